internal import NetworkGraph

/// A graph and a query over paths: clauses that fix some names, the clause in question, a RETURN.
struct PathCase: Sendable {
  /// What is returned.
  enum Projection: Sendable {
    /// All variables and what can be said of paths.
    case everything
    /// Some columns, by number.
    case columns([Int])
    /// The same without repeated rows.
    case distinct([Int])
    /// The number of rows.
    case count
  }

  var graph: SmallMultigraph
  /// Clauses that leave no choice.
  var before: [PathPatternModel] = []
  var clause: PathPatternModel
  var projection = Projection.everything
  /// How many equal rows the clauses start from.
  var copies = 1
  /// Whether isTrail, isAcyclic and isSimple are asked of paths.
  var asksShapes = true

  /// A column that a query can return.
  struct Column: Sendable {
    var text: String
    /// The value in a row of the oracle.
    var value: @Sendable (PathClauseOracle.Row) -> Value
    /// Whether the value is the same for all rows of a partition.
    var isFixed: Bool
    /// The selective path whose nodes it holds; its relationships are in the next column.
    var walk: String?

    /// What is returned where there is nothing to return.
    static let one = Column(text: "1", value: { _ in .int(1) }, isFixed: true)
  }

  var parameters: [String: Value] { clause.parameters.mapValues { .int(Int64($0)) } }

  /// The query.
  var text: String {
    let start = copies > 1 ? "UNWIND range(1, \(copies)) AS row " : ""
    let clauses = start + (before + [clause]).map(\.text).joined(separator: " ")
    let all = columns.map(\.text)
    func list(_ chosen: [Int]) -> String {
      let texts = all.indices.filter { chosen.contains($0) }.map { "\(all[$0]) AS c\($0)" }
      return texts.isEmpty ? "1 AS one" : texts.joined(separator: ", ")
    }
    return switch projection {
    case .everything: "\(clauses) RETURN \(list(Array(all.indices)))"
    case .columns(let chosen): "\(clauses) RETURN \(list(chosen))"
    case .distinct(let chosen): "\(clauses) RETURN DISTINCT \(list(chosen))"
    case .count: "\(clauses) RETURN count(*) AS rows"
    }
  }

  /// All columns, in order of the variables.
  var columns: [Column] {
    var columns: [Column] = []
    var seen: Set<String> = []
    func add(_ variables: [PathVariable], isFixed: (PathVariable) -> Bool) {
      for variable in variables where seen.insert(variable.name).inserted {
        columns += self.columns(variable, isFixed: isFixed(variable))
      }
    }
    for clause in before { add(clause.variables) { _ in true } }
    for path in clause.paths where !path.isSelective { add(path.variables) { _ in true } }
    for path in clause.paths where path.isSelective {
      if let name = path.name, seen.insert(name).inserted {
        var own = self.columns(PathVariable(name: name, kind: .path), isFixed: false)
        own[0].walk = name
        if path.isCheapest {
          let cost = "cost(\(name))"
          own.append(Column(text: cost, value: { Self.value($0[cost]) }, isFixed: false))
        }
        columns += own
      }
      add(path.variables) { [path.firstName, path.lastName].contains($0.name) }
    }
    return columns
  }

  private func columns(_ variable: PathVariable, isFixed: Bool) -> [Column] {
    let name = variable.name
    func column(_ text: String, _ value: @escaping @Sendable (PathValue?) -> Value) -> Column {
      Column(text: text, value: { value($0[name]) }, isFixed: isFixed)
    }
    let walk = { (name: String) in
      ("[item IN nodes(\(name)) | item.id]", "[item IN relationships(\(name)) | item.id]")
    }
    switch (variable.kind, variable.isGroup) {
    case (.node, false), (.tie, false): return [column("\(name).id", Self.value)]
    case (.node, true), (.tie, true):
      return [column("[item IN \(name) | item.id]", Self.value)]
    case (.path, true):
      let (nodes, ties) = walk("way")
      return [column("[way IN \(name) | [\(nodes), \(ties)]]", Self.value)]
    case (.path, false):
      let (nodes, ties) = walk(name)
      func shape(_ text: String, _ mode: PathPrefix.Mode) -> Column {
        column("\(text)(\(name))") {
          guard case .path(let nodes, let ties) = $0 else { return .null }
          return .bool(mode.admits(nodes, ties))
        }
      }
      var columns = [
        column(nodes) {
          guard case .path(let nodes, _) = $0 else { return .null }
          return .list(nodes.map { .int(Int64($0)) })
        },
        column(ties) {
          guard case .path(_, let ties) = $0 else { return .null }
          return .list(ties.map { Self.value(.tie($0)) })
        },
        column("length(\(name))") {
          guard case .path(_, let ties) = $0 else { return .null }
          return .int(Int64(ties.count))
        },
      ]
      if asksShapes {
        columns += [
          shape("isTrail", .trail), shape("isAcyclic", .acyclic), shape("isSimple", .simple),
        ]
      }
      return columns
    }
  }

  /// What the engine should return for what the oracle found.
  private static func value(_ value: PathValue?) -> Value {
    switch value {
    case nil, .null: .null
    case .node(let node): .int(Int64(node))
    case .tie(let tie): .int(Int64(SmallMultigraph.tieOffset + tie))
    case .list(let items): .list(items.map { Self.value($0) })
    case .path(let nodes, let ties):
      .list([
        .list(nodes.map { .int(Int64($0)) }),
        .list(ties.map { Self.value(.tie($0)) }),
      ])
    case .number(let number):
      number.halves % 2 == 0 ? .int(Int64(number.halves / 2)) : .double(Double(number.halves) / 2)
    }
  }
}
