internal import NetworkGraph

/// Settles what a statement means: scopes, kinds of variables, functions, aggregation, types as far
/// as they are known.
///
/// Every compile-time error that is not one of spelling is found here.
///
/// The analysis does not look at the graph: a plan is good for any graph.
struct Analyser {
  var variables = VariableTable()
  /// The parameters that the statement names, wherever they stand.
  var parameters: [Name] = []
  /// How many clauses and parts of patterns have been bound so far.
  var steps = 0
  let library: FunctionLibrary
  let procedures: ProcedureRegistry
  /// Where LOAD CSV reads; `nil` if it may not.
  let tables: (any TableSource)?
  /// Whether clauses that change the graph are refused.
  let isReadOnly: Bool
  /// Whether the statement begins with USE, and so only reads.
  var isUnderView = false
  /// Long statements take a while.
  let limits: QueryLimits
  /// How many subqueries stand inside of expressions so far.
  var subqueryCount = 0

  init(
    library: FunctionLibrary = .standard,
    procedures: ProcedureRegistry,
    tables: (any TableSource)? = nil,
    isReadOnly: Bool = false,
    limits: QueryLimits = QueryLimits()
  ) {
    self.library = library
    self.procedures = procedures
    self.tables = tables
    self.isReadOnly = isReadOnly
    self.limits = limits
  }

  /// The meaning of a statement.
  static func analyse(
    _ statement: Statement,
    procedures: ProcedureRegistry = .standard,
    tables: (any TableSource)? = nil,
    isReadOnly: Bool = false,
    limits: QueryLimits = QueryLimits()
  ) throws(QueryError) -> BoundStatement {
    var analyser = Analyser(
      procedures: procedures,
      tables: tables,
      // To show a plan changes nothing.
      isReadOnly: isReadOnly && statement.mode != .explain,
      limits: limits
    )
    let use = try analyser.use(statement)
    let body: BoundStatement.Body =
      switch statement.body {
      case .query(let query): .query(try analyser.query(query, in: Scope()))
      case .schema(let command): .schema(try analyser.schema(command, at: statement.range))
      case .show(let command): .show(command)
      case .transaction(let command): .transaction(command)
      case .view(let command): .view(try analyser.view(command, at: statement.range))
      }
    if case .query = body {} else { try checkMode(statement) }
    return BoundStatement(
      mode: statement.mode,
      use: use,
      body: body,
      variables: analyser.variables,
      parameters: analyser.parameters,
      steps: analyser.steps
    )
  }

  private func schema(
    _ command: SchemaCommand,
    at range: SourceRange
  ) throws(QueryError) -> BoundSchemaCommand {
    guard !isReadOnly else { throw .readOnly(command.word, at: range) }
    return try BoundSchemaCommand(command)
  }

  /// EXPLAIN and PROFILE need a plan, which only queries have.
  private static func checkMode(_ statement: Statement) throws(QueryError) {
    guard statement.mode != .run else { return }
    throw .compile(
      .unsupported,
      subject: statement.mode == .explain ? "EXPLAIN" : "PROFILE",
      explanation: "this statement is carried out without a plan",
      hint: "run it without the word",
      at: statement.range
    )
  }

  /// Binds a query; `outer` holds the names that a subquery inherits.
  mutating func query(
    _ query: Query,
    in outer: Scope,
    isSubquery: Bool = false
  ) throws(QueryError) -> BoundQuery {
    var branches = [try singleQuery(query.first, in: outer, isSubquery: isSubquery)]
    if !query.unions.isEmpty { try checkUnion(query) }
    for union in query.unions {
      guard union.isAll == query.unions[0].isAll else {
        throw .compile(
          .invalidClauseComposition,
          subject: "UNION",
          explanation: "UNION and UNION ALL cannot be mixed in one query",
          at: union.range
        )
      }
      let branch = try singleQuery(union.query, in: outer, isSubquery: isSubquery)
      guard branch.columns.map(\.name) == branches[0].columns.map(\.name) else {
        throw .compile(
          .differentColumnsInUnion,
          explanation: "all parts of a UNION must return the same columns in the same order",
          at: union.range
        )
      }
      branches.append(branch)
    }
    return BoundQuery(
      branches: branches,
      isDistinctUnion: query.unions.first.map { !$0.isAll } ?? false,
      columns: branches[0].columns,
      writes: branches.contains { $0.clauses.contains(where: \.writes) }
    )
  }

  /// NEXT goes on with all rows of what stands before it, and so has no place in a part of a UNION.
  private func checkUnion(_ query: Query) throws(QueryError) {
    for part in [query.first] + query.unions.map(\.query) {
      for case .with(let clause) in part.clauses where clause.form == .next {
        throw .compile(
          .invalidClauseComposition,
          subject: "NEXT",
          explanation: "NEXT and UNION cannot be mixed in one query",
          hint: "put the UNION into CALL { ... }",
          at: clause.range
        )
      }
    }
  }

  /// The clauses with each FILTER behind a MATCH as a part of its WHERE, where indexes help it.
  ///
  /// A search for shortest paths is left alone: there WHERE decides what is searched for.
  private static func folded(_ clauses: [Clause]) -> [Clause] {
    var folded: [Clause] = []
    for clause in clauses {
      guard case .with(let filter) = clause, filter.form == .filter,
        let condition = filter.predicate, case .match(var match)? = folded.last,
        !match.isOptional, match.patterns.allSatisfy({ $0.selector == .all })
      else {
        folded.append(clause)
        continue
      }
      match.predicate =
        match.predicate.map { Expression(kind: .and([$0, condition]), range: condition.range) }
        ?? condition
      folded[folded.count - 1] = .match(match)
    }
    return folded
  }

  private mutating func unwind(
    _ clause: UnwindClause,
    _ scope: inout Scope
  ) throws(QueryError) -> BoundUnwind {
    let list = try expression(clause.list, scope)
    try checkUnbound(clause.variable, scope)
    let variable = declare(clause.variable, elementType(of: list.type), &scope)
    var bound = BoundUnwind(list: list, variable: variable)
    if let position = clause.position {
      try checkUnbound(position.variable, scope)
      bound.position = declare(position.variable, .integer, &scope)
      bound.firstPosition = position.isOrdinal ? 1 : 0
    }
    return bound
  }

  private mutating func singleQuery(
    _ query: SingleQuery,
    in outer: Scope,
    isSubquery: Bool
  ) throws(QueryError) -> BoundSingleQuery {
    try checkComposition(query.clauses, isSubquery: isSubquery)
    var scope = outer
    var clauses: [BoundClause] = []
    var columns: [BoundColumn] = []
    for clause in Self.folded(query.clauses) {
      let bound = try self.clause(
        clause,
        &scope,
        outer: outer,
        isAlone: query.clauses.count == 1 && !isSubquery
      )
      // A procedure that is called alone answers with its columns.
      if case .call(let call) = bound, query.clauses.count == 1 {
        columns = call.columns.map(\.column)
      }
      if case .return = clause, case .project(let projection) = bound {
        columns = projection.outputs
      }
      clauses.append(bound)
    }
    return BoundSingleQuery(clauses: clauses, columns: columns)
  }

  /// Which clause may follow which.
  private func checkComposition(_ clauses: [Clause], isSubquery: Bool) throws(QueryError) {
    var hasWritten = false
    for (index, clause) in clauses.enumerated() {
      let isLast = index == clauses.count - 1
      switch clause {
      case .return:
        guard isLast else {
          throw .compile(
            .invalidClauseComposition,
            subject: "RETURN",
            explanation: "nothing may follow RETURN",
            hint: "use WITH in the middle of a query",
            at: clause.range
          )
        }
      case .match, .unwind, .loadCSV, .call, .subquery:
        if hasWritten {
          throw .compile(
            .invalidClauseComposition,
            explanation: "a reading clause cannot follow a writing one",
            hint: "put WITH between them",
            at: clause.range
          )
        }
        if isLast, !isSubquery {
          switch clause {
          case .match, .unwind, .loadCSV:
            throw .compile(
              .invalidClauseComposition,
              explanation: "the query ends without a result or a change",
              hint: "end it with RETURN",
              at: clause.range
            )
          case .call, .subquery, .with, .return, .create, .merge, .set, .remove, .delete,
            .foreach:
            break
          }
        }
      case .with(let with):
        hasWritten = false
        if isLast {
          throw .compile(
            .invalidClauseComposition,
            subject: with.form.rawValue,
            explanation: "a query cannot end with \(with.form.rawValue)",
            hint: "end it with RETURN",
            at: clause.range
          )
        }
      case .create, .merge, .set, .remove, .delete, .foreach: hasWritten = true
      }
    }
  }

  private mutating func clause(
    _ clause: Clause,
    _ scope: inout Scope,
    outer: Scope,
    isAlone: Bool
  ) throws(QueryError) -> BoundClause {
    steps += 1
    try limits.check()
    if isUnderView, let word = clause.writingWord { throw .writesView(word, at: clause.range) }
    if isReadOnly, let word = clause.writingWord { throw .readOnly(word, at: clause.range) }
    switch clause {
    case .match(let match):
      var scopeWithin = scope
      let pattern = try self.pattern(
        match.patterns,
        mode: match.mode,
        predicate: match.predicate,
        &scopeWithin
      )
      scope = scopeWithin
      guard match.isOptional else { return .match(pattern) }
      return .optionalMatch(pattern, row: variables.add(" row", .integer))
    case .unwind(let unwind): return .unwind(try self.unwind(unwind, &scope))
    case .with(let with):
      return .project(try projection(with, &scope))
    case .return(let clause):
      return .project(try projection(clause.projection, predicate: nil, isReturn: true, &scope))
    case .create(let create):
      return .create(try creations(create.patterns, &scope, in: "CREATE"))
    case .merge(let merge): return .merge(try self.merge(merge, &scope))
    case .set(let set): return .set(try setItems(set.items, scope))
    case .remove(let remove): return .remove(try removeItems(remove.items, scope))
    case .delete(let delete): return try self.delete(delete, scope)
    case .foreach(let foreach): return try self.foreach(foreach, scope)
    case .subquery(let subquery): return try self.subquery(subquery, &scope)
    case .call(let call):
      return .call(try self.call(call, isStandalone: isAlone, &scope))
    case .loadCSV(let load): return .call(try loadCSV(load, &scope))
    }
  }

  // MARK: Names

  /// Makes a name known under a new variable.
  mutating func declare(_ name: Name, _ type: ValueType, _ scope: inout Scope) -> Variable {
    let variable = variables.add(name.text, type)
    scope.declare(name.text, variable)
    return variable
  }

  func checkUnbound(_ name: Name, _ scope: Scope) throws(QueryError) {
    guard scope[name.text] != nil else { return }
    throw .compile(.variableAlreadyBound, subject: name.text, at: name.range)
  }

  func lookUp(_ name: Name, _ scope: Scope) throws(QueryError) -> Variable {
    if let variable = scope[name.text] { return variable }
    throw .compile(
      .undefinedVariable,
      subject: name.text,
      hint: NearestName.hint(for: name.text, among: scope.names),
      at: name.range
    )
  }

  /// The type of the elements of a list.
  func elementType(of type: ValueType) -> ValueType {
    if case .list(let element) = type { return element }
    return .any
  }
}

extension QueryError {
  /// A compile-time syntax error.
  static func compile(
    _ code: Code,
    subject: String = "",
    explanation: String = "",
    hint: String = "",
    at range: SourceRange?
  ) -> Self {
    Self(
      .syntaxError,
      code,
      subject: subject,
      explanation: explanation,
      hint: hint,
      at: range
    )
  }
}

extension QueryError {
  /// A clause or a command would change a graph that may only be read.
  static func readOnly(_ word: String, at range: SourceRange) -> Self {
    Self(
      .semanticError,
      .readOnly,
      subject: word,
      hint: "ask with MATCH and RETURN, or leave out --read-only",
      at: range
    )
  }
}

extension Clause {
  /// The word of a clause that changes the graph by itself.
  fileprivate var writingWord: String? {
    switch self {
    case .create: "CREATE"
    case .merge: "MERGE"
    case .set: "SET"
    case .remove: "REMOVE"
    case .delete(let clause): clause.isDetach ? "DETACH DELETE" : "DELETE"
    case .foreach: "FOREACH"
    case .match, .unwind, .with, .return, .call, .subquery, .loadCSV: nil
    }
  }
}

extension SchemaCommand {
  /// The words that begin the command.
  fileprivate var word: String {
    switch self {
    case .createIndex: "CREATE INDEX"
    case .dropIndex: "DROP INDEX"
    case .createConstraint: "CREATE CONSTRAINT"
    case .dropConstraint: "DROP CONSTRAINT"
    }
  }
}

extension BoundClause {
  /// Whether the clause changes the graph.
  var writes: Bool {
    switch self {
    case .match, .optionalMatch, .unwind, .project, .call: false
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .subquery(let query, _): query.writes
    }
  }
}
