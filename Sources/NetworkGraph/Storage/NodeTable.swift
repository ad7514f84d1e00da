/// The labels of every node, by row, and for every label its nodes.
struct NodeTable: Sendable {
  /// Stands for the label set of a deleted node.
  static let deleted = UInt32.max

  private(set) var labelSets = ChunkedArray<UInt32>(filler: NodeTable.deleted)
  /// The nodes that exist.
  private(set) var live = Bitmap()
  /// Per label, its nodes.
  private(set) var members: [Bitmap] = []

  /// The number of rows, deleted ones included.
  var count: Int { labelSets.count }

  func contains(_ row: UInt32) -> Bool { live.contains(row) }

  func hasLabel(_ label: LabelID, _ row: UInt32) -> Bool {
    Int(label.raw) < members.count && members[Int(label.raw)].contains(row)
  }

  /// Adds a node for each label set and returns the row of the first.
  mutating func append(_ sets: [LabelSetID], _ table: LabelSetTable) -> UInt32 {
    let first = count
    labelSets.grow(to: first + sets.count)
    labelSets.write(first..<first + sets.count) { row, target, length in
      for index in 0..<length { target[index] = sets[row - first + index].raw }
    }
    live.insert(UInt32(first)..<UInt32(first + sets.count))
    // Runs of one label set are entered into the label's bitmap at once.
    var start = 0
    while start < sets.count {
      var end = start + 1
      while end < sets.count, sets[end] == sets[start] { end += 1 }
      for label in table.sets[Int(sets[start].raw)] {
        makeRoom(label)
        members[Int(label.raw)].insert(UInt32(first + start)..<UInt32(first + end))
      }
      start = end
    }
    return UInt32(first)
  }

  mutating func relabel(_ row: UInt32, to set: LabelSetID, _ table: LabelSetTable) {
    let old = table.sets[Int(labelSets[Int(row)])]
    let new = table.sets[Int(set.raw)]
    labelSets[Int(row)] = set.raw
    for label in old where !new.contains(label) { members[Int(label.raw)].remove(row) }
    for label in new where !old.contains(label) {
      makeRoom(label)
      members[Int(label.raw)].insert(row)
    }
  }

  mutating func delete(_ row: UInt32, _ table: LabelSetTable) {
    relabel(row, to: LabelSetID(0), table)
    labelSets[Int(row)] = Self.deleted
    live.remove(row)
  }

  /// Deletes all nodes that a mask leaves out.
  mutating func restrict(to mask: BitMask) {
    guard count > 0 else { return }
    labelSets.write(0..<count) { first, sets, length in
      for index in 0..<length where !mask.contains(first + index) { sets[index] = Self.deleted }
    }
    live.formIntersection(mask)
    for label in members.indices { members[label].formIntersection(mask) }
  }

  private mutating func makeRoom(_ label: LabelID) {
    while members.count <= Int(label.raw) { members.append(Bitmap()) }
  }
}
