internal import NetworkGraph
internal import Synchronization

/// Views that were made: the same USE twice costs nothing, and what was computed on a view is found
/// again by the version of its graph.
///
/// Shared by all statements of a session.
final class ViewCache: Sendable {
  /// What a view depends on.
  struct Key: Hashable, Sendable {
    /// The version of the whole graph.
    var version: UInt64
    /// The definition, empty for the whole graph.
    var definition: String
    var parameters: [Parameter]
    var window: TimeWindow?
    var reading: TimeReading?
  }

  /// The value of a parameter: 1 and 1.0 are equal, and still not the same.
  struct Parameter: Hashable, Sendable {
    let name: String
    let value: Value
    let kind: String

    /// `nil` for values that are not compared here.
    init?(_ name: String, _ value: Value) {
      switch value {
      case .null, .bool, .int, .double, .string, .temporal: break
      case .duration, .list, .map, .node, .relationship, .path: return nil
      }
      self.name = name
      self.value = value
      kind = ValueType(of: value).name
    }
  }

  /// The graph of a view.
  struct View: Sendable {
    let graph: Graph
    let readers: GraphReaders
  }

  private struct Entry: Sendable {
    let version: UInt64
    let key: Key?
    let members: ViewMembers
    let view: View
  }

  private struct State {
    var entries: [Entry] = []
    var plans: [String: PreparedView] = [:]
  }

  private let state = Mutex(State())
  /// How many views are kept.
  private static let capacity = 8
  /// How many plans are kept.
  private static let planCapacity = 64

  /// The view of a key, if it was made before.
  func view(_ key: Key) -> View? {
    state.withLock { state in
      guard let position = state.entries.firstIndex(where: { $0.key == key }) else { return nil }
      let entry = state.entries.remove(at: position)
      state.entries.insert(entry, at: 0)
      return entry.view
    }
  }

  /// The graph of some members, made unless there is one.
  func view(_ members: ViewMembers, of graph: Graph, _ key: Key?) -> View {
    let known = state.withLock { state in
      state.entries.first { $0.version == graph.version && $0.members == members }?.view
    }
    let view: View
    if let known {
      view = known
    } else {
      let made = graph.restricted(nodes: members.nodes, relationships: members.relationships)
      view = View(graph: made, readers: GraphReaders(made))
    }
    guard known == nil || key != nil else { return view }
    state.withLock { state in
      let entry = Entry(version: graph.version, key: key, members: members, view: view)
      state.entries.insert(entry, at: 0)
      if state.entries.count > Self.capacity { state.entries.removeLast() }
    }
    return view
  }

  /// Lets go of the views of other versions than these.
  func keep(_ versions: [UInt64]) {
    state.withLock { state in state.entries.removeAll { !versions.contains($0.version) } }
  }

  func plan(_ definition: String) -> PreparedView? { state.withLock { $0.plans[definition] } }

  func add(_ plan: PreparedView, for definition: String) {
    state.withLock { state in
      if state.plans.count >= Self.planCapacity { state.plans = [:] }
      state.plans[definition] = plan
    }
  }
}
