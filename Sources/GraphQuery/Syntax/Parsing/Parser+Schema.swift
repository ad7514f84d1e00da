/// Indexes and constraints.
extension Parser {
  /// What follows `CREATE INDEX`.
  mutating func createIndex() throws(Failure) -> SchemaCommand {
    let name = try schemaName(.for, .on)
    let ifNotExists = try ifExists(negated: true)
    return .createIndex(name: name, on: try indexTarget(), ifNotExists: ifNotExists)
  }

  /// What follows `DROP INDEX`.
  mutating func dropIndex() throws(Failure) -> SchemaCommand {
    let name = try schemaName(.for, .on)
    let early = try ifExists(negated: false)
    if let name { return .dropIndex(.name(name), ifExists: early) }
    let target = try indexTarget()
    let late = try ifExists(negated: false)
    return .dropIndex(.definition(target), ifExists: early || late)
  }

  /// What follows `CREATE CONSTRAINT`.
  mutating func createConstraint() throws(Failure) -> SchemaCommand {
    let name = try schemaName(.for, .on)
    let ifNotExists = try ifExists(negated: true)
    let (target, requirement) = try constraintDefinition()
    return .createConstraint(
      name: name,
      on: target,
      requirement: requirement,
      ifNotExists: ifNotExists
    )
  }

  /// What follows `DROP CONSTRAINT`.
  mutating func dropConstraint() throws(Failure) -> SchemaCommand {
    let name = try schemaName(.for, .on)
    let early = try ifExists(negated: false)
    if let name { return .dropConstraint(.name(name), requirement: nil, ifExists: early) }
    let (target, requirement) = try constraintDefinition()
    let late = try ifExists(negated: false)
    return .dropConstraint(
      .definition(target),
      requirement: requirement,
      ifExists: early || late
    )
  }

  /// The name of an index or a constraint, unless the definition or IF follows at once.
  private mutating func schemaName(_ words: Keyword...) throws(Failure) -> Name? {
    let next = token(ahead: 1)
    if let keyword = token.keyword {
      let beginsDefinition =
        words.contains(keyword) && (next.kind == .leftParenthesis || next.kind == .colon)
      let beginsCondition =
        keyword == .if && (next.keyword == .not || next.keyword == .exists)
      if beginsDefinition || beginsCondition { return nil }
    }
    guard token.isName else { throw unexpected(Messages.Expected.name) }
    return try name()
  }

  /// `IF NOT EXISTS` or `IF EXISTS`.
  private mutating func ifExists(negated: Bool) throws(Failure) -> Bool {
    guard accept(.if) else { return false }
    if negated { try expect(.not) }
    try expect(.exists)
    return true
  }

  /// `FOR (n:Label) ON (n.key, ...)`, or `ON :Label(key, ...)` as it was written earlier.
  private mutating func indexTarget() throws(Failure) -> SchemaTarget {
    let start = index
    if accept(.on) {
      try expect(.colon, ":")
      let label = try name(Messages.Expected.label)
      let opener = try open(.leftParenthesis, "(")
      let keys = try list { parser throws(Failure) in try parser.name(Messages.Expected.key) }
      try close(opener)
      return SchemaTarget(element: .node(label: label), keys: keys, range: range(from: start))
    }
    guard accept(.for) else { throw unexpected(Messages.Expected.keyword(.for), meaning: [.for]) }
    let (variable, element) = try schemaElement()
    try expect(.on)
    let opener = try open(.leftParenthesis, "(")
    let keys = try list { parser throws(Failure) in try parser.schemaKey(of: variable) }
    try close(opener)
    return SchemaTarget(element: element, keys: keys, range: range(from: start))
  }

  /// `FOR (n:Label) REQUIRE n.key IS UNIQUE`, or with ON and ASSERT as it was written earlier.
  private mutating func constraintDefinition() throws(Failure) -> (
    SchemaTarget, SchemaRequirement
  ) {
    let start = index
    guard accept(.for) || accept(.on) else {
      throw unexpected(Messages.Expected.keyword(.for), meaning: [.for])
    }
    let (variable, element) = try schemaElement()
    guard accept(.require) || accept(.assert) else {
      throw unexpected(Messages.Expected.keyword(.require), meaning: [.require])
    }
    if at(.exists), token(ahead: 1).kind == .leftParenthesis {
      advance()
      let opener = try open(.leftParenthesis, "(")
      let key = try schemaKey(of: variable)
      try close(opener)
      let target = SchemaTarget(element: element, keys: [key], range: range(from: start))
      return (target, .exists)
    }
    let keys: [Name]
    if at(.leftParenthesis) {
      let opener = try open(.leftParenthesis, "(")
      keys = try list { parser throws(Failure) in try parser.schemaKey(of: variable) }
      try close(opener)
    } else {
      keys = [try schemaKey(of: variable)]
    }
    try expect(.is)
    let requirement = try schemaRequirement()
    return (SchemaTarget(element: element, keys: keys, range: range(from: start)), requirement)
  }

  private mutating func schemaRequirement() throws(Failure) -> SchemaRequirement {
    if accept(.unique) { return .unique }
    if at(.not, .null) {
      advance()
      advance()
      return .exists
    }
    throw unexpected(Messages.Expected.constraint, meaning: [.unique])
  }

  /// `(n:Label)` or `()-[r:TYPE]-()`.
  private mutating func schemaElement() throws(Failure) -> (
    variable: Name, element: SchemaTarget.Element
  ) {
    let opener = try open(.leftParenthesis, "(")
    guard at(.rightParenthesis) else {
      let variable = try variable()
      try expect(.colon, ":")
      let label = try name(Messages.Expected.label)
      try close(opener)
      return (variable, .node(label: label))
    }
    try close(opener)
    _ = accept(.less)
    try expect(.minus, "-")
    let bracket = try open(.leftBracket, "[")
    let variable = try variable()
    try expect(.colon, ":")
    let type = try name(Messages.Expected.label)
    try close(bracket)
    try expect(.minus, "-")
    _ = accept(.greater)
    let last = try open(.leftParenthesis, "(")
    try close(last)
    return (variable, .relationship(type: type))
  }

  /// `n.key`, where `n` is the variable of the definition.
  private mutating func schemaKey(of variable: Name) throws(Failure) -> Name {
    guard token.isName, Literals.name(bytes, token.lower, token.upper) == variable.text else {
      throw unexpected(Messages.Expected.sign(variable.text))
    }
    advance()
    try expect(.dot, ".")
    return try name(Messages.Expected.key)
  }
}
