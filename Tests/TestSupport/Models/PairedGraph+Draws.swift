import NetworkGraph
import OrderedCollections

extension SplitMix64 {
  /// A number below `bound`.
  public mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}

extension PairedGraph {
  private static let texts = [
    "", "a", "b", "ab", "\u{E9}", "e\u{301}", "\u{1F600}",
    "a text that is too long to be stored inside of the string itself", "Den Haag",
  ]
  private static let floats: [Double] = [
    0, -0.0, 1, 1.5, 2, -3.25, 0x1p53, 1e300, .nan, .infinity, -.infinity,
  ]

  mutating func draw<Element>(_ elements: [Element]) -> Element {
    elements[random.below(elements.count)]
  }

  /// Mostly a node that exists.
  mutating func drawNode() -> NodeID {
    guard random.below(20) > 0, let node = model.nodes.keys.sorted().randomElement(using: &random)
    else { return NodeID(UInt32(random.below(Int(model.nodeCapacity) + 2))) }
    return node
  }

  /// Mostly a relationship that exists.
  mutating func drawRelationship() -> RelationshipID {
    let existing = model.relationships.keys.sorted()
    guard random.below(20) > 0, let relationship = existing.randomElement(using: &random) else {
      return RelationshipID(UInt32(random.below(Int(model.relationshipCapacity) + 2)))
    }
    return relationship
  }

  /// A few labels, some perhaps twice.
  mutating func drawLabels() -> [LabelID] {
    (0..<random.below(4)).map { _ in draw(labels) }
  }

  mutating func drawProperties() -> [(KeyID, Value)] {
    (0..<random.below(4)).map { _ in
      let key = draw(keys)
      return (key, random.below(10) == 0 ? .null : drawValue(key))
    }
  }

  /// A value, mostly of the kind that the key usually has.
  mutating func drawValue(_ key: KeyID) -> Value {
    drawValue(ofKind: random.below(30) == 0 ? random.below(7) : Int(key.raw) % 6)
  }

  mutating func drawValue(ofKind kind: Int, depth: Int = 2) -> Value {
    switch kind {
    case 0: return .int(Int64(random.below(40)))
    case 1: return .string(random.below(2) == 0 ? draw(Self.texts) : "text \(random.below(30))")
    case 2: return .double(random.below(2) == 0 ? draw(Self.floats) : Double(random.below(40)))
    case 3: return .bool(random.below(2) == 0)
    case 4, 5: return drawValue(ofKind: [0, 1, 2, 3, 6, 6][random.below(6)], depth: depth)
    default:
      guard depth > 0 else { return random.below(3) == 0 ? .null : .int(Int64(random.below(3))) }
      if random.below(3) == 0 {
        var entries: OrderedDictionary<String, Value> = [:]
        for _ in 0..<random.below(3) {
          entries[draw(Self.texts)] = drawValue(ofKind: random.below(7), depth: depth - 1)
        }
        return .map(entries)
      }
      return .list(
        (0..<random.below(3)).map { _ in
          drawValue(ofKind: [0, 6][random.below(2)], depth: depth - 1)
        }
      )
    }
  }
}
