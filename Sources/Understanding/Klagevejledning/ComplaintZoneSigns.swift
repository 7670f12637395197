import DanishText
import LetterModel

/// Signs by which a sentence is taken into the guidance or left out of it.
extension ComplaintZone {
  /// "Hvornår?", "Hvad sker der så?"
  static func isShortQuestion(_ unit: Unit, _ words: Words) -> Bool {
    guard unit.tokens.count <= 9, let first = unit.tokens.first, let last = unit.tokens.last else {
      return false
    }
    return words.word(last) == "?"
      && (words.word(first).hasPrefix("hv")
        || words.contains(["frist", "koster", "gebyr", "klagefrist"], in: unit.tokens))
  }

  /// A way to reach the authority that is no demand for papers: "Ring på 44 55 66 77, eller skriv til os."
  static func saysHow(_ unit: Unit, _ words: Words) -> Bool {
    unit.weight("complaint-way") >= 1 && unit.weight("outcome") == 0
      && !words.contains(ComplaintZone.papers, in: unit.tokens)
  }

  static let papers: WordList = [
    "dokumentation", "dokumenter", "kvittering", "kvitteringer", "lønsedler", "kontoudtog", "skema",
    "skemaet",
    "regning", "regningen", "spørgsmål", "oplysninger", "attest", "fuldmagt", "betaling", "faktura",
    "bemærkninger", "bemærkning", "høringssvar", "partshøring", "høringen", "ansøgning", "ansøgningen",
  ]

  /// Where no complaint is spoken of: "kan indbringes for domstolene inden 6 uger", "gå til boligretten".
  static func leadsToCourt(_ unit: Unit, _ words: Words) -> Bool {
    isReadable(unit) && !unit.isHeading && unit.weight("court") >= 1 && unit.weight("outcome") == 0
      && words.contains(["kan", "skal", "må", "forlanges", "kræves"], in: unit.tokens)
      && unit.tokens.contains { index in
        let word = words.word(index)
        return ["indbring", "indbragt", "stævning", "anlægge", "sagsanlæg", "søgsmål"].contains {
          word.hasPrefix($0)
        }
          || word == "til"
            && words.contains(["gå", "går"], in: max(unit.tokens.lowerBound, index - 4)..<index)
      }
  }

  /// Guidance read out of an earlier letter: "I vores brev af 2. oktober stod der: »Du kan klage …«"
  static func isOldQuotation(_ unit: Unit, _ words: Words) -> Bool {
    let bytes = words.text.bytes
    let marks = unit.block.span.range.filter { at in
      at < unit.span.end
        && (bytes[at] == 0x22
          || bytes[at] == 0xC2 && at + 1 < bytes.count && [0xAB, 0xBB].contains(bytes[at + 1])
          || bytes[at] == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80
            && [0x9C, 0x9D, 0x9E].contains(bytes[at + 2]))
    }
    let before = marks.filter { $0 < unit.span.start }.count
    guard before % 2 == 1 || marks.count > before, let first = marks.first else { return false }
    let lead = words.text.tokens.indices.filter {
      unit.block.span.start <= words.text.tokens[$0].span.start && words.text.tokens[$0].span.end <= first
    }
    return lead.contains {
      ["stod", "skrev", "fremgik", "lød", "oplyste", "vejledte"].contains(words.word($0))
    }
  }

  /// "Sendes til | Ydelseskontoret, Torvet 1": a row that goes on after one on complaints.
  static func isLabelled(_ unit: Unit, _ words: Words) -> Bool {
    unit.tokens.dropFirst().prefix(4).contains { words.isMark($0, 0x3A) || words.isMark($0, 0x7C) }
  }

  /// "Hvad kan prøves: Retlige spørgsmål" among "Klageinstans: …" and "Tidsfrist: …": a row of the same form.
  static func isRow(_ unit: Unit, under other: Unit, _ words: Words) -> Bool {
    let isForm = [unit, other].allSatisfy { isLabelled($0, words) && !$0.isHeading && $0.tokens.count <= 30 }
    return isForm && unit.sentence.block != other.sentence.block && !isPrivacy(unit)
      && unit.weight("outcome") == 0
      && !words.contains(
        ["telefontid", "åbningstid", "åbningstider", "spørgsmål", "sagsbehandler", "betaling", "beløb"],
        in: unit.tokens.prefix(3))
  }

  static func isTimed(_ unit: Unit) -> Bool {
    unit.weight("complaint-deadline") >= 1 && unit.weight("outcome") == 0
  }

  /// "Du har en måned.", "Måneden begynder, den dag du får brevet."
  static func isBareTime(_ unit: Unit, _ words: Words) -> Bool {
    guard unit.weight("outcome") == 0, unit.tokens.count <= 14 else { return false }
    if unit.hasSign("start-receipt") || unit.hasSign("start-notification") { return true }
    return unit.tokens.count <= 8 && !PeriodFinder(words: words).find(in: unit, at: 0).isEmpty
  }

  /// A heading for a part of the guidance only.
  static func isPartHeading(_ unit: Unit, _ words: Words) -> Bool {
    unit.isHeading && unit.tokens.count <= 3
      && words.contains(
        ["tidsfrist", "frist", "klagefrist", "hvordan", "hvornår", "fristen"], in: unit.tokens)
  }

  /// "Hvor lang tid har jeg? 4 uger."
  static func isAnswer(_ unit: Unit, to question: Unit, _ words: Words) -> Bool {
    guard unit.tokens.count <= 16, let mark = question.tokens.last, words.word(mark) == "?" else {
      return false
    }
    return unit.sentence.block == question.sentence.block && !isPrivacy(unit)
  }

  /// "Det er Ankestyrelsen, der behandler klagen."
  static func namesComplaint(_ unit: Unit, _ words: Words) -> Bool {
    unit.tokens.contains { index in
      let word = words.word(index)
      return word.hasPrefix("klage") || word.hasPrefix("ankestyrelsen") || word.hasSuffix("nævnet")
        || word.hasPrefix("påklage") || word.hasPrefix("indbring")
    }
  }

  static func namesBoard(_ unit: Unit, _ words: Words) -> Bool {
    unit.tokens.contains { words.word($0) == "ankestyrelsen" || words.word($0).hasSuffix("nævnet") }
  }

  static func goesOn(_ unit: Unit) -> Bool {
    unit.weight("complaint") >= 1 || unit.weight("complaint-after") >= 1 || unit.weight("court") >= 1
      || unit.weight("no-appeal") >= 1
      || unit.weight("complaint-deadline") >= 1 && unit.weight("outcome") == 0
      || unit.block.role == .listItem && unit.weight("complaint-way") >= 1
      || unit.weight("complaint-portal") >= 1
  }

  static func isReadable(_ unit: Unit) -> Bool {
    switch unit.block.role {
    case .letterhead, .address, .meta, .quotedLaw, .authorHelp: false
    // "Kære Else. Synes du, at vi har taget fejl, så …" goes on in the same line.
    case .salutation: unit.tokens.count > 8
    default: true
    }
  }

  /// Complaints about the handling of personal data are no guidance on the decision.
  /// Neither are those about staff and service, nor the notes of a template to the one who writes.
  static func isPrivacy(_ unit: Unit) -> Bool {
    unit.hasSign("privacy") || unit.hasSign("service") || unit.hasSign("author-note")
  }
}
