internal import OrderedCollections

extension Value {
  /// Whether a property can hold the value: anything but a node, a relationship or a path, also
  /// inside of lists and maps.
  ///
  /// Null is storable: it stands for the absence of the property.
  public var isStorable: Bool {
    var pending = [self]
    while let value = pending.popLast() {
      switch value {
      case .null, .bool, .int, .double, .string, .temporal, .duration: continue
      case .list(let items): pending.append(contentsOf: items)
      case .map(let map): pending.append(contentsOf: map.values)
      case .node, .relationship, .path: return false
      }
    }
    return true
  }
}
