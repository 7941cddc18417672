svdd run network.svdd
