#!/usr/bin/env python3
"""FracOptimal(B) >= FracOptimal(A) by most[n] on R^d under Sym(d): u symbolic, one summand for each of the d!
permutations, and Z3 is asked for a counterexample. A = {1}, B = {2..d}.
usage: z3_permutations.py D N    prints proved or refuted"""
import sys
from itertools import permutations
from z3 import And, If, Real, Solver, Sum, unsat

d, n = int(sys.argv[1]), int(sys.argv[2])
u = [Real(f"u{i}") for i in range(d)]
wins, losses = [], []
for p in permutations(range(d)):
    v = [u[p[i]] for i in range(d)]
    optimal = [If(And([v[i] >= v[j] for j in range(d) if j != i]), 1, 0) for i in range(d)]
    a, b = optimal[0], Sum(optimal[1:])
    wins.append(If(b > a, 1, 0))
    losses.append(If(b < a, 1, 0))
solver = Solver()
solver.add(Sum(wins) < n * Sum(losses))
print("proved" if solver.check() == unsat else "refuted")
