import DanishText

extension Settings {
  /// The letter with rules switched off or regraded, own words found and accepted findings set aside.
  public func applied(to checked: CheckedLetter) -> CheckedLetter {
    let review = checked.review
    var kept: [Finding] = []
    let text = review.letter.bytes.map(Settings.small)
    let told = office.cues.isEmpty ? review.findings : review.findings.filter { !isMet($0, in: review, text) }
    for finding in told + ownWords(in: review, text) + ownFindings(in: review, text) {
      if isShortEnough(finding) { continue }
      switch level(of: finding.id, at: checked.path) {
      case .off: continue
      case .on: kept.append(finding)
      case .severity(let severity): kept.append(finding.regraded(severity))
      }
    }
    var counted: [(finding: Finding, fingerprint: String)] = []
    var accepted: [CheckedLetter.Accepted] = []
    // Left out or put in, a finding changes the count of those with the same words.
    let isSame = kept.map(\.id) == review.findings.map(\.id)
    let fingerprints = isSame ? checked.fingerprints : Fingerprint.all(of: review.with(kept))
    for (finding, fingerprint) in zip(kept, fingerprints) {
      if let entry = acceptance(of: finding, fingerprint, in: review, path: checked.path) {
        let acceptance = self.accepted[entry]
        accepted.append(
          CheckedLetter.Accepted(
            finding: finding, fingerprint: fingerprint, reason: acceptance.reason, owner: acceptance.owner,
            expires: acceptance.expires, entry: entry))
      } else {
        counted.append((finding, fingerprint))
      }
    }
    var result = checked.keeping(counted)
    result.blocks = filled(result.blocks, at: checked.path)
    result.accepted = accepted
    result.switchedOff =
      rules.isEmpty && folders.isEmpty
      ? [] : RuleRegistry.all.map { $0.card.id }.filter { level(of: $0, at: checked.path) == .off }
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

  /// Index of the first entry that accepts the finding.
  private func acceptance(
    of finding: Finding, _ fingerprint: String, in review: Review, path: String
  ) -> Int? {
    accepted.firstIndex { entry in
      guard entry.rule == finding.id, entry.expires.map({ $0 >= review.asOf }) ?? true, entry.holds(at: path),
        entry.fingerprint.map({ $0 == fingerprint }) ?? true
      else { return false }
      guard let text = entry.text else { return true }
      return finding.evidence.contains { piece in
        guard case .at(let span) = piece else { return false }
        // What a report shows is masked; the words may be copied from there.
        return [review.letter.string(span), CPRMask.masked(review.letter.string(span))].contains {
          Acceptance.plain($0).contains(Acceptance.plain(text))
        }
      }
    }
  }

  private func isShortEnough(_ finding: Finding) -> Bool {
    guard let longSentence, finding.id.description == "S1" else { return false }
    let words = finding.message.split { !$0.isNumber }.first.flatMap { Int($0) }
    return (words ?? Int.max) <= longSentence
  }

  /// The office's own words where the letter uses them, as findings of the rule about chancery words.
  private func ownWords(in review: Review, _ text: [UInt8]) -> [Finding] {
    guard !words.isEmpty, let rule = RuleRegistry.rule("S3") else { return [] }
    let letter = review.letter
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

  /// Where words stand in a stretch of a text; both are in small letters.
  static func places(of wanted: [UInt8], in text: [UInt8], _ span: Span) -> [Int] {
    guard let head = wanted.first, span.length >= wanted.count else { return [] }
    return (span.start...(span.end - wanted.count)).filter { start in
      let end = start + wanted.count
      return text[start] == head && text[start..<end].elementsEqual(wanted)
        && (start == 0 || !isLetter(text[start - 1])) && (end == text.count || !isLetter(text[end]))
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte) }
  /// Capital letters of ASCII made small; the second byte of ÆØÅ too, which stands alone nowhere else in Danish.
  static func small(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte + 0x20
    case 0x86, 0x98, 0x85: byte + 0x20
    default: byte
    }
  }
}

extension CheckedLetter {
  /// The same letter with some of its findings, and with the texts to insert that those still ask for.
  func keeping(_ kept: [(finding: Finding, fingerprint: String)]) -> CheckedLetter {
    var result = CheckedLetter(
      review.with(kept.map(\.finding)), path: path, fingerprints: kept.map(\.fingerprint))
    result.part = part
    let decisions = review.facts.decisions
    result.blocks = blocks.filter { block in
      let section =
        part == nil && decisions.indices.contains(block.decision)
        ? decisions[block.decision].klagevejledning.section : nil
      return LetterCheck.needs(block.decision, kept.map(\.finding), section: section)
    }
    result.accepted = accepted
    result.switchedOff = switchedOff
    return result
  }

  /// The letter without the findings of an earlier report.
  public func withoutKnown(_ known: inout KnownFindings) -> CheckedLetter {
    guard !known.isEmpty else { return self }
    let new = zip(review.findings, fingerprints).filter { !known.meet($1, path: path) }
    var result = keeping(new.map { ($0, $1) })
    result.known = review.findings.count - new.count
    return result
  }
}

extension Acceptance {
  /// Whether the entry is about the file at the path.
  public func holds(at path: String) -> Bool {
    file.map { Pattern.matches($0, path) || Pattern.matches("**/" + $0, path) } ?? true
  }

  /// How a message names the entry, e.g. `K4 (»14 dage«, breve/afslag.pdf)`.
  public var name: String {
    let parts = [text.map { "»\($0)«" }, file, fingerprint].compactMap { $0 }
    return CPRMask.masked("\(rule) (\(parts.joined(separator: ", ")))")
  }

  /// The text as it is compared: as a fingerprint has it, a masked digit like any other.
  static func plain(_ text: String) -> String { Fingerprint.plain(text.replacing("*", with: "0")) }
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
      rulebookDate: rulebookDate, received: received, delivery: delivery, text: text)
  }
}
