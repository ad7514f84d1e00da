import NetworkGraph
import OrderedCollections

extension Value {
  /// The texts in a value: itself, and those in its lists and maps, names included.
  var texts: [String] {
    var texts: [String] = []
    var rest = [self]
    while let value = rest.popLast() {
      switch value {
      case .string(let text): texts.append(text)
      case .list(let items): rest += items
      case .map(let fields):
        texts += fields.keys
        rest += fields.values
      case .null, .bool, .int, .double, .temporal, .duration, .node, .relationship, .path: break
      }
    }
    return texts
  }

  /// The keys of a map, or of the first in a list of them.
  var keysOfMaps: [String] {
    switch self {
    case .map(let fields): Array(fields.keys)
    case .list(let items): items.first?.keysOfMaps ?? []
    case .null, .bool, .int, .double, .string, .temporal, .duration, .node, .relationship, .path: []
    }
  }
}
