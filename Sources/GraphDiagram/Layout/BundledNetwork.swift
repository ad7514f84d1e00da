/// A checked diagram by node number, with parallel ties bundled.
struct BundledNetwork {
  /// Ties of one type and direction between the same two nodes.
  struct Bundle {
    let source: Int
    let target: Int
    let type: String
    let isDirected: Bool
    var count: Int
    /// The sum of the widths, `nil` where no tie has one.
    var width: Double?
    /// The words on the line; of several ties the first that has any.
    var label: String
    var tooltips: [String]
  }

  let nodes: [Diagram.Node]
  let bundles: [Bundle]
  /// The types that come first in the legend.
  let typeOrder: [String]
  /// The number of the bundle of each tie of the diagram.
  let bundleNumbers: [Int]
  /// The neighbours of each node, without the node itself and without repeats.
  let neighbours: [[Int]]

  init(_ diagram: Diagram) throws(DiagramError) {
    try Self.check(diagram)
    var numbers: [String: Int] = [:]
    for (number, node) in diagram.nodes.enumerated() {
      guard numbers.updateValue(number, forKey: node.id) == nil else {
        throw .duplicateNode(index: number)
      }
    }
    var bundles: [Bundle] = []
    var places: [Key: Int] = [:]
    var bundleNumbers: [Int] = []
    for (index, tie) in diagram.ties.enumerated() {
      guard let source = numbers[tie.source], let target = numbers[tie.target] else {
        throw .unknownNode(tie: index)
      }
      let turned = !tie.isDirected && source > target
      let key = Key(
        source: turned ? target : source,
        target: turned ? source : target,
        type: tie.type,
        isDirected: tie.isDirected
      )
      let tooltips = tie.tooltip.map { [$0] } ?? []
      bundleNumbers.append(places[key] ?? bundles.count)
      if let place = places[key] {
        let sum = bundles[place].count.addingReportingOverflow(tie.count)
        bundles[place].count = sum.overflow ? .max : sum.partialValue
        if let width = tie.width { bundles[place].width = (bundles[place].width ?? 0) + width }
        if bundles[place].label.isEmpty { bundles[place].label = tie.label }
        // A tooltip of thousands of lines helps nobody.
        if bundles[place].tooltips.count < 20 { bundles[place].tooltips += tooltips }
      } else {
        places[key] = bundles.count
        bundles.append(
          Bundle(
            source: key.source,
            target: key.target,
            type: tie.type,
            isDirected: tie.isDirected,
            count: tie.count,
            width: tie.width,
            label: tie.label,
            tooltips: tooltips
          )
        )
      }
    }
    self.nodes = diagram.nodes
    self.typeOrder = diagram.typeOrder
    self.bundles = bundles
    self.bundleNumbers = bundleNumbers
    self.neighbours = Self.neighbours(count: diagram.nodes.count, bundles: bundles)
  }

  private struct Key: Hashable {
    let source: Int
    let target: Int
    let type: String
    let isDirected: Bool
  }

  private static func check(_ diagram: Diagram) throws(DiagramError) {
    guard !diagram.nodes.isEmpty else { throw .empty }
    guard diagram.nodes.count <= Diagram.nodeLimit else {
      throw .tooLarge("nodes", count: diagram.nodes.count, limit: Diagram.nodeLimit)
    }
    guard diagram.ties.count <= Diagram.tieLimit else {
      throw .tooLarge("ties", count: diagram.ties.count, limit: Diagram.tieLimit)
    }
    for (index, node) in diagram.nodes.enumerated() {
      guard let size = node.size else { continue }
      guard size.isFinite, size >= 0 else { throw .invalidSize(index: index) }
    }
    for (index, node) in diagram.nodes.enumerated() {
      guard node.shade?.isFinite ?? true else { throw .invalidShade(index: index) }
    }
    for (index, tie) in diagram.ties.enumerated() {
      guard tie.count >= 1 else { throw .invalidCount(index: index) }
      // Sums of many widths stay finite below this.
      guard let width = tie.width else { continue }
      guard width >= 0, width < 1e300 else { throw .invalidWidth(index: index) }
    }
  }

  private static func neighbours(count: Int, bundles: [Bundle]) -> [[Int]] {
    var lists = [[Int]](repeating: [], count: count)
    for bundle in bundles where bundle.source != bundle.target {
      lists[bundle.source].append(bundle.target)
      lists[bundle.target].append(bundle.source)
    }
    for node in lists.indices {
      lists[node] = Array(Set(lists[node])).sorted()
    }
    return lists
  }

  /// The connected parts, largest first, each as ascending node numbers.
  func components() -> [[Int]] {
    var seen = [Bool](repeating: false, count: nodes.count)
    var parts: [[Int]] = []
    for start in nodes.indices where !seen[start] {
      seen[start] = true
      var part = [start]
      var next = 0
      while next < part.count {
        for other in neighbours[part[next]] where !seen[other] {
          seen[other] = true
          part.append(other)
        }
        next += 1
      }
      parts.append(part.sorted())
    }
    return parts.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}
