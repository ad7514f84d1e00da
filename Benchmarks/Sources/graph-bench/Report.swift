import Glibc

/// Runs an operation a few times and prints what it took as one JSON object.
struct Report {
  let dataset: String
  let vertexCount: Int
  let tieCount: Int
  let threads: Int
  let runs: Int
  /// The operations to run; empty for all.
  let only: Set<String>

  /// Whether an operation was asked for.
  func wants(_ name: String) -> Bool {
    only.isEmpty || only.contains(name)
  }

  /// Times `operation` and prints the medians; `summary` makes JSON of the last result, by which
  /// runs of different programs can be compared.
  func time<Result>(
    _ name: String,
    _ operation: () throws -> Result,
    summary: (Result) -> String
  ) rethrows {
    guard wants(name) else { return }
    var wall: [Double] = []
    var cpu: [Double] = []
    var text = "null"
    for _ in 0..<max(1, runs) {
      let watch = Stopwatch()
      let result = try operation()
      cpu.append(watch.cpu)
      wall.append(watch.wall)
      text = summary(result)
    }
    var load = [0.0]
    getloadavg(&load, 1)
    let fields = [
      "\"lib\": \"peacegraph\"", "\"dataset\": \"\(dataset)\"", "\"n\": \(vertexCount)",
      "\"m\": \(tieCount)", "\"threads\": \(threads)", "\"algo\": \"\(name)\"",
      "\"wall_s\": \(rounded(median(wall)))", "\"cpu_s\": \(rounded(median(cpu)))",
      "\"min_s\": \(rounded(wall.min() ?? 0))", "\"runs\": \(wall.count)",
      "\"result\": \(text)", "\"load1\": \(rounded(load[0]))",
      "\"rss_mb\": \(rounded(peakMegabytes()))",
    ]
    print("{\(fields.joined(separator: ", "))}")
    fflush(nil)
  }

  private func rounded(_ value: Double) -> Double {
    (value * 1e6).rounded() / 1e6
  }
}
