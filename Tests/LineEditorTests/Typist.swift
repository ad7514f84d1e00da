import LineEditor

/// An editor with its keys written as a text: `"abc <left> <C-k>"`, blanks between keys left out.
final class Typist {
  var editor: LineEditor
  private(set) var effects: [LineEditor.Effect] = []

  init(_ host: LineEditor.Host = .init(), history: [String] = []) {
    editor = LineEditor(host: host, history: History(history))
  }

  /// Types keys; `<space>` and `<lt>` stand for themselves, `<paste:...>` for a paste.
  func type(_ keys: String) {
    var rest = keys[...]
    while let first = rest.popFirst() {
      if first == " " { continue }
      guard first == "<", let end = rest.firstIndex(of: ">") else {
        press(.text(String(first)))
        continue
      }
      let name = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      press(Self.key(name))
    }
  }

  func press(_ key: Key) {
    let effect = editor.handle(key)
    if effect != .none { effects.append(effect) }
    if case .accept(let text) = effect {
      editor.history.add(text)
      editor.reset()
    }
  }

  /// What is to be seen.
  func frame(width: Int, height: Int) -> Frame { editor.frame(width: width, height: height) }

  /// The text with a bar where the cursor is.
  var state: String {
    let characters = Array(editor.text)
    return String(characters[..<editor.cursor]) + "|" + String(characters[editor.cursor...])
  }

  private static func key(_ name: String) -> Key {
    switch name {
    case "space": .text(" ")
    case "lt": .text("<")
    case "left": .left
    case "right": .right
    case "up": .up
    case "down": .down
    case "home": .home
    case "end": .end
    case "pgup": .pageUp
    case "pgdn": .pageDown
    case "wleft": .wordLeft
    case "wright": .wordRight
    case "enter": .enter
    case "a-enter": .altEnter
    case "tab": .tab
    case "s-tab": .backTab
    case "bs": .backspace
    case "a-bs": .wordBackspace
    case "del": .delete
    case "esc": .escape
    default:
      name.hasPrefix("C-")
        ? .control(name.last ?? " ")
        : name.hasPrefix("A-") ? .alt(name.last ?? " ") : .paste(String(name.dropFirst(6)))
    }
  }
}
