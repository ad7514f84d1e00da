extension Graph {
  /// The labels in order of first use, also those that no node has any more.
  public var labels: [LabelID] { labelNames.names.indices.map { LabelID(UInt32($0)) } }

  /// The relationship types in order of first use.
  public var types: [TypeID] { typeNames.names.indices.map { TypeID(UInt32($0)) } }

  /// The property keys in order of first use.
  public var keys: [KeyID] { keyNames.names.indices.map { KeyID(UInt32($0)) } }

  /// The label of a name, if it was ever used.
  public func label(named name: String) -> LabelID? {
    labelNames.number(of: name).map(LabelID.init)
  }

  /// The type of a name, if it was ever used.
  public func type(named name: String) -> TypeID? { typeNames.number(of: name).map(TypeID.init) }

  /// The key of a name, if it was ever used.
  public func key(named name: String) -> KeyID? { keyNames.number(of: name).map(KeyID.init) }

  /// The name of a label; empty for one that is not of this graph.
  public func name(of label: LabelID) -> String { labelNames.name(label.raw) }

  /// The name of a type; empty for one that is not of this graph.
  public func name(of type: TypeID) -> String { typeNames.name(type.raw) }

  /// The name of a key; empty for one that is not of this graph.
  public func name(of key: KeyID) -> String { keyNames.name(key.raw) }

  /// The label of a name, which is added if it is new.
  public mutating func internLabel(_ name: String) throws(GraphError) -> LabelID {
    if let known = label(named: name) { return known }
    guard let number = labelNames.intern(name, limit: Self.nameLimit) else {
      throw .tooMany(.labels)
    }
    noteChange()
    return LabelID(number)
  }

  /// The type of a name, which is added if it is new.
  public mutating func internType(_ name: String) throws(GraphError) -> TypeID {
    if let known = type(named: name) { return known }
    guard let number = typeNames.intern(name, limit: Self.nameLimit) else { throw .tooMany(.types) }
    noteChange()
    return TypeID(number)
  }

  /// The key of a name, which is added if it is new.
  public mutating func internKey(_ name: String) throws(GraphError) -> KeyID {
    if let known = key(named: name) { return known }
    guard let number = keyNames.intern(name, limit: Self.nameLimit) else { throw .tooMany(.keys) }
    noteChange()
    nodeColumns.append(PropertyColumn())
    relationshipColumns.append(PropertyColumn())
    return KeyID(number)
  }

  /// Refuses a label of another graph.
  func check(_ label: LabelID) throws(GraphError) {
    guard Int(label.raw) < labelNames.names.count else { throw .unknownName(.labels, label.raw) }
  }

  /// Refuses a type of another graph.
  func check(_ type: TypeID) throws(GraphError) {
    guard Int(type.raw) < typeNames.names.count else { throw .unknownName(.types, type.raw) }
  }

  /// Refuses a key of another graph.
  func check(_ key: KeyID) throws(GraphError) {
    guard Int(key.raw) < keyNames.names.count else { throw .unknownName(.keys, key.raw) }
  }
}
