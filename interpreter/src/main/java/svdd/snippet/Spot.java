package svdd.snippet;

/** A place in a snippet's text, line and column from 1. */
record Spot(int line, int column, int length) {}
