extension ImportPlan {
  /// Finds out what a folder or a file holds.
  init(path: String, options: CSVImporter.Options) throws(ImportError) {
    let settings = Settings(
      delimiter: options.delimiter,
      listSeparator: options.listSeparator.flatMap {
        CSVImporter.Options.isSeparator($0) ? $0 : nil
      },
      encoding: options.encoding
    )
    switch FileSystem.kind(of: path) {
    case .nothing: throw ImportError(.fileNotFound, file: path)
    case .file: try self.init(file: path, settings, options)
    case .folder: try self.init(folder: path, settings, options)
    }
  }

  private init(
    folder: String,
    _ settings: Settings,
    _ options: CSVImporter.Options
  ) throws(ImportError) {
    let present = try FileSystem.files(in: folder)
    let mapping = "import.json"
    if let path = options.mapping ?? (present.contains(mapping) ? mapping : nil) {
      let file = options.mapping ?? FileSystem.joined(folder, mapping)
      try self.init(mapping: file, name: path, folder: folder, settings: settings)
    } else {
      let named = ("nodes.csv", "edges.csv")
      guard present.contains(named.0) || present.contains(named.1) else {
        throw ImportError(
          .unknownLayout,
          file: folder,
          explanation: ImportWording.noFiles(found: present)
        )
      }
      self.init()
      if present.contains(named.0) {
        let path = FileSystem.joined(folder, named.0)
        nodes = [NodeFile(path: path, name: named.0, settings: settings)]
      }
      if present.contains(named.1) {
        let path = FileSystem.joined(folder, named.1)
        relationships = [RelationshipFile(path: path, name: named.1, settings: settings)]
      }
    }
    let read = Set((nodes.map(\.path) + relationships.map(\.path)).map { FileSystem.name(of: $0) })
    unread = present.filter { $0 != mapping && !read.contains($0) }
  }

  /// A single file: relationships if its header names two ends, else nodes if it names an id.
  private init(
    file path: String,
    _ settings: Settings,
    _ options: CSVImporter.Options
  ) throws(ImportError) {
    if let mapping = options.mapping {
      try self.init(
        mapping: mapping,
        name: mapping,
        folder: FileSystem.folder(of: path),
        settings: settings
      )
      return
    }
    self.init()
    let name = FileSystem.name(of: path)
    let source = try ByteSource(path: path, name: name)
    let reader = try CSVReader(
      source: source,
      settings: .init(delimiter: settings.delimiter, encoding: settings.encoding)
    )
    let cells = reader.header.map { HeaderCell($0) }
    if ColumnConvention.source.first(in: cells) != nil,
      ColumnConvention.target.first(in: cells) != nil
    {
      relationships = [RelationshipFile(path: path, name: name, settings: settings)]
    } else if ColumnConvention.id.first(in: cells) != nil {
      nodes = [NodeFile(path: path, name: name, settings: settings)]
    } else {
      throw ImportError(
        .unknownLayout,
        file: name,
        line: 1,
        explanation: ImportWording.noRole(header: reader.header)
      )
    }
  }
}
