import ArgumentParser
import GraphPrivacy
import GraphQuery
import NetworkGraph

/// Opens data for a conversation, under the rules that it began with: who goes by a pseudonym, and
/// whether anything may be changed.
struct DataLoader {
  /// Data that are open.
  struct Opened {
    let session: Session
    /// What must not be said, where persons go by pseudonyms.
    var suppressed: SuppressedWords?
  }

  /// The data that are open; `nil` for an empty graph that nobody has loaded.
  private(set) var options: DataOptions?
  /// Whether nothing may be changed.
  let isReadOnly: Bool

  init(options: DataOptions?, isReadOnly: Bool) {
    self.options = options
    self.isReadOnly = isReadOnly
  }

  /// The open data as their files are now.
  func opened() throws(Failure) -> Opened {
    guard let options else { return Opened(session: Session(isReadOnly: isReadOnly)) }
    let (session, suppressed) = try options.opened(isReadOnly: isReadOnly)
    return Opened(session: session, suppressed: suppressed)
  }

  /// Opens the data that words name, with options as behind `graphtool repl`.
  mutating func open(_ words: [String]) throws(Failure) -> Opened {
    // Reading options makes those of the console hold.
    let choices = ConsoleChoices.current
    defer { ConsoleChoices.current = choices }
    var other = self
    do {
      let plain = PrivacyOptions.plain
      other.options = try DataOptions.parse(words.map { $0 == plain.written ? plain.meant : $0 })
    } catch {
      throw .input(DataOptions.message(for: error))
    }
    if let privacy = options?.privacy, privacy.isOn, other.options?.privacy.isOn == false {
      other.options?.privacy = privacy
    }
    let opened = try other.opened()
    self = other
    return opened
  }

  /// What a picture says of pseudonyms; empty where there are none.
  var remark: String { options?.privacy.remark ?? "" }

  /// What changes when the files of the data change.
  var stamp: [String] {
    guard let options else { return [] }
    return ([options.data] + options.additions).flatMap { FileStamp.of(QuestionShelf.data($0)) }
  }
}
