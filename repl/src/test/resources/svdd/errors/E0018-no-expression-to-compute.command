svdd eval
