public import Composition
public import LetterModel
import DanishText
import Native
import Understanding

/// The replacements of a review that fit as they stand, applied to a copy of the letter's own file. Everything else in
/// the file stays byte for byte as it was.
public struct SafeFixes: Sendable {
  /// One replacement.
  public struct Change: Hashable, Sendable {
    /// The words replaced; offsets into the letter's bytes.
    public let span: Span
    /// What stands there instead.
    public let text: String
  }

  /// Why there is no copy. Danish lines for people.
  public enum Failure: Error, Hashable, Sendable {
    /// Only text and Word files can be changed.
    case format
    /// The file is protected or built in a way that cannot be changed.
    case refused

    /// What to tell the user.
    public var message: String {
      switch self {
      case .format: "Kun tekst- og Word-filer kan rettes."
      case .refused: "Filen kan ikke rettes, måske fordi den er beskyttet. Gem den på ny og prøv igen."
      }
    }
  }

  /// The replacements in text order; none overlaps another.
  public let changes: [Change]
  private let review: Review

  /// The replacements that `review` is sure of.
  public init(of review: Review) {
    self.review = review
    var kept: [Change] = []
    let sure = review.findings.flatMap(\.suggestions).filter { $0.isSure && !$0.span.isEmpty }
    for suggestion in sure.sorted(by: { $0.span < $1.span }) {
      if let last = kept.last, last.span.end > suggestion.span.start { continue }
      kept.append(Change(span: suggestion.span, text: suggestion.text))
    }
    changes = kept
  }

  /// The sentences that change, before (`-`) and after (`+`), CPR numbers masked unless wanted; empty when none does.
  public func difference(showCPR: Bool = false) -> String {
    var lines = ""
    for span in review.facts.sentences.map(\.sentence.span) {
      let own = changes.filter { span.contains($0.span) }
      guard !own.isEmpty else { continue }
      let before = review.letter.string(span)
      let after = String(decoding: applied(own, to: span), as: UTF8.self)
      for (mark, text) in [("-", before), ("+", after)] {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        lines += "\(mark) \(showCPR ? line : CPRMask.masked(line))\n"
      }
    }
    return lines
  }

  private func applied(_ own: [Change], to span: Span) -> [UInt8] {
    var result: [UInt8] = []
    var at = span.start
    for change in own {
      result += review.letter.bytes[at..<change.span.start] + Array(change.text.utf8)
      at = change.span.end
    }
    return result + review.letter.bytes[at..<span.end]
  }

  /// The name of the copy, e.g. `brev-rettet.docx`.
  public static func name(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name + "-rettet" }
    return name[..<dot] + "-rettet" + name[dot...]
  }

  /// The copy, and how many of the changes are in it: words that lie in several pieces of a Word file, or in a header,
  /// are left alone.
  ///
  /// - Parameter bytes: the file the letter was read from.
  public func copy(of bytes: [UInt8]) throws(Failure) -> (bytes: [UInt8], applied: Int) {
    switch review.letter.source.format {
    case .text:
      guard let file = String(validating: bytes, as: UTF8.self), !file.isEmpty else { throw .refused }
      return replaced(in: bytes, WordRuns(plain: bytes), escaped: false)
    case .docx: return try word(bytes)
    default: throw .format
    }
  }

  private func word(_ bytes: [UInt8]) throws(Failure) -> (bytes: [UInt8], applied: Int) {
    guard let archive = try? ZipArchive(bytes), var parts = try? archive.parts(Set(archive.names)),
      let main = CommentedDOCX.mainPart(parts["_rels/.rels"] ?? []), let xml = parts[main],
      let runs = WordRuns(xml)
    else { throw .refused }
    let changed = replaced(in: xml, runs, escaped: true)
    parts[main] = changed.bytes
    var zip = ZipWriter()
    for name in archive.names where !name.hasSuffix("/") { zip.add(name, parts[name] ?? []) }
    return (zip.finished(), changed.applied)
  }

  private func replaced(in file: [UInt8], _ runs: WordRuns, escaped: Bool) -> (bytes: [UInt8], applied: Int) {
    let places = BlockPlaces(review.letter, in: runs)
    var result: [UInt8] = []
    var at = 0
    var applied = 0
    for change in changes {
      guard let (from, to) = places.marks(of: change.span), isWhole(from...to, runs, change.span) else {
        continue
      }
      let range = runs.marks[from].offset..<runs.marks[to].end
      guard range.lowerBound >= at else { continue }
      result += file[at..<range.lowerBound]
      result += Array((escaped ? SafeFixes.escaped(change.text) : change.text).utf8)
      at = range.upperBound
      applied += 1
    }
    return (result + file[at...], applied)
  }

  /// Whether the marks lie in one piece of the file and say what the letter says.
  private func isWhole(_ marks: ClosedRange<Int>, _ runs: WordRuns, _ span: Span) -> Bool {
    guard runs.marks.indices.contains(marks.upperBound) else { return false }
    let piece = runs.marks[marks.lowerBound].piece
    return runs.marks[marks].allSatisfy { $0.piece == piece }
      && runs.marks[marks].map(\.byte)
        .elementsEqual(review.letter.bytes[span.range].filter { !WordRuns.isBlank($0) })
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
