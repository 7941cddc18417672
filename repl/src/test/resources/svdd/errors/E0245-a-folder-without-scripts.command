svdd fmt sequences
