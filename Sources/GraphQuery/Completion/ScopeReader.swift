/// Finds the variables that are known at the end of a piece of a query, without parsing it.
struct ScopeReader {
  /// A variable, or a thing of a pattern that has none.
  struct Binding: Hashable {
    /// What it stands for.
    enum Kind: Hashable {
      case node
      case relationship
      case value
    }

    /// The name; empty for a thing without.
    var name: String
    /// What it stands for.
    var kind: Kind
    /// Its labels or types, as far as the text names them.
    var names: [String] = []
  }

  /// The variables in the order in which they were named.
  struct Scope {
    private(set) var bindings: [Binding] = []

    subscript(name: String) -> Binding? { bindings.first { $0.name == name } }

    /// Adds a variable, or what more is known about one.
    mutating func add(_ binding: Binding) {
      guard !binding.name.isEmpty else { return }
      guard let index = bindings.firstIndex(where: { $0.name == binding.name }) else {
        bindings.append(binding)
        return
      }
      let new = binding.names.filter { !bindings[index].names.contains($0) }
      bindings[index].names += new
    }
  }

  /// The variables that are known at the end.
  private(set) var scope = Scope()

  private let tokens: [Token]
  private let bytes: [UInt8]
  /// What WITH hands on so far, and the first token of its item.
  private var projection: (scope: Scope, item: Int)?
  /// How many brackets are open.
  private var depth = 0

  /// Reads the tokens of one statement.
  init(_ tokens: [Token], _ bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
    for index in tokens.indices { read(index) }
  }

  /// The node or relationship whose braces a token opens; `nil` for other braces.
  static func thing(with brace: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Binding? {
    var index = brace - 1
    while index >= 0 {
      switch tokens[index].kind {
      case .word, .quotedName, .colon, .bar, .ampersand, .exclamation: index -= 1
      case .leftParenthesis, .leftBracket: return pattern(index, tokens, bytes)
      default: return nil
      }
    }
    return nil
  }

  private mutating func read(_ index: Int) {
    let token = tokens[index]
    switch token.kind {
    case .leftParenthesis, .leftBracket:
      depth += 1
      if let thing = Self.pattern(index, tokens, bytes) { scope.add(thing) }
    case .leftBrace: depth += 1
    case .rightParenthesis, .rightBracket, .rightBrace: depth = max(0, depth - 1)
    case .comma where depth == 0: endItem(index)
    case .word, .quotedName:
      if let keyword = token.keyword { read(keyword, index) }
      readName(index)
    default: break
    }
  }

  private mutating func read(_ keyword: Keyword, _ index: Int) {
    let before = index > 0 ? tokens[index - 1].keyword : nil
    switch keyword {
    case .with where before != .starts && before != .ends && before != .csv && depth == 0:
      endItem(index)
      projection = (Scope(), index + 1)
    case .where, .order, .skip, .limit, .offset: endProjection(index)
    case .union:
      endProjection(index)
      scope = Scope()
    case .as:
      // What WITH renames is known only after it.
      guard projection == nil, index > 0, let name = name(index + 1) else { return }
      scope.add(copy(of: index - 1, as: name))
    case .yield:
      var next = index + 1
      while let name = name(next) {
        scope.add(Binding(name: name, kind: .value))
        guard next + 1 < tokens.count, tokens[next + 1].kind == .comma else { break }
        next += 2
      }
    case .let:
      if let name = name(index + 1) { scope.add(Binding(name: name, kind: .value)) }
    default:
      if keyword.startsClause { endProjection(index) }
    }
  }

  /// `x IN`, `x:Label` and `x = (`.
  private mutating func readName(_ index: Int) {
    guard index + 1 < tokens.count, let name = name(index) else { return }
    let before = index > 0 ? tokens[index - 1] : nil
    let after = tokens[index + 1]
    if after.keyword == .in, let before {
      let opens = before.kind == .leftParenthesis || before.kind == .leftBracket
      if opens || before.keyword == .for { scope.add(Binding(name: name, kind: .value)) }
    } else if after.kind == .colon, var known = scope[name], known.kind == .node {
      known.names += Self.names(from: index + 1, tokens, bytes)
      scope.add(known)
    } else if after.kind == .equal, before?.keyword == .match || before?.kind == .comma, depth == 0
    {
      scope.add(Binding(name: name, kind: .value))
    }
  }

  // MARK: - WITH

  private mutating func endItem(_ index: Int) {
    guard var (handed, first) = projection else { return }
    if index - first >= 2, tokens[index - 2].keyword == .as, let name = name(index - 1) {
      handed.add(index - first == 3 ? copy(of: first, as: name) : Binding(name: name, kind: .value))
    } else if index - first == 1, let name = name(first) {
      handed.add(scope[name] ?? Binding(name: name, kind: .value))
    } else if index > first, tokens[first].kind == .star {
      for binding in scope.bindings { handed.add(binding) }
    }
    first = index + 1
    projection = (handed, first)
  }

  private mutating func endProjection(_ index: Int) {
    guard depth == 0 else { return }
    endItem(index)
    if let handed = projection?.scope { scope = handed }
    projection = nil
  }

  /// What a variable is known as under another name.
  private func copy(of index: Int, as name: String) -> Binding {
    let isAlone = index == 0 || tokens[index - 1].kind == .comma || tokens[index - 1].keyword != nil
    guard isAlone, let old = self.name(index), var binding = scope[old] else {
      return Binding(name: name, kind: .value)
    }
    binding.name = name
    return binding
  }

  private func name(_ index: Int) -> String? {
    guard tokens.indices.contains(index), tokens[index].isName else { return nil }
    return Literals.name(bytes, tokens[index].lower, tokens[index].upper)
  }

  // MARK: - Patterns

  /// The node or relationship that a bracket begins; `nil` for other brackets.
  private static func pattern(_ index: Int, _ tokens: [Token], _ bytes: [UInt8]) -> Binding? {
    let before = index > 0 ? tokens[index - 1] : nil
    let isRelationship = tokens[index].kind == .leftBracket
    if isRelationship, before?.kind != .minus { return nil }
    // Behind a name stand arguments.
    if !isRelationship, let before {
      if before.kind == .quotedName || before.kind == .word && before.keyword == nil { return nil }
      if let keyword = before.keyword, keyword.namesFunction, keyword != .allShortestPaths,
        keyword != .shortestPath
      {
        return nil
      }
    }
    var next = index + 1
    var binding = Binding(name: "", kind: isRelationship ? .relationship : .node)
    if next < tokens.count, tokens[next].isName, tokens[next].keyword != .not {
      binding.name = Literals.name(bytes, tokens[next].lower, tokens[next].upper)
      next += 1
    }
    if next < tokens.count {
      // Anything else behind a name is an expression.
      switch tokens[next].kind {
      case .colon: binding.names = names(from: next, tokens, bytes)
      case .leftBrace, .rightParenthesis, .rightBracket, .star: break
      case .word where tokens[next].keyword == .where: break
      default: return nil
      }
    }
    return binding
  }

  /// The names behind a colon and the signs between them.
  private static func names(from colon: Int, _ tokens: [Token], _ bytes: [UInt8]) -> [String] {
    var names: [String] = []
    var wantsName = true
    for token in tokens[(colon + 1)...] {
      switch token.kind {
      case .word, .quotedName:
        guard wantsName else { return names }
        names.append(Literals.name(bytes, token.lower, token.upper))
        wantsName = false
      case .bar, .ampersand, .exclamation, .colon, .leftParenthesis: wantsName = true
      default: return names
      }
    }
    return names
  }
}
