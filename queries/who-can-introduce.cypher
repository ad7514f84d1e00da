// title: Who can introduce one actor to another?
// question: Through whom do the shortest ways from x to y lead, and which texts say so?
// data: examples/the-hague
// param x: TEXT = "Municipality of The Hague" - the name of the one who asks, letter for letter
// param y: TEXT = "Tosangana" - the name of the one to be met, letter for letter
// param k: INTEGER = 3 - how many ways are listed at most
// param kinds: LIST = ["Person", "Organisation", "Event", "Collaboration", "Publication"] - the kinds of nodes that a way may lead through; add "Theme" or "Place" for what is only shared
// param planned: BOOLEAN = false - whether what is only planned, postponed or expected counts
// param until: TEXT = "" - a year, month or day (2016, 2016-09, 2016-09-23): what is known to begin later does not count
//
// The shorter way comes first; of equally long ones the stronger, whose weakest step rests on more
// ties; then the one that more texts speak of. Each step has a row for every tie that it rests on.
// Dates may be known to the year or to the month only; what has no date counts. A contact that has
// ended may still introduce.
MATCH (x {name: $x}), (y {name: $y})
WHERE coalesce(left(x.start, size($until)) <= $until, true)
MATCH way = SHORTEST $k ACYCLIC PATH GROUPS (x)
  (()-[r WHERE ($planned OR NOT coalesce(r.status, '') IN ['planned', 'postponed', 'expected'])
      AND coalesce(left(r.start, size($until)) <= $until, true)]
    -(n WHERE (n = y OR any(kind IN labels(n) WHERE kind IN $kinds))
      AND coalesce(left(n.start, size($until)) <= $until, true)))+
  (y)
// Parallel ties make several matches of one way: the evidence of each step is all of its ties.
WITH nodes(way) AS actors, collect(relationships(way)) AS variants
UNWIND range(0, size(actors) - 2) AS i
UNWIND variants AS variant
WITH actors, i, variant[i] AS tie
WITH actors, i, collect(DISTINCT tie) AS ties, collect(DISTINCT tie.source) AS texts ORDER BY i
WITH actors, collect(ties) AS steps, min(size(ties)) AS strength, collect(texts) AS texts
WITH actors, steps, strength,
  size(reduce(all = [], some IN texts | all + [t IN some WHERE NOT t IN all])) AS sources
ORDER BY size(steps), strength DESC, sources DESC, [n IN actors | n.name] LIMIT $k
WITH collect({actors: actors, steps: steps, strength: strength, sources: sources}) AS ways
UNWIND range(1, size(ways)) AS rank
WITH rank, ways[rank - 1] AS way
UNWIND range(1, size(way.steps)) AS step
UNWIND way.steps[step - 1] AS tie
WITH rank, way, step, tie, way.actors[step - 1] AS one, way.actors[step] AS next
RETURN rank, size(way.steps) AS length, way.strength AS strength, way.sources AS sources, step,
  one.name AS from,
  CASE WHEN startNode(tie) = one THEN type(tie) + ' →' ELSE '← ' + type(tie) END AS tie,
  next.name AS to, tie.source AS source, tie.locator AS locator
ORDER BY rank, step, tie, source, locator
