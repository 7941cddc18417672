svdd run rewrds.svdd
