# The orbit of a pair of disjoint sets (A, B) under Sym(D) in GAP; D, A and B are set on the command line.
Print(Length(Orbit(SymmetricGroup(D), [A, B], OnTuplesSets)), "\n");
QUIT;
