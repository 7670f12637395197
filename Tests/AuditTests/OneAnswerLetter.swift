import Audit
import Foundation

/// A letter that is written out in many formats.
struct OneAnswerLetter {
  enum Block: Hashable {
    /// Lines that stand below each other: a letterhead, an address, a signature.
    case lines([String])
    case title(String)
    case heading(String)
    case paragraph(String)
    case list([String])
  }

  let name: String
  /// What stands beside the address on paper; empty when the letter has no such column.
  var column: [String] = []
  var blocks: [Block] = []

  /// A letter of Samples/sources.
  init(sample text: String, name: String) {
    self.name = name
    var part: String?
    var lines: [String] = []
    for line in text.split(separator: "---\n", maxSplits: 1).last?.split(separator: "\n") ?? [] {
      let line = String(line)
      if line.hasPrefix(":::") {
        if part == "letterhead" { column = lines } else if part != nil { blocks.append(.lines(lines)) }
        part = part == nil ? String(line.dropFirst(3)) : nil
        lines = []
      } else if part != nil {
        lines.append(line)
      } else if line.hasPrefix("# ") {
        blocks.append(.title(String(line.dropFirst(2))))
      } else if line.hasPrefix("## ") {
        blocks.append(.heading(String(line.dropFirst(3))))
      } else if line.hasPrefix("- ") {
        add(item: String(line.dropFirst(2)))
      } else {
        blocks.append(.paragraph(line))
      }
    }
  }

  /// A letter typed as text: blank lines part blocks, the line above the salutation is the title, and a short line
  /// without a final mark above text is a heading.
  init(typed text: String, name: String) {
    self.name = name
    var isBody = false
    var isClosed = false
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(whereSeparator: { $0.allSatisfy(\.isWhitespace) }).map { $0.map(String.init) }
    for (index, part) in parts.enumerated() {
      if part[0].hasPrefix("Kære ") { isBody = true }
      if ["Med ", "Venlig", "Hilsen"].contains(where: { part[0].hasPrefix($0) }) { isClosed = true }
      let isAboveSalutation = index + 1 < parts.count && parts[index + 1][0].hasPrefix("Kære ")
      if !isBody, part.count == 1, isAboveSalutation {
        blocks.append(.title(part[0]))
      } else if !isBody || isClosed {
        blocks.append(.lines(part))
      } else {
        for (place, line) in part.enumerated() { add(body: line, hasMore: place + 1 < part.count) }
      }
    }
  }

  private mutating func add(body line: String, hasMore: Bool) {
    if line.hasPrefix("- ") || line.hasPrefix("• ") { return add(item: String(line.dropFirst(2))) }
    let isShort = line.split(separator: " ").count <= 9 && !".,;:!?".contains(line.last ?? ".")
    blocks.append(isShort && hasMore && !line.hasPrefix("Kære ") ? .heading(line) : .paragraph(line))
  }

  private mutating func add(item: String) {
    if case .list(let items) = blocks.last {
      blocks[blocks.count - 1] = .list(items + [item])
    } else {
      blocks.append(.list([item]))
    }
  }
}

// MARK: - Forms

extension OneAnswerLetter {
  /// The letterhead as a block of its own before the rest.
  private var allBlocks: [Block] { (column.isEmpty ? [] : [.lines(column)]) + blocks }

  /// The letter as plain text.
  var text: [UInt8] {
    let parts = allBlocks.map { block in
      switch block {
      case .lines(let lines): lines.joined(separator: "\n")
      case .title(let text), .heading(let text), .paragraph(let text): text
      case .list(let items): items.map { "- " + $0 }.joined(separator: "\n")
      }
    }
    return Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  /// The letter as HTML.
  ///
  /// - Parameters:
  ///   - columns: whether the letterhead stands to the right of the address, in a table.
  ///   - separate: whether every line of the address is a paragraph of its own, as often in Word.
  func html(columns: Bool = false, separate: Bool = false) -> [UInt8] {
    var body: [String] = []
    var rest = allBlocks[...]
    if columns, !column.isEmpty, case .lines(let address)? = blocks.first {
      rest = blocks.dropFirst()
      body.append(
        "<table width=\"100%\"><tr><td valign=\"top\">\(lines(address, false))</td>"
          + "<td valign=\"top\">\(lines(column, false))</td></tr></table>")
    }
    for block in rest {
      switch block {
      case .lines(let own): body.append(lines(own, separate))
      case .title(let text): body.append("<h1>\(escaped(text))</h1>")
      case .heading(let text): body.append("<h2>\(escaped(text))</h2>")
      case .paragraph(let text): body.append("<p>\(escaped(text))</p>")
      case .list(let items):
        body.append("<ul>" + items.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>")
      }
    }
    let page =
      "<!DOCTYPE html>\n<html lang=\"da\"><head><meta charset=\"utf-8\"><title>Brev</title></head><body>\n"
      + body.joined(separator: "\n") + "\n</body></html>\n"
    return Array(page.utf8)
  }

  private func lines(_ lines: [String], _ separate: Bool) -> String {
    let parts = lines.map(escaped)
    return separate
      ? parts.map { "<p>\($0)</p>" }.joined(separator: "\n")
      : "<p>" + parts.joined(separator: "<br>\n") + "</p>"
  }

  private func escaped(_ text: String) -> String {
    var out = ""
    for sign in text {
      switch sign {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      default: out.append(sign)
      }
    }
    return out
  }

  /// The letter as a sheet for the program's own writers.
  var sheet: Sheet {
    var sheet: [Sheet.Block] = []
    for block in allBlocks {
      switch block {
      case .lines(let lines): sheet.append(.paragraph(lines.joined(separator: "\n")))
      case .title(let text): sheet.append(.heading(1, text))
      case .heading(let text): sheet.append(.heading(2, text))
      case .paragraph(let text): sheet.append(.paragraph(text))
      case .list(let items): sheet += items.map { .bullet($0) }
      }
    }
    return Sheet(title: "Brev", showsTitle: false, blocks: sheet)
  }

  /// A Digital Post message that carries the letter.
  static func message(_ bytes: [UInt8], type: String, name: String) -> [UInt8] {
    let content = Data(bytes).base64EncodedString()
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.2"><memo:MessageHeader>
      <memo:messageType>DIGITALPOST</memo:messageType>
      <memo:messageUUID>00000000-0000-4000-8000-000000000001</memo:messageUUID><memo:label>Brev</memo:label>
      <memo:Sender><memo:senderID>00000000</memo:senderID><memo:idType>CVR</memo:idType><memo:label>Afsender</memo:label>
      </memo:Sender><memo:Recipient><memo:recipientID>0000000000</memo:recipientID><memo:idType>CPR</memo:idType>
      </memo:Recipient></memo:MessageHeader><memo:MessageBody>
      <memo:createdDateTime>2026-02-03T12:00:00Z</memo:createdDateTime><memo:MainDocument><memo:File>
      <memo:encodingFormat>\(type)</memo:encodingFormat><memo:filename>\(name)</memo:filename>
      <memo:language>da</memo:language><memo:content>\(content)</memo:content>
      </memo:File></memo:MainDocument></memo:MessageBody></memo:Message>
      """.utf8)
  }
}
