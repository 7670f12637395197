import Audit
import Yams

/// The citizen's answers to the questions of a draft: a YAML file with one `key: answer` a line.
enum AnswerFile {
  /// The answers, by key or question. Empty answers count as not given; a list becomes lines.
  ///
  /// - Throws: `Usage` when the file holds something else than answers, `ReadFailure` when it cannot be opened.
  static func answers(at path: String) throws -> [String: String] {
    let text = String(decoding: try LetterFile.bytes(at: path), as: UTF8.self)
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      // Ordinary prose holds marks that mean something in YAML ("Se udtalelsen: …"): then a line is key and answer.
      let lines = answersByLine(text)
      if let answers = lines.answers { return answers }
      throw Usage(
        "\(path), linje \(lines.stray): Filen er ikke gyldig YAML. Skriv »nøgle: svar« med ét svar på hver linje."
      )
    }
    guard let node else { return [:] }
    guard let mapping = node.mapping else {
      throw Usage("\(path): Filen skal have linjer som »nøgle: svar«.")
    }
    var answers: [String: String] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      guard let answer = words(of: value) else {
        if let answers = answersByLine(text).answers { return answers }
        throw Usage("\(path): Svaret på »\(name)« skal være tekst eller en liste af tekster.")
      }
      if !answer.isEmpty || name == DraftField.withheld { answers[name] = answer }
    }
    return answers
  }

  /// The answers of a file that is no YAML: a line that begins with a known key and a colon opens an answer, the lines
  /// after it go on with it. None where a line belongs to no answer; then its number, counted from 1.
  private static func answersByLine(_ text: String) -> (answers: [String: String]?, stray: Int) {
    let known = Set(DraftField.all.map(\.key) + DraftField.all.map { question($0.placeholder) })
    var answers: [String: String] = [:]
    var open: String?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = trimmed(String(line))
      if bare.isEmpty || bare.hasPrefix("#") { continue }
      let isIndented = line.first?.isWhitespace ?? false
      if !isIndented, let (key, answer) = keyAndAnswer(bare) {
        let isQuestion = line.first == "\"" || line.first == "'"
        if known.contains(key) || isQuestion {
          open = key
          answers[key] = answer
          continue
        }
      }
      guard let key = open else { return (nil, number + 1) }
      answers[key] = [answers[key] ?? "", unquoted(bare)].filter { !$0.isEmpty }.joined(separator: "\n")
    }
    return (answers.filter { !$0.value.isEmpty || $0.key == DraftField.withheld }, 0)
  }

  /// "forkert: Se udtalelsen" as key and answer; the key may stand in quotation marks.
  private static func keyAndAnswer(_ line: String) -> (String, String)? {
    let quote = line.first.flatMap { "\"'".contains($0) ? $0 : nil }
    if let quote {
      guard let end = line.dropFirst().firstIndex(of: quote) else { return nil }
      let rest = line[line.index(after: end)...]
      guard rest.first == ":" else { return nil }
      return (
        String(line[line.index(after: line.startIndex)..<end]), unquoted(trimmed(String(rest.dropFirst())))
      )
    }
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return (trimmed(String(line[..<colon])), unquoted(trimmed(String(line[line.index(after: colon)...]))))
  }

  /// The answer without the marks a whole YAML value may stand in.
  private static func unquoted(_ text: String) -> String {
    if ["|", ">", "|-", ">-", "~", "null"].contains(text) { return "" }
    for mark in ["\"", "'"] where text.count > 1 && text.hasPrefix(mark) && text.hasSuffix(mark) {
      let inner = text.dropFirst().dropLast()
      if !inner.contains(mark) { return String(inner) }
    }
    return text
  }

  /// The answers that answer nothing in the letter.
  static func unused(_ answers: [String: String], in draft: Draft) -> [String] {
    let known = Set(DraftField.all.map(\.key) + draft.placeholders + draft.placeholders.map(question))
    return answers.keys.filter { !known.contains($0) }.sorted()
  }

  /// A file to fill in: every open question as a comment with its key below.
  static func template(for draft: Draft) -> String {
    var lines = [
      "# Svar på spørgsmålene, og gem filen. Brug den så med »--answers FIL«.",
      "# Lad en linje stå tom, hvis du ikke kan svare endnu.",
    ]
    for placeholder in draft.placeholders {
      let field = DraftField.all.first { $0.placeholder == placeholder }
      let key = field?.key ?? "\"\(question(placeholder).replacing("\"", with: "\\\""))\""
      let note = key == DraftField.withheld ? " Lad linjen stå tom, hvis nummeret ikke skal med" : ""
      lines += ["", "# \(question(placeholder))\(note)", "\(key): "]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func question(_ placeholder: String) -> String {
    placeholder.hasPrefix("SKRIV: ") ? String(placeholder.dropFirst("SKRIV: ".count)) : placeholder
  }

  private static func words(of node: Node) -> String? {
    switch node {
    case .scalar(let scalar):
      let text = scalar.string.split(separator: "\n", omittingEmptySubsequences: false).joined(
        separator: "\n")
      return scalar.style == .plain && ["~", "null"].contains(text) ? "" : trimmed(text)
    case .sequence(let items):
      let lines = items.map { words(of: $0) }
      return lines.contains(nil) ? nil : lines.compactMap { $0 }.joined(separator: "\n")
    case .mapping, .alias: return nil
    }
  }

  private static func trimmed(_ text: String) -> String {
    var view = text[...]
    while view.last?.isWhitespace ?? false { view = view.dropLast() }
    return String(view.drop { $0.isWhitespace })
  }
}
