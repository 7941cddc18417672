svdd run
