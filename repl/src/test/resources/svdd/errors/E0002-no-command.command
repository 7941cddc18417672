svdd
