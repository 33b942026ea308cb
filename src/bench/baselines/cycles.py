#!/usr/bin/env python3
"""The strict relation of most on the rows of a table, and a shortest cycle of it, breadth first from every function.
usage: cycles.py FILE            a row of whole numbers for each function; prints proved (acyclic) or refuted"""
import sys
from collections import deque

with open(sys.argv[1]) as file:
    f = [[int(x) for x in line.split()] for line in file]
m = len(f)
above = [[] for _ in range(m)]
for i in range(m):
    for j in range(m):
        wins = sum(x > y for x, y in zip(f[i], f[j]))
        losses = sum(x < y for x, y in zip(f[i], f[j]))
        if wins > losses:
            above[i].append(j)
shortest = None
for start in range(m):
    distance, open_ = {start: 0}, deque([start])
    while open_:
        v = open_.popleft()
        if start in above[v]:
            length = distance[v] + 1
            shortest = length if shortest is None else min(shortest, length)
            break
        for w in above[v]:
            if w not in distance:
                distance[w] = distance[v] + 1
                open_.append(w)
print("proved" if shortest is None else "refuted")
