internal import Yams

/// One value of a style file with its place.
struct StyleNode {
  /// A key with its value.
  struct Entry {
    let key: String
    let value: StyleNode
    let line: Int
    let column: Int

    /// The error for a key that is none of `known`.
    func unknown(_ known: [String]) -> StyleFileError {
      StyleFileError(
        line,
        column,
        "there is no key '\(key.prefix(60))'",
        word: key,
        candidates: known
      )
    }
  }

  private let node: Node

  var line: Int { node.mark?.line ?? 1 }
  var column: Int { node.mark?.column ?? 1 }

  var isList: Bool { node.sequence != nil }

  /// The entries of a whole file; none for an empty one.
  static func root(of text: String) throws(StyleFileError) -> [Entry] {
    guard text.utf8.count <= StyleFile.sizeLimit else {
      throw StyleFileError(nil, nil, "it is larger than 64 kB and no style")
    }
    // The parser calls itself for each level; sane styles have four.
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let marks = line.split(separator: " ").filter { $0 == "-" || $0 == "?" }.count
      let brackets = line.utf8.reduce(0) {
        $1 == UInt8(ascii: "[") || $1 == UInt8(ascii: "{") ? $0 + 1 : $0
      }
      guard marks <= 8, brackets <= 100 else {
        throw StyleFileError(index + 1, 1, "it is nested too deeply for a style")
      }
    }
    let composed: Node?
    do {
      composed = try Yams.compose(yaml: text)
    } catch {
      throw failure(error)
    }
    guard let composed, composed.null == nil || composed.mapping != nil else { return [] }
    return try StyleNode(node: composed).entries()
  }

  private static func failure(_ error: any Error) -> StyleFileError {
    let place: Mark? =
      switch error as? YamlError {
      case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
        mark
      case .duplicatedKeysInMapping(_, let context): context.mark
      default: nil
      }
    return StyleFileError(
      place?.line,
      place?.column,
      "it is not YAML, or has a key twice; write 'key: value' lines, deeper ones further to the right"
    )
  }

  /// The keys and values of a mapping.
  func entries() throws(StyleFileError) -> [Entry] {
    guard let mapping = node.mapping else {
      throw error("'key: value' lines have to stand here")
    }
    var result: [Entry] = []
    for (key, value) in mapping {
      guard let name = key.string else {
        throw StyleFileError(key.mark?.line, key.mark?.column, "a key has to be a word")
      }
      result.append(
        Entry(
          key: name,
          value: StyleNode(node: value),
          line: key.mark?.line ?? 1,
          column: key.mark?.column ?? 1
        )
      )
    }
    return result
  }

  func list<T>(
    _ read: (StyleNode) throws(StyleFileError) -> T
  ) throws(StyleFileError) -> [T] {
    guard let sequence = node.sequence else { throw error("a list in [ ] has to stand here") }
    var result: [T] = []
    for item in sequence { result.append(try read(StyleNode(node: item))) }
    return result
  }

  func text() throws(StyleFileError) -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw error("a word has to stand here")
    }
    return text
  }

  func flag() throws(StyleFileError) -> Bool {
    guard let flag = node.bool else { throw error("true or false has to stand here") }
    return flag
  }

  func number(_ range: ClosedRange<Double>) throws(StyleFileError) -> Double {
    guard let number = node.float ?? node.int.map(Double.init), range.contains(number) else {
      let bounds = [range.lowerBound, range.upperBound].map { Legend.wording(ofValue: $0) }
      throw error("a number from \(bounds[0]) to \(bounds[1]) has to stand here")
    }
    return number
  }

  func colour() throws(StyleFileError) -> Colour {
    guard let text = node.scalar?.string else {
      throw error("a colour has to stand here, such as \"#0072B2\"")
    }
    if let colour = Colour(notation: text) ?? Colour.named[text] { return colour }
    throw StyleFileError(
      line,
      column,
      "'\(text.prefix(60))' is no colour; write one in quotes, such as \"#0072B2\", or by name",
      word: text,
      candidates: Colour.named.keys.sorted()
    )
  }

  /// One of the words of an enumeration.
  func choice<T: RawRepresentable & CaseIterable>() throws(StyleFileError) -> T
  where T.RawValue == String {
    let text = try text()
    if let value = T(rawValue: text) { return value }
    let known = T.allCases.map(\.rawValue)
    throw StyleFileError(
      line,
      column,
      "'\(text.prefix(60))' is none of \(known.joined(separator: ", "))",
      word: text,
      candidates: known
    )
  }

  func error(_ reason: String) -> StyleFileError { StyleFileError(line, column, reason) }
}

extension Colour {
  /// The colours that a style file may name.
  static let named: [String: Colour] = [
    "black": .black, "white": .white, "orange": .orange, "sky-blue": .skyBlue,
    "bluish-green": .bluishGreen, "blue": .blue, "vermillion": .vermillion,
    "reddish-purple": .reddishPurple, "grey": .grey, "yellow": Colour(0xF0E442),
  ]
}
