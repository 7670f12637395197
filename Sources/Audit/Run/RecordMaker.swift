/// Makes the record of a file: reads it, checks it, and keeps what an audit may keep.
public struct RecordMaker: Sendable {
  private let check: LetterCheck
  private let options: ReviewOptions
  private let settings: Settings

  /// Makes a maker.
  public init(_ pipeline: ReviewPipeline, options: ReviewOptions, settings: Settings) {
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

  /// Rules whose messages hold only what the rulebook says.
  private static let told: Set<String> = ["T4", "T5"]

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
      AuditRecord.Item(
        id: pair.0.id, severity: pair.0.severity, page: pair.1.page, line: pair.1.line,
        fingerprint: fingerprint, paragraph: RecordMaker.paragraph(of: pair.0, in: letter),
        detail: RecordMaker.told.contains(pair.0.id.description) ? pair.0.message : nil)
    }
    record.accepted = checked.accepted.map {
      AuditRecord.Exception(
        id: $0.finding.id, reason: CPRMask.masked($0.reason), owner: $0.owner,
        expires: $0.expires?.description)
    }
    let guidance = facts.klagevejledning
    if let section = guidance.section {
      record.guidance = AuditRecord.Guidance(
        text: RecordMaker.name(of: letter.string(section)),
        deadline: guidance.deadline.map { RecordMaker.inWeeks($0.value).description },
        body: guidance.body?.rawValue)
    }
    guard facts.isTemplate else { return }
    var seen: Set<String> = []
    for placeholder in letter.placeholders
    where placeholder.kind == .variable || placeholder.kind == .insertion {
      let name = CPRMask.masked(onOneLine(placeholder.name))
      if name.count <= 60, seen.insert(name).inserted { record.fields.append(name) }
    }
    record.paragraphs = letter.blocks.filter { $0.role.isContent }
      .compactMap { RecordMaker.paragraphName($0.span, in: letter) }
  }

  /// Whole weeks written as days, so that "28 dage" and "4 uger" are the same deadline.
  private static func inWeeks(_ period: Period) -> Period {
    period.unit == .days && period.count % 7 == 0 ? Period(period.count / 7, .weeks) : period
  }

  private static func paragraph(of finding: Finding, in letter: Letter) -> String? {
    for piece in finding.evidence {
      guard case .at(let span) = piece, let block = letter.blocks.last(where: { $0.span.start <= span.start })
      else { continue }
      return paragraphName(block.span, in: letter)
    }
    return nil
  }

  /// A fingerprint of a paragraph; nil for one of less than eight words, which says nothing alone.
  private static func paragraphName(_ span: Span, in letter: Letter) -> String? {
    let text = letter.string(span)
    return text.split(whereSeparator: \.isWhitespace).count < 8 ? nil : name(of: text)
  }

  private static func name(of text: String) -> String {
    String(Host.sha256(Array(Fingerprint.plain(text).utf8)).prefix(16))
  }

  private func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
