#!/usr/bin/env python3
"""Three rules compared on all d! arrangements of 1..d, one after another. A = {1}, B = {2, 3, 4}, C = {1..d}.
usage: arrangements.py D         prints a verdict for each rule"""
import sys
from itertools import permutations

d = int(sys.argv[1])


def fraction_optimal(x, u):
    best = max(u)
    return sum(u[i] == best for i in x) / u.count(best)


def satisfice(x, u):
    enough = sum(c >= 6 for c in u)
    return sum(u[i] >= 6 for i in x) / enough if enough else 0


def own(x, u):
    return max(u[i] for i in x) - 2 * abs(u[4] - 3)


rules = [(fraction_optimal, 3), (satisfice, 3), (own, 1)]
counts = [[0, 0] for _ in rules]
for u in permutations(range(1, d + 1)):
    for (rule, _), count in zip(rules, counts):
        a, b = rule((0,), u), rule((1, 2, 3), u)
        count[0] += b > a
        count[1] += b < a
print(" ".join("proved" if wins >= n * losses else "refuted" for (_, n), (wins, losses) in zip(rules, counts)))
