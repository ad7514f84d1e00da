/// What must not be read in any output: ids, names and other names, and the longer words in them.
public struct SuppressedWords: Sendable {
  /// The least length of a word that is suppressed by itself.
  public static let leastLetters = 4

  /// A name as words, and what stands in its place; `nil` where several have it.
  private struct Phrase: Sendable {
    let words: [String]
    var substitute: String?
  }

  /// What stands in place of a word.
  static let gap = "…"

  private var words: Set<String> = []
  private var phrases: [String: [Phrase]] = [:]
  /// Texts that are suppressed where they are the whole of a value: too short to be looked for.
  private var wholes: [String: String?] = [:]
  /// Words that everybody's id or kind has, which tell nobody apart.
  private let common: Set<String>

  init(common: Set<String> = []) { self.common = common }

  /// Whether nothing is suppressed.
  public var isEmpty: Bool { words.isEmpty && phrases.isEmpty && wholes.isEmpty }

  /// Suppresses a name or an id and its longer words.
  mutating func insert(_ text: String, substitute: String) {
    let tokens = Tokens(text).list
    merge(whole: text, substitute)
    // A single letter and a bare number occur everywhere.
    let isTelling = tokens.contains { !$0.isNumber } && tokens.reduce(0) { $0 + $1.word.count } > 1
    guard isTelling, let first = tokens.first else { return }
    let phrase = tokens.map(\.word)
    if !phrase.allSatisfy({ common.contains($0) }) {
      insert(Phrase(words: phrase, substitute: substitute), first.word)
    }
    for token in tokens where !token.isNumber { insert(word: token.word) }
    // As in an address or the name of a file.
    if phrase.count > 1 { insert(word: phrase.joined()) }
  }

  private mutating func merge(whole text: String, _ substitute: String) {
    if let old = wholes[text], old != substitute {
      wholes[text] = .some(nil)
    } else {
      wholes[text] = substitute
    }
  }

  private mutating func insert(_ phrase: Phrase, _ first: String) {
    var list = phrases[first] ?? []
    if let index = list.firstIndex(where: { $0.words == phrase.words }) {
      if list[index].substitute != phrase.substitute { list[index].substitute = nil }
    } else {
      list.append(phrase)
      // The longest name is tried first.
      list.sort { $0.words.count > $1.words.count }
    }
    phrases[first] = list
  }

  private mutating func insert(word: String) {
    guard word.count >= Self.leastLetters, !common.contains(word) else { return }
    words.insert(word)
  }

  /// Whether a word is suppressed, also with the "s" of an owner or of several.
  func contains(word: String) -> Bool {
    words.contains(word) || (word.hasSuffix("s") && words.contains(String(word.dropLast())))
  }

  // MARK: - Texts

  /// Whether a text holds anything that is suppressed.
  public func occur(in text: String) -> Bool { !places(in: text).isEmpty }

  /// The text with pseudonyms in place of names and "…" in place of single words; the text itself
  /// where nothing is suppressed.
  ///
  /// Complexity: O(n) for n characters, times the number of names that begin with the same word.
  public func removed(from text: String) -> String {
    if let substitute = wholes[text] { return substitute ?? Self.gap }
    let places = places(in: text)
    guard !places.isEmpty else { return text }
    var result = ""
    var end = text.startIndex
    for (range, substitute) in places {
      let between = text[end..<range.lowerBound]
      // Two words of one name leave one gap.
      let joins = result.hasSuffix(Self.gap) && between.allSatisfy { $0 == " " || $0 == "-" }
      if !(joins && substitute == Self.gap) { result += between + substitute }
      end = range.upperBound
    }
    return result + text[end...]
  }

  private func places(in text: String) -> [(Range<String.Index>, String)] {
    guard !isEmpty else { return [] }
    let tokens = Tokens(text).list
    var places: [(Range<String.Index>, String)] = []
    var index = 0
    while index < tokens.count {
      if let phrase = phrase(at: index, of: tokens) {
        let last = index + phrase.words.count - 1
        let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
        places.append((range, phrase.substitute ?? Self.gap))
        index = last + 1
      } else {
        if contains(word: tokens[index].word) { places.append((tokens[index].range, Self.gap)) }
        index += 1
      }
    }
    return places
  }

  private func phrase(at index: Int, of tokens: [Tokens.Token]) -> Phrase? {
    phrases[tokens[index].word]?.first { phrase in
      guard index + phrase.words.count <= tokens.count else { return false }
      return zip(tokens[index...], phrase.words).allSatisfy { $0.word == $1 }
    }
  }
}
