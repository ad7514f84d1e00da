/// Collects notes and keeps their number small: a million bad rows take no memory.
struct NoteBook {
  private struct Topic: Hashable {
    var file: String
    var kind: ImportNote.Kind
  }

  private struct Cases {
    var listed: [ImportNote] = []
    var more = 0
  }

  /// How many notes of a kind are listed per file.
  let limit: Int
  private var topics: [Topic] = []
  private var cases: [Topic: Cases] = [:]

  init(limit: Int) {
    self.limit = max(0, limit)
  }

  mutating func add(
    _ kind: ImportNote.Kind,
    file: String,
    line: Int? = nil,
    subject: @autoclosure () -> String = "",
    detail: @autoclosure () -> String = ""
  ) {
    let topic = Topic(file: file, kind: kind)
    guard cases[topic] != nil || register(topic) else { return }
    if (cases[topic]?.listed.count ?? 0) < limit {
      let note = ImportNote(kind, file: file, line: line, subject: subject(), detail: detail())
      cases[topic]?.listed.append(note)
    } else {
      cases[topic]?.more += 1
    }
  }

  private mutating func register(_ topic: Topic) -> Bool {
    topics.append(topic)
    cases[topic] = Cases()
    return true
  }

  /// All notes, in the order in which their file and kind first occurred.
  var notes: [ImportNote] {
    topics.flatMap { topic -> [ImportNote] in
      guard let found = cases[topic] else { return [] }
      guard found.more > 0 else { return found.listed }
      return found.listed + [ImportNote(topic.kind, file: topic.file, count: found.more)]
    }
  }
}
