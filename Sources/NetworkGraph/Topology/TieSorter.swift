/// Brings a list of ties into the order of a topology by two counting sorts.
///
/// The first sort puts every tie into the row of its second vertex; reading these rows in order and
/// writing each tie into the row of its first vertex then leaves the second vertices ascending, and
/// parallel ties in the order of the list.
struct TieSorter {
  let vertexCount: Int
  let direction: TieDirection
  let parallelTies: ParallelTies
  let loops: LoopTies
  let weightMeaning: WeightMeaning

  /// Ties in rows: the vertex at the other end and, where wanted, the position in the list.
  private struct Rows {
    var offsets: [UInt32]
    var others: [UInt32]
    var positions: [UInt32]
  }

  /// Sorts the ties, merges parallel ones and drops loops as the options say.
  func sort(
    sources: [UInt32],
    targets: [UInt32],
    weights: [Double]?,
    relationships: [RelationshipID]?
  ) throws(AlgorithmError) -> OrderedTies {
    let numbered = weights != nil || relationships != nil
    let reversed = direction == .in
    let bySecond = try rowsOfSecond(
      firsts: reversed ? targets : sources,
      seconds: reversed ? sources : targets,
      numbered: numbered
    )
    var rows = rowsOfFirst(bySecond, numbered: numbered)
    var merged = weights
    switch parallelTies {
    case .merged:
      let before = rows.others.count
      var combined = weights.map { _ in [Double]() }
      merge(&rows, numbered: numbered, weights: weights, combined: &combined)
      merged = combined
      if rows.others.count < before - before / 8 { rows.others = Array(rows.others) }
    case .kept:
      merged = weights.map { weights in rows.positions.map { weights[Int($0)] } }
    }
    return OrderedTies(
      vertexCount: vertexCount,
      offsets: rows.offsets,
      seconds: rows.others,
      weights: merged,
      relationships: relationships.map { list in rows.positions.map { list[Int($0)] } }
    )
  }

  private func rowsOfSecond(
    firsts: [UInt32],
    seconds: [UInt32],
    numbered: Bool
  ) throws(AlgorithmError) -> Rows {
    let unordered = direction == .both
    let dropsLoops = loops == .dropped
    let limit = UInt32(vertexCount)
    var offsets = [UInt32](repeating: 0, count: vertexCount + 1)
    var valid = true
    offsets.withUnsafeMutableBufferPointer { offsets in
      firsts.withUnsafeBufferPointer { firsts in
        seconds.withUnsafeBufferPointer { seconds in
          for index in 0..<firsts.count {
            let first = firsts[index]
            let second = seconds[index]
            guard first < limit, second < limit else {
              valid = false
              return
            }
            if dropsLoops, first == second { continue }
            offsets[Int(unordered ? max(first, second) : second) + 1] &+= 1
          }
        }
      }
      for vertex in 0..<vertexCount {
        offsets[vertex + 1] &+= offsets[vertex]
      }
    }
    guard valid else { throw .vertexOutOfRange(count: vertexCount) }

    let kept = Int(offsets[vertexCount])
    var cursors = offsets
    var positions: [UInt32] = []
    let others = [UInt32](unsafeUninitializedCapacity: kept) { others, filled in
      positions = [UInt32](unsafeUninitializedCapacity: numbered ? kept : 0) { positions, count in
        cursors.withUnsafeMutableBufferPointer { cursors in
          firsts.withUnsafeBufferPointer { firsts in
            seconds.withUnsafeBufferPointer { seconds in
              for index in 0..<firsts.count {
                var first = firsts[index]
                var second = seconds[index]
                if dropsLoops, first == second { continue }
                if unordered, first > second { swap(&first, &second) }
                let slot = Int(cursors[Int(second)])
                cursors[Int(second)] &+= 1
                others[slot] = first
                if numbered { positions[slot] = UInt32(truncatingIfNeeded: index) }
              }
            }
          }
        }
        count = numbered ? kept : 0
      }
      filled = kept
    }
    return Rows(offsets: offsets, others: others, positions: positions)
  }

  private func rowsOfFirst(_ rows: Rows, numbered: Bool) -> Rows {
    let kept = rows.others.count
    var offsets = [UInt32](repeating: 0, count: vertexCount + 1)
    offsets.withUnsafeMutableBufferPointer { offsets in
      rows.others.withUnsafeBufferPointer { others in
        for slot in 0..<kept {
          offsets[Int(others[slot]) + 1] &+= 1
        }
      }
      for vertex in 0..<vertexCount {
        offsets[vertex + 1] &+= offsets[vertex]
      }
    }
    var cursors = offsets
    var positions: [UInt32] = []
    let seconds = [UInt32](unsafeUninitializedCapacity: kept) { seconds, filled in
      positions = [UInt32](unsafeUninitializedCapacity: numbered ? kept : 0) { positions, count in
        cursors.withUnsafeMutableBufferPointer { cursors in
          rows.offsets.withUnsafeBufferPointer { starts in
            rows.others.withUnsafeBufferPointer { others in
              rows.positions.withUnsafeBufferPointer { origins in
                for second in 0..<vertexCount {
                  for slot in Int(starts[second])..<Int(starts[second + 1]) {
                    let first = Int(others[slot])
                    let place = Int(cursors[first])
                    cursors[first] &+= 1
                    seconds[place] = UInt32(truncatingIfNeeded: second)
                    if numbered { positions[place] = origins[slot] }
                  }
                }
              }
            }
          }
        }
        count = numbered ? kept : 0
      }
      filled = kept
    }
    return Rows(offsets: offsets, others: seconds, positions: positions)
  }

  /// Moves the first of every run of parallel ties to the front of its row, in place.
  private func merge(
    _ rows: inout Rows,
    numbered: Bool,
    weights: [Double]?,
    combined: inout [Double]?
  ) {
    var kept = 0
    if weights != nil { combined = [] }
    if weights != nil { combined?.reserveCapacity(rows.others.count) }
    rows.offsets.withUnsafeMutableBufferPointer { offsets in
      rows.others.withUnsafeMutableBufferPointer { others in
        rows.positions.withUnsafeMutableBufferPointer { positions in
          var start = 0
          for vertex in 0..<vertexCount {
            let end = Int(offsets[vertex + 1])
            offsets[vertex] = UInt32(truncatingIfNeeded: kept)
            let rowStart = kept
            for slot in start..<end {
              let other = others[slot]
              if kept > rowStart, others[kept - 1] == other {
                if let weights, combined != nil {
                  combine(weights[Int(positions[slot])], into: &combined)
                }
                continue
              }
              others[kept] = other
              if numbered { positions[kept] = positions[slot] }
              if let weights { combined?.append(weights[Int(positions[slot])]) }
              kept += 1
            }
            start = end
          }
          offsets[vertexCount] = UInt32(truncatingIfNeeded: kept)
        }
      }
    }
    rows.others.removeLast(rows.others.count - kept)
    if numbered { rows.positions.removeLast(rows.positions.count - kept) }
  }

  /// Adds a parallel tie's weight to the last one written.
  private func combine(_ weight: Double, into combined: inout [Double]?) {
    guard let last = combined?.indices.last, let before = combined?[last] else { return }
    switch weightMeaning {
    case .strength: combined?[last] = before + weight
    case .distance: combined?[last] = min(before, weight)
    }
  }
}
