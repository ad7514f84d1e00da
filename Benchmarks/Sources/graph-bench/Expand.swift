import ArgumentParser
import NetworkGraph

/// Times following relationships.
struct Expand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expand",
    abstract: "Times following the relationships of every node.",
    discussion: """
      Operations: csr (a plain array of neighbours), csr_random, out, out_random, one_type, both, \
      batches (1,024 nodes to a buffer), degree, out_delta (a tenth of the relationships recent).
      """
  )

  @OptionGroup var options: RandomGraphOptions

  func run() throws {
    let report = options.report
    var graph = try options.makeGraph()
    let packed = PlainRows(graph)
    var random = Weyl()
    let inOrder = (0..<options.nodes).map { UInt32($0) }
    let atRandom = inOrder.map { _ in random.node(options.nodes).raw }
    let reader = AdjacencyReader(graph)
    let type = TypeFilter.one(graph.types[0])

    report.time("csr") {
      packed.sum(inOrder)
    } summary: {
      "\($0)"
    }
    report.time("csr_random") {
      packed.sum(atRandom)
    } summary: {
      "\($0)"
    }
    report.time("out") {
      Self.sum(reader, inOrder, .out, .any)
    } summary: {
      "\($0)"
    }
    report.time("out_random") {
      Self.sum(reader, atRandom, .out, .any)
    } summary: {
      "\($0)"
    }
    report.time("one_type") {
      Self.sum(reader, inOrder, .out, type)
    } summary: {
      "\($0)"
    }
    report.time("both") {
      Self.sum(reader, inOrder, .both, .any)
    } summary: {
      "\($0)"
    }
    report.time("batches") {
      Self.sum(reader, inOrder, .out, .any, nodesPerBuffer: 1_024)
    } summary: {
      "\($0)"
    }
    report.time("degree") {
      inOrder.reduce(0) { $0 + reader.degree($1, .out, .any) }
    } summary: {
      "\($0)"
    }
    guard report.wants("out_delta") else { return }
    let recent = graph.types[1]
    for _ in 0..<options.relationships / 10 {
      let (source, target) = (random.node(options.nodes), random.node(options.nodes))
      _ = try graph.createRelationship(recent, from: source, to: target)
    }
    let changed = AdjacencyReader(graph)
    report.time("out_delta") {
      Self.sum(changed, inOrder, .out, .any)
    } summary: {
      "\($0)"
    }
  }

  /// The sum of all neighbours' numbers.
  private static func sum(
    _ reader: AdjacencyReader,
    _ nodes: [UInt32],
    _ direction: Direction,
    _ filter: TypeFilter,
    nodesPerBuffer: Int = 1
  ) -> UInt64 {
    var buffer = ExpansionBuffer()
    var sum: UInt64 = 0
    for start in stride(from: 0, to: nodes.count, by: nodesPerBuffer) {
      buffer.removeAll()
      for node in nodes[start..<min(start + nodesPerBuffer, nodes.count)] {
        reader.expand(node, direction, filter, into: &buffer)
      }
      for neighbour in buffer.neighbours { sum &+= UInt64(neighbour) }
    }
    return sum
  }
}

/// Outgoing neighbours in compressed sparse rows and nothing else: what an expansion could cost.
private struct PlainRows {
  private var offsets: [Int]
  private var neighbours: [UInt32]

  init(_ graph: Graph) {
    let reader = AdjacencyReader(graph)
    var buffer = ExpansionBuffer()
    offsets = [0]
    for node in 0..<UInt32(graph.nodeCapacity) {
      reader.expand(node, .out, .any, into: &buffer)
      offsets.append(buffer.neighbours.count)
    }
    neighbours = buffer.neighbours
  }

  func sum(_ nodes: [UInt32]) -> UInt64 {
    var sum: UInt64 = 0
    for node in nodes {
      for slot in offsets[Int(node)]..<offsets[Int(node) + 1] { sum &+= UInt64(neighbours[slot]) }
    }
    return sum
  }
}
