internal import Crypto

/// A diagram as one page of HTML: the picture, what lies behind each node and tie, a table of the
/// nodes; nothing is fetched from anywhere.
///
/// Everything that comes from data is escaped where it is text of the page, and stands in a block of
/// JSON, which browsers do not run, where the script reads it. A policy in the page allows the one
/// script that is in it, by its hash, and nothing else.
struct PageDocument {
  let diagram: Diagram
  /// The finished picture.
  let svg: [UInt8]
  /// What it is drawn on.
  let background: Colour

  /// The bytes of the page.
  func bytes() throws(DiagramError) -> [UInt8] {
    let network = try BundledNetwork(diagram)
    let title = words(diagram.title).isEmpty ? "Network diagram" : words(diagram.title)
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <title>\(title)</title>
      <style>
      \(PageStyle.text)
      </style>
      </head>
      <body>
      <a class="skip" href="#table">Skip to the table</a>
      <header>
      <h1>\(title)</h1>
      \(words(diagram.subtitle).isEmpty ? "" : "<p>\(words(diagram.subtitle))</p>")
      </header>
      <main>
      <div id="stage">
      <div id="picture" tabindex="0" role="region" style="--sheet: \(background.text)" \
      aria-label="Picture: arrow keys move it, + and - zoom, 0 shows all">

      """
    page += picture
    page += """
      </div>
      <div class="tools" role="group" aria-label="Picture">
      <button id="nearer" type="button">Zoom in</button>
      <button id="farther" type="button">Zoom out</button>
      <button id="all" type="button">Show all</button>
      </div>
      </div>
      <div id="beside">
      <section id="details" aria-label="Details">
      <p class="hint">Choose a node or a tie in the picture, or a name in the table, to see what is \
      known of it.</p>
      <p class="hint">Drag to move, turn the wheel or use two fingers to zoom. By keyboard: arrows, <kbd>+</kbd> \
      <kbd>-</kbd> <kbd>0</kbd> in the picture, <kbd>Tab</kbd> and <kbd>Enter</kbd> to choose, \
      <kbd>Esc</kbd> to let go.</p>
      </section>
      <div class="search">
      <label>Search <input id="search" type="search" autocomplete="off"></label>
      <output id="status" for="search"></output>
      </div>
      <section id="table" tabindex="-1" aria-label="Table">
      \(table(network))
      </section>
      </div>
      </main>
      <footer>\(words(diagram.caption))</footer>
      <script type="application/json" id="data">\(data(network))</script>
      <script>\(PageScript.text)</script>
      </body>
      </html>

      """
    return Array(page.utf8)
  }

  /// What the page may load: its own styles, its own script, nothing else.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
    + base64(Array(SHA256.hash(data: Array(PageScript.text.utf8)))) + "'; base-uri 'none'; "
    + "form-action 'none'"

  /// The picture without what only a file of its own needs.
  private var picture: String {
    let text = String(decoding: svg, as: UTF8.self)
    return text.firstRange(of: "<svg ").map { String(text[$0.lowerBound...]) } ?? text
  }

  // MARK: - Table

  private func table(_ network: BundledNetwork) -> String {
    var degrees = [Int](repeating: 0, count: network.nodes.count)
    for bundle in network.bundles {
      for end in Set([bundle.source, bundle.target]) {
        degrees[end] = degrees[end].addingReportingOverflow(bundle.count).partialValue
      }
    }
    let head = [("Name", ""), ("Kind", ""), ("Ties", " aria-sort=\"descending\"")]
      .map { "<th scope=\"col\"\($1)><button type=\"button\">\($0)</button></th>" }.joined()
    let order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    let rows = order.map { number in
      let node = network.nodes[number]
      return "<tr data-node=\"\(number)\"><td><button type=\"button\" class=\"link\">"
        + "\(words(node.label))</button></td><td>\(words(node.kind))</td>"
        + "<td>\(degrees[number])</td></tr>\n"
    }
    return "<table>\n<caption>\(network.nodes.count) nodes</caption>\n"
      + "<thead><tr>\(head)</tr></thead>\n<tbody>\n"
      + rows.joined() + "</tbody>\n</table>"
  }

  // MARK: - Data

  private func data(_ network: BundledNetwork) -> String {
    let names = ElementNames(network.nodes.map(\.id)).svg
    let nodes = zip(network.nodes, names).map { node, id in
      "{\"id\":\(Self.quoted(id)),\"name\":\(Self.quoted(clean(node.label))),"
        + "\"kind\":\(Self.quoted(clean(node.kind))),\"details\":\(list(node.details))}"
    }
    let numbers = Dictionary(
      zip(network.nodes.map(\.id), network.nodes.indices),
      uniquingKeysWith: { first, _ in first }
    )
    let ties = zip(diagram.ties, network.bundleNumbers).map { tie, bundle in
      "{\"id\":\"tie-\(bundle + 1)\",\"from\":\(numbers[tie.source] ?? 0),"
        + "\"to\":\(numbers[tie.target] ?? 0),\"type\":\(Self.quoted(clean(tie.type))),"
        + "\"details\":\(list(tie.details))}"
    }
    return "{\"nodes\":[\(nodes.joined(separator: ",\n"))],\n"
      + "\"ties\":[\(ties.joined(separator: ",\n"))]}"
  }

  private func list(_ details: [Diagram.Detail]) -> String {
    let pairs = details.map {
      "[\(Self.quoted(clean($0.name))),\(Self.quoted(clean($0.value, limit: 2_000)))]"
    }
    return "[" + pairs.joined(separator: ",") + "]"
  }

  private func clean(_ text: String, limit: Int = 500) -> String {
    PlainText.cleaned(text, limit: limit)
  }

  /// Text of the page.
  private func words(_ text: String) -> String { Self.escaped(clean(text)) }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text as JSON that ends no element of the page.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "<", ">", "&", "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Bytes as base 64 (RFC 4648).
  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for offset in 0..<3 {
        bits = bits << 8 | (offset < piece.count ? Int(piece[start + offset]) : 0)
      }
      for offset in 0..<4 {
        result.append(offset <= piece.count ? letters[bits >> (18 - 6 * offset) & 63] : "=")
      }
    }
    return result
  }
}
