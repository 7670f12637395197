import DanishText

extension Settings {
  /// The letter with rules switched off or regraded, own words found, accepted and known findings set aside.
  ///
  /// - Parameter known: fingerprints of findings an earlier report holds.
  public func applied(to checked: CheckedLetter, known: Set<String> = []) -> CheckedLetter {
    let review = checked.review
    var kept: [Finding] = []
    for finding in review.findings + ownWords(in: review) {
      if isShortEnough(finding) { continue }
      switch level(of: finding.id, at: checked.path) {
      case .off: continue
      case .on: kept.append(finding)
      case .severity(let severity): kept.append(finding.regraded(severity))
      }
    }
    let named = Fingerprint.all(of: review.with(kept))
    var counted: [Finding] = []
    var accepted: [CheckedLetter.Accepted] = []
    var knownCount = 0
    for (finding, fingerprint) in zip(kept, named) {
      if known.contains(fingerprint) {
        knownCount += 1
      } else if let acceptance = acceptance(of: finding, in: review, path: checked.path) {
        accepted.append(
          CheckedLetter.Accepted(
            finding: finding, fingerprint: fingerprint, reason: acceptance.reason, owner: acceptance.owner,
            expires: acceptance.expires))
      } else {
        counted.append(finding)
      }
    }
    var result = CheckedLetter(review.with(counted), path: checked.path)
    result.part = checked.part
    result.blocks = checked.blocks.filter { LetterCheck.needs($0.decision, counted) }
    result.accepted = accepted
    result.known = knownCount
    result.switchedOff = RuleRegistry.all.map { $0.card.id }.filter {
      level(of: $0, at: checked.path) == .off
    }
    return result
  }

  /// Acceptances that have run out on the day. Danish lines, each with its rule, day and owner.
  public func expired(on day: CivilDate) -> [String] {
    accepted.compactMap { entry in
      guard let end = entry.expires, end < day else { return nil }
      let owner = entry.owner.map { ", ejer: \($0)" } ?? ""
      return
        "Accepten af \(entry.rule) (»\(entry.reason)«\(owner)) udløb \(DanishLabels.date(end)). Fundene tæller igen."
    }
  }

  private func acceptance(of finding: Finding, in review: Review, path: String) -> Acceptance? {
    accepted.first { entry in
      guard entry.rule == finding.id, entry.expires.map({ $0 >= review.asOf }) ?? true,
        entry.file.map({ Pattern.matches($0, path) || Pattern.matches("**/" + $0, path) }) ?? true
      else { return false }
      let quotes = finding.evidence.compactMap { piece -> String? in
        if case .at(let span) = piece { return Fingerprint.plain(review.letter.string(span)) }
        return nil
      }
      guard let text = entry.text else { return quotes.isEmpty }
      return quotes.contains { $0.contains(Fingerprint.plain(text)) }
    }
  }

  private func isShortEnough(_ finding: Finding) -> Bool {
    guard let longSentence, finding.id.description == "S1" else { return false }
    let words = finding.message.split { !$0.isNumber }.first.flatMap { Int($0) }
    return (words ?? Int.max) <= longSentence
  }

  /// The office's own words where the letter uses them, as findings of the rule about chancery words.
  private func ownWords(in review: Review) -> [Finding] {
    guard !words.isEmpty, let rule = RuleRegistry.rule("S3") else { return [] }
    let letter = review.letter
    let text = letter.bytes.map(Settings.small)
    var found: [Finding] = []
    for word in words {
      let wanted = Array(word.word.utf8).map(Settings.small)
      for block in letter.blocks where block.role.isContent {
        for start in Settings.places(of: wanted, in: text, block.span) {
          let span = Span(start, start + wanted.count)
          found.append(
            rule.finding(
              [Evidence.at(span)], confidence: .high, message: "Jeres egen liste foreslår: \(word.instead)",
              suggestions: [Suggestion(text: word.instead, span: span)]))
        }
      }
    }
    return found
  }

  private static func places(of wanted: [UInt8], in text: [UInt8], _ span: Span) -> [Int] {
    guard let head = wanted.first, span.length >= wanted.count else { return [] }
    return (span.start...(span.end - wanted.count)).filter { start in
      let end = start + wanted.count
      return text[start] == head && text[start..<end].elementsEqual(wanted)
        && (start == 0 || !isLetter(text[start - 1])) && (end == text.count || !isLetter(text[end]))
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte) }
  /// Capital letters of ASCII made small; the second byte of ÆØÅ too, which stands alone nowhere else in Danish.
  private static func small(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte + 0x20
    case 0x86, 0x98, 0x85: byte + 0x20
    default: byte
    }
  }
}

extension Finding {
  func regraded(_ severity: Severity) -> Finding {
    Finding(
      id: id, slug: slug, severity: severity, title: title, message: message, complaintPoint: complaintPoint,
      basis: basis, confidence: confidence, decision: decision, evidence: evidence, suggestions: suggestions)
  }
}

extension Review {
  func with(_ findings: [Finding]) -> Review {
    Review(
      letter: letter, facts: facts, findings: findings, readability: readability, asOf: asOf,
      rulebookDate: rulebookDate)
  }
}

/// Fingerprints in an earlier report: what `check` or `audit` wrote as JSON, JSON lines or SARIF.
public enum Baseline {
  /// The fingerprints; nil when the text is none of these.
  public static func fingerprints(in bytes: [UInt8]) -> Set<String>? {
    var found: Set<String> = []
    if let value = try? JSONValue(parsing: bytes) {
      collect(value, into: &found)
      return found
    }
    for line in bytes.split(separator: 0x0A) {
      guard let value = try? JSONValue(parsing: Array(line)) else { return nil }
      collect(value, into: &found)
    }
    return found
  }

  private static func collect(_ value: JSONValue, into found: inout Set<String>) {
    switch value {
    case .array(let elements): for element in elements { collect(element, into: &found) }
    case .object(let members):
      for key in ["fingerprint", "klarbrevFinding/v1"] {
        if let text = members[key]?.text { found.insert(text) }
      }
      for member in members.values { collect(member, into: &found) }
    default: break
    }
  }
}
