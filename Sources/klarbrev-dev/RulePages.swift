import ArgumentParser
import Audit
import Foundation

/// Writes a page for every rule from its card, or checks that the pages are fresh.
struct RulePages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Write Docs/rules from the cards of the rules.")

  @Option(help: "The folder of the pages.")
  var folder = "Docs/rules"

  @Flag(help: "Write nothing; fail when a page is not fresh.")
  var check = false

  func run() throws {
    let cards = RuleRegistry.all.map { $0.card }
    var pages: [String: String] = ["README.md": index(cards)]
    for card in cards { pages["\(card.id).md"] = RuleCardView(card, style: TextStyle()).markdown }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var stale = 0
    let present = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }
    for name in Set(present).union(pages.keys).sorted() {
      let path = folder + "/" + name
      guard (try? String(contentsOfFile: path, encoding: .utf8)) != pages[name] else { continue }
      stale += 1
      if check {
        report("\(path): not fresh; run klarbrev-dev rules")
      } else if let text = pages[name] {
        try Data(text.utf8).write(to: URL(filePath: path))
      } else {
        try FileManager.default.removeItem(atPath: path)
      }
    }
    print("\(pages.count) pages, \(stale) \(check ? "not fresh" : "changed")")
    if check && stale > 0 { throw ExitCode(1) }
  }

  private func index(_ cards: [RuleCard]) -> String {
    var lines = [
      "# Regler", "", "Hver regel har en side med, hvad den ser efter, hvornår den tier, og eksempler.", "",
      "| Regel | Titel | Alvor | Lov |", "|---|---|---|---|",
    ]
    lines += cards.map {
      "| [\($0.id)](\($0.id).md) | \($0.title) | \(DanishLabels.name(of: $0.severity)) | \($0.basis ?? "") |"
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
