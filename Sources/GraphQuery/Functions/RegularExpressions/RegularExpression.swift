/// A regular expression that is held against whole texts, as the operator `=~` does.
///
/// Matching takes time in proportion to the length of the text times the size of the expression,
/// whatever the two are: all ways through the expression are followed at once (K. Thompson, "Regular
/// expression search algorithm", Communications of the ACM 11, 1968), so nothing backtracks.
///
/// The syntax is the usual one: `.`, `[a-z]`, `[^...]`, `\d \w \s \p{L}` and their opposites,
/// `( )`, `(?: )`, `|`, `* + ? {2} {2,} {2,5}`, `^ $ \b \B`, `\Q...\E`, and the flags `i` (case,
/// by Unicode), `s` (`.` takes line ends) and `m` (`^ $` at lines) as `(?i)` or `(?i: )`. What only
/// backtracking can do (references to groups, looking ahead and behind, possessive quantifiers) is
/// refused. A character is a Unicode code point; `\d \w \s` are those of ASCII.
struct RegularExpression: Sendable {
  private let program: RegularExpressionProgram

  /// Compiles an expression; a runtime error says where and why one cannot be read.
  init(_ pattern: String) throws(QueryError) {
    do throws(RegularExpressionError) {
      var parser = RegularExpressionParser(pattern)
      program = try RegularExpressionProgram(try parser.parse())
    } catch {
      throw .argumentValue("=~", error.explanation)
    }
  }

  /// Whether the whole of a text has the form of the expression.
  func matches(_ text: String) -> Bool {
    var matcher = RegularExpressionMatcher(program)
    return matcher.matches(text)
  }
}

/// Why an expression cannot be read: places in it, never its text.
struct RegularExpressionError: Error {
  /// What is wrong and where, in words.
  let explanation: String

  /// Something is wrong at a character, counted from 1.
  init(_ reason: String, at position: Int) {
    explanation = "the regular expression cannot be read: \(reason) at character \(position)"
  }

  /// The expression is too large.
  init(tooLarge limit: Int) {
    explanation = "the regular expression has more than \(limit) steps when it is written out"
  }
}
