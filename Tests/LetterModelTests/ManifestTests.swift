import Foundation
import Testing

@Suite struct `the package as a newcomer finds it` {
  private var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func `every library of the manifest stands in the one list of packages to install`() throws {
    let manifest = try text("Package.swift")
    let listed = Set(try text(".ci/packages.txt").split(separator: "\n").map(String.init))
    let providers = manifest.components(separatedBy: ".apt([").dropFirst()
      .flatMap { $0.components(separatedBy: "])")[0].components(separatedBy: "\"") }
      .filter { !$0.isEmpty && !$0.contains(",") && $0 != " " }
    #expect(providers.count >= 4)
    for package in providers {
      #expect(listed.contains(package), "\(package) is missing in .ci/packages.txt")
    }
    #expect(listed.contains("pkg-config"), "without it no library is found")
  }

  @Test func `C libraries are imported by Native alone`() throws {
    let sources = root.appending(path: "Sources")
    let files =
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
    #expect(files.count > 50)
    for file in files where !file.path.contains("/Sources/Native/") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for module in ["CPoppler", "CLibXML2", "CArchive", "CPango"] {
        #expect(
          !lines.contains { $0.hasSuffix("import \(module)") }, "\(file.lastPathComponent) imports \(module)")
      }
    }
  }
}
