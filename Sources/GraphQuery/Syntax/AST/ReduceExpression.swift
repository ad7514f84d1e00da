/// `reduce(accumulator = initial, variable IN list | body)`.
struct ReduceExpression: Hashable, Sendable {
  var accumulator: Name
  var initial: Expression
  var variable: Name
  var list: Expression
  var body: Expression
}
