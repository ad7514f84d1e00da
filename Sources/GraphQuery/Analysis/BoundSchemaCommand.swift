/// A schema command whose meaning is settled: what is made or dropped, and what is done when it is
/// there, or not there.
struct BoundSchemaCommand: Sendable {
  /// What is to be done.
  enum Action: Sendable {
    case create(SchemaObject, name: String?)
    case drop(SchemaObject)
    /// An index, or else a constraint, by its name.
    case dropNamed(String, isIndex: Bool)
  }

  var action: Action
  /// IF NOT EXISTS or IF EXISTS: nothing to do is no error.
  var isLenient: Bool
  var range: SourceRange

  /// Settles a command, or says what of it is not possible.
  init(_ command: SchemaCommand) throws(QueryError) {
    switch command {
    case .createIndex(let name, let target, let ifNotExists):
      action = .create(try SchemaObject(.index, target), name: name?.text)
      isLenient = ifNotExists
      range = name?.range ?? target.range
    case .createConstraint(let name, let target, let requirement, let ifNotExists):
      action = .create(try SchemaObject(.init(requirement), target), name: name?.text)
      isLenient = ifNotExists
      range = name?.range ?? target.range
    case .dropIndex(.name(let name), let ifExists):
      action = .dropNamed(name.text, isIndex: true)
      isLenient = ifExists
      range = name.range
    case .dropIndex(.definition(let target), let ifExists):
      action = .drop(try SchemaObject(.index, target))
      isLenient = ifExists
      range = target.range
    case .dropConstraint(.name(let name), _, let ifExists):
      action = .dropNamed(name.text, isIndex: false)
      isLenient = ifExists
      range = name.range
    case .dropConstraint(.definition(let target), let requirement, let ifExists):
      action = .drop(try SchemaObject(requirement.map { .init($0) } ?? .unique, target))
      isLenient = ifExists
      range = target.range
    }
  }
}

/// An index or a constraint on the nodes with a label.
struct SchemaObject: Hashable, Sendable {
  /// What it is.
  enum Kind: String, Hashable, Sendable {
    case index
    case unique
    case exists

    init(_ requirement: SchemaRequirement) {
      switch requirement {
      case .unique: self = .unique
      case .exists: self = .exists
      }
    }
  }

  var kind: Kind
  var label: String
  var key: String

  init(_ kind: Kind, label: String, key: String) {
    self.kind = kind
    self.label = label
    self.key = key
  }

  /// Reads a definition; only nodes and single keys are possible.
  init(_ kind: Kind, _ target: SchemaTarget) throws(QueryError) {
    guard case .node(let label) = target.element else {
      throw .compile(
        .unsupported,
        subject: kind == .index ? "INDEX" : "CONSTRAINT",
        explanation: "relationships have none; nodes with one label can have one on one key",
        hint: "write FOR (n:Label)",
        at: target.range
      )
    }
    guard target.keys.count == 1, let key = target.keys.first else {
      throw .compile(
        .unsupported,
        subject: kind == .index ? "INDEX" : "CONSTRAINT",
        explanation:
          "it has \(target.keys.count) keys; one key of nodes with one label is possible",
        hint: "make one for each key",
        at: target.range
      )
    }
    self.init(kind, label: label.text, key: key.text)
  }

  /// The name that it has unless it is given one: `index_Person_name`.
  var defaultName: String { "\(kind.rawValue)_\(label)_\(key)" }

  /// How messages speak of it.
  var text: String {
    switch kind {
    case .index: "index on :\(label)(\(key))"
    case .unique: "constraint :\(label)(\(key)) IS UNIQUE"
    case .exists: "constraint :\(label)(\(key)) IS NOT NULL"
    }
  }
}
