// title: Where are the partnership gaps?
// question: Which organisations share themes or places but have no way to each other, or only a long one?
// data: examples/the-hague
// param long: INTEGER = 6 - a way of so many steps or more counts as a gap
// param least: INTEGER = 2 - how many themes and places a pair shares at least
// param top: INTEGER = 15 - how many are listed
//
// A way leads through people, organisations, events and collaborations (the view "actors"); themes
// and places connect nobody. What an organisation is about and where it works is taken from its own
// ties and from those of its projects and events. "steps" is empty where no way leads at all.
MATCH (o:Organisation)
WHERE NOT coalesce(o.subtype, '') IN ['collective', 'community']
CALL (o) {
  MATCH (o)-[:ABOUT|LOCATED_IN|ORIGIN]->(t:Theme|Place) RETURN t
  UNION
  MATCH (o)-[:IMPLEMENTS|ORGANISED|PARTNER_IN|INVOLVES|SUPPORTS|FUNDS|INITIATED|HOSTED|FACILITATED|PARTICIPATED_IN]-(:Collaboration|Event)
    -[:ABOUT|CONCERNS_PLACE|LOCATED_IN]->(t:Theme|Place)
  RETURN t
}
WITH t, collect(DISTINCT o) AS here
UNWIND here AS one UNWIND here AS other
WITH one, other, t WHERE one.name < other.name
WITH one, other, t ORDER BY t.name
WITH one, other, collect(DISTINCT t.name) AS shared
WHERE size(shared) >= $least
CALL (one, other) {
  OPTIONAL MATCH way = ANY SHORTEST ACYCLIC (one)
    (()-[r WHERE NOT coalesce(r.status, '') IN ['planned', 'postponed', 'expected']]
      -(n:Person|Organisation|Event|Collaboration
        WHERE NOT coalesce(n.subtype, '') IN ['collective', 'community']))+ (other)
  RETURN length(way) AS steps
}
WITH one, other, steps, shared WHERE coalesce(steps, $long) >= $long
RETURN one.name AS one, other.name AS other, steps, size(shared) AS number, shared
ORDER BY number DESC, steps IS NOT NULL, steps DESC, one, other
LIMIT $top
