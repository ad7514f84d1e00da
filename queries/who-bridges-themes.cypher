// title: Which organisations bridge themes?
// question: Which organisations tie themes together that few others work on, through what they say and do?
// data: examples/the-hague
// param top: INTEGER = 10 - how many are listed
//
// An organisation works on a theme when a text ties the two, or ties the theme to a project or event
// that the organisation carries out, organises, supports or takes part in. Betweenness in this
// two-mode network of organisations and themes says how many shortest ways between others lead over
// the organisation. Unnamed groups are left out, and so is what was only planned, postponed or
// expected.
USE VIEW (
  (o:Organisation WHERE NOT coalesce(o.subtype, '') IN ['collective', 'community']),
  (:Collaboration|Event|Theme),
  (:Organisation|Collaboration|Event)-[r:ABOUT
    WHERE NOT coalesce(r.status, '') IN ['planned', 'postponed', 'expected']]->(:Theme),
  (:Organisation)-[s:!INVITED_TO&!INVITED
    WHERE NOT coalesce(s.status, '') IN ['planned', 'postponed', 'expected']]-(:Collaboration|Event)
)
MATCH (o:Organisation)
CALL (o) {
  MATCH (o)-[:ABOUT]->(t:Theme) RETURN t
  UNION
  MATCH (o)--(:Collaboration|Event)-[:ABOUT]->(t:Theme) RETURN t
}
WITH o, t ORDER BY t.name
WITH o, collect(t.name) AS themes
RETURN o.name AS organisation, betweenness(o) AS betweenness, size(themes) AS number, themes
ORDER BY betweenness DESC, organisation
LIMIT $top
