// title: Who is one actor away from losing contact with a country or place?
// question: Whose every way to c leads over one and the same actor, and over whom?
// data: examples/the-hague
// param c: TEXT = "Rwanda" - the name of the country or place
//
// A way leads through people, organisations, events, collaborations and publications, not through
// other places or themes; what is only planned, postponed or expected does not count. Whoever is
// tied to c directly is not listed. "depends_on" is the one without whom no way would be left.
// Unnamed groups (collectives and communities) are passed through, but not listed as dependent.
MATCH (c:Place {name: $c})
MATCH (x:Person|Organisation)
WHERE NOT coalesce(x.subtype, '') IN ['collective', 'community']
MATCH way = ANY SHORTEST ACYCLIC (x)
  (()-[r WHERE NOT coalesce(r.status, '') IN ['planned', 'postponed', 'expected']]
    -(n WHERE n = c OR n:Person|Organisation|Event|Collaboration|Publication))+ (c)
// Only whoever is on this way can be on every way.
UNWIND nodes(way)[1..-1] AS v
WITH c, x, v, length(way) AS steps
WHERE NOT EXISTS {
  MATCH ANY SHORTEST (x)
    (()-[s WHERE NOT coalesce(s.status, '') IN ['planned', 'postponed', 'expected']]
      -(m WHERE m <> v AND (m = c OR m:Person|Organisation|Event|Collaboration|Publication)))+ (c)
}
RETURN x.name AS actor, labels(x)[0] AS kind, steps, v.name AS depends_on,
  labels(v)[0] AS kind_of_it, v.source + ', ' + v.locator AS source
ORDER BY depends_on, actor
