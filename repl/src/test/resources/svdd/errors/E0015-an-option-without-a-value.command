svdd run rewards.svdd --batch
