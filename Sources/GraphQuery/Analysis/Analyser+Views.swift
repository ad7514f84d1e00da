internal import NetworkGraph

extension Analyser {
  /// Settles what USE means; from then on, clauses that write are refused.
  mutating func use(_ statement: Statement) throws(QueryError) -> BoundUse? {
    guard let use = statement.use else { return nil }
    switch statement.body {
    case .query, .show: break
    case .schema, .transaction, .view:
      throw .compile(
        .invalidClauseComposition,
        subject: "USE",
        explanation: "only a query or SHOW can follow it",
        hint: "leave out USE",
        at: use.range
      )
    }
    isUnderView = true
    let target: BoundUse.Target =
      switch use.target {
      case .all: .all
      case .named(let name): .named(name)
      case .inline(let definition): .inline(try view(definition))
      }
    return BoundUse(target: target, time: try time(use.time), text: use.text, range: use.range)
  }

  private mutating func time(_ clause: TimeClause?) throws(QueryError) -> BoundTime? {
    guard let clause else { return nil }
    var time = BoundTime(from: try constant(clause.from), range: clause.range)
    if let to = clause.to { time.to = try constant(to) }
    if let options = clause.options { time.options = try constant(options) }
    return time
  }

  /// An expression without variables.
  private mutating func constant(_ source: Expression) throws(QueryError) -> BoundExpression {
    do throws(QueryError) {
      return try expression(source, Scope())
    } catch {
      guard error.code == .undefinedVariable else { throw error }
      var explained = error
      explained.hint = "a time has no variables: write 2016, '2016-09' or a parameter such as $date"
      throw explained
    }
  }

  /// Settles a command about views; a definition is checked, and bound anew when it is used.
  func view(_ command: ViewCommand, at range: SourceRange) throws(QueryError) -> ViewCommand {
    switch command {
    case .create(let name, let definition, _, _):
      guard !isReadOnly else { throw .readOnly("CREATE VIEW", at: range) }
      guard !name.text.isEmpty else {
        throw .compile(
          .invalidArgumentValue,
          subject: "CREATE VIEW",
          explanation: "the name of a view is not empty",
          at: name.range
        )
      }
      _ = try view(definition)
    case .drop:
      guard !isReadOnly else { throw .readOnly("DROP VIEW", at: range) }
    }
    return command
  }

  /// Binds the items of a definition, each as a query of its own.
  func view(_ definition: ViewDefinition) throws(QueryError) -> BoundView {
    var items: [BoundViewItem] = []
    for item in definition.items {
      var statement: BoundStatement?
      if let source = item.statement {
        statement = try Self.analyse(source, procedures: procedures, tables: nil, limits: limits)
      }
      items.append(BoundViewItem(isAboutNodes: item.isAboutNodes, statement: statement))
    }
    return BoundView(items: items, text: definition.text)
  }
}

extension ViewItem {
  fileprivate var isAboutNodes: Bool {
    switch self {
    case .node: true
    case .relationship: false
    }
  }

  /// `MATCH item RETURN element`; `nil` for an item that everything matches.
  fileprivate var statement: Statement? {
    switch self {
    case .node(var node):
      guard !node.isPlain else { return nil }
      let name = node.variable ?? .element(at: node.range)
      node.variable = name
      return Self.statement([.node(node)], returning: name)
    case .relationship(let first, var relationship, let last):
      let hasPlainEnds =
        first.isPlain && last.isPlain && first.variable == nil && last.variable == nil
      if hasPlainEnds {
        if relationship.isPlain { return nil }
        // Either way round it is the same relationship: looked at once.
        relationship.direction = .right
      }
      let name = relationship.variable ?? .element(at: relationship.range)
      relationship.variable = name
      return Self.statement(
        [.node(first), .relationship(relationship), .node(last)],
        returning: name
      )
    }
  }

  private static func statement(_ elements: [PathElement], returning name: Name) -> Statement {
    let range = name.range
    let pattern = PathPattern(
      variable: nil,
      selector: .all,
      mode: nil,
      elements: elements,
      range: range
    )
    let match = MatchClause(
      isOptional: false,
      mode: .differentRelationships,
      patterns: [pattern],
      predicate: nil,
      range: range
    )
    let item = ProjectionItem(
      expression: Expression(kind: .variable(name), range: range),
      alias: nil,
      text: name.text
    )
    let projection = Projection(
      isDistinct: false,
      includesAll: false,
      items: [item],
      order: [],
      skip: nil,
      limit: nil,
      range: range
    )
    let clauses: [Clause] = [
      .match(match), .return(ReturnClause(projection: projection, range: range)),
    ]
    let query = Query(
      first: SingleQuery(clauses: clauses, range: range),
      unions: [],
      range: range
    )
    return Statement(mode: .run, use: nil, body: .query(query), range: range)
  }
}

extension Name {
  /// The name of an element that a definition does not name; nobody can write it.
  fileprivate static func element(at range: SourceRange) -> Name {
    Name(text: " element", range: range)
  }
}

extension NodePattern {
  /// Whether every node matches.
  fileprivate var isPlain: Bool { labels == nil && properties == nil && predicate == nil }
}

extension RelationshipPattern {
  /// Whether every relationship matches.
  fileprivate var isPlain: Bool { types == nil && properties == nil && predicate == nil }
}

extension QueryError {
  /// A clause would change the graph under USE.
  static func writesView(_ word: String, at range: SourceRange) -> Self {
    Self(
      .semanticError,
      .readOnly,
      subject: word,
      explanation: "a statement that begins with USE only reads",
      hint: "leave out USE, and say in MATCH and WHERE which part is meant",
      at: range
    )
  }
}
