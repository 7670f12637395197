// swift-tools-version: 6.2
import PackageDescription

// The manifest enforces the import rules of Docs/architecture.md: a room that is not listed cannot be imported.

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: ["TestSupport"] + dependencies, path: "Tests/" + name + "Tests",
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "klarbrev",
  products: [
    .executable(name: "klarbrev", targets: ["klarbrev"]),
    .executable(name: "klarbrev-dev", targets: ["klarbrev-dev"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C libraries, one folder each: module map and shim only. Only `Native` may import them.
    .systemLibrary(
      name: "CPoppler", path: "Sources/System/CPoppler", pkgConfig: "poppler-glib",
      providers: [.apt(["libpoppler-glib-dev"])]),
    .systemLibrary(
      name: "CLibXML2", path: "Sources/System/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CArchive", path: "Sources/System/CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CPango", path: "Sources/System/CPango", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),

    // The corpora as ready-made tables, taken in with #embed (a C23 feature, hence .c2x below).
    .target(name: "CorpusTables", path: "Corpora/embed"),

    room("LetterModel"),
    room("DanishText", ["LetterModel"]),
    room("Native", ["CPoppler", "CLibXML2", "CArchive", "CPango"]),
    room("Readers", ["LetterModel", "DanishText", "Native"]),
    room("Rulebook", ["LetterModel", "DanishText", "CorpusTables"]),
    // Checks and compiles Corpora into the tables of Corpora/embed; for klarbrev-dev and tests, not shipped.
    .target(
      name: "CorpusTools", dependencies: ["LetterModel", "DanishText", "Rulebook", yams],
      swiftSettings: strict),
    room("Understanding", ["LetterModel", "DanishText", "Rulebook"]),
    room("Checks", ["LetterModel", "DanishText", "Rulebook", "Understanding"]),
    room("Composition", ["LetterModel", "DanishText", "Rulebook", "Understanding"]),
    room("Writers", ["LetterModel", "DanishText", "Rulebook", "Understanding", "Composition", "Native"]),
    room(
      "Audit",
      [
        "LetterModel", "DanishText", "Readers", "Rulebook", "Understanding", "Checks", "Composition",
        "Writers",
        logging, grdb,
      ]),
    .executableTarget(
      name: "klarbrev", dependencies: ["Audit", argumentParser, yams], swiftSettings: strict),
    .executableTarget(
      name: "klarbrev-dev",
      dependencies: [
        "Audit", "LetterModel", "DanishText", "Native", "Readers", "Rulebook", "Understanding", "Checks",
        "Composition", "Writers", "CorpusTools", argumentParser, yams,
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["LetterModel", "Readers"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("LetterModel", ["LetterModel"]),
    tests("DanishText", ["LetterModel", "DanishText", "Native"]),
    tests("Native", ["Native"]),
    tests("Readers", ["LetterModel", "DanishText", "Native", "Readers"]),
    tests("Rulebook", ["LetterModel", "DanishText", "Rulebook", "CorpusTools"]),
    tests("Understanding", ["LetterModel", "DanishText", "Readers", "Rulebook", "Understanding"]),
    tests(
      "Checks", ["LetterModel", "DanishText", "Readers", "Rulebook", "Understanding", "Checks"]),
    tests(
      "Composition",
      ["LetterModel", "Readers", "Rulebook", "Understanding", "Checks", "Composition", "Audit"]),
    tests(
      "Writers",
      [
        "LetterModel", "Readers", "Native", "Rulebook", "Understanding", "Composition", "Writers", "Audit",
      ]),
    tests(
      "Audit",
      ["LetterModel", "Native", "Readers", "Rulebook", "Understanding", "Composition", "Writers", "Audit"]),
    tests("CommandLine", ["LetterModel", "Writers", "Native", "klarbrev", grdb]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Fuzzing the readers (Docs/formats.md). A target of its own only when asked for: it has libFuzzer's main, not ours.
if Context.environment["KLARBREV_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "klarbrev-fuzz", dependencies: ["LetterModel", "Readers"], path: "Tests/Fuzz", exclude: ["run"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer,address"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}
