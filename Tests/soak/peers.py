#!/usr/bin/env python3
"""Holds the measures of graphtool, as a user asks for them, against networkx and igraph.

Usage: peers.py GRAPHTOOL [FIRST:LAST]

For each seed a random network of up to 200 nodes (random, scale-free, in pieces, a tree, with
parallel ties and loops, with weights; undirected and directed) is written as CSV, measured by one
call of the program, and compared. Prints every difference and, at the end, how many values were
compared. Needs networkx and igraph; measures for which the two have another convention than
docs/measures.md says are computed here from what they offer.
"""
import collections
import json
import math
import os
import random
import subprocess
import sys
import tempfile

import igraph
import networkx as nx

NODE = {  # name: (what a user writes, whether it is iterated)
    "degree": ("degree(n{d})", False),
    "betweenness": ("betweenness(n{d})", False),
    "share": ("betweenness(n, {{normalized: true{e}}})", False),
    "closeness": ("closeness(n{d})", False),
    "harmonic": ("harmonic(n{d})", False),
    "eccentricity": ("eccentricity(n{d})", False),
    "pagerank": ("pagerank(n{d})", True),
    "weightedPagerank": ("pagerank(n, {{weight: 'w'{e}}})", True),
    "weightedBetweenness": ("betweenness(n, {{distance: 'w'{e}}})", False),
    "strength": ("strength(n, {{weight: 'w'{e}}})", False),
    "constraint": ("constraint(n{d})", False),
    "weightedConstraint": ("constraint(n, {{weight: 'w'{e}}})", False),
    "katz": ("katz(n, {{alpha: 0.004{e}}})", True),
}
UNDIRECTED = {
    "coreness": ("coreness(n)", False),
    "triangles": ("triangles(n)", False),
    "clustering": ("clustering(n)", False),
    "articulation": ("isArticulationPoint(n)", False),
    "effectiveSize": ("effectiveSize(n)", False),
    "eigenvector": ("eigenvector(n)", True),
}
DIRECTED = {"inDegree": ("inDegree(n)", False), "outDegree": ("outDegree(n)", False)}


def network(seed):
    """The number of nodes and the ties (source, target, weight) of a random network."""
    draw = random.Random(seed)
    count = draw.randint(2, 200 if seed % 4 == 0 else 60)
    kind = seed % 6
    if kind == 0:
        ties = list(nx.gnp_random_graph(count, 3 / count, seed=seed).edges)
    elif kind == 1:
        ties = list(nx.barabasi_albert_graph(max(4, count), 3, seed=seed).edges)
        count = max(4, count)
    elif kind == 2:
        ties = [(v, draw.randrange(v)) for v in range(1, count)]
    elif kind == 3:
        half = max(1, count // 2)
        ties = [(a, b) for a, b in nx.gnp_random_graph(half, 4 / half, seed=seed).edges]
        ties += [(a + half, b + half) for a, b in ties if b + half < count and a + half < count]
    elif kind == 4:
        half = max(1, count // 2)
        ties = [(draw.randrange(half), half + draw.randrange(max(1, count - half))) for _ in range(2 * count)]
        ties = [t for t in ties if t[1] < count]
    else:
        ties = [(draw.randrange(count), draw.randrange(count)) for _ in range(3 * count)]
    ties += [draw.choice(ties) for _ in range(len(ties) // 10) if ties]
    return count, [(a, b, draw.randint(1, 5)) for a, b in ties]


def merged(count, ties, directed, combine):
    """A simple networkx graph: loops dropped, parallel ties merged."""
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(count))
    for a, b, weight in ties:
        if a == b:
            continue
        old = graph.get_edge_data(a, b)
        graph.add_edge(a, b, w=combine(old["w"], weight) if old else weight)
    return graph


def reachable(lengths, node):
    return [d for other, d in lengths.items() if other != node]


def expected(count, ties, directed):
    """What the peers say, by measure and node; None where undefined."""
    strong = merged(count, ties, directed, lambda a, b: a + b)
    near = merged(count, ties, directed, min)
    nodes = range(count)
    out = {v: nx.single_source_shortest_path_length(strong, v) for v in nodes}
    raw = nx.betweenness_centrality(strong, normalized=False)
    values = {
        "degree": dict(strong.out_degree() if directed else strong.degree()),
        "betweenness": raw,
        "share": nx.betweenness_centrality(strong) if count > 2 else {v: 0 for v in nodes},
        "closeness": {
            v: (len(r) / sum(r) if (r := reachable(out[v], v)) else None) for v in nodes
        },
        "harmonic": {v: sum(1 / d for d in reachable(out[v], v)) for v in nodes},
        "eccentricity": {v: max(out[v].values()) for v in nodes},
        "pagerank": nx.pagerank(strong, weight=None, tol=1e-15, max_iter=10000),
        "weightedPagerank": nx.pagerank(strong, weight="w", tol=1e-15, max_iter=10000),
        "weightedBetweenness": nx.betweenness_centrality(near, normalized=False, weight="w"),
        "strength": dict(strong.out_degree(weight="w") if directed else strong.degree(weight="w")),
        # igraph counts a mutual tie of a directed network once more; networkx has Burt's formula.
        "constraint": nx.constraint(strong),
        "weightedConstraint": nx.constraint(strong, weight="w"),
        "katz": nx.katz_centrality(strong, alpha=0.004, normalized=False, tol=1e-14, max_iter=100000),
    }
    if directed:
        values["inDegree"] = dict(strong.in_degree())
        values["outDegree"] = dict(strong.out_degree())
        return values, strong
    cuts = set(nx.articulation_points(strong))
    values["coreness"] = nx.core_number(strong)
    values["triangles"] = nx.triangles(strong)
    values["clustering"] = nx.clustering(strong)
    values["articulation"] = {v: v in cuts for v in nodes}
    values["effectiveSize"] = nx.effective_size(strong)
    # Where the largest eigenvalue is not simple the scale is a matter of taste.
    if nx.is_connected(strong) and count > 2:
        graph = igraph.Graph(n=count, edges=list(strong.edges))
        values["eigenvector"] = dict(enumerate(graph.eigenvector_centrality(scale=True)))
    return values, strong


def same(found, wanted, is_iterated):
    if wanted is None or (isinstance(wanted, float) and math.isnan(wanted)):
        return found is None
    if found is None:
        return False
    if isinstance(found, str):
        found = float(found)
    bound = 1e-7 if is_iterated else 1e-9
    return abs(float(found) - float(wanted)) <= bound * max(1.0, abs(float(wanted)))


def ask(tool, folder, query):
    run = subprocess.run(
        [tool, "query", folder, "-", "--format", "json", "--quiet"],
        input=query, capture_output=True, text=True, timeout=120,
    )
    if run.returncode:
        raise RuntimeError(run.stderr.strip())
    return json.loads(run.stdout)


def main():
    tool = os.path.abspath(sys.argv[1])
    first, last = (int(part) for part in (sys.argv[2] if len(sys.argv) > 2 else "0:200").split(":"))
    compared, differences = collections.Counter(), 0
    for seed in range(first, last):
        count, ties = network(seed)
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, "nodes.csv"), "w") as file:
                file.write("id,kind\n" + "".join(f"v{v},Node\n" for v in range(count)))
            with open(os.path.join(folder, "edges.csv"), "w") as file:
                file.write("source_id,target_id,type,w\n")
                file.write("".join(f"v{a},v{b},TIE,{w}\n" for a, b, w in ties))
            for directed in (False, True):
                values, graph = expected(count, ties, directed)
                asked = {**NODE, **(DIRECTED if directed else UNDIRECTED)}
                if not any(a != b for a, b, _ in ties):
                    continue
                inner = ", direction: 'out'" if directed else ""
                alone = ", {direction: 'out'}" if directed else ""
                items = ", ".join(
                    f"{text.format(d=alone, e=inner)} AS {name}"
                    for name, (text, _) in asked.items() if name in values
                )
                for row in ask(tool, folder, f"MATCH (n) RETURN n.id AS id, {items}"):
                    node = int(row["id"][1:])
                    for name, (_, is_iterated) in asked.items():
                        if name not in values:
                            continue
                        compared[name] += 1
                        wanted = values[name].get(node)
                        if not same(row[name], wanted, is_iterated):
                            differences += 1
                            print(f"seed {seed} {'directed' if directed else 'undirected'} {name} "
                                  f"of {node}: {row[name]}, expected {wanted}")
                if directed:
                    continue
                paths = nx.edge_betweenness_centrality(graph, normalized=False)
                cuts = {frozenset(e) for e in nx.bridges(graph)}
                rows = ask(tool, folder, "MATCH (a)-[r]->(b) WHERE a <> b RETURN a.id AS a, b.id AS b, "
                           "edgeBetweenness(r) AS paths, isBridge(r) AS cut")
                for row in rows:
                    a, b = int(row["a"][1:]), int(row["b"][1:])
                    wanted = paths[(a, b)] if (a, b) in paths else paths[(b, a)]
                    compared["edgeBetweenness"] += 1
                    compared["isBridge"] += 1
                    if not same(row["paths"], wanted, False) or row["cut"] != (frozenset((a, b)) in cuts):
                        differences += 1
                        print(f"seed {seed} tie {a}-{b}: {row}, expected {wanted}")
    print(", ".join(f"{name} {number}" for name, number in sorted(compared.items())))
    print(f"{sum(compared.values())} values compared, {differences} differences")
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
