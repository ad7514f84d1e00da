import Glibc
import NetworkGraph
import OrderedCollections

extension ImportPlan {
  /// Reads a mapping: a JSON object that says which file holds what.
  ///
  /// ```json
  /// {
  ///   "delimiter": ";", "listSeparator": "|", "encoding": "latin-1",
  ///   "nodes": [
  ///     {"file": "person.csv", "label": "Person", "id": "id", "types": {"zip": "string"}},
  ///     {"file": "others.csv", "labelColumn": "kind"}
  ///   ],
  ///   "relationships": [
  ///     {"file": "knows.csv", "type": "KNOWS",
  ///      "source": {"column": "src", "label": "Person"},
  ///      "target": {"column": "dst", "label": "Person"}},
  ///     {"file": "others.csv", "typeColumn": "how"}
  ///   ]
  /// }
  /// ```
  /// Only `file` is needed; for what is not said, the conventions of `ColumnConvention` hold.
  /// Delimiter, list separator and encoding may also be given per file. Files are looked up in the
  /// folder of the data.
  init(
    mapping path: String,
    name: String,
    folder: String,
    settings: Settings
  ) throws(ImportError) {
    self.init()
    let root = try Fields(Self.read(path, name), mapping: name, place: "the mapping")
    let shared = try settings.refined(by: root)
    for entry in try root.objects("nodes") {
      let file = try entry.file(in: folder)
      nodes.append(
        NodeFile(
          path: file.path,
          name: file.name,
          settings: try shared.refined(by: entry),
          label: try entry.text("label"),
          idColumn: try entry.text("id"),
          labelColumn: try entry.text("labelColumn")
        )
      )
      try entry.refuseUnknown()
    }
    for entry in try root.objects("relationships") {
      let file = try entry.file(in: folder)
      relationships.append(
        RelationshipFile(
          path: file.path,
          name: file.name,
          settings: try shared.refined(by: entry),
          type: try entry.text("type"),
          typeColumn: try entry.text("typeColumn"),
          source: try Self.end(entry, "source"),
          target: try Self.end(entry, "target")
        )
      )
      try entry.refuseUnknown()
    }
    try root.refuseUnknown()
    guard !nodes.isEmpty || !relationships.isEmpty else {
      throw root.failure("it names no files: 'nodes' and 'relationships' are missing")
    }
  }

  private static func end(_ entry: Fields, _ name: String) throws(ImportError) -> End {
    guard let fields = try entry.object(name) else { return End() }
    let end = End(column: try fields.text("column"), label: try fields.text("label"))
    try fields.refuseUnknown()
    return end
  }

  private static func read(_ path: String, _ name: String) throws(ImportError) -> Value {
    let source = try ByteSource(path: path, name: name)
    var bytes: [UInt8] = []
    let limit = 1 << 26
    var count = 1
    let part = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 8)
    defer { part.deallocate() }
    while count > 0 {
      count = try source.read(into: part)
      bytes.append(contentsOf: part[..<count])
      guard bytes.count <= limit else {
        throw ImportError(
          .invalidMapping,
          file: name,
          explanation: "it is larger than \(limit) bytes"
        )
      }
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    do throws(JSONText.Failure) {
      return try bytes.withUnsafeBufferPointer { buffer throws(JSONText.Failure) in
        try JSONText.value(of: buffer)
      }
    } catch {
      let before = bytes[..<min(error.position, bytes.count)]
      let lineStart = (before.lastIndex(of: 0x0A) ?? -1) + 1
      throw ImportError(
        .invalidMapping,
        file: name,
        line: before.count { $0 == 0x0A } + 1,
        column: before.count - lineStart + 1,
        explanation: "this is no JSON: \(error.reason)"
      )
    }
  }
}

extension ImportPlan.Settings {
  /// These settings with what an object of the mapping says instead.
  fileprivate func refined(by fields: Fields) throws(ImportError) -> Self {
    var refined = self
    if let delimiter = try fields.byte("delimiter") { refined.delimiter = delimiter }
    if let separator = try fields.byte("listSeparator") { refined.listSeparator = separator }
    if let name = try fields.text("encoding") {
      guard let encoding = CSVEncoding(name: name) else {
        throw fields.failure("'encoding' must be 'utf-8' or 'latin-1', not", name)
      }
      refined.encoding = encoding
    }
    for (column, name) in try fields.texts("types") {
      guard let type = CellType(name: name) else {
        throw fields.failure("a type must be one of int, double, boolean, string or a list", name)
      }
      refined.types[column] = type
    }
    return refined
  }
}

/// The fields of an object in the mapping; remembers which were asked for.
private final class Fields {
  private let fields: OrderedDictionary<String, Value>
  private let mapping: String
  private let place: String
  private var known: Set<String> = []

  init(_ value: Value, mapping: String, place: String) throws(ImportError) {
    self.mapping = mapping
    self.place = place
    guard case .map(let fields) = value else {
      self.fields = [:]
      throw failure("it must be an object in braces")
    }
    self.fields = fields
  }

  func failure(_ reason: String, _ subject: String = "") -> ImportError {
    ImportError(
      .invalidMapping,
      file: mapping,
      subject: subject,
      explanation: "in \(place): \(reason)"
    )
  }

  private func field(_ name: String) -> Value? {
    known.insert(name)
    guard let value = fields[name], !value.isNull else { return nil }
    return value
  }

  func text(_ name: String) throws(ImportError) -> String? {
    guard let value = field(name) else { return nil }
    guard case .string(let text) = value, !text.isEmpty else {
      throw failure("the field must be text", name)
    }
    return text
  }

  func byte(_ name: String) throws(ImportError) -> UInt8? {
    guard let text = try text(name) else { return nil }
    guard let byte = CSVImporter.Options.separator(text) else {
      throw failure(
        "the field must be one ASCII character that is neither a quote nor a line end",
        name
      )
    }
    return byte
  }

  func object(_ name: String) throws(ImportError) -> Fields? {
    guard let value = field(name) else { return nil }
    return try Fields(value, mapping: mapping, place: "'\(name)' of \(place)")
  }

  func objects(_ name: String) throws(ImportError) -> [Fields] {
    guard let value = field(name) else { return [] }
    guard case .list(let items) = value else { throw failure("the field must be a list", name) }
    var objects: [Fields] = []
    for (index, item) in items.enumerated() {
      objects.append(try Fields(item, mapping: mapping, place: "entry \(index + 1) of '\(name)'"))
    }
    return objects
  }

  func texts(_ name: String) throws(ImportError) -> [(String, String)] {
    guard let fields = try object(name) else { return [] }
    var texts: [(String, String)] = []
    for key in fields.fields.keys {
      if let text = try fields.text(key) { texts.append((key, text)) }
    }
    return texts
  }

  func file(in folder: String) throws(ImportError) -> (path: String, name: String) {
    guard let name = try text("file") else { throw failure("the field is missing", "file") }
    guard !name.utf8.contains(0) else { throw failure("the field holds a NUL", "file") }
    return (FileSystem.joined(folder, name), name)
  }

  /// A misspelt field would otherwise change nothing, silently.
  func refuseUnknown() throws(ImportError) {
    for name in fields.keys where !known.contains(name) {
      throw failure("there is no such field", name)
    }
  }
}
