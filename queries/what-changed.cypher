// title: What changed between two dates?
// question: Who came and went, which ties were added or lost, and who rose or fell?
// data: examples/suffragettes-visits
// param from: TEXT = "1908" - the earlier date: a year, month or day
// param to: TEXT = "1909" - the later date
// param start: TEXT = "year" - the property in which a tie begins; "start" in the network of The Hague
// param end: TEXT = "year" - the property in which it ends; "end" in the network of The Hague
// param measure: TEXT = "degree" - the measure by which ranks are compared
// param undated: BOOLEAN = false - whether what has no date counts; true for the network of The Hague
// param top: INTEGER = 10 - how many shifts in rank are listed
//
// "node added": somebody without a tie at the first date and with one at the second. A tie between
// the same two, of the same type, is the same tie, whoever states it again. A positive shift is a
// rise.
CALL () {
  CALL change.between($from, $to, {start: $start, end: $end, measure: $measure, undated: $undated})
  YIELD change, node, relationship, shift
  WITH change, node, relationship, shift WHERE change <> 'rank'
  RETURN change, count(*) AS number, '' AS who, null AS shift
  UNION ALL
  CALL change.between($from, $to, {start: $start, end: $end, measure: $measure, undated: $undated})
  YIELD change, node, shift
  WITH change, node, shift WHERE change = 'rank'
  RETURN change, 1 AS number, coalesce(node.name, node.id) AS who, shift
  ORDER BY abs(shift) DESC, who LIMIT $top
}
RETURN change, number, who, shift
ORDER BY change, abs(coalesce(shift, 0)) DESC, who
