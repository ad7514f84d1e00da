// title: Which migrants' organisations are visible, and which are overlooked?
// question: Who does much and is written about little?
// data: examples/the-hague
// param least: INTEGER = 1 - how many activities an organisation has at least
//
// Activity: events and collaborations that an organisation carries out, organises, supports or takes
// part in, other than by invitation. Visibility: publications and media that come from it, feature it
// or its people, or describe what it did. "overlooked" is activity less visibility. Five texts are
// not all that was written: read it as a hint where to look.
MATCH (o:Organisation)
WHERE toLower(coalesce(o.subtype, '')) CONTAINS 'diaspora'
CALL (o) {
  OPTIONAL MATCH (o)-[r:!INVITED_TO&!INVITED&!TARGETS
    WHERE NOT coalesce(r.status, '') IN ['planned', 'postponed', 'expected']]-(e:Event|Collaboration)
  RETURN count(DISTINCT e) AS activity
}
CALL (o) {
  OPTIONAL MATCH (o)--(p:Publication) RETURN collect(DISTINCT p) AS own
}
CALL (o) {
  OPTIONAL MATCH (o)--(:Person|Event|Collaboration)--(p:Publication) RETURN collect(DISTINCT p) AS around
}
WITH o, activity, own + [p IN around WHERE NOT p IN own] AS publications
WHERE activity >= $least
RETURN o.name AS organisation, o.subtype AS kind, activity, size(publications) AS visibility,
  activity - size(publications) AS overlooked, [p IN publications | p.name] AS publications
ORDER BY overlooked DESC, activity DESC, organisation
