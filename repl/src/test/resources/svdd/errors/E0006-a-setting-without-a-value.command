svdd run rewards.svdd --set candidates
