import ArgumentParser
import NetworkGraph

/// Times reading nodes and properties in batches.
struct Scan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Times reading the nodes of a label and a property in batches of 1,024.",
    discussion: """
      Operations: flat (the same sum over a plain array), label, label_property, \
      property_random, lookup (10,000 texts by index), range (a tenth of the nodes by index).
      """
  )

  @OptionGroup var options: RandomGraphOptions

  private static let batch = 1_024

  func run() throws {
    let report = options.report
    var graph = try options.makeGraph()
    let (person, age, name) = (graph.labels[0], graph.keys[0], graph.keys[1])
    let flat = (0..<options.nodes).map { Int64($0 % 97) }
    report.time("flat") {
      var sum: Int64 = 0
      for value in flat { sum &+= value }
      return sum
    } summary: {
      "\($0)"
    }
    report.time("label") {
      Self.forEachBatch(of: person, in: graph) { _ in }
    } summary: {
      "\($0)"
    }
    guard case .ints(let column) = graph.nodeColumn(age) else { return }
    report.time("label_property") {
      var sum: Int64 = 0
      _ = Self.forEachBatch(of: person, in: graph) { sum &+= Self.sum(column, $0) }
      return sum
    } summary: {
      "\($0)"
    }
    var random = Weyl()
    let rows = (0..<options.nodes).map { _ in random.node(options.nodes).raw }
    report.time("property_random") {
      var sum: Int64 = 0
      for start in stride(from: 0, to: rows.count, by: Self.batch) {
        sum &+= Self.sum(column, Array(rows[start..<min(start + Self.batch, rows.count)]))
      }
      return sum
    } summary: {
      "\($0)"
    }
    guard report.wants("lookup") || report.wants("range") else { return }
    try graph.createIndex(label: person, key: age)
    try graph.createIndex(label: person, key: name)
    report.time("lookup") {
      (0..<10_000).reduce(0) { found, number in
        let text = Value.string("person number \(number * 7 % options.nodes)")
        return found + (graph.nodes(with: person, where: name, equals: text)?.count ?? 0)
      }
    } summary: {
      "\($0)"
    }
    report.time("range") {
      let bounds = ValueBounds(lower: .int(10), upper: .int(19))
      return graph.nodes(with: person, where: age, within: bounds)?.count ?? 0
    } summary: {
      "\($0)"
    }
  }

  /// Calls `body` with all nodes of a label, in batches; returns how many there are.
  private static func forEachBatch(
    of label: LabelID,
    in graph: Graph,
    _ body: ([UInt32]) -> Void
  ) -> Int {
    var rows: [UInt32] = []
    rows.reserveCapacity(batch)
    var next: UInt32 = 0
    var total = 0
    repeat {
      rows.removeAll(keepingCapacity: true)
      next = graph.collectNodes(with: label, from: next, limit: batch, into: &rows)
      body(rows)
      total += rows.count
    } while rows.count == batch
    return total
  }

  private static func sum(_ column: TypedColumn<Int64>, _ rows: [UInt32]) -> Int64 {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: batch) { values in
      withUnsafeTemporaryAllocation(of: Bool.self, capacity: batch) { present in
        let isComplete = rows.withUnsafeBufferPointer {
          column.gather($0, into: values, present: present)
        }
        var sum: Int64 = 0
        for index in rows.indices where isComplete || present[index] { sum &+= values[index] }
        return sum
      }
    }
  }
}
