svdd run rewards.svdd --help=3
