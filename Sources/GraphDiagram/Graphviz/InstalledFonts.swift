internal import Glibc

/// The fonts of this machine, as fontconfig lists them for whoever draws text.
///
/// Graphviz draws with pango, which asks fontconfig. The library is opened when it is needed, so that
/// nothing more than Graphviz has to be installed to build; where it is missing, nothing is known.
struct InstalledFonts {
  private typealias Parse = @convention(c) (UnsafePointer<UInt8>) -> OpaquePointer?
  private typealias MakeSet = @convention(c) () -> OpaquePointer?
  private typealias AddKey = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> Int32
  private typealias List =
    @convention(c) (OpaquePointer?, OpaquePointer, OpaquePointer) -> UnsafeMutablePointer<Int32>?
  private typealias Free = @convention(c) (OpaquePointer) -> Void
  private typealias FreeList = @convention(c) (UnsafeMutablePointer<Int32>) -> Void

  private let parse: Parse
  private let makeSet: MakeSet
  private let addKey: AddKey
  private let list: List
  private let freePattern: Free
  private let freeSet: Free
  private let freeList: FreeList

  /// Opens fontconfig; `nil` where it is not installed.
  init?() {
    guard let library = dlopen("libfontconfig.so.1", RTLD_NOW) else { return nil }
    func found<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard let parse = found("FcNameParse", as: Parse.self),
      let makeSet = found("FcObjectSetCreate", as: MakeSet.self),
      let addKey = found("FcObjectSetAdd", as: AddKey.self),
      let list = found("FcFontList", as: List.self),
      let freePattern = found("FcPatternDestroy", as: Free.self),
      let freeSet = found("FcObjectSetDestroy", as: Free.self),
      let freeList = found("FcFontSetDestroy", as: FreeList.self)
    else { return nil }
    self.parse = parse
    self.makeSet = makeSet
    self.addKey = addKey
    self.list = list
    self.freePattern = freePattern
    self.freeSet = freeSet
    self.freeList = freeList
  }

  /// Whether some font has a sign for the character.
  func cover(_ scalar: Unicode.Scalar) -> Bool {
    hasFont(for: ":charset=" + String(scalar.value, radix: 16))
  }

  /// Whether there is a font of that family; case makes no difference.
  func hold(family: String) -> Bool {
    let marks: Set<Unicode.Scalar> = ["\\", ":", "-", ",", "="]
    var pattern = String.UnicodeScalarView()
    for scalar in family.unicodeScalars {
      if marks.contains(scalar) { pattern.append("\\") }
      pattern.append(scalar)
    }
    return hasFont(for: String(pattern))
  }

  private func hasFont(for text: String) -> Bool {
    // What cannot be asked is not complained about.
    guard let pattern = parse(Array(text.utf8) + [0]), let keys = makeSet() else { return true }
    defer {
      freePattern(pattern)
      freeSet(keys)
    }
    _ = addKey(keys, "family")
    guard let fonts = list(nil, pattern, keys) else { return false }
    defer { freeList(fonts) }
    // The first field of the list is the number of fonts.
    return fonts[0] > 0
  }
}
