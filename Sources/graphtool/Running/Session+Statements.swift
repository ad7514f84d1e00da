import GraphQuery

extension Session {
  /// The statements of a text, separated by semicolons.
  static func statements(in text: String) -> [String] { [text] }
}
