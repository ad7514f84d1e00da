/// Reads a regular expression into a tree.
struct RegularExpressionParser {
  private let pattern: [Unicode.Scalar]
  private var position = 0
  private var flags = Flags()
  private var depth = 0

  /// Groups inside each other, which take stack.
  private static let maximumDepth = 100
  /// The largest number in braces.
  private static let maximumCount = 10_000

  private struct Flags {
    var ignoresCase = false
    var dotTakesLineEnds = false
    var anchorsAtLines = false
  }

  /// Starts reading.
  init(_ pattern: String) {
    self.pattern = Array(pattern.unicodeScalars)
  }

  /// Reads the whole expression.
  mutating func parse() throws(RegularExpressionError) -> RegularExpressionNode {
    let node = try alternatives()
    guard position == pattern.count else { throw failure("a ')' without its '('") }
    return node
  }

  private var peek: Unicode.Scalar? { position < pattern.count ? pattern[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  private func failure(_ reason: String) -> RegularExpressionError {
    RegularExpressionError(reason, at: min(position, pattern.count) + 1)
  }

  private mutating func alternatives() throws(RegularExpressionError) -> RegularExpressionNode {
    var ways = [try sequence()]
    while take("|") { ways.append(try sequence()) }
    return ways.count == 1 ? ways[0] : .alternatives(ways)
  }

  private mutating func sequence() throws(RegularExpressionError) -> RegularExpressionNode {
    var parts: [RegularExpressionNode] = []
    while let scalar = peek, scalar != "|", scalar != ")" {
      if take("\\", "Q") {
        quotedText(into: &parts)
        // What follows repeats the last character only, as if it stood alone.
        if let last = parts.popLast() { parts.append(try quantified(last)) }
        continue
      }
      guard let part = try atom() else { continue }
      parts.append(try quantified(part))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func take(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    guard position + 1 < pattern.count, pattern[position] == first,
      pattern[position + 1] == second
    else { return false }
    position += 2
    return true
  }

  /// Everything up to `\E` as it stands.
  private mutating func quotedText(into parts: inout [RegularExpressionNode]) {
    while let scalar = peek, !take("\\", "E") {
      position += 1
      parts.append(character(CharacterClass(scalar)))
    }
  }

  private func character(_ set: CharacterClass) -> RegularExpressionNode {
    var set = set
    set.ignoresCase = flags.ignoresCase
    return .character(set)
  }

  /// One part; `nil` for flags that hold for the rest of the group.
  private mutating func atom() throws(RegularExpressionError) -> RegularExpressionNode? {
    guard let scalar = peek else { throw failure("the end came too early") }
    switch scalar {
    case "*", "+", "?": throw failure("nothing that '\(scalar)' could repeat")
    case "{": throw failure("nothing that '{' could repeat; write '\\{' for the brace")
    case "(": return try group()
    case "[":
      position += 1
      return character(try characterClass())
    case "\\":
      position += 1
      return try escape()
    default: break
    }
    position += 1
    switch scalar {
    case ".":
      return .character(
        CharacterClass(flags.dotTakesLineEnds ? [] : CharacterClass.lineEnds, isNegated: true)
      )
    case "^": return .assertion(flags.anchorsAtLines ? .lineStart : .textStart)
    case "$": return .assertion(flags.anchorsAtLines ? .lineEnd : .lastLineEnd)
    default: return character(CharacterClass(scalar))
    }
  }

  // MARK: Groups

  private mutating func group() throws(RegularExpressionError) -> RegularExpressionNode? {
    let opening = position
    position += 1
    let outerFlags = flags
    if take("?") {
      if take("<") {
        guard let scalar = peek, scalar != "=", scalar != "!" else {
          throw failure("looking behind, which is not supported,")
        }
        while let scalar = peek, scalar != ">" {
          guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else {
            throw failure("a name of a group that is no word")
          }
          position += 1
        }
        guard take(">") else { throw failure("a name of a group without its '>'") }
      } else if !take(":") {
        try readFlags()
        if take(")") { return nil }
        guard take(":") else { throw failure("a group of an unknown or unsupported kind") }
      }
    }
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw failure("more than \(Self.maximumDepth) groups inside each other")
    }
    let node = try alternatives()
    depth -= 1
    guard take(")") else {
      throw RegularExpressionError("a '(' without its ')'", at: opening + 1)
    }
    flags = outerFlags
    return node
  }

  private mutating func readFlags() throws(RegularExpressionError) {
    var isOn = true
    while let scalar = peek, scalar != ")", scalar != ":" {
      switch scalar {
      case "-": isOn = false
      case "i": flags.ignoresCase = isOn
      case "m": flags.anchorsAtLines = isOn
      case "s": flags.dotTakesLineEnds = isOn
      // Case is by Unicode anyway.
      case "u": break
      case "=", "!": throw failure("looking ahead, which is not supported,")
      default: throw failure("an unknown flag or kind of group")
      }
      position += 1
    }
  }

  // MARK: Quantifiers

  private mutating func quantified(
    _ part: RegularExpressionNode
  ) throws(RegularExpressionError) -> RegularExpressionNode {
    let bounds: (minimum: Int, maximum: Int?)
    if take("*") {
      bounds = (0, nil)
    } else if take("+") {
      bounds = (1, nil)
    } else if take("?") {
      bounds = (0, 1)
    } else if take("{") {
      bounds = try braces()
    } else {
      return part
    }
    // A whole text matches or not, whether the quantifier tries the short or the long way first.
    _ = take("?")
    if peek == "+" { throw failure("a possessive quantifier, which is not supported,") }
    return .repeated(part, minimum: bounds.minimum, maximum: bounds.maximum)
  }

  private mutating func braces() throws(RegularExpressionError) -> (minimum: Int, maximum: Int?) {
    let minimum = try number()
    guard take(",") else {
      guard take("}") else { throw failure("a '{' without its '}'") }
      return (minimum, minimum)
    }
    if take("}") { return (minimum, nil) }
    let maximum = try number()
    guard take("}") else { throw failure("a '{' without its '}'") }
    guard minimum <= maximum else { throw failure("a repetition with its bounds exchanged") }
    return (minimum, maximum)
  }

  private mutating func number() throws(RegularExpressionError) -> Int {
    var number = 0
    let start = position
    while let scalar = peek, (0x30...0x39).contains(scalar.value) {
      number = number * 10 + Int(scalar.value - 0x30)
      guard number <= Self.maximumCount else {
        throw failure("a repetition of more than \(Self.maximumCount)")
      }
      position += 1
    }
    guard position > start else { throw failure("no number in the braces") }
    return number
  }

  // MARK: Escapes

  /// What follows a backslash outside of a class.
  private mutating func escape() throws(RegularExpressionError) -> RegularExpressionNode {
    guard let scalar = peek else { throw failure("nothing after the last '\\'") }
    let assertion: RegularExpressionNode.Assertion? =
      switch scalar {
      case "A": .textStart
      case "z": .textEnd
      case "Z": .lastLineEnd
      case "b": .wordBoundary
      case "B": .noWordBoundary
      default: nil
      }
    if let assertion {
      position += 1
      return .assertion(assertion)
    }
    return character(CharacterClass(try escapedMembers()))
  }

  /// What follows a backslash, as members of a class.
  private mutating func escapedMembers() throws(RegularExpressionError) -> [CharacterClass.Member] {
    guard let scalar = peek else { throw failure("nothing after the last '\\'") }
    switch scalar {
    case "d": return named(CharacterClass.digits)
    case "D": return named(CharacterClass.complement(of: CharacterClass.digits))
    case "w": return named(CharacterClass.word)
    case "W": return named(CharacterClass.complement(of: CharacterClass.word))
    case "s": return named(CharacterClass.space)
    case "S": return named(CharacterClass.complement(of: CharacterClass.space))
    case "p", "P":
      position += 1
      return [.property(try property(), isNegated: scalar == "P")]
    default:
      let value = try escapedCharacter().value
      return [.range(value...value)]
    }
  }

  private mutating func named(_ members: [CharacterClass.Member]) -> [CharacterClass.Member] {
    position += 1
    return members
  }

  private mutating func property() throws(RegularExpressionError) -> CharacterProperty {
    var name = ""
    if take("{") {
      while let scalar = peek, scalar != "}" {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      guard take("}") else { throw failure("a '{' without its '}'") }
    } else if let scalar = peek {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard let property = CharacterProperty(named: name) else {
      throw failure("an unknown property of characters before what stands")
    }
    return property
  }

  /// One character after a backslash.
  private mutating func escapedCharacter() throws(RegularExpressionError) -> Unicode.Scalar {
    guard let scalar = peek else { throw failure("nothing after the last '\\'") }
    position += 1
    switch scalar {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "f": return "\u{C}"
    case "a": return "\u{7}"
    case "e": return "\u{1B}"
    case "x":
      if take("{") {
        let scalar = try codePoint(1...6)
        guard take("}") else { throw failure("a '{' without its '}'") }
        return scalar
      }
      return try codePoint(2...2)
    case "u": return try codePoint(4...4)
    default: break
    }
    let isDigit = (0x30...0x39).contains(scalar.value)
    guard !isDigit, scalar != "k" else {
      position -= 1
      throw failure("a reference to a group, which is not supported,")
    }
    guard !scalar.properties.isAlphabetic else {
      position -= 1
      throw failure("an unknown escape")
    }
    return scalar
  }

  private mutating func codePoint(
    _ digits: ClosedRange<Int>
  ) throws(RegularExpressionError) -> Unicode.Scalar {
    var value: UInt32 = 0
    var count = 0
    while count < digits.upperBound, let scalar = peek, scalar.isASCII,
      let digit = UInt32(String(scalar), radix: 16)
    {
      value = value << 4 | digit
      count += 1
      position += 1
    }
    guard count >= digits.lowerBound else { throw failure("too few hexadecimal digits") }
    guard let scalar = Unicode.Scalar(value) else { throw failure("no Unicode character") }
    return scalar
  }

  // MARK: Classes

  /// A class after its '['.
  private mutating func characterClass() throws(RegularExpressionError) -> CharacterClass {
    let opening = position
    var set = CharacterClass([], isNegated: take("^"))
    var isFirst = true
    while let scalar = peek {
      // A bracket that comes first is meant as a character.
      if scalar == "]", !isFirst {
        position += 1
        return set
      }
      isFirst = false
      set.members.append(contentsOf: try classMembers())
    }
    throw RegularExpressionError("a '[' without its ']'", at: opening)
  }

  /// A character, a range or a named class inside a class.
  private mutating func classMembers() throws(RegularExpressionError) -> [CharacterClass.Member] {
    guard let scalar = peek else { throw failure("the end came too early") }
    if scalar == "[" { throw failure("a class inside a class; write '\\[' for the bracket") }
    if scalar == "&", position + 1 < pattern.count, pattern[position + 1] == "&" {
      throw failure("an intersection of classes, which is not supported,")
    }
    position += 1
    var lower = scalar
    if scalar == "\\" {
      let members = try escapedMembers()
      guard case .range(let range) = members.first, members.count == 1, range.count == 1,
        let single = Unicode.Scalar(range.lowerBound)
      else { return members }
      lower = single
    }
    guard peek == "-", position + 1 < pattern.count, pattern[position + 1] != "]" else {
      return [.range(lower.value...lower.value)]
    }
    position += 1
    var upper = pattern[position]
    position += 1
    if upper == "\\" { upper = try escapedCharacter() }
    guard upper != "[" else { throw failure("a class inside a class") }
    guard lower.value <= upper.value else { throw failure("a range with its ends exchanged") }
    return [.range(lower.value...upper.value)]
  }
}
