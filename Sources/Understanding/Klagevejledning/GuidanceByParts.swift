import DanishText
import LetterModel

/// Finds guidance by what it holds where no word of complaining leads to it: a board, and a time that runs from the
/// reader's letter or ends some weeks after it, near each other. Letters name the act of complaining in a hundred ways
/// ("hvis jeg ikke bøjer mig", "sagen forelagt"); the board and the time have few.
struct GuidanceByParts {
  let units: [Unit]
  let words: Words
  /// Names of complaint bodies that decide complaints of today.
  let boards: [KeyHit]
  let dates: [DateMention]
  let letterDate: CivilDate?

  /// How far apart board and time may stand, in sentences.
  private static let window = 6
  /// Days after the letter between which a named day is likely the last one for complaints.
  static let days = 24...45

  /// Sentences from board to time, for each board that has a time near it; ordered.
  func regions() -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    for index in units.indices where namesBoard(index) {
      guard let time = near(index).first(where: isTimed) else { continue }
      found.append(min(index, time)...max(index, time))
    }
    return found
  }

  /// Sentences with a time that runs from the reader's letter, in reach of the given ones; a named day only beside them.
  func times(near inside: Set<Int>) -> [Int] {
    units.indices.filter { index in
      guard !inside.contains(index), isTimed(index) else { return false }
      let around = near(index).filter { inside.contains($0) && !units[$0].isHeading }
      return around.contains { hasPeriod(index) || areOnePiece(units[$0].block, units[index].block) }
    }
  }

  private func areOnePiece(_ one: Block, _ other: Block) -> Bool {
    one.span == other.span || one.role == other.role && [.listItem, .tableRow].contains(one.role)
  }

  /// Sentences that name a board, in reach of the given ones.
  func boards(near inside: Set<Int>) -> [Int] {
    units.indices.filter { index in
      !inside.contains(index) && namesBoard(index)
        && near(index).contains { inside.contains($0) && !units[$0].isHeading }
    }
  }

  /// The sentences around that may belong to the same guidance, nearest first.
  private func near(_ index: Int) -> [Int] {
    var near = [index]
    for step in [1, -1] {
      var at = index + step
      while units.indices.contains(at), abs(at - index) <= GuidanceByParts.window, !ends(at) {
        near.append(at)
        at += step
      }
    }
    return near.sorted { abs($0 - index) < abs($1 - index) }
  }

  /// A heading that asks goes on in the same matter; any other begins something new.
  private func ends(_ index: Int) -> Bool {
    let unit = units[index]
    if unit.isHeading { return !asks(unit) && !isRow(unit) && unit.topic != .complaint }
    return !ComplaintZone.isReadable(unit) || unit.block.role == .signature || ComplaintZone.isPrivacy(unit)
  }

  private func asks(_ unit: Unit) -> Bool { unit.tokens.last.map { words.isMark($0, 0x3F) } ?? false }

  /// A line with a number to call or a post code is no heading, however it is set.
  private func isRow(_ unit: Unit) -> Bool {
    unit.tokens.contains { [.phone, .email, .url].contains(words.text.tokens[$0].kind) }
  }

  /// A board as what the reader may turn to: no owner of something ("Ankestyrelsens praksis"), nothing it once did.
  func namesBoard(_ index: Int) -> Bool {
    let unit = units[index]
    guard isUsable(unit), !unit.hasSign("other-matter") else { return false }
    return boards.contains { hit in
      guard unit.tokens.contains(hit.tokens.lowerBound) else { return false }
      let last = hit.tokens.upperBound - 1
      if words.word(last).hasSuffix("ens") || words.word(last).hasSuffix("ets") { return false }
      let clause = unit.clauses.part(of: hit.tokens.lowerBound)
      return !words.contains(Words.pastVerbs, in: clause) && !words.contains(GuidanceByParts.done, in: clause)
        && !unit.clauses.isQuoted(hit.tokens)
    }
  }

  private static let done: WordList = [
    "stadfæstede", "ophævede", "hjemviste", "afgjorde", "udtalte", "stadfæstet", "ophævet", "hjemvist",
    "udtalt",
    "principmeddelelse", "principafgørelse", "principmeddelelser", "principafgørelser", "praksis",
  ]

  /// A length of time that the reader has from the letter on, or a day some weeks after it.
  func isTimed(_ index: Int) -> Bool {
    let unit = units[index]
    guard isUsable(unit), unit.weight("court") < 1, !words.contains(GuidanceByParts.others, in: unit.tokens)
    else {
      return false
    }
    if hasPeriod(index) { return true }
    guard let letterDate else { return false }
    return dates.contains { mention in
      unit.span.contains(mention.span)
        && GuidanceByParts.days.contains(mention.date.dayNumber - letterDate.dayNumber)
        && words.contains(GuidanceByParts.limits, in: unit.tokens)
    }
  }

  private func hasPeriod(_ index: Int) -> Bool {
    let origin = PeriodOrigin(words: words)
    return PeriodFinder(words: words).find(in: units[index], at: index).contains {
      origin.of($0, in: units[index]) == .reader
    }
  }

  private static let limits: WordList = [
    "senest", "inden", "senere", "med", "indtil", "udløber", "lukker", "slutter", "frist", "fristen",
    "sidste",
    "før",
  ]

  /// What other times in a letter are for.
  private static let others: WordList = [
    "betale", "betales", "betal", "betaling", "regning", "kvittering", "dokumentation", "bemærkninger",
    "høringssvar", "partshøring", "indvendinger", "svar", "ansøgning", "aktindsigt", "begrundelse", "møde",
    "mødet", "udbetales", "indsende", "lønseddel",
    "lønsedler", "varsel",
  ]

  private func isUsable(_ unit: Unit) -> Bool {
    ComplaintZone.isReadable(unit) && unit.block.role != .signature && unit.block.role != .footer
      && !ComplaintZone.isPrivacy(unit) && (!unit.isHeading || isRow(unit)) && !unit.isQuotation
  }
}

extension ComplaintZone {
  /// Takes in what belongs to the guidance by its parts: all of it where no word of complaining was found, else the
  /// board or the time that is still wanting.
  static func complete(
    _ inside: inout Set<Int>, _ parts: GuidanceByParts, _ units: [Unit], _ words: Words, _ tellsResult: [Bool]
  ) {
    let guides = inside.contains { !units[$0].isHeading }
    if guides, inside.contains(where: { units[$0].weight("no-appeal") >= 1 }) { return }
    if !guides {
      for region in parts.regions() {
        for index in region where isReadable(units[index]) && !isPrivacy(units[index]) {
          inside.insert(index)
        }
        spread(from: region.upperBound, units, words, tellsResult, &inside)
        lookBack(from: region.lowerBound, units, words, tellsResult, &inside)
      }
      return
    }
    if !inside.contains(where: parts.isTimed) { inside.formUnion(parts.times(near: inside)) }
    if !inside.contains(where: parts.namesBoard) { inside.formUnion(parts.boards(near: inside)) }
  }
}
