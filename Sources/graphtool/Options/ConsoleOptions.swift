import ArgumentParser

/// How much a command says beside its answer, and how.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing about the import, and show no progress.")
  var quiet = false

  @Option(help: "Colours: auto, always or never; NO_COLOR turns 'auto' off.")
  var color = Showing.auto

  @Option(help: "How far a long query has come, on standard error: auto, always or never.")
  var progress = Showing.auto

  /// Makes the choices hold from here on.
  func apply() {
    ConsoleChoices.set(colour: color, progress: progress, isQuiet: quiet)
  }

  mutating func validate() throws { apply() }
}
