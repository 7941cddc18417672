svdd run rewards.svdd --batch 4 --batch 8
