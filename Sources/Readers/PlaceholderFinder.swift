import LetterModel

/// Finds the placeholders that a letter's text shows: merge fields of every known system, bracketed choices and notes,
/// and blanks left open. Runs over the finished text, so it works for every format.
struct PlaceholderFinder {
  private let bytes: [UInt8]
  private let highlights: [Span]
  private var found: [Placeholder] = []
  /// Brackets that count only if the document holds unmistakable placeholders too.
  private var doubtful: [Placeholder] = []

  private init(_ bytes: [UInt8], highlights: [Span]) {
    self.bytes = bytes
    self.highlights = highlights.sorted()
  }

  /// All placeholders in text order: the known ones (Word fields, empty controls, notes to the writer) and those
  /// found in the text that are not part of a known one.
  static func all(in bytes: [UInt8], known: [Placeholder], highlights: [Span]) -> [Placeholder] {
    var finder = PlaceholderFinder(bytes, highlights: highlights)
    finder.scan()
    finder.found += PlaceholderBlanks.find(in: bytes)
    let certain = (known + finder.found).count { $0.isCertain && $0.kind != .blank }
    if certain >= 2 {
      // Among many unmistakable ones the doubtful are no longer in doubt.
      finder.found += finder.doubtful.map { certain >= 5 ? $0.confirmed : $0 }
    }
    return merged(known.sorted { $0.span < $1.span }, finder.found.sorted { $0.span < $1.span })
  }

  /// Drops found ones that overlap a known one. Of two found ones that overlap the first stays; a field inside a choice
  /// stays as well.
  private static func merged(_ known: [Placeholder], _ found: [Placeholder]) -> [Placeholder] {
    var result = known
    var index = 0
    var last: Span?
    for placeholder in found {
      while index < known.count, known[index].span.end <= placeholder.span.start { index += 1 }
      if index < known.count, known[index].span.overlaps(placeholder.span) { continue }
      let isInside = last?.contains(placeholder.span) ?? false
      if let last, last.overlaps(placeholder.span), !isInside || placeholder.kind == .blank { continue }
      if !isInside { last = placeholder.span }
      result.append(placeholder)
    }
    return result.sorted { $0.span < $1.span }
  }

  private mutating func scan() {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xAB: guillemets(index)
      case UInt8(ascii: "<"): angles(index)
      case UInt8(ascii: "$"): dollars(index)
      case UInt8(ascii: "{"): braces(index)
      case UInt8(ascii: "["): brackets(index)
      case UInt8(ascii: "#"), UInt8(ascii: "%"): fences(index)
      default: break
      }
      index += 1
    }
  }

  // MARK: Typed syntaxes

  /// `«Navn»`. Danish quotation marks point the other way (»…«), so an opening « never stands after a word.
  private mutating func guillemets(_ start: Int) {
    let followsField = start > 1 && bytes[start - 2] == 0xC2 && bytes[start - 1] == 0xBB
    if start > 0, !followsField, ByteClass.isWord(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ",") {
      return
    }
    guard let end = end(of: [0xC2, 0xBB], from: start + 2, limit: 120) else { return }
    let name = text(start + 2, end)
    guard let first = bytes[start + 2..<end].first, ByteClass.isWord(first), let last = bytes[..<end].last,
      ByteClass.isWord(last) || last == UInt8(ascii: ")")
    else { return }
    add(kind(of: name), name, start, end + 2, certain: name.split(separator: " ").count <= 4)
  }

  /// `<<sagsNavn>>`, and `<indsæt dato>` with a field's or an instruction's words; never `<navn@kommune.dk>`.
  private mutating func angles(_ start: Int) {
    if starts("<<", at: start) {
      guard let end = end(of: Array(">>".utf8), from: start + 2, limit: 120) else { return }
      let name = trimmed(start + 2, end)
      guard !name.isEmpty, !name.contains("<") else { return }
      add(kind(of: name), name, start, end + 2, certain: true)
      return
    }
    if start > 0, bytes[start - 1] == UInt8(ascii: "<") { return }
    guard let end = end(of: [UInt8(ascii: ">")], from: start + 1, limit: 120) else { return }
    let name = text(start + 1, end)
    guard !name.contains("@"), !name.contains(":"), !name.contains("<") else { return }
    if BracketWords.isInstruction(name) {
      add(.instruction, name, start, end + 1, certain: true)
    } else if BracketWords.isField(name) {
      add(.variable, name, start, end + 1, certain: true)
    } else if let first = name.first, first.isLetter, !name.contains("/"), !name.contains("="),
      name.split(separator: " ").count <= 4
    {
      doubtful.append(
        Placeholder(kind: .variable, name: name, span: Span(start, end + 1), isCertain: false))
    }
  }

  /// `${case.number|format(x)}` and `$dossier_responsiblename$`; never an amount.
  private mutating func dollars(_ start: Int) {
    if starts("${", at: start) {
      guard let end = end(of: [UInt8(ascii: "}")], from: start + 2, limit: 200) else { return }
      let name = trimmed(start + 2, end).split(separator: "|").first.map(String.init) ?? ""
      if !name.isEmpty { add(.variable, trim(name), start, end + 1, certain: true) }
      return
    }
    guard let end = end(of: [UInt8(ascii: "$")], from: start + 1, limit: 80), end > start + 2,
      isName(start + 1, end), !ByteClass.isDigit(bytes[start + 1])
    else { return }
    add(.variable, text(start + 1, end), start, end + 1, certain: true)
  }

  /// `{{NAVN}}`, `{barnets_fornavn}`, and the control marks `{% … %}`.
  private mutating func braces(_ start: Int) {
    if start > 0, bytes[start - 1] == UInt8(ascii: "{") || bytes[start - 1] == UInt8(ascii: "$") { return }
    if starts("{%", at: start), let end = end(of: Array("%}".utf8), from: start + 2, limit: 200) {
      add(.instruction, trimmed(start + 2, end), start, end + 2, certain: true)
      return
    }
    let isDouble = starts("{{", at: start)
    let open = start + (isDouble ? 2 : 1)
    guard let end = end(of: Array((isDouble ? "}}" : "}").utf8), from: open, limit: 120) else { return }
    let name = trimmed(open, end)
    let words = name.split(separator: " ")
    guard !words.isEmpty, words.count <= 4, !name.contains("{"), let first = name.utf8.first,
      ByteClass.isWord(first) || "#/^>&".utf8.contains(first)
    else { return }
    add(.variable, name, start, end + (isDouble ? 2 : 1), certain: true)
  }

  /// `#NAVN#`, `##dato##` and `%SAGSNR%`: one name between equal marks.
  private mutating func fences(_ start: Int) {
    let mark = bytes[start]
    if start > 0, bytes[start - 1] == mark || ByteClass.isWord(bytes[start - 1]) { return }
    var open = start
    while open < bytes.count, bytes[open] == mark { open += 1 }
    let width = open - start
    guard width <= 2, open < bytes.count, !ByteClass.isDigit(bytes[open]) else { return }
    var end = open
    while end < bytes.count, end - open < 60, isNameByte(bytes[end]) { end += 1 }
    guard end - open >= 2, end + width <= bytes.count, bytes[end..<(end + width)].allSatisfy({ $0 == mark })
    else { return }
    add(.variable, text(open, end), start, end + width, certain: true)
  }

  /// `«HVIS internt»` and `«SLUT internt»` steer the merge and print nothing.
  private func kind(of name: String) -> Placeholder.Kind {
    let first = name.lowercased().split { !$0.isLetter }.first ?? ""
    let isCondition = ["hvis", "slut", "ellers", "if", "endif", "else", "end"].contains(first)
    return isCondition || BracketWords.isInstruction(name) ? .instruction : .variable
  }

  // MARK: Square brackets

  private mutating func brackets(_ start: Int) {
    // The inner one of `[[…]` is looked at by itself.
    guard let end = closingBracket(start) else { return }
    var content = trimmed(start + 1, end)
    if content.hasPrefix("["), content.hasSuffix("]") { content = String(content.dropFirst().dropLast()) }
    guard !content.isEmpty else { return }
    // A link in Markdown: [tekst](adresse).
    if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "("), !content.contains("/") { return }
    let span = Span(start, end + 1)
    let isMarked = highlights.contains { $0.overlaps(span) }
    guard let reading = BracketWords.reading(of: content, isMarked: isMarked) else { return }
    let placeholder = Placeholder(
      kind: reading.kind, name: content, options: reading.options, span: span, isCertain: reading.isCertain)
    if reading.isCertain { found.append(placeholder) } else { doubtful.append(placeholder) }
  }

  private func closingBracket(_ start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < bytes.count, index - start < 400 {
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index }
      case 0x0A where index + 1 < bytes.count && bytes[index + 1] == 0x0A: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  // MARK: Helpers

  private mutating func add(_ kind: Placeholder.Kind, _ name: String, _ start: Int, _ end: Int, certain: Bool)
  {
    found.append(Placeholder(kind: kind, name: name, span: Span(start, end), isCertain: certain))
  }

  private func starts(_ mark: StaticString, at index: Int) -> Bool {
    let count = mark.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return bytes[index..<(index + count)].elementsEqual(mark.description.utf8)
  }

  /// Where the mark begins, within `limit` bytes and on the same line.
  private func end(of mark: [UInt8], from start: Int, limit: Int) -> Int? {
    var index = start
    while index + mark.count <= bytes.count, index - start < limit, bytes[index] != 0x0A {
      if bytes[index..<(index + mark.count)].elementsEqual(mark) { return index }
      index += 1
    }
    return nil
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }
  private func trimmed(_ start: Int, _ end: Int) -> String { trim(text(start, end)) }

  private func trim(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func isName(_ start: Int, _ end: Int) -> Bool { bytes[start..<end].allSatisfy(isNameByte) }

  private func isNameByte(_ byte: UInt8) -> Bool {
    ByteClass.isWord(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}

extension Placeholder {
  /// The same placeholder without doubt.
  fileprivate var confirmed: Placeholder {
    Placeholder(kind: kind, name: name, options: options, span: span, isCertain: true)
  }
}

/// Classes of bytes of UTF-8 text; every byte above ASCII counts as part of a word.
enum ByteClass {
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }
}
