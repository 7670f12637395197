import DanishText
import LetterModel

/// The sentences that guide on complaining, wherever they stand: under a heading, in running text, after the signature,
/// in another document of the message.
struct ComplaintZone {
  /// Indices of the sentences, in text order.
  let sentences: [Int]

  /// - Parameters:
  ///   - isDataCase: whether Datatilsynet is the body for complaints over this decision.
  ///   - boards: the names of complaint bodies in the letter.
  init(
    layer: RoleLayer, words: Words, isDataCase: Bool, boards: [KeyHit], dates: [DateMention],
    letterDate: CivilDate?
  ) {
    let units = layer.units
    var inside = Set<Int>()
    if isDataCase {
      for index in units.indices where ComplaintZone.guidesOnData(units[index], words) {
        inside.insert(index)
        ComplaintZone.follow(from: index, units, words, &inside)
      }
    }
    let tellsResult = layer.claims.map { ($0.first?.weight ?? 0) >= 1 }
    for index in units.indices where ComplaintZone.isAnchor(units[index], words) {
      inside.insert(index)
      ComplaintZone.spread(from: index, units, words, tellsResult, &inside)
      ComplaintZone.lookBack(from: index, units, words, tellsResult, &inside)
    }
    let parts = GuidanceByParts(
      units: units, words: words, boards: boards, dates: dates, letterDate: letterDate)
    ComplaintZone.complete(&inside, parts, units, words, tellsResult)
    if inside.isEmpty {
      for index in units.indices where ComplaintZone.leadsToCourt(units[index], words) {
        inside.insert(index)
        ComplaintZone.spread(from: index, units, words, tellsResult, &inside)
      }
    }
    for index in units.indices where units[index].topic == .complaint && !inside.contains(index) {
      if ComplaintZone.isReadable(units[index]), !ComplaintZone.isPrivacy(units[index]) {
        inside.insert(index)
      }
    }
    inside.subtract(ComplaintZone.apart(inside, units, words))
    // A heading alone guides nobody: "Indsigt, berigtigelse og klage" above the notice on data.
    sentences = inside.contains { !units[$0].isHeading } ? inside.sorted() : []
  }

  /// Sentences outside the headed guidance that name a board it does not name: "Helbredstillæg kan du klage over til
  /// Ankestyrelsen", told by the way in a letter whose own guidance leads elsewhere.
  private static func apart(_ inside: Set<Int>, _ units: [Unit], _ words: Words) -> Set<Int> {
    let headed = inside.filter { units[$0].topic == .complaint }
    let own = Set(headed.flatMap { boards(units[$0], words) })
    guard !own.isEmpty else { return [] }
    let sections = Set(headed.map { units[$0].section })
    return inside.filter { index in
      let named = boards(units[index], words)
      return !named.isEmpty && own.isDisjoint(with: named) && !sections.contains(units[index].section)
        && units[index].weight("no-appeal") < 1
    }
  }

  private static func boards(_ unit: Unit, _ words: Words) -> [String] {
    unit.tokens.map(words.word).filter { word in
      ["ankestyrelsen", "nævnet", "styrelsen", "klageenheden", "patientklager"].contains {
        word.hasSuffix($0)
      }
    }
  }

  /// A sentence that speaks of complaining about this decision.
  private static func isAnchor(_ unit: Unit, _ words: Words) -> Bool {
    guard isReadable(unit), !unit.isHeading, !isPrivacy(unit), !isOldQuotation(unit, words),
      !decidesComplaint(unit), !unit.hasSign("other-matter")
    else { return false }
    // "Hvis vi fastholder, går klagen videre til Ankestyrelsen" guides as well.
    let sendsOn =
      unit.weight("complaint-after") >= 1 && namesComplaint(unit, words) && namesBoard(unit, words)
    let isPortal = unit.weight("complaint-portal") >= 1
    guard unit.weight("complaint") >= 1 || unit.weight("no-appeal") >= 1 || sendsOn || isPortal else {
      return false
    }
    if unit.weight("no-appeal") >= 1 { return true }
    // "Det er du enig i, sagde du i telefonen": what was said of the case.
    if words.contains(["sagde", "skrev", "fortalte", "svarede", "oplyste"], in: unit.tokens),
      !namesComplaint(unit, words)
    {
      return false
    }
    // "Vi har modtaget din klage" is about a complaint that was made.
    return unit.weight("kind", "own-complaint") < 1 || unit.topic == .complaint
  }

  /// "Planklagenævnet ophæver afgørelsen og hjemviser sagen": the board decides here, nobody is told how to complain.
  private static func decidesComplaint(_ unit: Unit) -> Bool {
    unit.topic != .complaint
      && unit.cues.contains {
        ["remit", "annul"].contains($0.id) && !unit.clauses.isConditional($0.tokens)
      }
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
  static func spread(
    from index: Int, _ units: [Unit], _ words: Words, _ tellsResult: [Bool], _ inside: inout Set<Int>
  ) {
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
      // "Hvortil? Miljø- og Fødevareklagenævnet, gennem Klageportalen. Frist? 4 uger …"
      if isShortQuestion(unit, words) || isShortQuestion(units[next - 1], words),
        inside.contains(next - 1) || !skipped.isEmpty,
        !isPrivacy(unit)
      {
        inside.formUnion(skipped + [next])
        skipped = []
        next += 1
        continue
      }
      if isRow(unit, under: units[next - 1], words), inside.contains(next - 1) {
        inside.insert(next)
        next += 1
        continue
      }
      let sameBlock = unit.sentence.block == units[next - 1].sentence.block
      let isNear = unit.weight("complaint-way") >= 1 || namesComplaint(unit, words)
      if goesOn(unit) || (sameBlock && (isNear || isBareTime(unit, words)))
        || isLabelled(unit, words) && (isNear || isTimed(unit))
      {
        // A sentence in between belongs to it when the paragraph comes back to the complaint.
        if !isPrivacy(unit) { inside.formUnion(skipped.filter { !tellsResult[$0] } + [next]) }
        skipped = []
      } else {
        skipped.append(next)
        guard sameBlock, skipped.count <= 2 else { break }
      }
      next += 1
    }
  }

  /// The sentences before that lead up to it: the rest of the paragraph, and questions with their answers.
  static func lookBack(
    from index: Int, _ units: [Unit], _ words: Words, _ tellsResult: [Bool], _ inside: inout Set<Int>
  ) {
    var before = index - 1
    var skipped: [Int] = []
    while before >= 0, isReadable(units[before]), !units[before].isHeading,
      units[before].section == units[index].section
    {
      let unit = units[before]
      // "Dette brev er ingen afgørelse" is about the letter.
      if unit.weight("kind", "not-decision") >= 1 || tellsResult[before]
        || unit.weight("kind", "reassessment") >= 1 && unit.weight("complaint-after") < 1
      {
        break
      }
      let isSame =
        unit.sentence.block == units[index].sentence.block
        || unit.block.role == .listItem && units[index].block.role == .listItem
      if inside.contains(before + 1), isRow(unit, under: units[before + 1], words) {
        inside.insert(before)
        before -= 1
        continue
      }
      let isAsked = isShortQuestion(unit, words) || before > 0 && isShortQuestion(units[before - 1], words)
      let isPart =
        isSame && (goesOn(unit) || namesBoard(unit, words) || saysHow(unit, words))
        || isAsked && (goesOn(unit) || saysHow(unit, words) || isShortQuestion(unit, words))
      if isPart, !isPrivacy(unit), !isOldQuotation(unit, words) {
        inside.formUnion(skipped + [before])
        skipped = []
      } else {
        skipped.append(before)
        guard isSame || isAsked, skipped.count <= 2 else { break }
      }
      before -= 1
    }
  }
}
