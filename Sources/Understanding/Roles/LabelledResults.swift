import DanishText
import LetterModel

/// Results that stand as the value of a label and in no sentence: "Status: Imødekommet", "Resultat | Afslag", a row of a
/// table under "Afgørelse".
struct LabelledResults {
  let units: [Unit]
  let words: Words

  private static let weight = 1.15
  /// Longest label, in tokens.
  private static let longestLabel = 3
  /// Longest value, in tokens; what is longer is a sentence of its own.
  private static let longestValue = 16

  /// The results with the unit that tells each.
  func claims() -> [(unit: Int, claim: OutcomeClaim)] {
    var found: [(unit: Int, claim: OutcomeClaim)] = []
    for cell in labelled() {
      guard let outcome = outcome(of: cell.value, under: cell.label) else { continue }
      found.append((cell.unit, claim(titled(outcome), cell.value)))
    }
    if found.isEmpty { found = verdicts() }
    // Rows that say yes and rows that say no are one decision in part.
    let outcomes = Set(found.filter { $0.claim.outcome != .other }.map(\.claim.outcome))
    if outcomes == [.grant, .refusal] || outcomes == [.permit, .refusal], let first = found.first {
      return [(first.unit, claim(.partial, first.claim.tokens))]
    }
    return found
  }

  /// "Flytteudgifter: betales. Nyt komfur: betales ikke.": several things with a verdict each.
  private func verdicts() -> [(unit: Int, claim: OutcomeClaim)] {
    let found = units.indices.compactMap { index -> (unit: Int, claim: OutcomeClaim)? in
      let unit = units[index]
      guard unit.isContent, unit.block.document == 0, unit.topic != .complaint, !unit.isQuotation,
        case let parts = parts(index), parts.count == 2,
        parts[0].tokens.count <= LabelledResults.longestThing,
        !words.contains(ResultFrames.finite, in: parts[0].tokens),
        let verdict = verdict(parts[1].tokens)
      else { return nil }
      return (index, claim(titled(verdict), parts[1].tokens))
    }
    return found.count > 1 ? found : []
  }

  private func verdict(_ value: Range<Int>) -> Outcome? {
    let said = value.prefix { words.text.tokens[$0].kind == .word }.map(words.word)
    guard (1...3).contains(said.count) else { return nil }
    if let outcome = LabelledResults.verdictWords[said[0]] {
      return said.dropFirst().contains("ikke") ? .refusal : outcome
    }
    guard said[0] == "ikke", said.count > 1, LabelledResults.verdictWords[said[1]] != nil else { return nil }
    return .refusal
  }

  private static let verdictWords: [String: Outcome] = [
    "ja": .grant, "nej": .refusal, "betales": .grant, "dækkes": .grant, "bevilges": .grant,
    "bevilget": .grant,
    "gives": .grant, "godkendt": .grant, "godkendes": .grant, "imødekommet": .grant, "afslag": .refusal,
    "afslået": .refusal, "tilladt": .permit, "tillades": .permit,
  ]
  /// Longest name of a thing with a verdict, in tokens.
  private static let longestThing = 6

  private func claim(_ outcome: Outcome, _ tokens: Range<Int>) -> OutcomeClaim {
    OutcomeClaim(outcome: outcome, weight: LabelledResults.weight, tokens: tokens, cue: "labelled-result")
  }

  // MARK: Where labels stand

  private struct Cell {
    let unit: Int
    let label: String
    let value: Range<Int>
  }

  private func labelled() -> [Cell] {
    var found: [Cell] = []
    var row: [(unit: Int, tokens: Range<Int>)] = []
    var columns: [Int: String] = [:]
    for (index, unit) in units.enumerated() {
      guard unit.isContent, unit.block.document == 0, unit.topic != .complaint, unit.topic != .ahead,
        !unit.isQuotation
      else {
        columns = [:]
        continue
      }
      let isCell = unit.block.role == .tableRow
      if isCell, let last = row.last, units[last.unit].block.span == unit.block.span {
        row.append((index, unit.tokens))
      } else {
        row = isCell ? [(index, unit.tokens)] : parts(index)
      }
      let goesOn = isCell && index + 1 < units.count && units[index + 1].block.span == unit.block.span
      if goesOn { continue }
      found += read(row, &columns)
      if row.count < 2 { columns = [:] }
    }
    return found
  }

  /// The stretches of a typed row or of a line with a colon or dash.
  private func parts(_ index: Int) -> [(unit: Int, tokens: Range<Int>)] {
    let unit = units[index]
    let parts = unit.clauses.parts
    guard let first = parts.first, parts.count > 1, first.upperBound < unit.tokens.upperBound else {
      return []
    }
    if unit.tokens.contains(where: { words.isMark($0, 0x7C) }) { return parts.map { (index, $0) } }
    guard !words.isMark(first.upperBound, 0x2C) else { return [] }
    return [(index, first), (index, parts[1].lowerBound..<unit.tokens.upperBound)]
  }

  private func read(_ row: [(unit: Int, tokens: Range<Int>)], _ columns: inout [Int: String]) -> [Cell] {
    guard row.count >= 2 else { return [] }
    let labels = row.map { label($0.tokens) }
    if let label = labels[0], row.count == 2 || labels.dropFirst().allSatisfy({ $0 == nil }) {
      return [Cell(unit: row[1].unit, label: label, value: row[1].tokens)]
    }
    // "Ydelse | Ansøgt | Afgørelse" above the rows.
    let heads = labels.enumerated().filter { $0.offset > 0 && $0.element != nil }
    if !heads.isEmpty {
      columns = Dictionary(uniqueKeysWithValues: heads.map { ($0.offset, $0.element ?? "") })
      return []
    }
    return columns.sorted { $0.key < $1.key }.compactMap { column, label in
      guard row.indices.contains(column) else { return nil }
      return Cell(unit: row[column].unit, label: label, value: row[column].tokens)
    }
  }

  private func label(_ range: Range<Int>) -> String? {
    let label = words.content(range).filter { words.text.tokens[$0].kind != .punctuation }.map(words.word)
    guard !label.isEmpty, label.count <= LabelledResults.longestLabel else { return nil }
    let joined = label.joined(separator: " ")
    return LabelledResults.labels.contains(joined) || LabelledResults.permits[joined] != nil
      || LabelledResults.given.contains(joined) ? joined : nil
  }

  // MARK: What the value says

  private func outcome(of value: Range<Int>, under label: String) -> Outcome? {
    let range = words.content(value)
    guard !range.isEmpty, range.count <= LabelledResults.longestValue else { return nil }
    let isNone =
      ["0", "intet", "ingen", "ingenting", "nej", "ikke"].contains(words.word(range.lowerBound))
      || words.word(range.lowerBound) == "kr" && range.contains { words.word($0) == "0" }
    if LabelledResults.given.contains(label) { return isNone ? .refusal : .grant }
    if let permit = LabelledResults.permits[label] {
      return range.contains { LabelledResults.isYes(words.word($0)) && !isDenied($0, range) } ? permit : nil
    }
    if words.contains(LabelledResults.pending, in: range) || tellsDay(range) { return nil }
    if range.contains(where: { words.word($0).hasPrefix("delvis") }) { return .partial }
    let no = range.first { Words.negations.contains(words.word($0)) || words.word($0) == "nej" }
    for index in range {
      let word = words.word(index)
      if word == "nej" { return .refusal }
      guard let entry = LabelledResults.stems.first(where: { $0.1.contains(where: word.hasPrefix) }) else {
        continue
      }
      guard let no, no < index || isDeniedBehind(index, no, range) else { return entry.0 }
      guard [.grant, .permit, .dispensation].contains(entry.0) else { return nil }
      return words.word(no + 1) == "længere" ? .stop : .refusal
    }
    if words.word(range.lowerBound) == "ja" { return .grant }
    // "Resultat: Tilskud til høreapparater på 4.189 kr.": a thing and how much of it.
    let isGiven =
      no == nil && LabelledResults.things.contains { words.word(range.lowerBound).hasSuffix($0) }
      && range.contains { [.number, .date].contains(words.text.tokens[$0].kind) }
    return isGiven && !["ansøgning", "ansøgningen", "din ansøgning", "sagstype", "brevtype"].contains(label)
      ? .grant : nil
  }

  private static func isYes(_ word: String) -> Bool {
    ["godkend", "given", "imødekom", "meddelt", "givet"].contains(where: word.hasPrefix)
  }

  /// "Dispensation meddeles ikke": the no behind the verb, in the same clause and not before a word that only limits.
  private func isDeniedBehind(_ index: Int, _ no: Int, _ range: Range<Int>) -> Bool {
    no > index && no - index <= 3
      && !(index..<no).contains { words.text.tokens[$0].kind == .punctuation }
      && !(no + 1 < range.upperBound && ResultFrames.limiting.contains(words.word(no + 1)))
  }

  private func isDenied(_ index: Int, _ range: Range<Int>) -> Bool {
    words.contains(Words.negations, in: range.lowerBound..<index)
  }

  /// "Afgørelse: Afslag af 4. februar 2025": another letter's result.
  private func tellsDay(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains { index in
      words.text.tokens[index].kind == .date
        && (words.word(index - 1) == "af" || words.word(index - 1) == "den" && words.word(index - 2) == "af")
    }
  }

  /// A plain yes to what the title calls a permit or a dispensation is one.
  private func titled(_ outcome: Outcome) -> Outcome {
    guard outcome == .grant else { return outcome }
    for unit in units where unit.isTitle {
      for index in unit.tokens {
        let word = words.word(index)
        if word.hasPrefix("dispensation") { return .dispensation }
        if word.hasSuffix("tilladelse") || word.hasSuffix("tilladelsen") { return .permit }
      }
    }
    return outcome
  }

  private static let labels: WordList = [
    "status", "sagsstatus", "resultat", "resultatet", "sagens resultat", "afgørelse", "afgørelsen",
    "vores afgørelse", "kommunens afgørelse", "nævnets afgørelse", "udfald", "udfaldet", "sagens udfald",
    "beslutning", "beslutningen", "vores beslutning", "udvalgets beslutning", "svar", "vores svar",
    "kommunens svar", "konklusion", "ansøgning", "ansøgningen", "din ansøgning", "brevtype", "sagstype",
    "afgørelsestype", "vi har besluttet", "besluttet", "visitation", "ny status",
  ]
  private static let permits: [String: Outcome] = [
    "dispensation": .dispensation, "tilladelse": .permit, "byggetilladelse": .permit,
    "landzonetilladelse": .permit,
  ]
  /// Labels whose value says how much is given.
  private static let given: WordList = [
    "bevilget", "tilkendt", "tildelt", "visiteret", "bevilliget", "bevilling", "godkendt",
  ]
  private static let things = ["tilskud", "hjælp", "støtte", "ydelse", "tillæg", "plads", "timer"]
  private static let pending: WordList = [
    "behandling", "behandles", "afventer", "modtaget", "oprettet", "partshøring", "høring", "udkast",
    "foreløbig", "foreløbigt", "mangler", "påtænkt", "forslag", "sendt", "afgøres", "kan", "hvis", "klage",
    "venter", "indstilles", "indstilling",
  ]
  private static let stems: [(Outcome, [String])] = [
    (.refusal, ["afslag", "afslå", "afvis", "nægt", "henlagt", "forkast"]),
    (.upheld, ["stadfæst", "fasthold", "opretholdt"]),
    (.repayment, ["tilbagebetal"]), (.sanction, ["sanktion"]),
    (.order, ["påbud", "påbyd", "forbud", "forbyd"]),
    (
      .stop,
      [
        "ophør", "stop", "stands", "frakend", "bortfald", "inddrag", "opsagt", "opsig", "lukket", "afsluttet",
      ]
    ),
    (.reduction, ["nedsat", "nedsæt", "reduc", "reduktion"]), (.other, ["hjemvis", "hjemvist"]),
    (.dispensation, ["dispens"]), (.permit, ["tilladelse", "tilladt", "tillades", "byggetilladelse"]),
    (
      .grant,
      [
        "imødekom", "bevilg", "bevilling", "bevillig", "godkend", "tilkend", "tildel", "tilsagn", "accept",
        "optaget", "efterkom", "forlæng", "medhold", "visiteret",
      ]
    ),
  ]
}
