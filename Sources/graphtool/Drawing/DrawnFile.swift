import GraphDiagram

/// A file with the format that its name ends in.
struct DrawnFile {
  let path: String
  let format: Renderer.Format

  init(_ path: String) throws(Failure) {
    guard let format = Self.format(of: path) else {
      throw .usage(
        "the name of the file '\(path)' has to end in .svg, .html, .pdf, .png, .json or .dot"
      )
    }
    self.path = path
    self.format = format
  }

  /// The format that the name of a file ends in, if it is one of those.
  static func format(of path: String) -> Renderer.Format? {
    guard path.contains(".") else { return nil }
    let ending = path.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
    return Renderer.Format(rawValue: ending.lowercased())
  }
}
