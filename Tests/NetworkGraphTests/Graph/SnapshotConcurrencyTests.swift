import Dispatch
import NetworkGraph
import Synchronization
import TestSupport
import Testing

/// Readers on several threads keep their snapshots while one writer goes on; writers of copies do not meet.
///
/// To be run with the thread sanitizer as well.
@Suite struct SnapshotConcurrencyTests {
  @Test func readersNeverSeeTheWriter() async throws {
    var graph = Graph()
    let person = try graph.internLabel("Person")
    let type = try graph.internType("KNOWS")
    let (number, name) = (try graph.internKey("number"), try graph.internKey("name"))
    try graph.createIndex(label: person, key: number)
    var random = SplitMix64(seed: 1)
    await withTaskGroup(of: [String].self) { readers in
      for round in 0..<40 {
        do {
          for _ in 0..<50 {
            let value = Value.int(Int64(graph.nodeCapacity))
            let text = Value.string("person \(graph.nodeCapacity % 500)")
            _ = try graph.createNode(labels: [person], properties: [(number, value), (name, text)])
            let ends = (0..<2).map { _ in NodeID(UInt32(random.below(graph.nodeCapacity))) }
            guard graph.contains(ends[0]), graph.contains(ends[1]) else { continue }
            _ = try graph.createRelationship(type, from: ends[0], to: ends[1])
          }
          let victim = NodeID(UInt32(random.below(graph.nodeCapacity)))
          if graph.contains(victim) { try graph.deleteNode(victim, detaching: true) }
          if round % 15 == 14 { graph.pack() }
        } catch {
          Issue.record("\(error)")
        }
        let snapshot = graph
        let expected = (snapshot.nodeCount, snapshot.relationshipCount)
        readers.addTask {
          var broken = snapshot.checkInvariants()
          if snapshot.nodeIDs(with: person).count != expected.0 { broken.append("nodes") }
          if snapshot.relationshipIDs().count != expected.1 { broken.append("relationships") }
          for node in snapshot.nodeIDs() {
            let value = snapshot.property(number, of: node)
            if value != .int(Int64(node.raw)) { broken.append("number of \(node.raw)") }
            if snapshot.nodes(with: person, where: number, equals: value) != [node.raw] {
              broken.append("index at \(node.raw)")
            }
            if snapshot.property(name, of: node) != .string("person \(node.raw % 500)") {
              broken.append("name of \(node.raw)")
            }
          }
          return broken
        }
      }
      for await broken in readers { #expect(broken.isEmpty) }
    }
  }

  /// Branches of one snapshot grow at the same time out of the same chunks and the same text block.
  @Test func branchesNeverSeeEachOther() throws {
    var graph = Graph()
    let person = try graph.internLabel("Person")
    let type = try graph.internType("KNOWS")
    let name = try graph.internKey("name")
    try graph.createIndex(label: person, key: name)
    let first = try graph.createNode(labels: [person], properties: [(name, .string("first"))])
    let snapshot = graph
    let broken = Mutex<[String]>([])
    // Tasks would start one after the other; the threads here start at once.
    DispatchQueue.concurrentPerform(iterations: 4) { branch in
      let found = Self.grow(snapshot, "branch \(branch)", person, name, type)
      broken.withLock { $0 += found }
    }
    #expect(broken.withLock { $0 }.isEmpty)
    #expect(snapshot.nodeCount == 1)
    #expect(snapshot.property(name, of: first) == .string("first"))
  }
  /// Adds people to a copy of a graph; says what went wrong.
  private static func grow(
    _ snapshot: Graph,
    _ branch: String,
    _ person: LabelID,
    _ name: KeyID,
    _ type: TypeID
  ) -> [String] {
    var graph = snapshot
    var broken: [String] = []
    do {
      for step in 0..<60 {
        let text = Value.string("\(branch), step \(step)")
        let node = try graph.createNode(labels: [person], properties: [(name, text)])
        _ = try graph.createRelationship(type, from: NodeID(0), to: node)
        if graph.nodes(with: person, where: name, equals: text) != [node.raw] {
          broken.append("\(branch), step \(step)")
        }
      }
    } catch {
      broken.append("\(error)")
    }
    return broken + graph.checkInvariants()
  }
}
