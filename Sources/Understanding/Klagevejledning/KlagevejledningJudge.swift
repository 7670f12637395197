import DanishText
import LetterModel
import Rulebook

/// Grades the complaint guidance for one decision by forvaltningsloven § 25 (law.md § 3.2) and holds it against the rulebook.
struct KlagevejledningJudge {
  let layer: RoleLayer
  let words: Words
  let zone: [Int]
  let rulebook: Rulebook
  let bodyHits: [KeyHit]
  let dates: [DateMention]
  let date: CivilDate?
  let sender: Sender
  let delivery: Delivery
  let letterSpan: Span
  /// The fields of a template.
  let placeholders: [Span]
  /// Fields left open in any letter: "senest [indsæt dato]".
  let openFields: [Span]

  /// - Parameter query: what is known of the decision, without the body named.
  func judge(query: RegimeQuery) -> Klagevejledning {
    var result = Klagevejledning(all: .missing)
    let bodies = BodyParts(
      layer: layer, words: words, rulebook: rulebook, hits: bodyHits, date: date,
      authority: sender.authority?.value)
    let named = bodies.find(in: zone)
    let match = expected(query, named)
    result.expected = match
    result.isElsewhere = pointsElsewhere()
    if zone.isEmpty { return nothing(&result) }
    result.section = section
    let regime = match?.confidence == .low ? nil : match?.regime
    let chosen = choose(named, regime)
    if let final = noAppeal(), chosen == nil || isWatchdog(chosen) || !hasDeadlineWords(),
      !isBroughtToCourt(chosen)
    {
      return withoutAppeal(&result, final)
    }
    if leadsOnlyToCourt(chosen, regime) { return nothing(&result) }
    setBody(&result, chosen, named, bodies, regime)
    setWay(&result, named, regime)
    setDeadline(&result, regime)
    soften(&result)
    result.status = BegrundelseJudge.overall([result.klageinstans, result.fremgangsmaade, result.klagefrist])
    setLastDay(&result, match)
    return result
  }

  /// Where most of the guidance stands: a word of complaining in the reasons makes them no part of it.
  private var section: Span {
    var runs: [[Int]] = [[zone[0]]]
    for index in zone.dropFirst() {
      if index - (runs[runs.count - 1].last ?? index) > KlagevejledningJudge.longestGap { runs.append([]) }
      runs[runs.count - 1].append(index)
    }
    let main = runs.max { $0.count < $1.count } ?? zone
    return layer.units[main[0]].span.union(layer.units[main[main.count - 1]].span)
  }

  /// Sentences between two of the guidance beyond which they are two places.
  private static let longestGap = 6

  // MARK: Expectation

  private func expected(_ query: RegimeQuery, _ named: [BodyParts.Named]) -> ExpectedRegime? {
    var query = query
    query.namedBody = named.first { !$0.isOutdated }?.body
    guard case .regime(let regime, let confidence) = rulebook.regime(for: query) else { return nil }
    return ExpectedRegime(regime: regime, confidence: confidence)
  }

  private func choose(_ named: [BodyParts.Named], _ regime: ComplaintRegime?) -> BodyParts.Named? {
    if let body = regime?.body, let fitting = named.first(where: { $0.body == body }) { return fitting }
    return named.first { !$0.isOutdated } ?? named.first
  }

  private func isWatchdog(_ named: BodyParts.Named?) -> Bool {
    guard let body = named?.body else { return true }
    return [.folketingetsOmbudsmand, .datatilsynet, .byretten, .kommunen].contains(body)
  }

  /// "Selskabet kan kræve den prøvet ved byretten. Begæringen sendes til nævnet senest 4 uger efter …": the one way on is a
  /// court, and the authority brings the case there when it is asked to in time.
  private func isBroughtToCourt(_ named: BodyParts.Named?) -> Bool {
    guard named?.body == .byretten || named?.body == .boligretten else { return false }
    return zone.contains { index in
      let unit = layer.units[index]
      return !PeriodFinder(words: words).find(in: unit, at: index).isEmpty
        && unit.tokens.contains { token in
          let word = words.word(token)
          return ["begæring", "anmodning", "kravet", "krav", "forlang"].contains { word.hasPrefix($0) }
        }
    }
  }

  /// "Ønsker du afgørelsen efterprøvet, kan du anlægge sag ved byretten" where a board takes complaints: nobody is told
  /// of that, and a court is open to everybody in every case.
  private func leadsOnlyToCourt(_ named: BodyParts.Named?, _ regime: ComplaintRegime?) -> Bool {
    guard named?.body == .byretten, let regime, regime.provenance.isVerified, let right = regime.body,
      ![.ingen, .byretten, .boligretten].contains(right)
    else { return false }
    return !zone.contains { index in
      layer.units[index].tokens.contains { token in
        ["klag", "påklag", "anke", "indbring", "begær"].contains(where: words.word(token).hasPrefix)
      }
    }
  }

  // MARK: Nothing, and no appeal

  private func nothing(_ result: inout Klagevejledning) -> Klagevejledning {
    // Where the law gives no appeal there is nothing to guide on (forvaltningsloven § 25).
    if let match = result.expected, match.regime.provenance.isVerified, match.regime.body == .ingen {
      return Klagevejledning(all: match.confidence == .low ? .cannotTell : .notRequired, expected: match)
    }
    let absent = Evidence.missing(within: letterSpan, lookedFor: ["klagevejledning"])
    let status: Status = result.isElsewhere || namesBoardInPassing ? .cannotTell : .missing
    result.klageinstans = Element(status, [absent])
    result.fremgangsmaade = Element(status, [absent])
    result.klagefrist = Element(status, [absent])
    result.status = status
    return result
  }

  /// A board that the reader may turn to, in words that were not understood: nothing can be called missing.
  private var namesBoardInPassing: Bool {
    let boards = bodyHits.filter { hit in
      guard let body = rulebook.bodies.first(where: { $0.id == hit.key })?.body else { return false }
      return body != .andet && !BodyParts.isSecondary(body)
    }
    let parts = GuidanceByParts(
      units: layer.units, words: words, boards: boards, dates: dates, letterDate: date)
    return layer.units.indices.contains { index in
      // "Naboen har klaget, og klagen er sendt til Ankestyrelsen": what was done before.
      parts.namesBoard(index)
        && !words.contains(
          ["klaget", "sendt", "afgjort", "tidligere", "truffet", "videresendt", "oversendt"],
          in: layer.units[index].tokens)
    }
  }

  private func noAppeal() -> Int? {
    zone.first { layer.units[$0].weight("no-appeal") >= 1 && !isAboutAnother($0) }
  }

  /// "Nævnets afgørelse kan ikke indbringes …" is about the next step, not about this decision.
  private func isAboutAnother(_ index: Int) -> Bool {
    guard let first = layer.units[index].tokens.first else { return false }
    return ["nævnets", "ankestyrelsens", "planklagenævnets", "klagenævnets"].contains(words.word(first))
  }

  private func withoutAppeal(_ result: inout Klagevejledning, _ index: Int) -> Klagevejledning {
    result.body = .ingen
    result.klageinstans = Element(.present, [.at(layer.units[index].span)])
    result.fremgangsmaade = .notRequired
    result.klagefrist = .notRequired
    result.status = .present
    return result
  }

  // MARK: Elements

  private func setBody(
    _ result: inout Klagevejledning, _ chosen: BodyParts.Named?, _ named: [BodyParts.Named],
    _ bodies: BodyParts,
    _ regime: ComplaintRegime?
  ) {
    guard let chosen else {
      let unnamed = bodies.unnamed(in: zone)
      let place = result.section ?? letterSpan
      let absent = Evidence.missing(
        within: place, lookedFor: ["navnet på den myndighed, der behandler klagen"])
      if let field = fieldForBody() {
        result.klageinstans = Element(.present, [.at(field)])
        return
      }
      result.klageinstans =
        unnamed.map { Element(.incomplete, [.at(layer.units[$0].span), absent]) }
        ?? Element(.missing, [absent])
      return
    }
    result.body = chosen.body
    result.bodyName = Found(chosen.name, at: chosen.span)
    // "Klagen sendes til Beskæftigelsesankenævnet" leads astray, also where Ankestyrelsen is named first.
    let isOutdated =
      chosen.isOutdated
      || named.contains {
        $0.isOutdated && words.contains(["sendes", "send"], in: layer.units[$0.sentence].tokens)
      }
    let isReal = !isWatchdog(chosen) || (regime?.body != nil && regime?.body == chosen.body)
    result.klageinstans = Element(isReal && !isOutdated ? .present : .incomplete, [.at(chosen.span)])
  }

  /// A template's field where the body will stand: "Du kan klage til «Klageinstans»".
  private func fieldForBody() -> Span? {
    placeholders.first { field in
      guard let unit = zone.map({ layer.units[$0] }).first(where: { $0.span.overlaps(field) }) else {
        return false
      }
      let before = unit.tokens.filter { words.text.tokens[$0].span.end <= field.start }.suffix(2)
      return unit.weight("complaint") >= 1 && before.contains { words.word($0) == "til" }
    }
  }

  private func setWay(_ result: inout Klagevejledning, _ named: [BodyParts.Named], _ regime: ComplaintRegime?)
  {
    let way = WayParts(
      layer: layer, words: words, bodies: named, bodyHits: bodyHits, sender: sender, isMunicipal: isMunicipal
    ).find(in: zone)
    result.route = way.route
    // The portal on the page of a board that takes complaints itself is the board's own door (byggeloven).
    if way.route == .klageportalen, result.body == .byggeklageenheden, named.count == 1, isOnBoardPage(way) {
      result.route = .direkte
    }
    if result.body == .kommunen, way.route == .direkte { result.route = .kommunen }
    // "Begæringen sendes til Bevillingsnævnet": the one who decided brings the case to court, whatever it is called.
    if result.body == .byretten, way.route == .direkte, let named = named.first, isBroughtToCourt(named) {
      result.route = isMunicipal ? .kommunen : .afsender
    }
    let evidence = way.sentences.map { Evidence.at(layer.units[$0].span) }
    let absent = Evidence.missing(
      within: result.section ?? letterSpan, lookedFor: ["hvor klagen skal sendes hen, og hvordan"])
    if way.hasRecipient, way.hasChannel {
      let wrong = isWrong(result.route, regime) && regime?.body == result.body
      result.fremgangsmaade = Element(wrong ? .incomplete : .present, evidence)
    } else {
      let isTold = way.hasRecipient || way.hasChannel || !named.isEmpty || speaksOfComplaint()
      result.fremgangsmaade = Element(isTold ? .incomplete : .missing, evidence + [absent])
    }
  }

  /// "Klageportalen på naevneneshus.dk", not "Klageportalen på borger.dk" and not the portal alone.
  private func isOnBoardPage(_ way: WayParts.Found) -> Bool {
    way.sentences.contains { index in
      layer.units[index].tokens.contains { token in
        let word = words.word(token)
        return word.contains("naevneneshus") || word.contains("nævneneshus")
      }
    }
  }

  /// Whether the guidance says at all that the decision can be taken further.
  private func speaksOfComplaint() -> Bool {
    zone.contains { index in
      // "Søgsmål til prøvelse af afgørelsen" leads to a court.
      if layer.units[index].weight("court") >= 1, layer.units[index].weight("complaint") < 1 { return false }
      return layer.units[index].tokens.contains { token in
        let word = words.word(token)
        // A time limit alone says nothing of the way.
        if word.hasPrefix("klagefrist") || word.hasPrefix("klagevejledning") { return false }
        if ["prøv", "efterprøv"].contains(where: word.hasPrefix), layer.units[index].weight("court") >= 1 {
          return false
        }
        return ["klag", "påklag", "anke", "indbring", "prøv", "efterprøv", "indsigelse"].contains {
          word.hasPrefix($0)
        }
      }
    }
  }

  private func isWrong(_ route: Route?, _ regime: ComplaintRegime?) -> Bool {
    guard let route, let right = regime?.route, regime.map(rulebook.isWayVerified) == true, route != right
    else {
      return false
    }
    if regime?.alternativeRoutes.contains(route) ?? false { return false }
    return route != .klageportalen && (route == .direkte) != (right == .direkte)
  }

  private var isMunicipal: Bool {
    guard let authority = sender.authority?.value.lowercased() else { return true }
    return authority.contains("kommune")
      || SenderExtraction.municipalOffices.contains { authority.hasPrefix($0) }
  }

  /// Content that is said to be elsewhere cannot be called missing.
  private func soften(_ result: inout Klagevejledning) {
    guard result.isElsewhere else { return }
    for path in [\Klagevejledning.klageinstans, \.fremgangsmaade, \.klagefrist]
    where result[keyPath: path].status == .missing {
      result[keyPath: path].status = .cannotTell
    }
    if result.body == nil || result.route == nil, result.deadline == nil,
      result.fremgangsmaade.status == .incomplete
    {
      result.fremgangsmaade.status = .cannotTell
    }
  }

  private func pointsElsewhere() -> Bool {
    layer.units.indices.contains { index in
      let unit = layer.units[index]
      guard unit.block.role != .quotedLaw, unit.cues.contains(where: { $0.role.group == "pointer" }) else {
        return false
      }
      if speaksOfGuidance(unit) { return true }
      // "Vil du klage? Se bagsiden.", "Hvordan og hvornår kan du læse på det blå ark i kuverten"
      guard index > 0, let last = layer.units[index - 1].tokens.last,
        words.word(last) == "?" || words.contains(["hvordan", "hvornår", "hvorledes"], in: unit.tokens)
      else { return false }
      return speaksOfGuidance(layer.units[index - 1])
    }
  }

  private func speaksOfGuidance(_ unit: Unit) -> Bool {
    unit.tokens.contains { index in
      let word = words.word(index)
      return word.hasPrefix("klagevejledning") || word.hasPrefix("klageadgang")
        || word.hasPrefix("klagemulig")
        || word == "klage" || word == "klager" || word == "påklage"
    }
  }

  // MARK: Last day

}
