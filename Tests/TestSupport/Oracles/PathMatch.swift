/// A match of a path pattern: the path, and what each variable stands for.
struct PathMatch {
  var nodes: [Int]
  var ties: [Int]
  /// In halves.
  var cost: Int
  var values: [String: PathValue]

  var length: Int { ties.count }
  var ends: [Int] { [nodes.first ?? -1, nodes.last ?? -1] }
}

/// A match in the making: where the program stands, and all that it has passed.
struct PathPrefixState {
  /// What decides how it can go on, but for what the mode forbids.
  struct Core: Hashable {
    var step = 0
    var counters: [Int]
    var node: Int
    var bound: [String: PathValue]
  }

  /// What has happened, in order, each with the number of relationships passed before it.
  enum Event {
    case bound(String, PathValue)
    case began(Int, Int)
    case ended(Int, Int)
  }

  var core: Core
  var events: [Event] = []
  var nodes: [Int]
  var ties: [Int] = []
  /// In halves.
  var cost = 0

  /// The variables as they are outside of the pattern.
  func values(_ program: PathProgram) -> [String: PathValue] {
    var values = program.blanks
    var locals: [String: PathValue] = [:]
    var isInside = false
    var starts: [Int] = []
    for event in events {
      switch event {
      case .bound(let name, let value):
        if isInside { locals[name] = value } else { values[name] = value }
      case .began(let number, let place):
        starts.append(place)
        if program.parts[number].isGroup {
          isInside = true
          locals = [:]
        }
      case .ended(let number, let place):
        let start = starts.removeLast()
        let part = program.parts[number]
        if let name = part.name {
          let path = PathValue.path(Array(nodes[start...place]), Array(ties[start..<place]))
          if isInside { locals[name] = path } else { values[name] = path }
        }
        guard part.isGroup else { continue }
        isInside = false
        for name in part.names {
          guard case .list(let items)? = values[name] else { continue }
          values[name] = .list(items + [locals[name] ?? .null])
        }
      }
    }
    return values
  }
}
