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
}
