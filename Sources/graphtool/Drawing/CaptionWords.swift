import GraphDiagram
import GraphPrivacy

/// What a title, subtitle or caption may ask for: `{data}`, `{date}` and `{query}`.
struct CaptionWords {
  /// The folder or file of the data, as it was named.
  let data: String
  /// The title of the question, or the query on one line; empty where all is drawn.
  let query: String

  /// The diagram with its words filled in; what nobody asks for is not looked up.
  ///
  /// `{date}` is the latest date of the sources in `sources.csv`.
  func filled(_ diagram: Diagram, suppressed: SuppressedWords?) throws(Failure) -> Diagram {
    let asked = [diagram.title, diagram.subtitle, diagram.caption].joined()
    var words: [(place: String, name: String, text: String)] = []
    if asked.contains("{data}") {
      let name = data.split(separator: "/").last.map(String.init) ?? data
      words.append(("the name of the data", "{data}", name))
    }
    if asked.contains("{date}") {
      let date = CitedSources(of: QuestionShelf.data(data)).latest
      words.append(("the date of the data", "{date}", date.isEmpty ? "no date" : date))
    }
    if asked.contains("{query}") {
      let line = query.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      words.append(("the query", "{query}", line.isEmpty ? "all of the data" : line))
    }
    try suppressed?.check(words.map { ($0.place, $0.text) })
    var result = diagram
    for (_, name, text) in words {
      result.title = result.title.replacing(name, with: text)
      result.subtitle = result.subtitle.replacing(name, with: text)
      result.caption = result.caption.replacing(name, with: text)
    }
    return result
  }
}
