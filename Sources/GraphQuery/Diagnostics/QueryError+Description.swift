extension QueryError: CustomStringConvertible {
  /// What is wrong, in one sentence, without kind, place and hint.
  public var message: String { Messages.sentence(for: self) }

  /// The kind and the sentence: `SyntaxError: unexpected 'MTACH'; expected a statement`.
  public var description: String { "\(kind.rawValue): \(message)" }

  /// The error as people read it: the sentence, the line with a caret below the place, the hint.
  ///
  /// ```
  /// SyntaxError: unexpected 'RETRUN'; expected a clause, or the end of the query
  ///   1:11 | MATCH (n) RETRUN n
  ///        |           ^^^^^^
  ///   hint: did you mean 'RETURN'?
  /// ```
  /// Carets stand below what they mean in a terminal, wide characters included. A long line is
  /// cut around them. The text has to be the one that the query was read from.
  public func rendered(in text: String) -> String {
    var lines = [description]
    if let range {
      let excerpt = SourceExcerpt(of: range, in: Array(text.utf8))
      let margin = "  \(excerpt.position)"
      lines.append("\(margin) | \(excerpt.line)")
      lines.append("\(String(repeating: " ", count: margin.count)) | \(excerpt.carets)")
    }
    if !hint.isEmpty { lines.append("  hint: \(hint)") }
    return lines.joined(separator: "\n")
  }
}
