import DanishText
import LetterModel

/// The sentences that guide on complaining, wherever they stand: under a heading, in running text, after the signature,
/// in another document of the message.
struct ComplaintZone {
  /// Indices of the sentences, in text order.
  let sentences: [Int]

  /// - Parameter isDataCase: whether Datatilsynet is the body for complaints over this decision.
  init(layer: RoleLayer, text: AnalysedText, isDataCase: Bool) {
    let units = layer.units
    let words = Words(text: text)
    var inside = Set<Int>()
    if isDataCase {
      for index in units.indices where ComplaintZone.guidesOnData(units[index], words) {
        inside.insert(index)
        ComplaintZone.follow(from: index, units, words, &inside)
      }
    }
    for index in units.indices where ComplaintZone.isAnchor(units[index], words) {
      inside.insert(index)
      ComplaintZone.spread(from: index, units, words, &inside)
    }
    for index in units.indices where units[index].topic == .complaint && !inside.contains(index) {
      if ComplaintZone.isReadable(units[index]), !ComplaintZone.isPrivacy(units[index]) {
        inside.insert(index)
      }
    }
    sentences = inside.sorted()
  }

  /// A sentence that speaks of complaining about this decision.
  private static func isAnchor(_ unit: Unit, _ words: Words) -> Bool {
    guard isReadable(unit), !unit.isHeading, !isPrivacy(unit) else { return false }
    // "Hvis vi fastholder, går klagen videre til Ankestyrelsen" guides as well.
    let sendsOn =
      unit.weight("complaint-after") >= 1 && namesComplaint(unit, words) && namesBoard(unit, words)
    guard unit.weight("complaint") >= 1 || unit.weight("no-appeal") >= 1 || sendsOn else { return false }
    // "Vi har modtaget din klage" is about a complaint that was made.
    return unit.weight("kind", "own-complaint") < 1 || unit.topic == .complaint
  }

  /// "Du kan klage til Datatilsynet over afslaget", in the letter itself and not in its standing notice.
  private static func guidesOnData(_ unit: Unit, _ words: Words) -> Bool {
    isReadable(unit) && unit.block.role != .footer && !unit.isHeading
      && unit.tokens.contains { words.word($0).hasPrefix("datatilsyn") } && namesComplaint(unit, words)
  }

  /// The rest of the paragraph, as far as it goes on about the complaint.
  private static func follow(from index: Int, _ units: [Unit], _ words: Words, _ inside: inout Set<Int>) {
    var next = index + 1
    while next < units.count, units[next].sentence.block == units[index].sentence.block,
      goesOn(units[next]) || namesComplaint(units[next], words)
        || units[next].weight("complaint-way") >= 1
        || words.contains(["frist", "tidsfrist"], in: units[next].tokens)
    {
      inside.insert(next)
      next += 1
    }
  }

  /// Follows the paragraph and the ones after it while they go on about complaining.
  private static func spread(from index: Int, _ units: [Unit], _ words: Words, _ inside: inout Set<Int>) {
    var next = index + 1
    var skipped: [Int] = []
    var section = units[index].section
    while next < units.count, isReadable(units[next]) {
      let unit = units[next]
      if unit.section != section {
        // "Tidsfrist", "Hvordan?": a heading within the guidance.
        guard isPartHeading(unit, words) else { break }
        section = unit.section
        skipped = []
        next += 1
        continue
      }
      if next > 0, inside.contains(next - 1), isAnswer(unit, to: units[next - 1], words) {
        inside.insert(next)
        next += 1
        continue
      }
      let sameBlock = unit.sentence.block == units[next - 1].sentence.block
      let isNear = unit.weight("complaint-way") >= 1 || namesComplaint(unit, words)
      if goesOn(unit) || (sameBlock && isNear) || isLabelled(unit, words) && (isNear || isTimed(unit)) {
        // A sentence in between belongs to it when the paragraph comes back to the complaint.
        if !isPrivacy(unit) { inside.formUnion(skipped + [next]) }
        skipped = []
      } else {
        skipped.append(next)
        guard sameBlock, skipped.count <= 2 else { break }
      }
      next += 1
    }
    var before = index - 1
    while before >= 0, units[before].sentence.block == units[index].sentence.block,
      goesOn(units[before]) || namesBoard(units[before], words) && !isPrivacy(units[before])
    {
      inside.insert(before)
      before -= 1
    }
  }

  /// "Sendes til | Ydelseskontoret, Torvet 1": a row that goes on after one on complaints.
  private static func isLabelled(_ unit: Unit, _ words: Words) -> Bool {
    unit.tokens.dropFirst().prefix(4).contains { words.isMark($0, 0x3A) || words.isMark($0, 0x7C) }
  }

  private static func isTimed(_ unit: Unit) -> Bool {
    unit.weight("complaint-deadline") >= 1 && unit.weight("outcome") == 0
  }

  /// A heading for a part of the guidance only.
  private static func isPartHeading(_ unit: Unit, _ words: Words) -> Bool {
    unit.isHeading && unit.tokens.count <= 3
      && words.contains(
        ["tidsfrist", "frist", "klagefrist", "hvordan", "hvornår", "fristen"], in: unit.tokens)
  }

  /// "Hvor lang tid har jeg? 4 uger."
  private static func isAnswer(_ unit: Unit, to question: Unit, _ words: Words) -> Bool {
    guard unit.tokens.count <= 16, let mark = question.tokens.last, words.word(mark) == "?" else {
      return false
    }
    return unit.sentence.block == question.sentence.block && !isPrivacy(unit)
  }

  /// "Det er Ankestyrelsen, der behandler klagen."
  private static func namesComplaint(_ unit: Unit, _ words: Words) -> Bool {
    unit.tokens.contains { index in
      let word = words.word(index)
      return word.hasPrefix("klage") || word.hasPrefix("ankestyrelsen") || word.hasSuffix("nævnet")
        || word.hasPrefix("påklage") || word.hasPrefix("indbring")
    }
  }

  private static func namesBoard(_ unit: Unit, _ words: Words) -> Bool {
    unit.tokens.contains { words.word($0) == "ankestyrelsen" || words.word($0).hasSuffix("nævnet") }
  }

  private static func goesOn(_ unit: Unit) -> Bool {
    unit.weight("complaint") >= 1 || unit.weight("complaint-after") >= 1 || unit.weight("court") >= 1
      || unit.weight("no-appeal") >= 1
      || unit.weight("complaint-deadline") >= 1 && unit.weight("outcome") == 0
      || unit.block.role == .listItem && unit.weight("complaint-way") >= 1
  }

  private static func isReadable(_ unit: Unit) -> Bool {
    switch unit.block.role {
    case .letterhead, .address, .meta, .quotedLaw, .salutation, .authorHelp: false
    default: true
    }
  }

  /// Complaints about the handling of personal data are no guidance on the decision.
  private static func isPrivacy(_ unit: Unit) -> Bool { unit.hasSign("privacy") }
}
