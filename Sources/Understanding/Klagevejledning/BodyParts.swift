import DanishText
import LetterModel
import Rulebook

/// The complaint body that the guidance names.
struct BodyParts {
  let layer: RoleLayer
  let words: Words
  let rulebook: Rulebook
  let hits: [KeyHit]
  let date: CivilDate?
  /// Who sent the letter: "send klagen til Familieretshuset" in its own letter names no board.
  let authority: String?

  struct Named {
    let entry: BodyEntry?
    let body: ComplaintBody?
    let name: String
    let span: Span
    let sentence: Int
    let isOutdated: Bool
  }

  /// All bodies named, in text order, each once; courts and watchdogs left out while another is named.
  func find(in zone: [Int]) -> [Named] {
    var found: [Named] = []
    for index in zone {
      let unit = layer.units[index]
      for hit in hits where unit.tokens.contains(hit.tokens.lowerBound) {
        guard let entry = rulebook.bodies.first(where: { $0.id == hit.key }), !isAuthorityOnly(entry, unit),
          !isDecider(hit, unit), !isSupervision(hit, unit, zone)
        else { continue }
        guard !found.contains(where: { $0.entry?.id == entry.id }) else { continue }
        let span = words.text.tokens[hit.tokens.lowerBound].span.union(
          words.text.tokens[hit.tokens.upperBound - 1].span)
        let isOutdated =
          entry.isOutdated && (date.flatMap { day in entry.changedOn.map { $0 <= day } } ?? true)
        // A longer name that covers a shorter one wins: "Miljø- og Fødevareklagenævnet" over "Fødevareklagenævnet".
        if let covering = found.firstIndex(where: { $0.span.overlaps(span) }) {
          if found[covering].span.length >= span.length { continue }
          found.remove(at: covering)
        }
        found.append(
          Named(
            entry: entry, body: entry.body, name: words.text.bytesString(span), span: span, sentence: index,
            isOutdated: isOutdated))
      }
    }
    let real = found.filter { !BodyParts.isSecondary($0.body) }
    if real.isEmpty, let other = unlisted(in: zone) { return [other] }
    return real.isEmpty ? found : real
  }

  /// "Kommunalbestyrelsens afgørelse kan indbringes for …" names who decided, and so does the sender's own name.
  private func isDecider(_ hit: KeyHit, _ unit: Unit) -> Bool {
    let last = hit.tokens.upperBound - 1
    let next = last + 1..<max(last + 1, min(last + 4, unit.tokens.upperBound))
    if words.word(last).hasSuffix("s"), words.contains(BodyParts.decided, in: next) { return true }
    let span = words.text.tokens[hit.tokens.lowerBound].span.union(words.text.tokens[last].span)
    return authority?.lowercased() == words.text.bytesString(span).lowercased()
  }

  /// "Ankestyrelsens tilsyn kan vælge at tage sagen op" beside words that nobody can be complained to.
  private func isSupervision(_ hit: KeyHit, _ unit: Unit, _ zone: [Int]) -> Bool {
    let next = hit.tokens.lowerBound..<min(hit.tokens.upperBound + 1, unit.tokens.upperBound)
    return words.contains(["tilsyn", "tilsynet"], in: next)
      && zone.contains { layer.units[$0].weight("no-appeal") >= 1 }
  }

  private static let decided: WordList = [
    "afgørelse", "afgørelser", "afgørelsen", "kendelse", "kendelser", "beslutning", "påbud", "forbud",
    "afslag",
  ]

  /// A board or authority that the rulebook does not list: "påklages til Ankenævnet på Taxiområdet", "til Rigspolitiet".
  private func unlisted(in zone: [Int]) -> Named? {
    for index in zone where layer.units[index].weight("complaint") >= 1 {
      let unit = layer.units[index]
      for token in unit.tokens.dropFirst() where ["til", "for", "ved"].contains(words.word(token - 1)) {
        let word = words.word(token)
        let isComplaint = unit.tokens.lowerBound..<token
        guard BodyParts.boardEndings.contains(where: { word.hasSuffix($0) }),
          word.hasSuffix("nævnet")
            || isComplaint.suffix(5).contains(where: { words.word($0).contains("klag") }),
          let byte = words.text.bytes[words.text.tokens[token].span.range].first,
          (0x41...0x5A).contains(byte), !hits.contains(where: { $0.tokens.contains(token) }),
          !(authority?.lowercased().contains(word) ?? false)
        else { continue }
        let span = words.text.tokens[token].span
        return Named(
          entry: nil, body: .andet, name: words.text.bytesString(span), span: span, sentence: index,
          isOutdated: false)
      }
    }
    return nil
  }

  private static let boardEndings = [
    "nævnet", "styrelsen", "ministeriet", "advokaten", "politiet", "direktoratet", "rådet", "tilsynet",
  ]

  /// Watchdogs and courts are no complaint bodies where a real one stands.
  static func isSecondary(_ body: ComplaintBody?) -> Bool {
    switch body {
    case .folketingetsOmbudsmand, .datatilsynet, .byretten, .boligretten, .kommunen: true
    default: false
    }
  }

  /// A body without a place in the closed set decides no complaints ("Trafikstyrelsen" in passing).
  private func isAuthorityOnly(_ entry: BodyEntry, _ unit: Unit) -> Bool { entry.body == nil }

  /// An unnamed body: "klageinstansen", "nævnet", "rette myndighed".
  func unnamed(in zone: [Int]) -> Int? {
    zone.first { index in
      // "når nævnet beder om det" tells nobody whom to complain to.
      (layer.units[index].weight("complaint") >= 1 || layer.units[index].weight("complaint-after") >= 1)
        && layer.units[index].tokens.contains { token in
          [
            "klageinstansen", "klageinstans", "nævnet", "klagenævnet", "klagenævn", "klagemyndigheden",
            "klagemyndighed", "myndighed", "ankeinstansen", "ankeinstans", "instans",
          ].contains(words.word(token))
        }
    }
  }
}

extension AnalysedText {
  /// The text of a span as it stands.
  func bytesString(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
}
