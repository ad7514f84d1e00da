// title: Who met whom at which events?
// question: Which people and organisations took part in the same events?
// data: examples/the-hague
// param least: INTEGER = 1 - how many events a pair has to share
//
// To take part means to organise, host, facilitate, speak or attend; an invitation is not enough.
// Unnamed groups are left out, and so is what was only planned, postponed or expected.
MATCH (a:Person|Organisation)-[r:ORGANISED|HOSTED|FACILITATED|SPOKE_AT|PARTICIPATED_IN]->(e:Event),
  (b:Person|Organisation)-[s:ORGANISED|HOSTED|FACILITATED|SPOKE_AT|PARTICIPATED_IN]->(e)
WHERE a.name < b.name
  AND NOT coalesce(a.subtype, '') IN ['collective', 'community']
  AND NOT coalesce(b.subtype, '') IN ['collective', 'community']
  AND NOT coalesce(r.status, '') IN ['planned', 'postponed', 'expected']
  AND NOT coalesce(s.status, '') IN ['planned', 'postponed', 'expected']
WITH DISTINCT a, b, e ORDER BY e.name
WITH a.name AS one, b.name AS other, count(e) AS number, collect(e.name) AS events
WHERE number >= $least
RETURN one, other, number, events
ORDER BY number DESC, one, other
