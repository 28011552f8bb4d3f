// The fuzz program.
