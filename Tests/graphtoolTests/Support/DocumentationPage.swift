import Foundation
import Testing

/// A page of the documentation that shows what the program does.
struct DocumentationPage {
  /// The pages, by their paths in the package.
  static let names = [
    "README.md", "docs/command-line.md", "docs/data.md", "docs/diagrams.md", "docs/language.md",
    "docs/paths.md", "docs/privacy.md", "docs/reports.md", "docs/tour.md", "docs/views.md",
  ]

  /// A fenced block.
  struct Block: CustomTestStringConvertible {
    let page: String
    /// The line of the opening fence, the first line being 1.
    let line: Int
    /// The words behind the opening fence.
    let language: String
    let text: String
    /// The block of `text` that follows with nothing but empty lines between: what is shown as the
    /// answer.
    var answer: String?

    var testDescription: String { "\(page):\(line)" }
  }

  /// The blocks of a language on all pages.
  static func blocks(_ language: String) -> [Block] {
    names.flatMap { blocks(of: $0) }.filter { $0.language == language }
  }

  static func blocks(of page: String) -> [Block] {
    let file = Tool.package.appending(path: page)
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var blocks: [Block] = []
    var open: (line: Int, language: String, text: String)?
    // Whether nothing stands between the last block and the present line.
    var isBehindBlock = false
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if let block = open {
        guard line == "```" else {
          open?.text += line + "\n"
          continue
        }
        open = nil
        if block.language == "text", isBehindBlock {
          blocks[blocks.count - 1].answer = block.text
        } else {
          blocks.append(
            Block(page: page, line: block.line, language: block.language, text: block.text)
          )
        }
        isBehindBlock = block.language != "text"
      } else if line.hasPrefix("```") {
        open = (number + 1, String(line.dropFirst(3)), "")
      } else if !line.isEmpty {
        isBehindBlock = false
      }
    }
    return blocks
  }
}
