/// A sample letter as it is written in `Samples/sources/NAME.md`; Samples/README.md describes the markup.
struct SampleSource {
  /// A block of the letter's body.
  enum Block {
    case heading(Int, String)
    case paragraph(String)
    case bullet(String)
    case signature([String])

    var isBullet: Bool { if case .bullet = self { true } else { false } }
  }

  /// The values above the letter: `files`, `title`, `created`, `font`, `layout` …
  let values: [String: String]
  /// Lines of the letterhead, the first one the authority's name.
  let letterhead: [String]
  /// Lines of the recipient's address.
  let address: [String]
  /// Lines such as `Dato: …`.
  let meta: [String]
  /// The body in order.
  let blocks: [Block]

  /// A line in the source that cannot be understood.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  /// Reads the markup.
  init(_ text: String, name: String) throws {
    var values: [String: String] = [:]
    var parts: [String: [String]] = [:]
    var blocks: [Block] = []
    var open: String?
    var isHead = false
    for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = String(raw)
      if line == "---" {
        isHead.toggle()
      } else if isHead {
        guard let colon = line.firstIndex(of: ":") else {
          throw Problem(description: "\(name):\(number + 1): a value without colon")
        }
        values[String(line[..<colon])] = String(line[line.index(after: colon)...].drop { $0 == " " })
      } else if line.hasPrefix(":::") {
        if let part = open {
          if part == "signature" { blocks.append(.signature(parts[part] ?? [])) }
          open = nil
        } else {
          open = String(line.dropFirst(3))
        }
      } else if let part = open {
        parts[part, default: []].append(line)
      } else if let block = SampleSource.block(line) {
        blocks.append(block)
      }
    }
    guard open == nil, !isHead else { throw Problem(description: "\(name): a part is not closed") }
    self.values = values
    self.blocks = blocks
    letterhead = parts["letterhead"] ?? []
    address = parts["address"] ?? []
    meta = parts["meta"] ?? []
  }

  /// Names of the files to write.
  var files: [String] { (values["files"] ?? "").split(separator: " ").map(String.init) }
  /// The document's title.
  var title: String { values["title"] ?? "" }
  /// The day for the files' properties, `YYYY-MM-DD`.
  var created: String { values["created"] ?? "2026-01-01" }

  private static func block(_ line: String) -> Block? {
    if line.isEmpty { return nil }
    if line.hasPrefix("## ") { return .heading(2, String(line.dropFirst(3))) }
    if line.hasPrefix("# ") { return .heading(1, String(line.dropFirst(2))) }
    if line.hasPrefix("- ") { return .bullet(String(line.dropFirst(2))) }
    return .paragraph(line)
  }
}
