internal import NetworkGraph

/// What the patterns of one MATCH share while they are bound.
struct PatternScope {
  /// The names that were known before the clause.
  let outer: Scope
  /// The names that are known now.
  var scope: Scope
  let mode: MatchMode
  /// False for a pattern that stands as a condition.
  let allowsNewNames: Bool
  /// The relationships that the patterns name.
  var links: Set<Variable> = []
  /// Node and relationship patterns whose conditions are bound when all names are known.
  var nodes: [(NodePattern, Variable)] = []
  var relationships: [(RelationshipPattern, Variable)] = []
  /// Conditions of parts in parentheses.
  var predicates: [Expression] = []
  /// The first selective path.
  var selective: SourceRange?
  /// What stands inside of a path that is searched for, and whether the path is selective.
  var inner: [Variable: Bool] = [:]
}

extension Analyser {
  /// A whole path that is searched for: it has a selector, or a mode that the match mode does not
  /// bring about.
  mutating func searchedPath(
    _ pattern: PathPattern,
    _ names: inout PatternScope,
    _ bound: inout BoundPattern
  ) throws(QueryError) {
    let flat = FlatPath(pattern.elements)
    let place = pattern.range
    var joints = flat.joints.map(\.nodes)
    let first = joints[0].isEmpty ? NodePattern.anonymous(at: place) : joints[0].removeFirst()
    let from = try node(first, &names, &bound, leavesConditions: true)
    var last: NodePattern?
    if flat.connectors.isEmpty {
      last = joints[0].popLast()
    } else {
      let end = joints.count - 1
      last = joints[end].popLast() ?? .anonymous(at: place)
    }
    // The ends may belong to other paths as well; what is between them is the path's own.
    var draft = SearchDraft(names, from, takesAll: pattern.selector == .all)
    let inner = try searchParts(joints, flat.connectors, &draft)
    var whole = draft.names
    let to: Variable
    if var node = last, let name = node.variable, let inner = whole.scope[name.text],
      draft.own.contains(name.text), inner != from
    {
      // The name stands for a node on the way as well: the two are compared.
      node.variable = nil
      to = try self.node(node, &whole, &bound, leavesConditions: true)
      draft.equalities.append(Self.equality(to, inner, .node, at: name.range))
    } else {
      to =
        try last.map { (node) throws(QueryError) in
          try self.node(node, &whole, &bound, leavesConditions: true)
        } ?? from
    }
    let links = variables.add("", .list(.relationship))
    var search = BoundSearch(
      from: from,
      to: to,
      links: links,
      joints: inner.joints,
      connectors: inner.connectors,
      selector: .all,
      restriction: PathRestriction(nodes: .repeatable, relationshipsOnce: false),
      avoidsOthers: names.mode == .differentRelationships,
      range: place
    )
    search.parts = try parts(flat, &whole)
    try settle(&search, pattern, names.mode)
    if search.isSelective, !search.takesWhere { try checkAlone(pattern, &whole) }
    bound.predicates += draft.joins
    let ends = [(first, from)] + (last.map { [($0, to)] } ?? [])
    try searchConditions(flat, joints, ends, whole, draft, &search, &bound)
    if let name = pattern.variable {
      try checkUnbound(name, whole.scope)
      search.path = declare(name, .path, &whole.scope)
    }
    try checkBound(search)
    for variable in search.outputs { whole.inner[variable] = search.isSelective }
    bound.searches.append(search)
    names = whole
  }

  /// A repeated part of a path whose other parts are links: all ways through it are taken.
  mutating func repeatedPart(
    _ connector: FlatPath.Connector,
    from: Variable,
    _ names: inout PatternScope,
    _ bound: inout BoundPattern
  ) throws(QueryError) -> BoundSearch {
    var draft = SearchDraft(names, from, takesAll: true)
    let inner = try searchParts([[], []], [connector], &draft)
    var search = BoundSearch(
      from: from,
      to: from,
      links: variables.add("", .list(.relationship)),
      joints: inner.joints,
      connectors: inner.connectors,
      selector: .all,
      restriction: PathRestriction(
        nodes: .repeatable,
        relationshipsOnce: names.mode == .differentRelationships
      ),
      avoidsOthers: names.mode == .differentRelationships,
      range: connector.range
    )
    names = draft.names
    try attachConditions(connector, 0, names, &search)
    return search
  }

  // MARK: What is between the ends

  /// What is known of a search while its parts are bound.
  struct SearchDraft {
    var names: PatternScope
    /// The variables of the path itself, by name.
    var own: Set<String>
    /// Where a name stands twice.
    var equalities: [BoundExpression] = []
    /// Where a name stands in another path of the clause, too.
    var joins: [BoundExpression] = []
    /// Nothing is selected: names shared with other paths may be compared afterwards.
    let takesAll: Bool

    init(_ names: PatternScope, _ from: Variable, takesAll: Bool) {
      self.names = names
      self.takesAll = takesAll
      own = []
      if let name = names.scope.names.first(where: { names.scope[$0] == from }) { own = [name] }
    }
  }

  private mutating func searchParts(
    _ joints: [[NodePattern]],
    _ connectors: [FlatPath.Connector],
    _ draft: inout SearchDraft
  ) throws(QueryError) -> (joints: [[BoundPathNode]], connectors: [BoundConnector]) {
    var bound: [[BoundPathNode]] = []
    var made: [BoundConnector] = []
    for index in joints.indices {
      var nodes: [BoundPathNode] = []
      for node in joints[index] {
        steps += 1
        let variable = try inside(node.variable, .node, &draft)
        nodes.append(BoundPathNode(variable: variable, labels: node.labels.map(Self.labels)))
      }
      bound.append(nodes)
      guard index < connectors.count else { break }
      switch connectors[index] {
      case .link(let relationship):
        if relationship.quantifier == nil, relationship.length == nil {
          steps += 1
          let variable = try inside(relationship.variable, .relationship, &draft)
          made.append(.link(pathLink(relationship, variable)))
        } else {
          made.append(.repeated(try repetition(of: relationship, &draft)))
        }
      case .repeated(let part, let quantifier):
        made.append(.repeated(try repetition(of: part, quantifier, &draft)))
      }
    }
    return (bound, made)
  }

  private func pathLink(
    _ relationship: RelationshipPattern,
    _ variable: Variable
  ) -> BoundPathLink {
    BoundPathLink(
      variable: variable,
      direction: relationship.direction.direction,
      types: relationship.types.map(Self.labels),
      range: relationship.range
    )
  }

  /// The variable of an element inside of the path: a new one, and a condition where the name is
  /// known already.
  private mutating func inside(
    _ name: Name?,
    _ type: ValueType,
    _ draft: inout SearchDraft
  ) throws(QueryError) -> Variable {
    guard let name else { return variables.add("", type) }
    guard let known = draft.names.scope[name.text] else {
      try checkNewName(name, draft.names)
      draft.own.insert(name.text)
      return declare(name, type, &draft.names.scope)
    }
    try require(type, known, name)
    let isShared = draft.names.outer[name.text] == nil && !draft.own.contains(name.text)
    if isShared, !draft.takesAll || draft.names.inner[known] == true { throw Self.sharedName(name) }
    if type == .relationship, draft.own.contains(name.text), draft.names.mode != .repeatableElements
    {
      throw .compile(
        .relationshipUniquenessViolation,
        subject: name.text,
        explanation: "a relationship can occur once in the patterns of a clause",
        at: name.range
      )
    }
    let fresh = variables.add("", type)
    let equality = Self.equality(fresh, known, type, at: name.range)
    if isShared { draft.joins.append(equality) } else { draft.equalities.append(equality) }
    return fresh
  }

  /// That two variables stand for the same element.
  static func equality(
    _ left: Variable,
    _ right: Variable,
    _ type: ValueType,
    at range: SourceRange
  ) -> BoundExpression {
    let left = BoundExpression(.variable(left), type, at: range)
    let right = BoundExpression(.variable(right), type, at: range)
    return BoundExpression(.comparison(.equal, left, right), .boolean, at: range)
  }

  /// The variable of an element outside of a path that is searched for, whose name an element inside
  /// of it has: a new one that is compared with it.
  mutating func apart(
    _ known: Variable,
    _ name: Name,
    _ names: PatternScope,
    _ bound: inout BoundPattern
  ) throws(QueryError) -> Variable {
    guard let isSelective = names.inner[known] else { return known }
    guard !isSelective else { throw Self.sharedName(name) }
    let type = variables[known].type
    let fresh = variables.add("", type)
    bound.predicates.append(Self.equality(fresh, known, type, at: name.range))
    return fresh
  }

  private static func sharedName(_ name: Name) -> QueryError {
    .compile(
      .variableAlreadyBound,
      subject: name.text,
      explanation: "another path of the clause has the name, and the inside of a selective path is "
        + "searched by itself",
      hint: "put the paths into two MATCH clauses, or share only the ends",
      at: name.range
    )
  }

  /// `-[r]->{1,4}`, or `-[r*1..4]->`.
  private mutating func repetition(
    of relationship: RelationshipPattern,
    _ draft: inout SearchDraft
  ) throws(QueryError) -> BoundRepetition {
    steps += 1
    let inner = variables.add(relationship.variable?.text ?? "", .relationship)
    let length = relationship.length
    let quantifier = relationship.quantifier
    var part = BoundRepetition(
      lower: quantifier?.lower ?? length?.lower ?? 1,
      upper: quantifier != nil ? quantifier?.upper : length?.upper,
      isOptional: quantifier?.isOptional ?? false,
      joints: [[], []],
      links: [pathLink(relationship, inner)],
      range: relationship.range
    )
    if let name = relationship.variable {
      part.groups = [try group(name, inner, .relationship, part.isOptional, &draft)]
    }
    return part
  }

  /// `(path WHERE condition){1,4}`.
  private mutating func repetition(
    of part: PathPart,
    _ quantifier: PathQuantifier,
    _ draft: inout SearchDraft
  ) throws(QueryError) -> BoundRepetition {
    let flat = FlatPath(part.elements)
    guard !flat.connectors.isEmpty else {
      throw .compile(
        .invalidRelationshipPattern,
        explanation: "a part that is repeated needs a relationship",
        at: part.range
      )
    }
    var bound = BoundRepetition(
      lower: quantifier.lower,
      upper: quantifier.upper,
      isOptional: quantifier.isOptional,
      joints: [],
      links: [],
      range: part.range
    )
    var seen: Set<String> = []
    for index in flat.joints.indices {
      var nodes: [BoundPathNode] = []
      for node in flat.joints[index].nodes {
        let variable = try member(node.variable, .node, &seen, &bound, &draft)
        nodes.append(BoundPathNode(variable: variable, labels: node.labels.map(Self.labels)))
      }
      bound.joints.append(nodes)
      guard index < flat.connectors.count else { break }
      guard case .link(let relationship) = flat.connectors[index], relationship.quantifier == nil,
        relationship.length == nil
      else { throw Self.unsupportedPart("a quantifier inside of a repeated part", part.range) }
      let variable = try member(relationship.variable, .relationship, &seen, &bound, &draft)
      bound.links.append(pathLink(relationship, variable))
    }
    var named = flat.parts
    if let name = part.variable { named.append((name, 0, flat.connectors.count)) }
    for part in named {
      let inner = variables.add(part.name.text, .path)
      let outer = try group(part.name, inner, .path, bound.isOptional, &draft).outer
      bound.paths.append(
        BoundPartPath(inner: inner, outer: outer, first: part.first, last: part.last)
      )
    }
    return bound
  }

  private static func unsupportedPart(_ what: String, _ range: SourceRange) -> QueryError {
    .compile(
      .unsupported,
      subject: what,
      hint: "write the repetitions out, or repeat the whole part",
      at: range
    )
  }

  /// An element of a repeated part: one variable inside, another one outside.
  private mutating func member(
    _ name: Name?,
    _ type: ValueType,
    _ seen: inout Set<String>,
    _ part: inout BoundRepetition,
    _ draft: inout SearchDraft
  ) throws(QueryError) -> Variable {
    steps += 1
    guard let name else { return variables.add("", type) }
    guard seen.insert(name.text).inserted else {
      throw .compile(
        .variableAlreadyBound,
        subject: name.text,
        explanation: "a repeated part names each of its elements once",
        hint: "name them apart and compare them in WHERE",
        at: name.range
      )
    }
    let inner = variables.add(name.text, type)
    part.groups.append(try group(name, inner, type, part.isOptional, &draft))
    return inner
  }

  /// The name of an element of a repeated part, which stands for a list outside of it.
  private mutating func group(
    _ name: Name,
    _ inner: Variable,
    _ type: ValueType,
    _ isOptional: Bool,
    _ draft: inout SearchDraft
  ) throws(QueryError) -> (inner: Variable, outer: Variable) {
    guard draft.names.scope[name.text] == nil else {
      throw .compile(
        .variableAlreadyBound,
        subject: name.text,
        explanation: "inside of a repeated part a name stands for something new each time",
        hint: "choose another name",
        at: name.range
      )
    }
    try checkNewName(name, draft.names)
    draft.own.insert(name.text)
    return (inner, declare(name, isOptional ? type : .list(type), &draft.names.scope))
  }

  /// The paths of the named parts.
  private mutating func parts(
    _ flat: FlatPath,
    _ names: inout PatternScope
  ) throws(QueryError) -> [(variable: Variable, first: Int, last: Int)] {
    var parts: [(variable: Variable, first: Int, last: Int)] = []
    for part in flat.parts {
      try checkUnbound(part.name, names.scope)
      try checkNewName(part.name, names)
      parts.append((declare(part.name, .path, &names.scope), part.first, part.last))
    }
    return parts
  }
}

extension FlatPath.Connector {
  /// Where it stands.
  var range: SourceRange {
    switch self {
    case .link(let relationship): relationship.range
    case .repeated(let part, _): part.range
    }
  }
}

extension RelationshipPattern.Direction {
  /// The direction in which the relationship is passed, from left to right.
  var direction: Direction {
    switch self {
    case .right: .out
    case .left: .into
    case .both, .undirected: .both
    }
  }
}
