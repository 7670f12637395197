import Composition
import LetterModel
import Native

/// A copy of the letter's own file with the findings where they stand: comments in Word, highlights with notes in PDF.
public enum AnnotatedCopy {
  /// One note: where, and what it says.
  struct Note {
    let spans: [Span]
    let text: String
    let severity: Severity
  }

  /// Why there is no copy. Danish lines for people.
  public enum Failure: Error, Hashable, Sendable {
    /// Only PDF and Word files can hold notes.
    case format
    /// The file is protected or built in a way that cannot be added to.
    case refused

    /// What to tell the user.
    public var message: String {
      switch self {
      case .format: "Kun PDF- og Word-filer kan få en kopi med kommentarer."
      case .refused:
        "Filen kan ikke få kommentarer, måske fordi den er beskyttet. Gem den på ny og prøv igen."
      }
    }
  }

  /// Who the notes are from.
  static let author = "klarbrev"

  /// The copy. The same file, options and day give the same bytes.
  ///
  /// - Parameter bytes: the file the letter was read from.
  public static func bytes(
    of checked: CheckedLetter, original bytes: [UInt8], password: String? = nil, showCPR: Bool = false
  ) throws(Failure) -> [UInt8] {
    let notes = self.notes(of: checked, showCPR: showCPR)
    switch checked.review.letter.source.format {
    case .pdf: return try pdf(bytes, checked.review, notes, password)
    case .docx:
      guard let copy = CommentedDOCX(bytes, review: checked.review)?.commented(notes) else { throw .refused }
      return copy
    default: throw .format
    }
  }

  /// The name of the copy, e.g. `brev-kommenteret.pdf`.
  public static func name(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name + "-kommenteret" }
    return name[..<dot] + "-kommenteret" + name[dot...]
  }

  /// Errors and warnings all, advice at most three places of five kinds; what is absent comes first, in one note.
  static func notes(of checked: CheckedLetter, showCPR: Bool) -> [Note] {
    let findings = checked.review.findings
    let advice = AdviceGroups(findings.filter { $0.severity == .advice }, limit: 5)
    let shown = findings.filter { $0.severity > .advice } + advice.shown.flatMap { $0.findings.prefix(3) }
    var notes: [Note] = []
    var absent: [String] = []
    var gravest = Severity.advice
    for finding in shown {
      let spans = places(of: finding)
      let text = self.text(finding, in: checked, showCPR: showCPR)
      if spans.isEmpty {
        absent.append(text)
        gravest = max(gravest, finding.severity)
      } else {
        add(Note(spans: spans, text: text, severity: finding.severity), to: &notes)
      }
    }
    for block in checked.blocks {
      absent.append("Klagevejledning, der passer til loven – sæt ind og udfyld:\n\(own(block.text, showCPR))")
    }
    guard !absent.isEmpty else { return notes }
    return [Note(spans: [], text: absent.joined(separator: "\n\n"), severity: gravest)] + notes
  }

  /// Findings about the same words share one note, in the colour of the gravest.
  private static func add(_ note: Note, to notes: inout [Note]) {
    guard let index = notes.firstIndex(where: { $0.spans == note.spans }) else { return notes.append(note) }
    let before = notes[index]
    notes[index] = Note(
      spans: note.spans, text: before.text + "\n\n" + note.text, severity: max(before.severity, note.severity)
    )
  }

  private static func places(of finding: Finding) -> [Span] {
    finding.evidence.compactMap { piece in
      // A finding about the whole text would colour all of it.
      if case .at(let span) = piece, span.length < 800, !span.isEmpty { return span }
      return nil
    }
  }

  private static func own(_ text: String, _ showCPR: Bool) -> String { showCPR ? text : CPRMask.masked(text) }

  private static func text(_ finding: Finding, in checked: CheckedLetter, showCPR: Bool) -> String {
    var lines = [
      "\(CheckWords.heading(of: finding.severity)): \(finding.title) (\(finding.id))", finding.message,
    ]
    if let new = CheckWords.replacement(finding) { lines.append("Skriv i stedet: \(new)") }
    if let basis = finding.basis { lines.append("Lov: \(basis)") }
    return own(lines.joined(separator: "\n"), showCPR)
  }

  private static func pdf(
    _ bytes: [UInt8], _ review: Review, _ notes: [Note], _ password: String?
  ) throws(Failure) -> [UInt8] {
    let map = review.letter.sourceMap
    let marks = notes.flatMap { note -> [PDFMark] in
      let color = self.color(note.severity)
      guard !note.spans.isEmpty else { return [PDFMark(page: 0, boxes: [], text: note.text, color: color)] }
      var pages: [Int: [PDFRectangle]] = [:]
      for span in note.spans {
        for (page, box) in map.boxes(of: span, in: review.letter.bytes) {
          pages[page, default: []].append(PDFRectangle(x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1))
        }
      }
      return pages.sorted { $0.key < $1.key }.map {
        PDFMark(page: $0.key - 1, boxes: $0.value, text: note.text, color: color)
      }
    }
    do throws(PDFMarkError) {
      return try PDFDocument.marked(
        bytes, with: marks, author: author, day: compact(review.asOf), password: password)
    } catch {
      throw .refused
    }
  }

  /// Colours that stay readable under black text and differ in grey.
  static func color(_ severity: Severity) -> UInt32 {
    switch severity {
    case .error: 0xFF9C9C
    case .warning: 0xFFD580
    case .advice: 0xB8DCFF
    }
  }

  static func compact(_ date: CivilDate) -> String {
    String(date.description.filter { $0 != "-" })
  }
}

extension SourceMap {
  /// The rectangles of a span with the page each stands on, counted from 1, also over page breaks.
  func boxes(of span: Span, in bytes: [UInt8]) -> [(page: Int, box: Box)] {
    guard let first = lineIndex(at: span.start) else { return [] }
    var found: [(page: Int, box: Box)] = []
    for line in lines[first...] {
      if line.span.start >= span.end { break }
      let from = max(span.start, line.span.start)
      let to = min(span.end, line.span.end)
      guard from < to, let place = place(of: Span(from, to), in: bytes) else { continue }
      found += place.boxes.map { (line.page, $0) }
    }
    return found
  }
}
