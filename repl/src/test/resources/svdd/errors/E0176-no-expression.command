svdd eval '// nothing'
