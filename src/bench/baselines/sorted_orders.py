#!/usr/bin/env python3
"""FracOptimal(B) >= FracOptimal(A) by most[n] on R^d under Sym(d), by brute force with one good idea: the claim sees u
only through its orbit, so one sorted u for each weak order will do (2^(d-1) of them). A = {1}, B = {2..d}.
usage: sorted_orders.py D N      prints proved or refuted"""
import sys
from itertools import permutations, product

d, n = int(sys.argv[1]), int(sys.argv[2])


def optimal_in(points, u):
    best = max(u)
    ties = [i for i in range(d) if u[i] == best]
    return sum(i in points for i in ties) / len(ties)


def holds_on_orbit_of(u):
    wins = losses = 0
    first, others = {0}, set(range(1, d))
    for v in set(permutations(u)):
        a, b = optimal_in(first, v), optimal_in(others, v)
        wins += b > a
        losses += b < a
    return wins >= n * losses


def sorted_vectors():
    for steps in product((0, 1), repeat=d - 1):
        u = [0]
        for step in steps:
            u.append(u[-1] + step)
        yield tuple(u)


print("proved" if all(holds_on_orbit_of(u) for u in sorted_vectors()) else "refuted")
