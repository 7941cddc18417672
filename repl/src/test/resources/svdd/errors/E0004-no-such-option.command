svdd run rewards.svdd --btach 4
