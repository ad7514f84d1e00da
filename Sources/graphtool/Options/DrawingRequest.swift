import ArgumentParser

/// What stands behind `:render` in a conversation: files to draw to, and how.
struct DrawingRequest: ParsableArguments {
  @Argument(help: "The files to draw to: .svg, .html, .pdf, .png, .json or .dot.")
  var files: [String] = []

  @OptionGroup var drawing: DrawingOptions

  init() {}

  /// Reads words as they would stand behind `graphtool render`.
  init(_ words: [String]) throws(Failure) {
    do {
      self = try Self.parse(words)
    } catch {
      throw .input(Self.message(for: error))
    }
    try drawing.check()
  }

  /// The options in a list, as their names are written.
  static var optionNames: [String] {
    Self.helpMessage(columns: 200).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      return words.first.flatMap { $0.hasPrefix("--") && $0 != "--help" ? String($0) : nil }
    }
  }
}
