import NetworkGraph
import Temporal

/// Values as the cells of tables that know plain values only.
enum TableText {
  /// The text of a value; lists and maps are JSON.
  static func text(of value: Value) -> String {
    switch value {
    case .null, .node, .relationship, .path: ""
    case .bool(let truth): truth ? "true" : "false"
    case .int(let integer): String(integer)
    case .double(let float): Value.text(of: float)
    case .string(let text): text
    case .temporal(let point): point.description
    case .duration(let duration): duration.description
    case .list, .map: JSONWriting.text(of: value)
    }
  }
}
