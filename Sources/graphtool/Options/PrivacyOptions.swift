import ArgumentParser
import GraphPrivacy
import NetworkGraph

/// Who goes by a pseudonym in everything that a command writes.
struct PrivacyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Give persons pseudonyms in everything that is written, see docs/privacy.md; or other kinds, "
        + "or properties that are true: --pseudonymise=Person,hidden.",
      valueName: "kinds"
    )
  )
  var pseudonymise: String?

  @Option(
    help: ArgumentHelp(
      "The secret that makes the same pseudonyms every time; drawn anew when left out.",
      valueName: "file"
    )
  )
  var keyFile: String?

  /// The option with the value that it has where none is written.
  static let plain = (written: "--pseudonymise", meant: "--pseudonymise=Person")

  /// The key of this run where no file has one: data that are read again keep their pseudonyms.
  private static let drawnKey = PseudonymKey.random()

  /// Whether anybody is pseudonymised.
  var isOn: Bool { pseudonymise != nil }

  /// What a picture or report says of its pseudonyms; empty where there are none.
  var remark: String {
    guard isOn else { return "" }
    return keyFile == nil
      ? "Names are pseudonyms, made with a key that was not kept: they cannot be repeated."
      : "Names are pseudonyms."
  }

  /// The graph in which persons go by pseudonyms, and the words that are suppressed; the graph itself
  /// where nobody asked for it.
  func applied(to graph: Graph) throws(Failure) -> (graph: Graph, suppressed: SuppressedWords?) {
    guard let pseudonymise else {
      if keyFile != nil { throw .usage("--key-file is for --pseudonymise, which is missing") }
      return (graph, nil)
    }
    let kinds = pseudonymise.split(separator: ",").map(String.init).filter { !$0.isEmpty }
    guard !kinds.isEmpty else {
      throw .usage("--pseudonymise= takes kinds, such as --pseudonymise=Person")
    }
    let key = try key()
    let result: Pseudonymiser.Result
    do throws(PrivacyError) {
      result = try Pseudonymiser(kinds: kinds, key: key).pseudonymised(graph)
    } catch {
      throw .input("--pseudonymise: \(error)")
    }
    for note in notes(result) { Console.note(note) }
    return (result.graph, result.suppressed)
  }

  private func key() throws(Failure) -> PseudonymKey {
    guard let keyFile else { return Self.drawnKey }
    var bytes = try SystemFile.bytes(keyFile, limit: 1 << 20)
    // What an editor adds to the end of a line.
    while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
    guard let key = PseudonymKey(bytes) else {
      throw .input(
        "\(keyFile): a key has at least \(PseudonymKey.shortest) bytes; make one with "
          + "'head -c 32 /dev/urandom > FILE', and keep it apart from what you publish"
      )
    }
    return key
  }

  private func notes(_ result: Pseudonymiser.Result) -> [String] {
    var notes = ["\(result.personCount) nodes go by pseudonyms; notes and sources are withheld"]
    if keyFile == nil {
      notes.append(
        "the key was drawn anew: these pseudonyms cannot be repeated; --key-file FILE keeps them"
      )
    }
    if result.uniqueCount > 0 {
      notes.append(
        "take care: \(result.uniqueCount) of them may be recognised all the same: nobody else has "
          + "their role and their ties to organisations, places and events"
      )
    }
    if result.droppedViews > 0 {
      notes.append("\(result.droppedViews) views were left out, because they speak of a person")
    }
    return notes
  }
}

extension SuppressedWords {
  /// What of a path may be read by others: all of it, or the last part of one from the root, whose
  /// folders are nobody's choice.
  static func visible(_ path: String) -> String {
    path.hasPrefix("/") ? String(path.split(separator: "/").last ?? "") : path
  }

  /// Refuses words that someone typed and that would end up in what is written.
  func check(_ texts: [(place: String, text: String)]) throws(Failure) {
    for (place, text) in texts where occur(in: text) {
      throw .usage(
        "\(place) holds a name that --pseudonymise suppresses, or a word of one; leave it out, or "
          + "use the pseudonym"
      )
    }
  }
}
