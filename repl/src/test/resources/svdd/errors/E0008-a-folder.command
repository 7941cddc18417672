svdd run scripts
