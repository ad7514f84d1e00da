// title: Who can introduce one actor to another?
// question: Through whom does a shortest way from x to y lead, and which text says so?
// data: examples/the-hague
// param x: TEXT = "Municipality of The Hague" - the name of the one who asks
// param y: TEXT = "Tosangana" - the name of the one to be met
//
// The way leads through people, organisations, events, collaborations and publications, not
// through places and themes. What is only planned, postponed or expected does not count.
MATCH (x:Person|Organisation|Event|Collaboration|Publication {name: $x}),
  (y:Person|Organisation|Event|Collaboration|Publication {name: $y})
MATCH way = shortestPath((x)-[*..20]-(y))
WHERE all(n IN nodes(way) WHERE n:Person OR n:Organisation OR n:Event OR n:Collaboration
    OR n:Publication)
  AND none(r IN relationships(way)
    WHERE coalesce(r.status, '') IN ['planned', 'postponed', 'expected'])
WITH nodes(way) AS actors, relationships(way) AS ties
UNWIND range(0, size(ties) - 1) AS i
WITH i + 1 AS step, actors[i] AS one, ties[i] AS tie, actors[i + 1] AS next
RETURN step, one.name AS from,
  CASE WHEN startNode(tie) = one THEN type(tie) + ' →' ELSE '← ' + type(tie) END AS tie,
  next.name AS to, tie.source AS source, tie.locator AS locator
ORDER BY step
