/// What a keyword begins where an expression is expected.
enum WordConstruct {
  case constant(Expression.Kind)
  case caseExpression
  case countAll
  case oldListComprehension
  case pattern
  case quantifier(Quantifier.Kind)
  case reduction
  case subquery(SubqueryExpression.Kind)
}

extension Parser {
  /// What the word at the index begins; `nil` when it is a name.
  func construct() -> WordConstruct? {
    switch token.keyword {
    case .null: .constant(.null)
    case .true: .constant(.bool(true))
    case .false: .constant(.bool(false))
    case .case: isVariable(at: index) ? nil : .caseExpression
    case .exists: subqueryFollows() ? .subquery(.exists) : nil
    case .collect: subqueryFollows() ? .subquery(.collect) : nil
    case .count: subqueryFollows() ? .subquery(.count) : countAllFollows() ? .countAll : nil
    case .all: quantifierFollows() ? .quantifier(.all) : nil
    case .any: quantifierFollows() ? .quantifier(.any) : nil
    case Keyword.none?: quantifierFollows() ? .quantifier(.none) : nil
    case .single: quantifierFollows() ? .quantifier(.single) : nil
    case .filter, .extract: quantifierFollows() ? .oldListComprehension : nil
    case .reduce: reductionFollows() ? .reduction : nil
    case .shortestPath, .allShortestPaths: shortestPathFollows() ? .pattern : nil
    default: nil
    }
  }

  /// Reads what the word at the index begins.
  mutating func read(_ construct: WordConstruct) throws(Failure) -> Expression {
    switch construct {
    case .constant(let kind): word(kind)
    case .caseExpression: try caseExpression()
    case .countAll: countAll()
    case .oldListComprehension: try oldListComprehension()
    case .pattern: try patternAtom()
    case .quantifier(let kind): try quantifier(kind)
    case .reduction: try reduce()
    case .subquery(let kind): try subqueryExpression(kind)
    }
  }

  /// A word that is an expression by itself.
  private mutating func word(_ kind: Expression.Kind) -> Expression {
    let range = token.range
    advance()
    return Expression(kind: kind, range: range)
  }

  /// `count(*)`, which is there.
  private mutating func countAll() -> Expression {
    let start = index
    index += 4
    return Expression(kind: .countAll, range: range(from: start))
  }

  private func countAllFollows() -> Bool {
    token(ahead: 1).kind == .leftParenthesis && token(ahead: 2).kind == .star
      && token(ahead: 3).kind == .rightParenthesis
  }

  private func reductionFollows() -> Bool {
    token(ahead: 1).kind == .leftParenthesis && token(ahead: 3).kind == .equal
  }

  private func shortestPathFollows() -> Bool {
    token(ahead: 1).kind == .leftParenthesis && token(ahead: 2).kind == .leftParenthesis
  }

  private func quantifierFollows() -> Bool {
    token(ahead: 1).kind == .leftParenthesis && iterationFollows(at: index + 1)
  }

  private func subqueryFollows() -> Bool {
    guard token(ahead: 1).kind == .leftBrace else { return false }
    // `count {.name}` takes a map from a variable.
    return token(ahead: 2).kind != .dot
  }
}
