svdd run rewards.svdd --events=nowhere/events.jsonl
