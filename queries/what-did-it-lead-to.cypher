// title: What did an event or a project lead to?
// question: What do the texts say came out of s, and what did its actors do later?
// data: examples/the-hague
// param s: TEXT = "International Symposium on the Leadership of African and Afro-Descendant Women" - the name of the event or project, letter for letter
//
// "stated": a text says so, in one step or several: s led to it, or it is a part or an output of s.
// "later": an actor of s (not an unnamed group) has a part in it too, and it began after s as far as
// the dates tell; no text says that s is the reason. An invitation is no part, and what is only
// planned, postponed or expected does not count.
MATCH (s:Event|Collaboration|Publication {name: $s})
CALL (s) {
  // "s LED_TO x" leads on, and so does "x PART_OF s": towards s.
  MATCH ANY SHORTEST ACYCLIC (s)
    ((m)-[ties:LED_TO|PART_OF|OUTPUT_OF]-()
      WHERE (type(ties) = 'LED_TO') = (startNode(ties) = m)
        AND NOT coalesce(ties.status, '') IN ['planned', 'postponed', 'expected'])+ (x)
  RETURN 'stated' AS how, x, '' AS actor, ties
  UNION
  MATCH (s)-[t:!INVITED_TO&!TARGETS]-(a:Person|Organisation)
    -[u:!INVITED_TO&!TARGETS]-(x:Event|Collaboration|Publication)
  WHERE x <> s AND NOT coalesce(a.subtype, '') IN ['collective', 'community']
    AND NOT coalesce(t.status, '') IN ['planned', 'postponed', 'expected']
    AND NOT coalesce(u.status, '') IN ['planned', 'postponed', 'expected']
  WITH a, t, u, x, coalesce(s.end, s.start) AS before, coalesce(u.start, x.start) AS after
  // Of dates that are known to the year or the month only, what both have is compared.
  WHERE left(after, size(before)) > left(before, size(after))
  RETURN 'later' AS how, x, a.name AS actor, [t, u] AS ties
}
WITH x, how, actor, ties ORDER BY how DESC, actor
// What is stated needs no guess beside it.
WITH x, collect({how: how, actor: actor, ties: ties}) AS found
UNWIND [f IN found WHERE f.how = found[0].how] AS f
RETURN f.how AS how, size(f.ties) AS steps, x.name AS what, labels(x)[0] AS kind,
  coalesce(x.start, '') AS start, f.actor AS actor, [t IN f.ties | type(t)] AS ties,
  [t IN f.ties | t.source + ', ' + t.locator] AS evidence
ORDER BY how DESC, steps, start, what, actor, ties
