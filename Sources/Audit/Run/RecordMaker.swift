/// Makes the record of a file: reads it, checks it, and keeps what an audit may keep.
public struct RecordMaker: Sendable {
  private let pipeline: ReviewPipeline
  private let check: LetterCheck
  private let options: ReviewOptions
  private let settings: Settings

  /// Makes a maker.
  public init(_ pipeline: ReviewPipeline, options: ReviewOptions, settings: Settings) {
    self.pipeline = pipeline
    check = LetterCheck(pipeline, options: options)
    self.options = options
    self.settings = settings
  }

  /// The record of the file at the path.
  public func record(of path: String) -> AuditRecord {
    var record = AuditRecord(path: CPRMask.masked(path))
    let unit = settings.unit(of: path)
    record.unit = unit?.name
    record.owner = unit?.owner
    record.sent = settings.sent(of: path)
    do throws(ReadFailure) {
      let bytes = try LetterFile.bytes(at: path, limits: options.reading.limits)
      record.sha256 = Host.sha256(bytes)
      fill(&record, settings.applied(to: try check.checked(bytes: bytes, path: path)))
    } catch {
      record.errorCode = error.code.rawValue
      record.errorMessage = error.message
    }
    return record
  }

  /// The words of the klagevejledning of the file at the path in small letters, numbers besides deadlines hidden; none
  /// when there is none. They are for telling wordings apart and are never kept.
  public func guidance(of path: String) -> [String] {
    guard let bytes = try? LetterFile.bytes(at: path, limits: options.reading.limits),
      let letter = try? pipeline.read(bytes: bytes, name: path, options: options),
      let section = pipeline.facts(of: letter).klagevejledning.section
    else { return [] }
    return GuidanceWords.shown(letter.string(section))
  }

  /// Rules whose messages hold only what the rulebook says.
  private static let told: Set<String> = ["H3", "T4", "T5"]

  private func fill(_ record: inout AuditRecord, _ checked: CheckedLetter) {
    let review = checked.review
    let (letter, facts) = (review.letter, review.facts)
    record.format = letter.source.format.rawValue
    record.quality = letter.source.quality.rawValue
    record.kind = facts.kind.rawValue
    record.isTemplate = facts.isTemplate
    record.outcomes = facts.outcomes.map(\.rawValue)
    record.topics = facts.topics
    record.begrundelse = facts.begrundelse.status.rawValue
    record.klagevejledning = facts.klagevejledning.status.rawValue
    record.lix = review.readability.lix.map { ($0 * 10).rounded() / 10 }
    record.words = review.readability.words
    let lines = FindingLine.lines(of: review)
    record.findings = zip(zip(review.findings, lines), checked.fingerprints).map { pair, fingerprint in
      let paragraph = RecordMaker.paragraph(of: pair.0, in: letter)
      return AuditRecord.Item(
        id: pair.0.id, severity: pair.0.severity, page: pair.1.page, line: pair.1.line,
        fingerprint: fingerprint, paragraph: paragraph.map(RecordMaker.name),
        // Nobody rewrites hundreds of letters for advice, and a sketch is longer than the rest of a finding.
        sketch: pair.0.severity > .advice ? paragraph.flatMap { WordSketch(of: $0.words)?.text } : nil,
        detail: RecordMaker.detail(of: pair.0, in: facts))
    }
    record.accepted = checked.accepted.map {
      AuditRecord.Exception(
        id: $0.finding.id, reason: CPRMask.masked($0.reason), owner: $0.owner,
        expires: $0.expires?.description, entry: $0.entry)
    }
    let guidance = facts.klagevejledning
    // A section that only looks like one, e.g. "kontakt os" in a letter that says yes, is no wording to compare.
    if let section = guidance.section, guidance.body != nil || guidance.deadline != nil {
      let text = Fingerprint.plain(letter.string(section))
      record.guidance = AuditRecord.Guidance(
        text: RecordMaker.name(of: text), sketch: WordSketch(of: text.words)?.text,
        deadline: guidance.deadline.map { RecordMaker.inWeeks($0.value).description },
        body: guidance.body?.rawValue, formerBody: RecordMaker.formerBody(in: section, review))
    }
    // A letter with fields left in it may have lost the end of one too.
    if facts.isTemplate || !letter.placeholders.isEmpty {
      record.openMarks = OpenMarks.places(in: letter).compactMap {
        letter.sourceMap.place(of: Span($0, $0 + 1), in: letter.bytes)?.line
      }
    }
    guard facts.isTemplate else { return }
    var seen: Set<String> = []
    for placeholder in letter.placeholders
    where placeholder.kind == .variable || placeholder.kind == .insertion {
      let name = CPRMask.masked(onOneLine(placeholder.name))
      if name.count <= 60, seen.insert(name).inserted { record.fields.append(name) }
    }
    record.paragraphs = letter.blocks.filter { $0.role.isContent }
      .compactMap { block in
        RecordMaker.paragraph(block.span, in: letter).map {
          ([RecordMaker.name(of: $0)] + GuidanceWords.periods(in: letter.string(block.span))).joined(
            separator: " ")
        }
      }
  }

  /// The name of a body of former days in the guidance; the rule about them knows only names of the rulebook.
  private static func formerBody(in section: Span, _ review: Review) -> String? {
    for finding in review.findings where finding.id.description == "T4" {
      for piece in finding.evidence {
        if case .at(let span) = piece, section.contains(span) { return review.letter.string(span) }
      }
    }
    return nil
  }

  /// What the rulebook says about an old name; an old section is named, for its message names only the new one.
  private static func detail(of finding: Finding, in facts: Facts) -> String? {
    guard told.contains(finding.id.description) else { return nil }
    guard let reference = facts.legalReferences.first(where: { finding.evidence.contains(.at($0.span)) }),
      let law = reference.law
    else { return finding.message }
    let section = reference.section.map { " § \($0)" } ?? ""
    let part = reference.subsection.map { ", stk. \($0)" } ?? ""
    return "\(law)\(section)\(part): \(finding.message)"
  }

  /// Whole weeks written as days, so that "28 dage" and "4 uger" are the same deadline.
  private static func inWeeks(_ period: Period) -> Period {
    period.unit == .days && period.count % 7 == 0 ? Period(period.count / 7, .weeks) : period
  }

  private static func paragraph(of finding: Finding, in letter: Letter) -> String? {
    for piece in finding.evidence {
      guard case .at(let span) = piece, let block = letter.blocks.last(where: { $0.span.start <= span.start })
      else { continue }
      return paragraph(block.span, in: letter)
    }
    return nil
  }

  /// The words of a paragraph in plain form; nil for less than eight, which say nothing alone.
  private static func paragraph(_ span: Span, in letter: Letter) -> String? {
    let text = Fingerprint.plain(letter.string(span))
    return text.words.count < 8 ? nil : text
  }

  private static func name(of plain: String) -> String {
    String(Host.sha256(Array(plain.utf8)).prefix(16))
  }

  private func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
