@testable import GraphQuery

/// Writes a syntax tree back as text, with every operator in parentheses.
///
/// Tests compare trees through it: the text shows how operators bind, and reading it again has to
/// give the same tree.
enum SyntaxPrinter {
  static func text(_ statement: Statement) -> String {
    var mode =
      switch statement.mode {
      case .run: ""
      case .explain: "EXPLAIN "
      case .profile: "PROFILE "
      }
    if let use = statement.use { mode += "USE \(use.text) " }
    switch statement.body {
    case .query(let query): return mode + text(query)
    case .schema(let command): return mode + text(command)
    case .show(let show): return mode + "SHOW " + text(show.subject)
    case .transaction(.begin): return mode + "BEGIN"
    case .transaction(.commit): return mode + "COMMIT"
    case .transaction(.rollback): return mode + "ROLLBACK"
    case .view(.create(let name, let definition, let replaces, let ifNotExists)):
      return mode + (replaces ? "CREATE OR REPLACE VIEW " : "CREATE VIEW ") + self.name(name)
        + (ifNotExists ? " IF NOT EXISTS" : "") + " AS " + definition.text
    case .view(.drop(let name, let ifExists)):
      return mode + "DROP VIEW " + self.name(name) + (ifExists ? " IF EXISTS" : "")
    }
  }

  static func text(_ query: Query) -> String {
    var parts = [text(query.first)]
    for union in query.unions {
      parts.append(union.isAll ? "UNION ALL" : "UNION")
      parts.append(text(union.query))
    }
    return parts.joined(separator: " ")
  }

  static func text(_ query: SingleQuery) -> String {
    query.clauses.map(text).joined(separator: " ")
  }

  static func name(_ name: Name) -> String {
    let isPlain = name.text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_")
        || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    }
    let isKeyword = Keyword(rawValue: name.text.uppercased()) != nil
    if isPlain, !isKeyword, !name.text.isEmpty { return name.text }
    return "`"
      + name.text.split(separator: "`", omittingEmptySubsequences: false).joined(separator: "``")
      + "`"
  }

  static func names(_ names: [Name]) -> String { names.map(name).joined(separator: ", ") }

  // MARK: Clauses

  static func text(_ clause: Clause) -> String {
    switch clause {
    case .match(let clause):
      return (clause.isOptional ? "OPTIONAL MATCH " : "MATCH ")
        + (clause.mode == .repeatableElements ? "REPEATABLE ELEMENTS " : "")
        + patterns(clause.patterns)
        + condition(clause.predicate)
    case .unwind(let clause):
      guard let position = clause.position else {
        return "UNWIND \(text(clause.list)) AS \(name(clause.variable))"
      }
      return "FOR \(name(clause.variable)) IN \(text(clause.list)) WITH "
        + (position.isOrdinal ? "ORDINALITY " : "OFFSET ") + name(position.variable)
    case .with(let clause):
      switch clause.form {
      case .with: return "WITH " + text(clause.projection) + condition(clause.predicate)
      case .filter: return "FILTER" + condition(clause.predicate)
      case .let:
        return "LET "
          + clause.projection.items.map { item in
            (item.alias.map(name) ?? "") + " = " + text(item.expression)
          }.joined(separator: ", ")
      case .next: return "RETURN " + text(clause.projection) + " NEXT"
      }
    case .return(let clause): return "RETURN " + text(clause.projection)
    case .create(let clause): return "CREATE " + patterns(clause.patterns)
    case .merge(let clause):
      return
        (["MERGE " + text(clause.pattern)]
        + clause.actions.map { action in
          (action.event == .onCreate ? "ON CREATE SET " : "ON MATCH SET ") + items(action.items)
        }).joined(separator: " ")
    case .set(let clause): return "SET " + items(clause.items)
    case .remove(let clause):
      return "REMOVE "
        + clause.items.map { item in
          switch item {
          case .property(let entity, let key): "\(text(entity)).\(name(key))"
          case .labels(let variable, let labels):
            name(variable) + labels.map { ":" + name($0) }.joined()
          }
        }.joined(separator: ", ")
    case .delete(let clause):
      return (clause.isDetach ? "DETACH DELETE " : "DELETE ") + list(clause.expressions)
    case .foreach(let clause):
      let body = clause.body.map(text).joined(separator: " ")
      return "FOREACH (\(name(clause.variable)) IN \(text(clause.list)) | \(body))"
    case .call(let clause): return text(clause)
    case .subquery(let clause):
      let imports =
        switch clause.imports {
        case .leadingWith: ""
        case .all: "(*) "
        case .names(let imported): "(\(names(imported))) "
        }
      return "CALL \(imports){ \(text(clause.query)) }"
    case .loadCSV(let clause):
      let end = clause.fieldTerminator.map { " FIELDTERMINATOR " + text($0) } ?? ""
      return "LOAD CSV \(clause.hasHeaders ? "WITH HEADERS " : "")FROM \(text(clause.url)) AS "
        + name(clause.variable) + end
    }
  }

  static func text(_ clause: CallClause) -> String {
    var result = "CALL " + clause.procedure.parts.map(name).joined(separator: ".")
    if let arguments = clause.arguments { result += "(\(list(arguments)))" }
    switch clause.yield {
    case nil: break
    case .all: result += " YIELD *"
    case .items(let items):
      let columns = items.map { item in
        name(item.column) + (item.alias.map { " AS " + name($0) } ?? "")
      }
      result += " YIELD " + (items.isEmpty ? "-" : columns.joined(separator: ", "))
    }
    return result + condition(clause.predicate)
  }

  static func condition(_ predicate: Expression?) -> String {
    predicate.map { " WHERE " + text($0) } ?? ""
  }

  static func text(_ projection: Projection) -> String {
    var items = projection.includesAll ? ["*"] : []
    items += projection.items.map { item in
      text(item.expression) + (item.alias.map { " AS " + name($0) } ?? "")
    }
    var result = (projection.isDistinct ? "DISTINCT " : "") + items.joined(separator: ", ")
    if !projection.order.isEmpty {
      let keys = projection.order.map { text($0.expression) + ($0.isDescending ? " DESC" : "") }
      result += " ORDER BY " + keys.joined(separator: ", ")
    }
    if let skip = projection.skip { result += " SKIP " + text(skip) }
    if let limit = projection.limit { result += " LIMIT " + text(limit) }
    return result
  }

  static func items(_ items: [SetItem]) -> String {
    items.map { item in
      switch item {
      case .property(let entity, let key, let value):
        "\(text(entity)).\(name(key)) = \(text(value))"
      case .replace(let variable, let value): "\(name(variable)) = \(text(value))"
      case .merge(let variable, let value): "\(name(variable)) += \(text(value))"
      case .labels(let variable, let labels):
        name(variable) + labels.map { ":" + name($0) }.joined()
      }
    }.joined(separator: ", ")
  }

  // MARK: Schema

  static func text(_ subject: ShowCommand.Subject) -> String {
    switch subject {
    case .constraints: "CONSTRAINTS"
    case .functions: "FUNCTIONS"
    case .indexes: "INDEXES"
    case .labels: "LABELS"
    case .procedures: "PROCEDURES"
    case .propertyKeys: "PROPERTY KEYS"
    case .relationshipTypes: "RELATIONSHIP TYPES"
    case .views: "VIEWS"
    }
  }

  static func text(_ command: SchemaCommand) -> String {
    func optional(_ name: Name?) -> String { name.map { Self.name($0) + " " } ?? "" }
    switch command {
    case .createIndex(let name, let target, let ifNotExists):
      return "CREATE INDEX \(optional(name))\(ifNotExists ? "IF NOT EXISTS " : "")FOR "
        + text(target, "ON", inParentheses: true)
    case .dropIndex(.name(let name), let ifExists):
      return "DROP INDEX \(Self.name(name))\(ifExists ? " IF EXISTS" : "")"
    case .dropIndex(.definition(let target), let ifExists):
      return "DROP INDEX FOR " + text(target, "ON", inParentheses: true)
        + (ifExists ? " IF EXISTS" : "")
    case .createConstraint(let name, let target, let requirement, let ifNotExists):
      return "CREATE CONSTRAINT \(optional(name))\(ifNotExists ? "IF NOT EXISTS " : "")FOR "
        + text(target, "REQUIRE") + text(requirement)
    case .dropConstraint(.name(let name), _, let ifExists):
      return "DROP CONSTRAINT \(Self.name(name))\(ifExists ? " IF EXISTS" : "")"
    case .dropConstraint(.definition(let target), let requirement, let ifExists):
      return "DROP CONSTRAINT FOR " + text(target, "REQUIRE")
        + (requirement.map(text) ?? "") + (ifExists ? " IF EXISTS" : "")
    }
  }

  static func text(_ requirement: SchemaRequirement) -> String {
    requirement == .unique ? " IS UNIQUE" : " IS NOT NULL"
  }

  static func text(_ target: SchemaTarget, _ word: String, inParentheses: Bool = false) -> String {
    let keys = target.keys.map { "x." + name($0) }.joined(separator: ", ")
    let list = inParentheses || target.keys.count > 1 ? "(\(keys))" : keys
    return switch target.element {
    case .node(let label): "(x:\(name(label))) \(word) \(list)"
    case .relationship(let type): "()-[x:\(name(type))]-() \(word) \(list)"
    }
  }

  // MARK: Patterns

  static func patterns(_ patterns: [PathPattern]) -> String {
    patterns.map(text).joined(separator: ", ")
  }

  static func text(_ pattern: PathPattern) -> String {
    let chain = text(pattern.elements)
    let mode = pattern.mode.map { $0.rawValue + " " } ?? ""
    let path =
      switch pattern.selector {
      case .all: mode + chain
      case .any(let count): "ANY \(text(count)) " + mode + chain
      case .shortest(let count): "SHORTEST \(text(count)) " + mode + chain
      case .shortestGroups(let count): "SHORTEST \(text(count)) \(mode)GROUPS " + chain
      case .cheapest(let count): "CHEAPEST \(text(count)) " + mode + chain
      case .shortestPath: "shortestPath(\(chain))"
      case .allShortestPaths: "allShortestPaths(\(chain))"
      }
    return (pattern.variable.map { name($0) + " = " } ?? "") + path
  }

  static func text(_ count: PathCount) -> String {
    switch count {
    case .literal(let number): String(number)
    case .parameter(let parameter): "$" + name(parameter)
    }
  }

  static func text(_ elements: [PathElement]) -> String {
    elements.map { element in
      switch element {
      case .node(let node): text(node)
      case .relationship(let relationship): text(relationship)
      case .part(let part):
        "(" + (part.variable.map { name($0) + " = " } ?? "") + text(part.elements)
          + (part.predicate.map { " WHERE " + text($0) } ?? "") + ")"
          + (part.quantifier.map(text) ?? "")
      }
    }.joined()
  }

  static func text(_ quantifier: PathQuantifier) -> String {
    if quantifier.isOptional { return "?" }
    return "{\(quantifier.lower),\(quantifier.upper.map(String.init) ?? "")}"
  }

  static func text(_ node: NodePattern) -> String {
    var parts = node.variable.map { [name($0)] } ?? []
    if let labels = node.labels { parts.append(":" + text(labels)) }
    if let properties = node.properties { parts.append(text(properties)) }
    if let predicate = node.predicate { parts.append("WHERE " + text(predicate)) }
    return "(" + parts.joined(separator: " ") + ")"
  }

  static func text(_ relationship: RelationshipPattern) -> String {
    var parts = relationship.variable.map { [name($0)] } ?? []
    if let types = relationship.types { parts.append(":" + text(types)) }
    if let length = relationship.length {
      let lower = length.lower.map(String.init) ?? ""
      let upper = length.upper.map(String.init) ?? ""
      parts.append(length.lower != nil && lower == upper ? "*\(lower)" : "*\(lower)..\(upper)")
    }
    if let properties = relationship.properties { parts.append(text(properties)) }
    if let predicate = relationship.predicate { parts.append("WHERE " + text(predicate)) }
    if let cost = relationship.cost { parts.append("COST " + text(cost)) }
    let detail = "[" + parts.joined(separator: " ") + "]"
    let arrow =
      switch relationship.direction {
      case .left: "<-\(detail)-"
      case .right: "-\(detail)->"
      case .both: "<-\(detail)->"
      case .undirected: "-\(detail)-"
      }
    return arrow + (relationship.quantifier.map(text) ?? "")
  }

  static func text(_ labels: LabelExpression) -> String {
    switch labels {
    case .name(let label): name(label)
    case .wildcard: "%"
    case .not(let part): "!" + text(part)
    case .and(let parts): "(" + parts.map(text).joined(separator: "&") + ")"
    case .or(let parts): "(" + parts.map(text).joined(separator: "|") + ")"
    }
  }

  // MARK: Expressions

  static func list(_ expressions: [Expression]) -> String {
    expressions.map(text).joined(separator: ", ")
  }

  static func text(_ expression: Expression) -> String {
    switch expression.kind {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .int(let value): return String(value)
    case .double(let value): return String(value)
    case .string(let value): return quoted(value)
    case .list(let elements): return "[\(list(elements))]"
    case .map(let entries): return map(entries)
    case .parameter(let parameter): return "$`\(name(parameter).filter { $0 != "`" })`"
    case .variable(let variable): return name(variable)
    case .property(let base, let key): return "\(text(base)).\(name(key))"
    case .index(let base, let index): return "\(text(base))[\(text(index))]"
    case .slice(let base, let from, let to):
      return "\(text(base))[\(from.map(text) ?? "")..\(to.map(text) ?? "")]"
    case .unary(let op, let operand): return "(\(op == .minus ? "-" : "+")\(text(operand)))"
    case .arithmetic(let op, let left, let right):
      return "(\(text(left)) \(op.rawValue) \(text(right)))"
    case .comparison(let first, let links):
      let chain = links.map { " \($0.op.rawValue) \(text($0.operand))" }.joined()
      return "(\(text(first))\(chain))"
    case .and(let operands): return joined(operands, "AND")
    case .or(let operands): return joined(operands, "OR")
    case .xor(let operands): return joined(operands, "XOR")
    case .not(let operand): return "(NOT \(text(operand)))"
    case .text(let op, let left, let right):
      return "(\(text(left)) \(op.rawValue) \(text(right)))"
    case .isIn(let element, let list): return "(\(text(element)) IN \(text(list)))"
    case .isNull(let operand): return "(\(text(operand)) IS NULL)"
    case .isNotNull(let operand): return "(\(text(operand)) IS NOT NULL)"
    case .hasLabels(let subject, let labels): return "(\(text(subject)):\(text(labels)))"
    case .quantifier(let quantifier):
      return "\(quantifier.kind.rawValue)(\(name(quantifier.variable)) IN "
        + "\(text(quantifier.list))\(condition(quantifier.predicate)))"
    case .pattern(let pattern): return text(pattern)
    case .subquery(let subquery):
      return "\(subquery.kind.rawValue) { \(text(subquery.query)) }"
    case .case(let expression): return text(expression)
    case .call(let call):
      let function = call.name.parts.map(name).joined(separator: ".")
      return "\(function)(\(call.isDistinct ? "DISTINCT " : "")\(list(call.arguments)))"
    case .countAll: return "count(*)"
    case .listComprehension(let comprehension):
      return "[\(name(comprehension.variable)) IN \(text(comprehension.list))"
        + condition(comprehension.predicate)
        + (comprehension.projection.map { " | " + text($0) } ?? "") + "]"
    case .patternComprehension(let comprehension):
      return "[\(text(comprehension.pattern))\(condition(comprehension.predicate)) | "
        + text(comprehension.projection) + "]"
    case .reduce(let reduce):
      return "reduce(\(name(reduce.accumulator)) = \(text(reduce.initial)), "
        + "\(name(reduce.variable)) IN \(text(reduce.list)) | \(text(reduce.body)))"
    case .mapProjection(let projection): return text(projection)
    }
  }

  static func text(_ expression: CaseExpression) -> String {
    var parts = ["CASE"]
    if let subject = expression.subject { parts.append(text(subject)) }
    for branch in expression.branches {
      parts.append("WHEN \(text(branch.when)) THEN \(text(branch.then))")
    }
    if let otherwise = expression.otherwise { parts.append("ELSE " + text(otherwise)) }
    return "(" + parts.joined(separator: " ") + " END)"
  }

  static func text(_ projection: MapProjection) -> String {
    let items = projection.items.map { item in
      switch item {
      case .property(let key): "." + name(key)
      case .allProperties: ".*"
      case .entry(let entry): "\(name(entry.key)): \(text(entry.value))"
      case .variable(let variable): name(variable)
      }
    }
    return "\(name(projection.subject)) {\(items.joined(separator: ", "))}"
  }

  static func map(_ entries: [MapEntry]) -> String {
    "{" + entries.map { "\(name($0.key)): \(text($0.value))" }.joined(separator: ", ") + "}"
  }

  static func joined(_ operands: [Expression], _ word: String) -> String {
    "(" + operands.map(text).joined(separator: " \(word) ") + ")"
  }

  static func quoted(_ value: String) -> String {
    var result = "'"
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "'": result += "\\'"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
