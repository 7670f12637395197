import DanishText
import LetterModel
import Rulebook
import Understanding

/// A renamed thing that stands in the letter under its old name.
struct RenamedHit {
  let entry: RenamedEntry
  let span: Span
}

/// The name of a body that no longer exists.
struct OutdatedBody {
  let span: Span
  let successor: String?
  let changedOn: CivilDate?
}

extension RuleContext {
  /// The renamed entries of the rulebook whose old wording stands in the letter.
  func renamedHits(where isWanted: (RenamedEntry) -> Bool) -> [RenamedHit] {
    text.hits.compactMap { hit in
      let phrase = Rulebook.phrases.entries[hit.entry]
      guard phrase.category == "renamed", let entry = rulebook.renamed(id: phrase.key), isWanted(entry) else {
        return nil
      }
      return RenamedHit(entry: entry, span: hit.span)
    }
  }

  /// Names of bodies that were out of date on the letter's day, in text order, the longest where they overlap.
  var outdatedBodies: [OutdatedBody] {
    let date = facts.date?.value ?? asOf
    let names = text.hits.compactMap { hit -> OutdatedBody? in
      guard Rulebook.phrases.entries[hit.entry].category == "body",
        let body = rulebook.body(named: folded(hit.span), asOf: date), body.isOutdated
      else { return nil }
      return OutdatedBody(span: hit.span, successor: body.successor, changedOn: body.changedOn)
    }
    return names.filter { name in !names.contains { $0.span != name.span && $0.span.contains(name.span) } }
  }

  /// Whether the body is named in the stretch, by any of its names of today.
  func namesBody(_ body: ComplaintBody, within span: Span) -> Bool {
    let ids = Set(rulebook.bodies.filter { $0.body == body && !$0.isOutdated }.map(\.id))
    return text.hits.contains { hit in
      let phrase = Rulebook.phrases.entries[hit.entry]
      return phrase.category == "body" && ids.contains(phrase.key) && span.contains(hit.span)
    }
  }

  /// Whether any complaint body is named in the letter, wherever; the Ombudsman and the data authority are none, and what
  /// a body has said in other cases names no place to complain.
  var namesAnyBody: Bool {
    text.hits.contains { hit in
      let phrase = Rulebook.phrases.entries[hit.entry]
      guard phrase.category == "body", let body = rulebook.bodies.first(where: { $0.id == phrase.key })?.body
      else {
        return false
      }
      return ![.datatilsynet, .folketingetsOmbudsmand, .kommunen, .andet, .ingen].contains(body)
        && !isCitedPractice(hit.span)
    }
  }

  private func isCitedPractice(_ span: Span) -> Bool {
    sentence(at: span).map { sentence in
      sentence.sentence.tokens.contains { index in
        let word = text.word(index)
        return word.hasPrefix("principmeddelelse") || word.hasPrefix("principafgørelse")
          || ["praksis", "hjemvist", "hjemviste", "hjemvisning", "stadfæstede", "stadfæstet"].contains(word)
      }
    } ?? false
  }

  /// The stretch in lower case, blanks and line breaks as single blanks.
  func folded(_ span: Span) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(span.length)
    var isAfterBlank = true
    for index in span.range {
      let byte = text.folded[index]
      // Of a no-break space (C2 A0) the first byte is dropped with the second.
      let isNoBreak = byte == 0xC2 && index + 1 < span.end && text.folded[index + 1] == 0xA0
      if isNoBreak { continue }
      let isBlank =
        byte == 0x20 || byte == 0x0A
        || (byte == 0xA0 && index > span.start && text.folded[index - 1] == 0xC2)
      if !isBlank { bytes.append(byte) } else if !isAfterBlank { bytes.append(0x20) }
      isAfterBlank = isBlank
    }
    if isAfterBlank, !bytes.isEmpty { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Every `… Kommune` in the letter, by the stem of its name.
  var municipalities: [(name: String, span: Span)] {
    text.tokens.indices.dropFirst().compactMap { index in
      guard text.token(index, is: "kommune") || text.token(index, is: "kommunes") else { return nil }
      let name = text.tokens[index - 1]
      // "Norddal Kommune" is a name; "din kommune" is not.
      guard name.kind == .word, let first = text.bytes[name.span.range].first,
        text.folded[name.span.start] != first,
        !RuleContext.notNames.contains(text.foldedString(name))
      else { return nil }
      return (RuleContext.municipalityStem(text.foldedString(name)), name.span.union(text.tokens[index].span))
    }
  }

  /// Whether something of a case number's shape stands in the head of the letter, whatever it is called there.
  var hasNumberInHead: Bool {
    facts.sentences.contains { sentence in
      guard [.meta, .letterhead].contains(blockRole(sentence)) else { return false }
      let tokens = sentence.sentence.tokens
      return tokens.contains { index in
        text.tokens[index].kind == .caseNumber && text.tokens[index].span.length >= 7
          && !tokens.prefix { $0 < index }.suffix(3).contains {
            RuleContext.otherNumbers.contains(text.folded, text.tokens[$0].span)
          }
      }
    }
  }

  /// What stands before numbers that are no case's.
  private static let otherNumbers: ClosedWords = [
    "cvr", "cvr-nr", "cvr-nr.", "cvr.", "ean", "ean-nr", "ean-nr.", "p-nr", "p-nr.", "p-nummer", "matr",
    "matr.",
    "matr.nr",
    "matr.nr.", "matrikel", "matrikelnr", "matrikelnr.", "bfe", "konto", "kontonr", "kontonr.", "reg", "reg.",
    "telefon",
    "tlf", "tlf.", "cpr", "cpr-nr", "cpr-nr.",
  ]

  /// Whether some line of the closing has the shape of a person's name: two to four words with capitals and no office.
  var isSignedByName: Bool {
    letter.blocks.contains { block in
      guard [.signature, .body, .heading].contains(block.role) else { return false }
      return lines(of: block.span).contains { line in
        let word = line.split(separator: " ").first?.lowercased() ?? ""
        // Outside the closing a name counts only behind the words that close a letter.
        let closes = RuleContext.closings.contains(word)
        return (block.role == .signature || closes)
          && (RuleContext.isPersonName(line) || RuleContext.opensWithName(line, isBehindClosing: closes))
      }
    }
  }

  /// A caseworker named in the head ("Sagsbehandler: vejassistent Preben Sølvsten"), or a name alone among the last lines.
  var isNamedSomewhere: Bool {
    let all = letter.wholeSpan
    return letter.blocks.contains { block in
      guard block.document == 0, block.role != .quotedLaw else { return false }
      let isLast = (block.span.start - all.start) * 3 > all.length * 2 && block.span.length < 120
      // "Sagsbehandler" in a column of its own, with the name in the next.
      var isLabelled = false
      return lines(of: block.span).contains { line in
        if isLast, RuleContext.isPersonName(line) { return true }
        if isLabelled, RuleContext.isTitledName(line) { return true }
        isLabelled = RuleContext.handlers.contains(line.lowercased().filter { $0 != ":" })
        guard let colon = line.firstIndex(of: ":"),
          RuleContext.handlers.contains(line[..<colon].lowercased())
        else { return false }
        return RuleContext.isTitledName(line[line.index(after: colon)...])
      }
    }
  }

  /// "vejassistent Preben Sølvsten": a name, whatever title in small letters stands before it.
  private static func isTitledName(_ line: Substring) -> Bool {
    let names = line.split(separator: " ").drop { $0.first?.isLowercase ?? true }
    return isPersonName(Substring(names.prefix(3).joined(separator: " ")))
  }

  private static let handlers: Set<String> = [
    "sagsbehandler", "kontakt", "kontaktperson", "rådgiver", "din sagsbehandler", "vejingeniør",
    "sagsansvarlig",
  ]

  private func lines(of span: Span) -> [Substring] {
    letter.string(span).split { $0 == "\n" || $0 == "\t" || $0 == "|" }.flatMap { line in
      line.split(separator: ",").prefix(1)
    }
  }

  /// "Agnete Rosenvinge udvalgssekretær", "Hilsen fra Karen": a name with its title behind it; a first name is enough
  /// behind the words that close a letter.
  private static func opensWithName(_ line: Substring, isBehindClosing: Bool) -> Bool {
    let words = line.split(separator: " ").drop { closings.contains($0.lowercased()) }
    let name = words.prefix { isNameWord($0) }
    guard name.count < 5, words.count <= name.count + 4 else { return false }
    if isBehindClosing, words.count < line.split(separator: " ").count, name.count >= 1 { return true }
    return name.count >= 2 && name.count < words.count
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase else { return false }
    return (word.dropFirst().contains(where: \.isLowercase) || word.hasSuffix("."))
      && !word.contains(where: \.isNumber) && !offices.contains(where: { word.lowercased().hasSuffix($0) })
  }

  /// Two to four words with capitals, none of which ends as offices, streets and houses do.
  static func isPersonName(_ line: Substring) -> Bool {
    var words = line.split(separator: " ")
    while let first = words.first, closings.contains(first.lowercased()) { words.removeFirst() }
    guard (2...4).contains(words.count) else { return false }
    return words.allSatisfy(isNameWord)
  }

  private static let closings: Set<String> = [
    "med", "venlig", "venlige", "hilsen", "hilsner", "mvh.", "mvh", "kh", "kærlig", "p.v.v.", "vh",
    "bh", "fra", "de", "bedste", "mange",
  ]
  private static let offices = [
    "kommune", "afdeling", "afdelingen", "team", "teamet", "service", "udvalg", "udvalget", "forvaltning",
    "forvaltningen",
    "center", "centret", "centeret", "kontor", "kontoret", "danmark", "styrelsen", "nævnet", "rådhus",
    "rådhuset", "ydelse",
    "pension", "visitation", "visitationen", "bolig", "miljø", "teknik", "skole", "vej", "alle", "allé",
    "gade", "plads", "torv",
  ]

  /// "Vestemose" beside "Vestermose" in a text that may be misread: one or two letters in one place are the
  /// reading's, not the letter's.
  static func isMisreading(_ name: String, of own: String) -> Bool {
    let (left, right) = (Array(name.unicodeScalars), Array(own.unicodeScalars))
    let shorter = min(left.count, right.count)
    let front = zip(left, right).prefix { $0 == $1 }.count
    let back = min(zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count, shorter - front)
    return max(left.count, right.count) - front - back <= 2
  }

  /// The name without a genitive, so that `norddals` and `norddal` are one.
  static func municipalityStem(_ name: String) -> String {
    name.hasSuffix("s") && name.utf8.count > 4 ? String(name.dropLast()) : name
  }

  private static let notNames: Set<String> = [
    "din", "deres", "jeres", "denne", "en", "den", "hver", "anden", "vores", "samme", "hvilken", "dansk",
    "ny",
  ]
}
