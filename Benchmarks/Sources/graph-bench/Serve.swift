import ArgumentParser
import Foundation
import GraphFormats
import GraphQuery
import NetworkGraph

/// Answers queries from another program: one JSON object per line in, one out.
///
/// `{"op":"load","dir":D}` -> `{"ok":true}`; `{"op":"run","cypher":TEXT,"params":{}}` ->
/// `{"rows":[[...]],"cpu_s":0.001}`, where `cpu_s` is the processor time of reading, planning and
/// running the query, without that of reading and writing JSON.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers queries as JSON lines on standard input and output."
  )

  func run() throws {
    var session = Session()
    while let line = readLine() {
      do {
        guard
          let request = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
          let operation = request["op"] as? String
        else { throw ProtocolError(description: "not a request") }
        switch operation {
        case "load":
          guard let folder = request["dir"] as? String else {
            throw ProtocolError(description: "load needs dir")
          }
          session = Session(try CSVImporter().load(folder).graph)
          print(#"{"ok": true}"#)
        case "run":
          guard let text = request["cypher"] as? String else {
            throw ProtocolError(description: "run needs cypher")
          }
          let parameters = (request["params"] as? [String: Any] ?? [:]).mapValues(Self.value)
          let watch = Stopwatch()
          let result = try session.run(text, parameters: parameters)
          let cpu = watch.cpu
          let rows = result.rows.map { "[\($0.map(Self.json).joined(separator: ","))]" }
          print(#"{"rows":["# + rows.joined(separator: ",") + #"],"cpu_s":\#(cpu)}"#)
        default: throw ProtocolError(description: "unknown operation")
        }
      } catch {
        print(#"{"error":"# + Self.json(.string("\(error)")) + "}")
      }
      fflush(nil)
    }
  }

  private struct ProtocolError: Error, CustomStringConvertible {
    let description: String
  }

  private static func value(_ json: Any) -> Value {
    switch json {
    case let text as String: return .string(text)
    case let number as NSNumber:
      // A truth value is a number as well; its type tells.
      if String(cString: number.objCType) == "c" { return .bool(number.boolValue) }
      if let integer = Int64(exactly: number) { return .int(integer) }
      return .double(number.doubleValue)
    case let items as [Any]: return .list(items.map(value))
    default: return .null
    }
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .bool(let truth): return truth ? "true" : "false"
    case .int(let number): return String(number)
    case .double(let number): return number.isFinite ? "\(number)" : "\"\(number)\""
    case .list(let items): return "[\(items.map(json).joined(separator: ","))]"
    case .string(let text): return quoted(text)
    default: return quoted("\(value)")
    }
  }

  private static func quoted(_ text: String) -> String {
    guard let data = try? JSONEncoder().encode(text) else { return "\"\"" }
    return String(decoding: data, as: UTF8.self)
  }
}
