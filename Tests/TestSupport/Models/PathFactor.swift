/// A node, a relationship or a part in parentheses, the latter two with or without a quantifier.
public enum PathFactor: Sendable {
  case node(PathNodeModel)
  case tie(PathTieModel, PathQuantifier? = nil)
  case part(PathPartModel, PathQuantifier? = nil)

  /// Whether it may run without end.
  var isUnbounded: Bool {
    switch self {
    case .node: false
    case .tie(_, let quantifier): quantifier.map { $0.upper == nil } ?? false
    case .part(let part, let quantifier):
      quantifier.map { $0.upper == nil } ?? false || part.factors.contains(where: \.isUnbounded)
    }
  }

  /// Whether a relationship says what it costs.
  var hasCost: Bool {
    switch self {
    case .node: false
    case .tie(let tie, _): tie.cost != nil
    case .part(let part, _): part.factors.contains(where: \.hasCost)
    }
  }

  /// Whether there is a relationship pattern.
  var hasTie: Bool {
    switch self {
    case .node: false
    case .tie: true
    case .part(let part, _): part.factors.contains(where: \.hasTie)
    }
  }

  /// Why the language refuses it, if it does; inside or outside of a quantified part.
  func demandedError(isInside: Bool) -> String? {
    switch self {
    case .node: nil
    case .tie(_, let quantifier):
      isInside && quantifier != nil ? "a quantifier in a quantified part" : nil
    case .part(let part, let quantifier):
      if quantifier != nil, isInside {
        "a quantifier in a quantified part"
      } else if quantifier != nil, !part.factors.contains(where: \.hasTie) {
        "an iteration without a relationship"
      } else {
        part.factors.lazy.compactMap {
          $0.demandedError(isInside: isInside || quantifier != nil)
        }.first
      }
    }
  }

  /// The names of nodes outside of quantified parts, place by place; `nil` for other places.
  var nodePlaces: [String?] {
    switch self {
    case .node(let node): [node.name]
    case .tie: []
    case .part(let part, let quantifier):
      quantifier == nil ? part.factors.flatMap(\.nodePlaces) : [nil]
    }
  }

  /// The variables in order of appearance, as they are outside of the factor.
  var variables: [PathVariable] {
    func named(_ name: String?, _ kind: PathVariable.Kind) -> [PathVariable] {
      name.map { [PathVariable(name: $0, kind: kind)] } ?? []
    }
    func lifted(_ inner: [PathVariable], _ quantifier: PathQuantifier?) -> [PathVariable] {
      guard let quantifier else { return inner }
      return inner.map {
        var variable = $0
        if quantifier.isQuestion { variable.isMaybe = true } else { variable.isGroup = true }
        return variable
      }
    }
    return switch self {
    case .node(let node): named(node.name, .node)
    case .tie(let tie, let quantifier): lifted(named(tie.name, .tie), quantifier)
    case .part(let part, let quantifier):
      lifted(named(part.name, .path) + part.factors.flatMap(\.variables), quantifier)
    }
  }

  /// The name of the first node, if it stands outside of quantified parts.
  var firstName: String? {
    switch self {
    case .node(let node): node.name
    case .tie: nil
    case .part(let part, let quantifier): quantifier == nil ? part.factors.first?.firstName : nil
    }
  }

  /// The name of the last node, if it stands outside of quantified parts.
  var lastName: String? {
    switch self {
    case .node(let node): node.name
    case .tie: nil
    case .part(let part, let quantifier): quantifier == nil ? part.factors.last?.lastName : nil
    }
  }

  var text: String {
    switch self {
    case .node(let node): node.text
    case .tie(let tie, let quantifier): tie.text(quantifier)
    case .part(let part, let quantifier): part.text + (quantifier?.text ?? "")
    }
  }
}

/// A node pattern.
public struct PathNodeModel: Sendable {
  /// The name in the query, if it has one.
  public var name: String?
  /// The labels that a node must have.
  public var labels: LabelRule?
  /// A property that must have this value.
  public var property: (key: String, number: PathNumber)?
  /// The WHERE inside of the parentheses.
  public var condition: PathCondition?

  /// Creates a node pattern.
  public init(_ name: String? = nil, _ labels: LabelRule? = nil) {
    self.name = name
    self.labels = labels
  }

  var text: String {
    let map = property.map { " {\($0.key): \($0.number)}" } ?? ""
    let test = condition.map { " WHERE \($0.text)" } ?? ""
    return "(\(name ?? "")\(labels.map { ":\($0.text)" } ?? "")\(map)\(test))"
  }
}

/// A relationship pattern.
public struct PathTieModel: Sendable {
  /// As the text has it.
  public enum Direction: CaseIterable, Sendable {
    case right
    case left
    case either
  }

  /// The name in the query, if it has one.
  public var name: String?
  /// The type that a relationship must have.
  public var types: LabelRule?
  /// Which way the arrow points.
  public var direction = Direction.right
  /// A property that must have this value.
  public var property: (key: String, number: PathNumber)?
  /// The WHERE inside of the brackets.
  public var condition: PathCondition?
  /// What passing it costs; 1 when left out.
  public var cost: PathCost?

  /// Creates a relationship pattern.
  public init(_ name: String? = nil, _ types: LabelRule? = nil, _ direction: Direction = .right) {
    self.name = name
    self.types = types
    self.direction = direction
  }

  func text(_ quantifier: PathQuantifier?) -> String {
    var inside = (name ?? "") + (types.map { ":\($0.text)" } ?? "")
    if let quantifier, quantifier.isOld { inside += quantifier.text }
    inside += property.map { " {\($0.key): \($0.number)}" } ?? ""
    inside += condition.map { " WHERE \($0.text)" } ?? ""
    if let cost, let name { inside += " COST \(cost.text(name))" }
    let body = inside.isEmpty ? "--" : "-[\(inside)]-"
    let after = quantifier.map { $0.isOld ? "" : $0.text } ?? ""
    return switch direction {
    case .right: body + ">" + after
    case .left: "<" + body + after
    case .either: body + after
    }
  }
}

/// A part of a path in parentheses.
public struct PathPartModel: Sendable {
  /// The name of the path of this part, if it has one.
  public var name: String?
  /// What the part consists of.
  public var factors: [PathFactor]
  /// The WHERE inside of the parentheses.
  public var condition: PathCondition?

  /// Creates a part without a name.
  public init(_ factors: [PathFactor], where condition: PathCondition? = nil) {
    self.factors = factors
    self.condition = condition
  }

  /// Creates a part.
  public init(_ name: String?, _ factors: [PathFactor], where condition: PathCondition? = nil) {
    self.name = name
    self.factors = factors
    self.condition = condition
  }

  var text: String {
    "(" + (name.map { "\($0) = " } ?? "") + factors.map(\.text).joined()
      + (condition.map { " WHERE \($0.text)" } ?? "") + ")"
  }
}

/// How often a relationship or a part runs.
public enum PathQuantifier: Sendable {
  /// `{n}`
  case exactly(Int)
  /// `{n,m}`, `{n,}` or `{,m}`
  case between(Int?, Int?)
  /// `*`
  case star
  /// `+`
  case plus
  /// `?`
  case question
  /// `*`, `*n..m`, `*n..` or `*..m` inside of the brackets
  case old(Int?, Int?)
  /// `*n` inside of the brackets
  case oldExactly(Int)

  /// The least number of iterations.
  public var lower: Int {
    switch self {
    case .exactly(let count), .oldExactly(let count): count
    case .between(let lower, _): lower ?? 0
    case .star, .question: 0
    case .plus: 1
    case .old(let lower, _): lower ?? 1
    }
  }

  /// The greatest number of iterations; `nil` without end.
  public var upper: Int? {
    switch self {
    case .exactly(let count), .oldExactly(let count): count
    case .between(_, let upper), .old(_, let upper): upper
    case .star, .plus: nil
    case .question: 1
    }
  }

  /// Whether it stands inside of the brackets.
  var isOld: Bool {
    switch self {
    case .old, .oldExactly: true
    case .exactly, .between, .star, .plus, .question: false
    }
  }

  /// Whether variables stay single.
  var isQuestion: Bool {
    switch self {
    case .question: true
    case .exactly, .between, .star, .plus, .old, .oldExactly: false
    }
  }

  var text: String {
    func number(_ bound: Int?) -> String { bound.map(String.init) ?? "" }
    return switch self {
    case .exactly(let count): "{\(count)}"
    case .between(let lower, let upper): "{\(number(lower)),\(number(upper))}"
    case .star: "*"
    case .plus: "+"
    case .question: "?"
    case .old(nil, nil): "*"
    case .old(let lower, let upper): "*\(number(lower))..\(number(upper))"
    case .oldExactly(let count): "*\(count)"
    }
  }
}
