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

  /// The name of a label.
  public func name(of label: LabelID) -> String { labelNames.names[Int(label.raw)] }

  /// The name of a type.
  public func name(of type: TypeID) -> String { typeNames.names[Int(type.raw)] }

  /// The name of a key.
  public func name(of key: KeyID) -> String { keyNames.names[Int(key.raw)] }

  /// The label of a name, which is added if it is new.
  public mutating func internLabel(_ name: String) throws(GraphError) -> LabelID {
    guard let number = labelNames.intern(name, limit: Self.nameLimit) else {
      throw .tooMany(.labels)
    }
    return LabelID(number)
  }

  /// The type of a name, which is added if it is new.
  public mutating func internType(_ name: String) throws(GraphError) -> TypeID {
    guard let number = typeNames.intern(name, limit: Self.nameLimit) else { throw .tooMany(.types) }
    return TypeID(number)
  }

  /// The key of a name, which is added if it is new.
  public mutating func internKey(_ name: String) throws(GraphError) -> KeyID {
    guard let number = keyNames.intern(name, limit: Self.nameLimit) else { throw .tooMany(.keys) }
    while nodeColumns.count <= Int(number) { nodeColumns.append(PropertyColumn()) }
    while relationshipColumns.count <= Int(number) { relationshipColumns.append(PropertyColumn()) }
    return KeyID(number)
  }
}
