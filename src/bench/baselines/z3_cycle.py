#!/usr/bin/env python3
"""No cycle f1 >= f2 >= ... >= f1 by most[n] of m functions without ties on an orbit of k elements: Z3 is asked for one.
usage: z3_cycle.py K N M         prints proved or refuted"""
import sys
from z3 import If, Real, Solver, Sum, unsat

k, n, m = (int(x) for x in sys.argv[1:])
f = [[Real(f"f{i}_{t}") for t in range(k)] for i in range(m)]
solver = Solver()
for i in range(m):
    g, h = f[i], f[(i + 1) % m]
    solver.add([x != y for x, y in zip(g, h)])
    solver.add(Sum([If(x > y, 1, 0) for x, y in zip(g, h)]) >= n * Sum([If(x < y, 1, 0) for x, y in zip(g, h)]))
print("proved" if solver.check() == unsat else "refuted")
