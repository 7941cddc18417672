svdd rnu rewards.svdd
