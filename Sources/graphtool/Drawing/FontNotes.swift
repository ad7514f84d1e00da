import GraphDiagram
import Synchronization

/// What is said of fonts that a picture needs and the machine does not have: each sentence once.
enum FontNotes {
  private static let told = Mutex<Set<FontGap>>([])

  /// Tells what a picture of the diagram will lack.
  static func tell(_ diagram: Diagram, _ style: DiagramStyle) {
    for gap in FontGap.gaps(in: diagram, style: style) {
      let isNew = told.withLock { $0.insert(gap).inserted }
      if isNew { Console.note(words(gap)) }
    }
  }

  private static func words(_ gap: FontGap) -> String {
    switch gap {
    case .family(let family):
      "the font '\(family)' is not installed, so another one was used; install it, or name one that "
        + "'fc-list' shows in the style"
    case .eastAsian:
      "no font has the Chinese, Japanese or Korean characters, so boxes stand in their place; "
        + "install one (apt-get install fonts-noto-cjk) and draw again"
    case .other:
      "no font has some of the characters, so boxes stand in their place; install more scripts "
        + "(apt-get install fonts-noto) and draw again"
    }
  }
}
