/// The first of two passes: where Graphviz puts the nodes of each component when nothing has a label.
///
/// Only proportions matter here. A component comes back centred on the origin, its longer axis along
/// that of the page, and measured in mean tie lengths, so that components of all engines fit together.
struct FirstPass {
  let network: BundledNetwork
  /// The diameter of each node on paper.
  let diameters: [Double]
  /// Where large components are laid out; in this process when there is nothing.
  let service: (any LayoutService)?
  /// Whether the page is higher than wide.
  var isUpright = false

  /// The positions of the nodes of one component, in its order.
  func positions(of component: [Int], using engine: GraphvizEngine) throws(DiagramError) -> [Point]
  {
    switch component.count {
    case 1: return [.zero]
    case 2: return [Point(x: -0.5, y: 0), Point(x: 0.5, y: 0)]
    default: break
    }
    let raw = try layout(component, using: engine)
    let points = levelled(unitTies(raw, of: component))
    return component.count > 300 ? evened(points) : points
  }

  private func layout(
    _ component: [Int],
    using engine: GraphvizEngine
  ) throws(DiagramError) -> [Point] {
    let isSmall = component.count <= 200
    let text = Array(dot(component, isSmall: isSmall).utf8)
    let program = isSmall ? "neato" : "sfdp"
    // What is small takes a moment, less than a process of its own.
    let service = isSmall ? nil : service
    let answer =
      if let service {
        try service.positions(ofDOT: text, engine: program)
      } else {
        try engine.positions(ofDOT: text, engine: program)
      }
    return try LayoutText.points(answer, count: component.count)
  }

  /// The component in DOT, its nodes named by their places in it.
  private func dot(_ component: [Int], isSmall: Bool) -> String {
    let overlap = component.count > 2_000 ? "true" : "prism"
    var text = """
      digraph positions {
      graph [start=42, splines=none, overlap=\(overlap), sep="\(isSmall ? "+14" : "+4")"]
      node [shape=circle, fixedsize=true, label="", width=0.1]

      """
    var places: [Int: Int] = [:]
    for (place, number) in component.enumerated() {
      places[number] = place
      let width = diameters[number].inches
      text += "\(place) [width=\(width), height=\(width)]\n"
    }
    for (place, number) in component.enumerated() {
      for other in network.neighbours[number] where other > number {
        if let end = places[other] { text += "\(place)->\(end)\n" }
      }
    }
    return text + "}\n"
  }

  private func unitTies(_ points: [Point], of component: [Int]) -> [Point] {
    var places: [Int: Int] = [:]
    for (place, number) in component.enumerated() { places[number] = place }
    var total = 0.0
    var count = 0
    for (place, number) in component.enumerated() {
      for other in network.neighbours[number] {
        guard let end = places[other], end > place else { continue }
        total += (points[end] - points[place]).length
        count += 1
      }
    }
    let mean = count > 0 ? total / Double(count) : 1
    guard mean.isFinite, mean > 1e-9 else { return points.map { _ in .zero } }
    return points.map { $0 * (1 / mean) }
  }

  /// Turns the points about their middle so that they spread most along the longer side of the page.
  private func levelled(_ points: [Point]) -> [Point] {
    let middle = points.reduce(.zero, +) * (1 / Double(points.count))
    var xx = 0.0
    var yy = 0.0
    var xy = 0.0
    for point in points {
      let d = point - middle
      xx += d.x * d.x
      yy += d.y * d.y
      xy += d.x * d.y
    }
    let angle = 0.5 * arcTangent(y: 2 * xy, x: xx - yy)
    let turn = isUpright ? Double.pi / 2 - angle : -angle
    let turned = points.map { ($0 - middle).rotated(by: turn) }
    let left = turned.map(\.x).min() ?? 0
    let right = turned.map(\.x).max() ?? 0
    let bottom = turned.map(\.y).min() ?? 0
    let top = turned.map(\.y).max() ?? 0
    let centre = Point(x: (left + right) / 2, y: (bottom + top) / 2)
    return turned.map { $0 - centre }
  }

  /// Draws the crowded middle of a large component apart: each coordinate goes half of the way to
  /// where it would be if all were equally spaced.
  private func evened(_ points: [Point]) -> [Point] {
    func evened(_ values: [Double]) -> [Double] {
      let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
      guard let low = values.min(), let high = values.max(), values.count > 1 else { return values }
      var result = values
      for (rank, index) in order.enumerated() {
        let even = low + (high - low) * Double(rank) / Double(values.count - 1)
        result[index] = (values[index] + even) / 2
      }
      return result
    }
    return zip(evened(points.map(\.x)), evened(points.map(\.y))).map { Point(x: $0, y: $1) }
  }
}
