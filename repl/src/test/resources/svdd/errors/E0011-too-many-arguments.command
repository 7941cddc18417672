svdd run rewards.svdd commands.svdd
