// title: Which statements rest on one source, and which entries may be the same?
// question: Where does the network hang on a single text, and where may one be counted as two?
// data: examples/the-hague
// param likeness: NUMBER = 0.5 - how alike two names have to be: shared words by all words of the two
//
// "one source": pairs whose every tie comes from the same text, counted by text. "alike": two entries
// of one kind and subtype whose names share most of their words (by their first five letters).
// "planned": something planned, and something of the same kind and subtype that may have come of it.
// They are questions to the reader: nothing is merged. What only the context shows is not found.
CALL () {
  MATCH (a)-[r]-(b) WHERE a.id < b.id
  WITH a, b, collect(DISTINCT r.source) AS texts
  WITH texts, count(*) AS pairs WHERE size(texts) = 1
  RETURN 'one source' AS finding, texts[0] AS what, '' AS other, toFloat(pairs) AS value
  UNION ALL
  MATCH (n:!Theme&!Place)
  WHERE n.subtype IS NOT NULL AND NOT n.subtype IN ['collective', 'community']
  WITH n, [w IN split(toLower(replace(replace(replace(n.name, '(', ''), ')', ''), ',', '')), ' ')
    WHERE size(w) > 2 AND NOT w IN ['the', 'and', 'for', 'with'] | left(w, 5)] AS words
  WITH labels(n)[0] AS kind, n.subtype AS subtype, collect({node: n, words: words}) AS entries
  UNWIND entries AS one UNWIND entries AS two
  WITH one.node AS one, two.node AS two, one.words AS words, two.words AS others
  WHERE one.id < two.id
  WITH one, two, words, others, size([w IN words WHERE w IN others]) AS same
  WITH one, two, toFloat(same) / (size(words) + size(others) - same) AS value,
    (one.name + two.name) CONTAINS '(planned)' AS isPlanned
  WHERE value >= $likeness OR isPlanned
  RETURN CASE WHEN value >= $likeness THEN 'alike' ELSE 'planned' END AS finding,
    one.name AS what, two.name AS other, value
}
RETURN finding, what, other, value
ORDER BY finding, value DESC, what, other
