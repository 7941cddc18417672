svdd run rewards.svdd --show=tree
