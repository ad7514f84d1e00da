// swift-tools-version: 6.2

import PackageDescription

/// One settings list for every target: Swift 6 mode, explicit existentials and imports, no warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "PeaceGraph",
  products: [
    .executable(name: "graphtool", targets: ["graphtool"]),
    .library(name: "NetworkGraph", targets: ["NetworkGraph"]),
    .library(name: "GraphQuery", targets: ["GraphQuery"]),
    .library(name: "GraphFormats", targets: ["GraphFormats"]),
    .library(name: "GraphDiagram", targets: ["GraphDiagram"]),
    .library(name: "LineEditor", targets: ["LineEditor"]),
    .library(name: "GraphPrivacy", targets: ["GraphPrivacy"]),
    .library(name: "GraphReport", targets: ["GraphReport"]),
  ],
  dependencies: [
    // Command line: options, help, completions.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // OrderedDictionary: maps that keep the order in which they were written. Heap: searches for paths.
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    // YAML: style files, with the place of every word for errors.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // HMAC-SHA-256: pseudonyms that only the holder of the key can repeat. SHA-256: the script of pages.
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"4.0.0"),
  ],
  targets: [
    // Dates, times, durations, zones. No graph, no query, no Foundation.
    .target(name: "Temporal", swiftSettings: strict),
    // The graph and its measures. No text, no files, no Foundation.
    .target(
      name: "NetworkGraph",
      dependencies: [
        "Temporal", .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: strict
    ),
    // Text to result: syntax, analysis, planning, execution. No files, no Foundation.
    .target(
      name: "GraphQuery",
      dependencies: [
        "NetworkGraph", "Temporal",
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: strict
    ),
    // Readers and writers of files.
    .target(
      name: "GraphFormats",
      dependencies: [
        "NetworkGraph", "Temporal",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: strict
    ),
    // Graphviz, found by pkg-config.
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]
    ),
    // Diagram content and a style to DOT, SVG, PDF and PNG.
    .target(
      name: "GraphDiagram",
      dependencies: [
        "CGraphviz", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict
    ),
    // Editing of statements in a terminal: keys to text to screen. No graph, no query, no Foundation.
    .target(name: "LineEditor", swiftSettings: strict),
    // A graph to a graph in which persons cannot be recognised by name. No files, no query.
    .target(
      name: "GraphPrivacy",
      dependencies: [
        "NetworkGraph", .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),
    // Recipes and the reports made of them. No files, no query, no rendering.
    .target(name: "GraphReport", swiftSettings: strict),
    // The command line: the only part that prints.
    .executableTarget(
      name: "graphtool",
      dependencies: [
        "NetworkGraph", "GraphQuery", "GraphFormats", "GraphDiagram", "GraphPrivacy", "GraphReport",
        "LineEditor", "Temporal", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // Shared by the tests: seeded generators, naive models, readers of reference tables.
    .target(
      name: "TestSupport",
      dependencies: [
        "NetworkGraph", "GraphQuery", "GraphFormats", "LineEditor", "Temporal",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    // Runs the openCypher conformance kit: `swift run -c release conformance FOLDER`.
    .executableTarget(
      name: "conformance",
      dependencies: ["GraphQuery", "TestSupport"],
      path: "Tests/conformance",
      swiftSettings: strict
    ),
    // Holds the matching of paths against an oracle: `swift run -c release soak --count 100000`.
    .executableTarget(
      name: "soak",
      dependencies: ["TestSupport"],
      path: "Tests/soak",
      exclude: ["peers.py"],
      swiftSettings: strict
    ),
    // Counts what overlaps in pictures: `swift run -c release overlaps .build/release/graphtool`.
    .executableTarget(
      name: "overlaps",
      dependencies: ["TestSupport"],
      path: "Tests/overlaps",
      swiftSettings: strict
    ),
    // Runs damaged queries for as long as one likes: `make fuzz MINUTES=10`.
    .executableTarget(
      name: "fuzz",
      dependencies: ["TestSupport"],
      path: "Tests/fuzz",
      swiftSettings: strict
    ),
    .testTarget(
      name: "TemporalTests",
      dependencies: ["Temporal", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "NetworkGraphTests",
      dependencies: ["NetworkGraph", "Temporal", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GraphQueryTests",
      dependencies: ["GraphQuery", "NetworkGraph", "Temporal", "TestSupport"],
      exclude: ["Language/features"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GraphFormatsTests",
      dependencies: ["GraphFormats", "GraphQuery", "NetworkGraph", "Temporal", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GraphDiagramTests",
      dependencies: ["GraphDiagram", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LineEditorTests",
      dependencies: ["LineEditor", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "GraphPrivacyTests",
      dependencies: ["GraphPrivacy", "NetworkGraph", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(name: "GraphReportTests", dependencies: ["GraphReport"], swiftSettings: strict),
    .testTarget(
      name: "graphtoolTests",
      dependencies: ["graphtool", "GraphDiagram", "TestSupport"],
      swiftSettings: strict
    ),
  ]
)
