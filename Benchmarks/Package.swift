// swift-tools-version: 6.2

import PackageDescription

/// The same settings as the package that is measured.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [
    // What is measured.
    .package(name: "PeaceGraph", path: ".."),
    // Command line: subcommands and options.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Times operations and prints one JSON object per line.
    .executableTarget(
      name: "graph-bench",
      dependencies: [
        .product(name: "NetworkGraph", package: "PeaceGraph"),
        .product(name: "GraphQuery", package: "PeaceGraph"),
        .product(name: "GraphFormats", package: "PeaceGraph"),
        .product(name: "GraphDiagram", package: "PeaceGraph"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    )
  ]
)
