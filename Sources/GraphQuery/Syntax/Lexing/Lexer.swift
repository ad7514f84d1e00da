/// Cuts the bytes of a query into tokens.
///
/// It never gives up: what it cannot read becomes an error and an `invalid` token, and it goes on.
/// Values of literals are left to `Literals`; here only their extent is found.
struct Lexer {
  /// The tokens, the last of which is the end of the text.
  private(set) var tokens: [Token] = []
  /// What could not be read, in the order of the text.
  private(set) var errors: [QueryError] = []

  /// Whether the text ends inside a text, a name in backquotes or a comment.
  private(set) var endsInside = false

  let bytes: [UInt8]
  private let limit: Int
  var position: Int
  private let keywords = KeywordTable.shared

  /// Opening brackets without a partner so far, as indexes of tokens.
  private var open: [Int] = []
  /// How many of each kind of bracket are in `open`, so that a stray closing bracket costs nothing.
  private var openParentheses = 0
  private var openBrackets = 0
  private var openBraces = 0

  /// Reads the bytes of a range, which must begin and end between characters.
  init(_ bytes: [UInt8], in range: SourceRange) {
    self.init(bytes, range)
    tokens.reserveCapacity((limit - position) / 4 + 1)
    while position < limit { next() }
    append(.endOfText, from: limit)
  }

  /// Reads one statement, from a byte to its semicolon or to the end of the text.
  init(statementOf bytes: [UInt8], from lower: Int) {
    self.init(bytes, SourceRange(lower, bytes.count))
    while position < limit, tokens.last?.kind != .semicolon { next() }
    guard tokens.last?.kind != .semicolon else { return }
    append(.endOfText, from: limit)
  }

  /// At the start of a range, before anything has been read.
  private init(_ bytes: [UInt8], _ range: SourceRange) {
    self.bytes = bytes
    limit = min(range.upper, bytes.count)
    position = min(range.lower, limit)
    skipByteOrderMark()
  }

  /// The byte at a distance from the position; 0 behind the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    position + distance < limit ? bytes[position + distance] : 0
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { position >= limit }

  /// Adds the token from `lower` to the position.
  private mutating func append(_ kind: Token.Kind, _ keyword: Keyword? = nil, from lower: Int) {
    tokens.append(
      Token(kind: kind, keyword: keyword, partner: -1, lower: lower, upper: position)
    )
  }

  private mutating func skipByteOrderMark() {
    if position == 0, peek() == 0xEF, peek(1) == 0xBB, peek(2) == 0xBF { position = 3 }
  }

  private mutating func next() {
    let lower = position
    let byte = peek()
    switch byte {
    case UInt8(ascii: " "), 0x09...0x0D, 0x1C...0x1F:
      position += 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      word()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      append(number(), from: lower)
    case UInt8(ascii: "."):
      dot()
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      string(quote: byte)
    case UInt8(ascii: "`"):
      append(quotedName() ? .quotedName : .invalid, from: lower)
    case UInt8(ascii: "$"):
      parameter()
    case UInt8(ascii: "/"):
      slash()
    case 0x80...:
      wideCharacter()
    default:
      sign(byte)
    }
  }

  // MARK: Names

  private mutating func word() {
    let lower = position
    skipName()
    append(.word, keywords.keyword(in: bytes, lower, position), from: lower)
  }

  /// Moves behind the letters, digits and underscores at the position.
  mutating func skipName() {
    while position < limit {
      switch bytes[position] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        position += 1
      case 0x80...:
        let (scalar, length) = decodeScalar()
        guard scalar.properties.isIDContinue else { return }
        position += length
      default:
        return
      }
    }
  }

  /// Moves behind a name in backquotes, which may be empty; `false` when it does not end.
  private mutating func quotedName() -> Bool {
    let lower = position
    position += 1
    while position < limit {
      guard peek() == UInt8(ascii: "`") else {
        position += 1
        continue
      }
      position += 1
      if peek() == UInt8(ascii: "`") {
        position += 1
        continue
      }
      return true
    }
    endsInside = true
    report(Messages.unclosed("`", at: SourceRange(lower, lower + 1)))
    return false
  }

  private mutating func parameter() {
    let lower = position
    position += 1
    switch peek() {
    case UInt8(ascii: "`"):
      append(quotedName() ? .parameter : .invalid, from: lower)
      return
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while peek() >= UInt8(ascii: "0"), peek() <= UInt8(ascii: "9") { position += 1 }
    default:
      skipName()
    }
    guard position - lower > 1 else {
      report(Messages.unexpectedCharacter("$", at: SourceRange(lower, position)))
      append(.invalid, from: lower)
      return
    }
    append(.parameter, from: lower)
  }

  // MARK: Texts and comments

  private mutating func string(quote: UInt8) {
    let lower = position
    position += 1
    while position < limit {
      let byte = bytes[position]
      position += 1
      if byte == quote {
        append(.string, from: lower)
        return
      }
      if byte == UInt8(ascii: "\\"), position < limit { position += 1 }
    }
    let quote = quote == UInt8(ascii: "'") ? "'" : "\""
    endsInside = true
    report(Messages.unclosed(quote, at: SourceRange(lower, lower + 1)))
    append(.invalid, from: lower)
  }

  private mutating func slash() {
    let lower = position
    position += 1
    switch peek() {
    case UInt8(ascii: "/"):
      while position < limit, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    case UInt8(ascii: "*"):
      position += 1
      while position < limit {
        if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
          position += 2
          return
        }
        position += 1
      }
      endsInside = true
      report(Messages.unclosed("/*", at: SourceRange(lower, lower + 2)))
    default:
      append(.slash, from: lower)
    }
  }

  // MARK: Signs

  private mutating func dot() {
    let lower = position
    if peek(1) == UInt8(ascii: ".") {
      position += 2
      append(.dotDot, from: lower)
    } else if peek(1) >= UInt8(ascii: "0"), peek(1) <= UInt8(ascii: "9") {
      append(number(), from: lower)
    } else {
      position += 1
      append(.dot, from: lower)
    }
  }

  private mutating func sign(_ byte: UInt8) {
    let lower = position
    let following = peek(1)
    position += 1
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): openBracket(byte)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): closeBracket(byte)
    case UInt8(ascii: ","): append(.comma, from: lower)
    case UInt8(ascii: ":"): append(.colon, from: lower)
    case UInt8(ascii: ";"): append(.semicolon, from: lower)
    case UInt8(ascii: "|"): append(.bar, from: lower)
    case UInt8(ascii: "&"): append(.ampersand, from: lower)
    case UInt8(ascii: "!"): append(.exclamation, from: lower)
    case UInt8(ascii: "-"): append(.minus, from: lower)
    case UInt8(ascii: "*"): append(.star, from: lower)
    case UInt8(ascii: "%"): append(.percent, from: lower)
    case UInt8(ascii: "^"): append(.caret, from: lower)
    case UInt8(ascii: "?"): append(.question, from: lower)
    case UInt8(ascii: "+"):
      pair(following == UInt8(ascii: "=") ? .plusEqual : nil, otherwise: .plus)
    case UInt8(ascii: "="):
      pair(following == UInt8(ascii: "~") ? .matches : nil, otherwise: .equal)
    case UInt8(ascii: ">"):
      pair(following == UInt8(ascii: "=") ? .greaterOrEqual : nil, otherwise: .greater)
    case UInt8(ascii: "<"):
      switch following {
      case UInt8(ascii: "="): pair(.lessOrEqual, otherwise: .less)
      case UInt8(ascii: ">"): pair(.notEqual, otherwise: .less)
      default: append(.less, from: lower)
      }
    default:
      report(
        Messages.unexpectedCharacter(Messages.visible(byte), at: SourceRange(lower, position))
      )
      append(.invalid, from: lower)
    }
  }

  /// Adds a sign of two characters, if there is one, or the sign of one.
  private mutating func pair(_ kind: Token.Kind?, otherwise single: Token.Kind) {
    let lower = position - 1
    if kind != nil { position += 1 }
    append(kind ?? single, from: lower)
  }

  private mutating func wideCharacter() {
    let lower = position
    let (scalar, length) = decodeScalar()
    if scalar.properties.isIDStart {
      word()
      return
    }
    position += length
    if scalar.properties.isWhitespace || scalar.value == 0x180E { return }
    report(Messages.invalidCharacter(scalar, at: SourceRange(lower, position)))
    append(.invalid, from: lower)
  }

  /// The character at the position, which is not ASCII, and the number of its bytes.
  private func decodeScalar() -> (scalar: Unicode.Scalar, length: Int) {
    var decoder = Unicode.UTF8()
    var iterator = bytes[position..<limit].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
      return ("\u{FFFD}", 1)
    }
    return (scalar, Unicode.UTF8.width(scalar))
  }

  mutating func report(_ error: QueryError) {
    errors.append(error)
  }

  // MARK: Brackets

  private mutating func openBracket(_ byte: UInt8) {
    open.append(tokens.count)
    switch byte {
    case UInt8(ascii: "("):
      openParentheses += 1
      append(.leftParenthesis, from: position - 1)
    case UInt8(ascii: "["):
      openBrackets += 1
      append(.leftBracket, from: position - 1)
    default:
      openBraces += 1
      append(.leftBrace, from: position - 1)
    }
  }

  private mutating func closeBracket(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ")"):
      append(.rightParenthesis, from: position - 1)
      if openParentheses > 0 { pairBracket(with: .leftParenthesis) }
    case UInt8(ascii: "]"):
      append(.rightBracket, from: position - 1)
      if openBrackets > 0 { pairBracket(with: .leftBracket) }
    default:
      append(.rightBrace, from: position - 1)
      if openBraces > 0 { pairBracket(with: .leftBrace) }
    }
  }

  /// Joins the last token to the innermost open bracket of a kind, of which there is one;
  /// brackets inside it that are still open stay without a partner.
  private mutating func pairBracket(with kind: Token.Kind) {
    let closer = tokens.count - 1
    while let opener = open.popLast() {
      switch tokens[opener].kind {
      case .leftParenthesis: openParentheses -= 1
      case .leftBracket: openBrackets -= 1
      default: openBraces -= 1
      }
      guard tokens[opener].kind == kind else { continue }
      tokens[opener].partner = Int32(clamping: closer)
      tokens[closer].partner = Int32(clamping: opener)
      return
    }
  }
}
