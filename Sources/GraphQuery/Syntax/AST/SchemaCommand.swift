/// A statement that changes what is known about the graph rather than the graph.
enum SchemaCommand: Hashable, Sendable {
  /// `CREATE INDEX [name] [IF NOT EXISTS] FOR (n:Label) ON (n.key, ...)`.
  case createIndex(name: Name?, on: SchemaTarget, ifNotExists: Bool)
  /// `DROP INDEX name [IF EXISTS]`, or with the definition in place of the name.
  case dropIndex(SchemaReference, ifExists: Bool)
  /// `CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR (n:Label) REQUIRE n.key IS UNIQUE`.
  case createConstraint(
    name: Name?,
    on: SchemaTarget,
    requirement: SchemaRequirement,
    ifNotExists: Bool
  )
  /// `DROP CONSTRAINT name [IF EXISTS]`, or with the definition in place of the name.
  case dropConstraint(SchemaReference, requirement: SchemaRequirement?, ifExists: Bool)
}

/// The elements and keys that an index or a constraint is about.
struct SchemaTarget: Hashable, Sendable {
  /// Whether nodes or relationships.
  enum Element: Hashable, Sendable {
    /// Nodes with this label.
    case node(label: Name)
    /// Relationships of this type.
    case relationship(type: Name)
  }

  var element: Element
  /// Never empty.
  var keys: [Name]
  @Placed var range: SourceRange
}

/// How DROP says what it drops.
enum SchemaReference: Hashable, Sendable {
  case name(Name)
  case definition(SchemaTarget)
}

/// What a constraint demands of the keys.
enum SchemaRequirement: Hashable, Sendable {
  /// `IS UNIQUE`: no two elements share the values.
  case unique
  /// `IS NOT NULL`: every element has the key.
  case exists
}
