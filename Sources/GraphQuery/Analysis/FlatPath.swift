/// A path pattern without the parentheses that only group: joints, and what leads from one to the
/// next.
struct FlatPath {
  /// A place of the path: all node patterns that stand side by side there.
  struct Joint {
    var nodes: [NodePattern] = []
    /// Names of parts that begin here.
    var opened: [Name] = []
    /// Names of parts that end here.
    var closed: [Name] = []
  }

  /// What leads from one joint to the next.
  enum Connector {
    case link(RelationshipPattern)
    case repeated(PathPart, PathQuantifier)
  }

  /// One more than there are connectors.
  private(set) var joints = [Joint()]
  private(set) var connectors: [Connector] = []
  /// Conditions of parts in parentheses that occur once.
  private(set) var predicates: [Expression] = []

  init(_ elements: [PathElement]) { add(elements) }

  private mutating func add(_ elements: [PathElement]) {
    for element in elements {
      switch element {
      case .node(let node): joints[joints.count - 1].nodes.append(node)
      case .relationship(let relationship): connect(.link(relationship))
      case .part(let part):
        if let quantifier = part.quantifier {
          connect(.repeated(part, quantifier))
          continue
        }
        if let name = part.variable { joints[joints.count - 1].opened.append(name) }
        add(part.elements)
        if let name = part.variable { joints[joints.count - 1].closed.append(name) }
        if let predicate = part.predicate { predicates.append(predicate) }
      }
    }
  }

  private mutating func connect(_ connector: Connector) {
    connectors.append(connector)
    joints.append(Joint())
  }

  /// The joints where the named parts begin and end.
  var parts: [(name: Name, first: Int, last: Int)] {
    var found: [(name: Name, first: Int, last: Int)] = []
    var open: [(name: Name, first: Int)] = []
    for (index, joint) in joints.enumerated() {
      // A part that began before ends before another one begins.
      for name in joint.closed where !joint.opened.contains(name) {
        guard let place = open.lastIndex(where: { $0.name == name }) else { continue }
        found.append((name, open.remove(at: place).first, index))
      }
      for name in joint.opened {
        // Nothing but a node is a path of length 0.
        if joint.closed.contains(name) {
          found.append((name, index, index))
        } else {
          open.append((name, index))
        }
      }
    }
    return found
  }
}

extension NodePattern {
  /// `()`.
  static func anonymous(at range: SourceRange) -> NodePattern {
    NodePattern(variable: nil, labels: nil, properties: nil, predicate: nil, range: range)
  }
}
