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
      throw Usage("\(path): Filen er ikke gyldig YAML. Skriv »nøgle: svar« med ét svar på hver linje.")
    }
    guard let node else { return [:] }
    guard let mapping = node.mapping else {
      throw Usage("\(path): Filen skal have linjer som »nøgle: svar«.")
    }
    var answers: [String: String] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      guard let answer = words(of: value) else {
        throw Usage("\(path): Svaret på »\(name)« skal være tekst eller en liste af tekster.")
      }
      if !answer.isEmpty { answers[name] = answer }
    }
    return answers
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
      lines += ["", "# \(question(placeholder))", "\(key): "]
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
