svdd doc dan
