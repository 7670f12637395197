import Foundation
import Testing

/// What a screen reader, a keyboard and weak eyes need of the pages (WCAG 2.2, levels A and AA), as far as a program
/// can tell from the page alone.
@Suite struct AccessibilityTests {
  /// Every kind of page the program writes, with its name.
  private func pages() throws -> [(name: String, page: PageCheck)] {
    try BuiltProgram.inFolder { folder in
      let faulty = BuiltProgram.sample("afslag-med-fejl.pdf")
      func shown(_ arguments: [String]) throws -> String {
        try BuiltProgram.run(arguments + ["--as-of", "2026-06-01"]).out
      }
      _ = try shown(["review", faulty, "--output", folder, "--quiet"])
      let review = try String(contentsOfFile: folder + "/rapport.html", encoding: .utf8)
      return try [
        ("review", review), ("check", shown(["check", faulty, "--format", "html"])),
        ("audit", shown(["audit", BuiltProgram.package + "/Samples", "--format", "html", "--quiet"])),
        ("summary", shown(["summary", faulty, "--format", "html"])),
      ].map { ($0.0, PageCheck($0.1)) }
    }
  }

  @Test func `every page tells its language, its title and where its content is`() throws {
    for (name, page) in try pages() {
      #expect(page.tags.first { $0.name == "html" }?.attributes["lang"] == "da", "\(name)")
      #expect(page.text(of: "title").count > 3, "\(name)")
      #expect(page.tags.count { $0.name == "main" } == 1, "\(name)")
      let zoom = page.tags.first { $0.attributes["name"] == "viewport" }?.attributes["content"] ?? ""
      #expect(!zoom.isEmpty && !zoom.contains("scalable") && !zoom.contains("maximum"), "\(name)")
    }
  }

  @Test func `headings begin with one of the first level and skip none`() throws {
    for (name, page) in try pages() {
      let levels = page.headings
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name): \(levels)")
      for (above, below) in zip(levels, levels.dropFirst()) {
        #expect(below <= above + 1, "\(name): \(levels)")
      }
    }
  }

  @Test func `pictures, charts, tables and areas that scroll have names`() throws {
    for (name, page) in try pages() {
      for tag in page.tags {
        let named = tag.attributes["aria-label"]?.isEmpty == false
        switch tag.name {
        case "img": #expect(tag.attributes["alt"] != nil, "\(name): \(tag)")
        case "svg": #expect(tag.attributes["role"] == "img" && named, "\(name): \(tag)")
        case "th":
          #expect(["col", "row"].contains(tag.attributes["scope"]), "\(name): \(tag)")
        default: break
        }
        if tag.attributes["role"] == "region" { #expect(named, "\(name): \(tag)") }
        if let order = tag.attributes["tabindex"] { #expect(order == "0", "\(name): \(tag)") }
      }
      #expect(page.unclosed == [], "\(name)")
    }
  }

  @Test func `links lead somewhere, and every name stands once`() throws {
    for (name, page) in try pages() {
      let ids = page.tags.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(name)")
      for target in page.tags.compactMap({ $0.attributes["href"] }) where target.hasPrefix("#") {
        #expect(ids.contains(String(target.dropFirst())), "\(name): \(target)")
      }
    }
  }

  @Test func `words stand out from what is behind them, in light and in dark`() throws {
    for (name, page) in try pages() {
      #expect(page.palettes.count == 2, "\(name)")
      for palette in page.palettes {
        for ink in ["ink", "quiet", "error", "warning", "advice", "good"] {
          for paper in ["paper", "soft"] {
            let contrast = PageCheck.contrast(palette[ink] ?? "", palette[paper] ?? "")
            #expect((contrast ?? 0) >= 4.5, "\(name): \(ink) on \(paper) is \(contrast ?? 0)")
          }
        }
      }
      for (color, background) in page.fixedColours {
        #expect((PageCheck.contrast(color, background) ?? 0) >= 4.5, "\(name): \(color) on \(background)")
      }
    }
  }

  @Test func `contrast follows the formula of WCAG`() {
    #expect(PageCheck.contrast("#000", "#fff") == 21)
    #expect(abs((PageCheck.contrast("#777777", "#ffffff") ?? 0) - 4.48) < 0.01)
  }
}

/// A page taken apart far enough to check it.
struct PageCheck {
  /// A tag that opens, with its attributes.
  struct Tag: CustomStringConvertible {
    let name: String
    let attributes: [String: String]
    var description: String { "<\(name) \(attributes.map { "\($0)=\($1.prefix(40))" }.sorted())>" }
  }

  private let page: String
  /// Every tag that opens, in order.
  private(set) var tags: [Tag] = []
  /// Tags that open and are not closed where they should be.
  private(set) var unclosed: [String] = []

  private static let empty: Set<String> = ["meta", "img", "br", "hr", "rect", "line", "link"]

  init(_ page: String) {
    self.page = page
    var open: [String] = []
    // Neither the style sheet nor a picture holds an angle bracket.
    for piece in page.split(separator: "<").dropFirst() {
      guard let end = piece.firstIndex(of: ">"), let first = piece.first, first != "!" else { continue }
      let inside = piece[..<end]
      if first == "/" {
        let name = String(inside.dropFirst())
        if open.popLast() != name { unclosed.append(name) }
        continue
      }
      let name = String(inside.prefix { !$0.isWhitespace && $0 != "/" })
      tags.append(Tag(name: name, attributes: PageCheck.attributes(inside.dropFirst(name.count))))
      if !PageCheck.empty.contains(name), !inside.hasSuffix("/") { open.append(name) }
    }
    unclosed += open
  }

  /// Levels of the headings, in order.
  var headings: [Int] {
    tags.compactMap { $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil }
  }

  /// The text of the first element with this name.
  func text(of name: String) -> Substring {
    guard let start = page.range(of: "<\(name)>"), let end = page.range(of: "</\(name)>") else { return "" }
    return page[start.upperBound..<end.lowerBound]
  }

  /// The named colours for light and for dark.
  var palettes: [[String: String]] {
    page.components(separatedBy: ":root {").dropFirst().map { part in
      var colours: [String: String] = [:]
      for entry in part.prefix(while: { $0 != "}" }).split(separator: ";") {
        let pair = entry.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        if pair.count == 2, pair[0].hasPrefix("--") { colours[String(pair[0].dropFirst(2))] = pair[1] }
      }
      return colours
    }
  }

  /// Colours that are given together with their background, as figures.
  var fixedColours: [(color: String, background: String)] {
    text(of: "style").split(separator: "}").compactMap { rule in
      var (color, background): (String?, String?)
      for entry in rule.split(whereSeparator: { ";{".contains($0) }) {
        let pair = entry.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        guard pair.count == 2, pair[1].hasPrefix("#") else { continue }
        if pair[0] == "color" { color = pair[1] }
        if pair[0] == "background" { background = pair[1] }
      }
      guard let color, let background else { return nil }
      return (color, background)
    }
  }

  /// Contrast of two colours (WCAG 2.2, "contrast ratio"); nil for anything but `#rgb` and `#rrggbb`.
  static func contrast(_ one: String, _ other: String) -> Double? {
    guard let first = luminance(one), let second = luminance(other) else { return nil }
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double? {
    guard colour.hasPrefix("#") else { return nil }
    var digits = Array(colour.dropFirst())
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6, let value = Int(String(digits), radix: 16) else { return nil }
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// Attributes with their values between quotation marks.
  private static func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      let name = parts[index].drop { $0 != " " }.filter { !" =\n".contains($0) }
      attributes[name] = String(parts[index + 1])
    }
    return attributes
  }
}
