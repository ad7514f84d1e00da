internal import NetworkGraph

/// One aggregate over all groups at once.
///
/// Counting, and sums, averages and extremes of integers and floats, run on columns of numbers with
/// one array entry for each group; whatever else comes goes value by value into accumulators. At the
/// end the two are put together.
struct GroupedAggregate {
  private let aggregate: BoundAggregate
  private var counts: [Int] = []
  private var integerSums: [Int128] = []
  private var floatSums: [Double] = []
  private var hasFloats: [Bool] = []
  private var extremes: [Int64] = []
  private var accumulators: [Accumulator] = []
  /// DISTINCT: what each group has seen.
  private var seen: [Set<Value>] = []
  private var seenNumbers = PairSet()
  private var seenKind: NumberKind?
  /// What the values hold that are kept, and their places.
  private var kept = Footprint()
  private var keptCount = 0

  /// What the numbers stand for that a DISTINCT count has seen.
  private enum NumberKind {
    case node
    case relationship
    case text
  }

  init(_ aggregate: BoundAggregate) { self.aggregate = aggregate }

  /// About how many bytes the state takes up.
  var memory: Int {
    let perValue = MemoryLayout<Value>.stride * (aggregate.isDistinct ? 3 : 1)
    var bytes = counts.count * 8 + integerSums.count * 16 + floatSums.count * 8
    bytes += hasFloats.count + extremes.count * 8 + seenNumbers.memory
    bytes += accumulators.count * MemoryLayout<Accumulator>.stride + seen.count * 8
    return Footprint.sum(bytes + keptCount * perValue, kept.bytes)
  }

  /// Whether values stay in the state.
  private var keepsValues: Bool {
    switch aggregate.function {
    case .collect, .percentileCont, .percentileDisc: true
    case .avg, .count, .max, .min, .stDev, .stDevP, .sum: aggregate.isDistinct
    }
  }

  mutating func grow(to groups: Int) {
    guard counts.count < groups else { return }
    // Doubling keeps the work of growing in proportion to the number of groups.
    let added = max(groups, counts.count * 2) - counts.count
    counts += Array(repeating: 0, count: added)
    switch aggregate.function {
    case .sum, .avg:
      integerSums += Array(repeating: 0, count: added)
      floatSums += Array(repeating: 0, count: added)
      hasFloats += Array(repeating: false, count: added)
    case .min, .max:
      extremes += Array(repeating: aggregate.function == .min ? .max : .min, count: added)
    case .count, .collect, .percentileCont, .percentileDisc, .stDev, .stDevP: break
    }
  }

  /// Adds the rows of a batch to their groups.
  mutating func add(
    _ batch: Batch,
    _ groups: [UInt32],
    groups count: Int,
    _ context: ExecutionContext
  ) throws(QueryError) {
    grow(to: count)
    guard let argument = aggregate.arguments.first else {
      for group in groups { counts[Int(group)] += 1 }
      return
    }
    let column = try context.evaluate(argument, batch)
    if addNumbers(column, groups) { return }
    turnToValues(context.graph)
    try addValues(column, batch, groups, context)
  }

  /// Adds a column of numbers as numbers, if there is a way.
  private mutating func addNumbers(_ column: Vector, _ groups: [UInt32]) -> Bool {
    switch (aggregate.function, column) {
    case (.count, .nodes(let rows)): return addNumbered(rows, .node, groups)
    case (.count, .relationships(let rows)): return addNumbered(rows, .relationship, groups)
    case (.count, .texts(let rows)): return addNumbered(rows, .text, groups)
    case (.count, .ints(_, let present)) where !aggregate.isDistinct,
      (.count, .doubles(_, let present)) where !aggregate.isDistinct:
      for (row, group) in groups.enumerated() where present.isEmpty || present[row] {
        counts[Int(group)] += 1
      }
      return true
    case (.sum, .ints(let rows, let present)) where !aggregate.isDistinct,
      (.avg, .ints(let rows, let present)) where !aggregate.isDistinct:
      addIntegers(rows, present, groups)
      return true
    case (.sum, .doubles(let rows, let present)) where !aggregate.isDistinct,
      (.avg, .doubles(let rows, let present)) where !aggregate.isDistinct:
      // An infinite or huge sum needs the care that the accumulator takes for averages.
      guard rows.allSatisfy({ abs($0) < 1e290 }) else { return false }
      for (row, group) in groups.enumerated() where present.isEmpty || present[row] {
        floatSums[Int(group)] += rows[row]
        hasFloats[Int(group)] = true
        counts[Int(group)] += 1
      }
      return true
    case (.min, .ints(let rows, let present)):
      for (row, group) in groups.enumerated() where present.isEmpty || present[row] {
        extremes[Int(group)] = min(extremes[Int(group)], rows[row])
        counts[Int(group)] += 1
      }
      return true
    case (.max, .ints(let rows, let present)):
      for (row, group) in groups.enumerated() where present.isEmpty || present[row] {
        extremes[Int(group)] = max(extremes[Int(group)], rows[row])
        counts[Int(group)] += 1
      }
      return true
    case (_, _): return false
    }
  }

  /// Counts elements or texts; a DISTINCT count that has met another kind goes on with values.
  private mutating func addNumbered(
    _ rows: [UInt32],
    _ kind: NumberKind,
    _ groups: [UInt32]
  ) -> Bool {
    guard aggregate.isDistinct else {
      for (row, group) in groups.enumerated() where rows[row] != Vector.none {
        counts[Int(group)] += 1
      }
      return true
    }
    guard seen.isEmpty, seenKind ?? kind == kind else { return false }
    seenKind = kind
    for (row, group) in groups.enumerated() where rows[row] != Vector.none {
      if seenNumbers.insert(group, rows[row]) { counts[Int(group)] += 1 }
    }
    return true
  }

  /// Makes room for accumulators, and turns the numbers that DISTINCT has seen into values.
  private mutating func turnToValues(_ graph: borrowing Graph) {
    let missing = counts.count - accumulators.count
    accumulators += Array(repeating: Accumulator(aggregate.function), count: max(0, missing))
    guard aggregate.isDistinct else { return }
    seen += Array(repeating: [], count: max(0, counts.count - seen.count))
    guard let kind = seenKind else { return }
    for (group, number) in seenNumbers.pairs {
      let value: Value =
        switch kind {
        case .node: .node(NodeID(number))
        case .relationship: .relationship(RelationshipID(number))
        case .text: .string(graph.text(number))
        }
      seen[Int(group)].insert(value)
    }
    seenKind = nil
    seenNumbers = PairSet()
  }

  private mutating func addIntegers(_ rows: [Int64], _ present: [Bool], _ groups: [UInt32]) {
    integerSums.withUnsafeMutableBufferPointer { sums in
      counts.withUnsafeMutableBufferPointer { counts in
        if present.isEmpty {
          for (row, group) in groups.enumerated() {
            sums[Int(group)] &+= Int128(rows[row])
            counts[Int(group)] &+= 1
          }
        } else {
          for (row, group) in groups.enumerated() where present[row] {
            sums[Int(group)] &+= Int128(rows[row])
            counts[Int(group)] &+= 1
          }
        }
      }
    }
  }

  private mutating func addValues(
    _ column: Vector,
    _ batch: Batch,
    _ groups: [UInt32],
    _ context: ExecutionContext
  ) throws(QueryError) {
    var parameter: Vector?
    if aggregate.arguments.count > 1 {
      parameter = try context.evaluate(aggregate.arguments[1], batch)
    }
    let limits = context.functions.limits
    let isCounted = context.memory.isWatching && keepsValues
    do throws(QueryError) {
      for (row, group) in groups.enumerated() {
        let value = column.value(row, context.graph)
        if aggregate.isDistinct, !value.isNull, !seen[Int(group)].insert(value).inserted {
          continue
        }
        if isCounted, !value.isNull {
          kept.add(value)
          keptCount += 1
        }
        try accumulators[Int(group)].add(
          value,
          parameter: parameter?.value(row, context.graph) ?? .null,
          limits: limits
        )
      }
    } catch {
      throw error.placed(at: aggregate.range)
    }
  }

  /// The value of the aggregate for each group.
  mutating func results(_ groups: Int, _ limits: ValueLimits) throws(QueryError) -> Vector {
    do throws(QueryError) {
      if aggregate.function == .count {
        var totals: [Int64] = []
        totals.reserveCapacity(groups)
        for group in 0..<groups {
          var total = Int64(counts[group])
          if group < accumulators.count, case .int(let more) = try accumulators[group].result() {
            total += more
          }
          totals.append(total)
        }
        return .ints(totals, present: [])
      }
      var values: [Value] = []
      values.reserveCapacity(groups)
      for group in 0..<groups {
        var accumulator =
          group < accumulators.count ? accumulators[group] : Accumulator(aggregate.function)
        if counts[group] > 0 {
          switch aggregate.function {
          case .sum, .avg:
            try accumulator.add(
              integers: integerSums[group],
              floats: hasFloats[group] ? floatSums[group] : nil,
              count: counts[group]
            )
          case .min, .max:
            try accumulator.add(.int(extremes[group]), parameter: .null, limits: limits)
          case .count, .collect, .percentileCont, .percentileDisc, .stDev, .stDevP: break
          }
        }
        values.append(try accumulator.result())
      }
      return Vector(values)
    } catch {
      throw error.placed(at: aggregate.range)
    }
  }
}

/// A set of pairs of 32-bit numbers: open addressing over words.
struct PairSet {
  /// `UInt64.max` where free: no group and node have it, as both would be "none".
  private var slots: [UInt64] = Array(repeating: .max, count: 64)
  private var count = 0

  /// How many bytes the set takes up.
  var memory: Int { slots.count * 8 }

  /// The pairs, in no particular order.
  var pairs: [(UInt32, UInt32)] {
    slots.filter { $0 != .max }.map { (UInt32($0 >> 32), UInt32(truncatingIfNeeded: $0)) }
  }

  /// Adds a pair; `false` if it was there.
  mutating func insert(_ first: UInt32, _ second: UInt32) -> Bool {
    if count * 2 >= slots.count { enlarge() }
    let word = UInt64(first) << 32 | UInt64(second)
    guard Self.place(word, &slots) else { return false }
    count += 1
    return true
  }

  private static func place(_ word: UInt64, _ slots: inout [UInt64]) -> Bool {
    let product = (word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: product.high ^ product.low) & mask
    while slots[slot] != .max {
      if slots[slot] == word { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = word
    return true
  }

  private mutating func enlarge() {
    var larger = [UInt64](repeating: .max, count: slots.count * 2)
    for word in slots where word != .max { _ = Self.place(word, &larger) }
    slots = larger
  }
}
