/// The ends and the type of every relationship, by row.
struct RelationshipTable: Sendable {
  /// Stands for the type of a deleted relationship.
  static let deleted = UInt16.max

  private(set) var sources = ChunkedArray<UInt32>(filler: 0)
  private(set) var targets = ChunkedArray<UInt32>(filler: 0)
  private(set) var types = ChunkedArray<UInt16>(filler: RelationshipTable.deleted)
  /// The number of relationships of each type.
  private(set) var countByType: [Int] = []
  /// The number of relationships.
  private(set) var liveCount = 0

  /// The number of rows, deleted ones included.
  var count: Int { types.count }

  /// Whether some row is deleted.
  var hasDeletions: Bool { liveCount < count }

  func contains(_ row: UInt32) -> Bool {
    Int(row) < count && types[Int(row)] != Self.deleted
  }

  mutating func append(type: UInt16, from source: UInt32, to target: UInt32) {
    sources.append(source)
    targets.append(target)
    types.append(type)
    note(type, 1)
  }

  mutating func append(
    types newTypes: [TypeID],
    sources newSources: [NodeID],
    targets newTargets: [NodeID]
  ) {
    let range = count..<count + newTypes.count
    sources.grow(to: range.upperBound)
    targets.grow(to: range.upperBound)
    types.grow(to: range.upperBound)
    newSources.withUnsafeBufferPointer { new in
      sources.write(range) { first, target, length in
        for index in 0..<length { target[index] = new[first - range.lowerBound + index].raw }
      }
    }
    newTargets.withUnsafeBufferPointer { new in
      targets.write(range) { first, target, length in
        for index in 0..<length { target[index] = new[first - range.lowerBound + index].raw }
      }
    }
    newTypes.withUnsafeBufferPointer { new in
      types.write(range) { first, target, length in
        for index in 0..<length {
          target[index] = UInt16(truncatingIfNeeded: new[first - range.lowerBound + index].raw)
        }
      }
    }
    for type in newTypes { note(UInt16(truncatingIfNeeded: type.raw), 1) }
  }

  mutating func delete(_ row: UInt32) {
    note(types[Int(row)], -1)
    types[Int(row)] = Self.deleted
  }

  /// Deletes all relationships without a flag, and those whose ends are not both in `nodes`; returns
  /// which rows are left.
  mutating func restrict(to flags: [Bool], between nodes: BitMask) -> BitMask {
    guard count > 0 else { return BitMask([], count: 0) }
    let sources = ColumnReader(sources)
    let targets = ColumnReader(targets)
    var counts = [Int](repeating: 0, count: countByType.count)
    var left = [Bool](repeating: false, count: count)
    var live = 0
    types.write(0..<count) { first, rows, length in
      for index in 0..<length where rows[index] != Self.deleted {
        let row = first + index
        let stays =
          row < flags.count && flags[row]
          && nodes.contains(Int(sources(UInt32(row))))
          && nodes.contains(Int(targets(UInt32(row))))
        if stays {
          counts[Int(rows[index])] += 1
          left[row] = true
          live += 1
        } else {
          rows[index] = Self.deleted
        }
      }
    }
    countByType = counts
    liveCount = live
    return BitMask(left, count: count)
  }

  private mutating func note(_ type: UInt16, _ change: Int) {
    while countByType.count <= Int(type) { countByType.append(0) }
    countByType[Int(type)] += change
    liveCount += change
  }

  /// The rows that are not deleted, sorted by type and then by row: a counting sort.
  func orderByType() -> [UInt32] {
    var starts = [Int](repeating: 0, count: countByType.count)
    var total = 0
    for type in countByType.indices {
      starts[type] = total
      total += countByType[type]
    }
    return [UInt32](unsafeUninitializedCapacity: total) { order, filled in
      types.forEachChunk { first, rows, length in
        for index in 0..<length where rows[index] != Self.deleted {
          let type = Int(rows[index])
          order[starts[type]] = UInt32(first + index)
          starts[type] += 1
        }
      }
      filled = total
    }
  }
}
