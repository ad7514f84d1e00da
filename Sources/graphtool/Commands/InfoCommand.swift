import ArgumentParser

/// `graphtool info`: says what the data hold.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what the data hold: kinds, types, properties.",
    discussion: """
      Examples of values are not taken from persons, nor from anything that looks like the means \
      to contact one.

      EXAMPLES
        graphtool info examples/the-hague
        graphtool info my-ties.csv --delimiter ';'
      """
  )

  @OptionGroup var data: DataOptions

  func run() throws {
    var output = OutputBuffer()
    try GraphSummary(data.load()).write(to: &output)
    try output.flush()
  }
}
