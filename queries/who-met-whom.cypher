// title: Who met whom at which events?
// question: Which people or organisations took part in the same events, how often, and in which?
// data: examples/southern-women
// param actors: LIST = ["Person"] - the kinds of those who met
// param events: LIST = ["Event"] - the kinds of occasions
// param types: LIST = ["ATTENDED"] - the ties that mean taking part; for the network of The Hague ["ORGANISED", "HOSTED", "FACILITATED", "SPOKE_AT", "PARTICIPATED_IN"]
// param least: INTEGER = 5 - how many events a pair shares at least
CALL project.affiliation({actors: $actors, through: $events, types: $types, minWeight: $least})
YIELD a, b, weight, shared
WITH coalesce(a.name, a.id) AS one, coalesce(b.name, b.id) AS other, weight, shared
RETURN one, other, weight AS number, [e IN shared | coalesce(e.name, e.id)] AS events
ORDER BY number DESC, one, other
