import NetworkGraph
import TestSupport
import Testing

import class Foundation.ProcessInfo

/// Random changes to a graph and to a model of plain dictionaries, snapshots included.
@Suite struct GraphPropertyTests {
  /// How many times as many changes as usual: set `PEACEGRAPH_SOAK` for a long run.
  private static let soak =
    ProcessInfo.processInfo.environment["PEACEGRAPH_SOAK"].flatMap { UInt64($0) } ?? 1

  @Test(arguments: 1...(16 * soak))
  func everyChangeKeepsTheInvariants(seed: UInt64) {
    var pair = PairedGraph(seed: seed)
    for step in 0..<100 {
      pair.step()
      let broken = pair.graph.checkInvariants() + pair.differences
      #expect(broken.isEmpty, "after step \(step)")
      if !broken.isEmpty { return }
    }
    #expect(pair.model.differences(from: pair.graph).isEmpty)
  }

  @Test(arguments: 1001...(1000 + 6 * soak))
  func snapshotsStayAsTheyWere(seed: UInt64) {
    var pair = PairedGraph(seed: seed)
    var snapshots: [PairedGraph] = []
    for step in 1...300 {
      pair.step()
      if step % 57 == 0 { snapshots.append(pair) }
      if step % 100 == 0 { #expect(pair.graph.checkInvariants().isEmpty, "after step \(step)") }
      // Now and then an older snapshot is written to as well: both must stay apart.
      if step % 90 == 0, let older = snapshots.first {
        var branch = older
        for _ in 0..<20 { branch.step() }
        snapshots.append(branch)
      }
    }
    for (position, snapshot) in (snapshots + [pair]).enumerated() {
      let broken = snapshot.graph.checkInvariants() + snapshot.differences
      #expect(broken.isEmpty, "snapshot \(position)")
      let differences = snapshot.model.differences(from: snapshot.graph)
      #expect(differences.isEmpty, "snapshot \(position)")
    }
  }
}
