internal import NetworkGraph

/// Finds the graph that a statement with USE sees.
struct ViewResolver: Sendable {
  let graph: Graph
  let readers: GraphReaders
  let parameters: [String: Value]
  let measures: MeasureCache
  let limits: QueryLimits
  let cache: ViewCache
  let procedures: ProcedureRegistry
  let rules: Set<Optimiser.Rule>

  /// The graph of a view at a time; the whole graph itself where nothing is left out.
  func view(_ use: BoundUse, _ variables: VariableTable) throws(QueryError) -> ViewCache.View {
    var key = ViewCache.Key(version: graph.version, definition: "", parameters: [])
    var isStable = true
    var plan: PreparedView?
    switch use.target {
    case .all: break
    case .named(let name):
      guard let definition = graph.views[name.text] else { throw .unknownView(name, in: graph) }
      key.definition = definition
      plan = try prepared(definition, name)
    case .inline(let view):
      key.definition = view.text
      plan = try prepared(view)
    }
    if let time = use.time { try read(time, variables, &key) }
    guard plan != nil || key.window != nil else {
      return ViewCache.View(graph: graph, readers: readers)
    }
    for name in plan?.parameters.sorted() ?? [] {
      guard let value = parameters[name], let part = ViewCache.Parameter(name, value) else {
        isStable = false
        continue
      }
      key.parameters.append(part)
    }
    isStable = isStable && plan?.isStable ?? true
    if isStable, let known = cache.view(key) { return known }
    var members = ViewMembers(graph)
    if let plan {
      do throws(QueryError) {
        members = try plan.members(of: graph, parameters, measures, limits, readers)
      } catch {
        if case .named(let name) = use.target { throw error.inView(name) }
        throw error
      }
    }
    if let window = key.window, let reading = key.reading {
      do throws(QueryError) {
        try reading.restrict(&members, of: graph, to: window)
      } catch {
        throw error.placed(at: use.time?.range)
      }
    }
    try limits.check()
    return cache.view(members, of: graph, isStable ? key : nil)
  }

  // MARK: Definitions

  /// The plan of a definition that the graph holds.
  private func prepared(_ definition: String, _ name: Name) throws(QueryError) -> PreparedView {
    if let known = cache.plan(definition) { return known }
    let (parsed, errors, height) = Parser.parseView(definition)
    guard let parsed else {
      throw (errors.first ?? .unknownView(name, in: graph)).inView(name)
    }
    @Sendable func prepare() throws(QueryError) -> PreparedView {
      try prepared(try Analyser(procedures: procedures, limits: limits).view(parsed))
    }
    do throws(QueryError) {
      guard height > PreparedStatement.usualHeight else { return try prepare() }
      return try DeepThread.perform { () throws(QueryError) in try prepare() }
    } catch {
      throw error.inView(name)
    }
  }

  private func prepared(_ view: BoundView) throws(QueryError) -> PreparedView {
    if let known = cache.plan(view.text) { return known }
    let made = try PreparedView(view, for: graph, rules: rules, limits: limits)
    cache.add(made, for: view.text)
    return made
  }

  // MARK: Time

  private func read(
    _ time: BoundTime,
    _ variables: VariableTable,
    _ key: inout ViewCache.Key
  ) throws(QueryError) {
    let context = ExecutionContext(
      graph: graph,
      parameters: parameters,
      variables: variables,
      subqueries: SubqueryPlans(rules),
      measures: measures,
      limits: limits,
      readers: readers
    )
    defer { context.finish() }
    let word = time.to == nil ? "AS OF" : "FROM"
    var window = try Self.window(time.from, word, context)
    if let to = time.to {
      let end = try Self.window(to, "TO", context)
      guard window.first <= end.last else {
        throw QueryError.argumentValue(
          "FROM",
          "the interval ends before it begins",
          hint: "write the earlier time first"
        ).placed(at: time.range)
      }
      window.last = max(window.last, end.last)
    }
    key.window = window
    let options = try time.options.map { (expression) throws(QueryError) in
      try context.constant(expression)
    }
    do throws(QueryError) {
      key.reading = try TimeReading(options ?? .null)
    } catch {
      throw error.placed(at: time.options?.range)
    }
  }

  private static func window(
    _ expression: BoundExpression,
    _ word: String,
    _ context: ExecutionContext
  ) throws(QueryError) -> TimeWindow {
    let value = try context.constant(expression)
    if let window = TimeWindow(value) { return window }
    let found: String
    switch value {
    case .string: found = "the text is none"
    case .int, .double: found = "the number is no year"
    case .null, .bool, .temporal, .duration, .list, .map, .node, .relationship, .path:
      found = "found \(ValueType(of: value).name)"
    }
    throw QueryError.argumentValue(
      word,
      "expected a year, a month or a day; \(found)",
      hint: "write 2016, '2016-09', '2016-09-23' or date('2016-09-23')"
    ).placed(at: expression.range)
  }
}

extension QueryError {
  /// The error of a definition that the graph holds: its place is where the view is named.
  fileprivate func inView(_ name: Name) -> Self {
    guard kind != .limitExceeded, code != .cancelled else { return self }
    var error = self
    error.range = name.range
    let place = "this stands in the definition of the view '\(name.text)'"
    error.explanation = explanation.isEmpty ? place : "\(explanation); \(place)"
    return error
  }
}
