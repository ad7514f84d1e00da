import ArgumentParser

/// Times the operations of the library; one subcommand per family.
@main
struct GraphBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph-bench",
    abstract: "Times operations and prints one JSON object per line.",
    subcommands: [
      Insert.self, Snapshot.self, Scan.self, Expand.self, Algos.self, Paths.self, Load.self,
      Export.self, Complete.self, Serve.self, Calls.self,
    ]
  )
}
