// title: Which two or three actors hold the network together?
// question: Whose loss together would break it up most, and who together reach most of it?
// data: examples/the-hague
// param k: INTEGER = 2 - how many actors
// param reach: INTEGER = 2 - within how many steps the others are to be reached
//
// The best pair is not the two best: they may cover the same ground (Borgatti 2006). "hold": the
// score is the fragmentation without them, from 0 (still whole) to 1 (nobody reaches anybody).
// "reach": the score is the number of actors that they and those within reach make up. "exact"
// says whether all sets were compared.
USE actors
CALL () {
  CALL keyplayers.negative({k: $k}) YIELD players, score, exact, equallyGood
  RETURN 'hold' AS what, players, score, exact, equallyGood
  UNION ALL
  CALL keyplayers.positive({k: $k, reach: $reach}) YIELD players, score, exact, equallyGood
  RETURN 'reach' AS what, players, score, exact, equallyGood
}
RETURN what, [p IN players | p.name] AS actors, score, exact, equallyGood AS `equally good`
ORDER BY what, actors
