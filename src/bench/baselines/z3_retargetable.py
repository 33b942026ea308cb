#!/usr/bin/env python3
"""retargetable[n](f, A, B) implies f(B) >= f(A) by most[n] on k points under Sym(k): f symbolic, every choice of n
permutations an alternative, and Z3 is asked for a counterexample.
usage: z3_retargetable.py K N    prints proved or refuted"""
import sys
from itertools import combinations, permutations
from z3 import And, If, Implies, Not, Or, Real, Solver, Sum, unsat

k, n = int(sys.argv[1]), int(sys.argv[2])
a = [Real(f"a{t}") for t in range(k)]
b = [Real(f"b{t}") for t in range(k)]
favours_a = [a[t] > b[t] for t in range(k)]
favours_b = [a[t] < b[t] for t in range(k)]
group = list(permutations(range(k)))
turns = {p: And([Implies(favours_a[t], favours_b[p[t]]) for t in range(k)]) for p in group}
alternatives = []
for family in combinations(group, n):
    apart = [Not(And(favours_a[s], favours_a[t])) for p, q in combinations(family, 2)
             for s in range(k) for t in range(k) if p[s] == q[t]]
    alternatives.append(And([turns[p] for p in family] + apart))
solver = Solver()
solver.add(Or(alternatives), Sum([If(x, 1, 0) for x in favours_b]) < n * Sum([If(x, 1, 0) for x in favours_a]))
print("proved" if solver.check() == unsat else "refuted")
