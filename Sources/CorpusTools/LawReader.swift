import LetterModel
package import Rulebook

/// Turns the files below `law/` into a rulebook, reporting everything that is wrong with them.
package struct LawReader {
  private let folder: CorpusFolder
  private let log: ProblemLog

  /// A reader of the folder's law files.
  package init(_ folder: CorpusFolder, log: ProblemLog) {
    self.folder = folder
    self.log = log
  }

  /// The rulebook; entries with problems may be missing from it or hold empty values.
  package func read() -> Rulebook {
    Rulebook(
      date: date() ?? CivilDate(dayNumber: 0), statutes: statutes(), regimes: regimes(), renamed: renamed(),
      bodies: bodies(), topics: topics(), movedSections: movedSections(), noticePeriods: noticePeriods(),
      deliveryPresumptions: delivery())
  }

  private func date() -> CivilDate? {
    guard let root = folder.root(of: "law/rulebook.yaml", log: log) else { return nil }
    defer { root.finish() }
    if let date = root.date("date") { return date }
    root.report("'date' is missing")
    return nil
  }

  private func provenance(_ entry: CorpusFields) -> Provenance {
    if !entry.writes("verified") { entry.report("'verified' is missing") }
    if !entry.writes("sources") { entry.report("'sources' is missing") }
    let isVerified = entry.flag("verified")
    let sources = entry.words("sources")
    if isVerified && sources.isEmpty { entry.report("a verified entry needs a source") }
    return Provenance(sources: sources, isVerified: isVerified, validAsOf: entry.date("valid_as_of"))
  }

  private func statutes() -> [Statute] {
    folder.entries(under: "law/statutes", key: "statutes", log: log).map { entry in
      defer { entry.finish() }
      _ = entry.text("newest_text")
      let abbreviations = entry.words("abbreviations").map { $0.lowercased() }
      return Statute(
        id: entry.required("id"), title: entry.required("title"), shortName: entry.required("short_name"),
        names: NameForms.ofStatute(entry.words("names")) + abbreviations, area: entry.required("area"),
        isProcedural: entry.flag("procedural"), discretionarySections: entry.words("discretionary"),
        boundSections: entry.words("bound"), lastSection: entry.integer("last_section"),
        validFrom: entry.date("valid_from"), validTo: entry.date("valid_to"), provenance: provenance(entry),
        abbreviations: abbreviations, replacedBy: entry.text("replaced_by"),
        sectionsBelow: entry.integer("sections_below"))
    }
  }

  private func tracks() -> [String: CorpusFields] {
    var tracks: [String: CorpusFields] = [:]
    for entry in folder.entries(under: "law/tracks.yaml", key: "tracks", log: log) {
      let id = entry.required("id")
      if tracks[id] != nil { entry.report("'\(id)' stands twice") }
      tracks[id] = entry
    }
    return tracks
  }

  private func regimes() -> [ComplaintRegime] {
    let tracks = tracks()
    let titles = Dictionary(statutes().map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    return folder.entries(under: "law/regimes", key: "regimes", log: ProblemLog()).map { bare in
      let track = bare.text("track")
      if let track, tracks[track] == nil { log.add("no track '\(track)'", file: bare.file, line: bare.line) }
      return bare.falling(backOn: track.flatMap { tracks[$0] })
    }.map { entry in regime(entry, titles: titles) }
  }

  private func regime(_ entry: CorpusFields, titles: [String: String]) -> ComplaintRegime {
    defer { entry.finish() }
    _ = entry.text("track")
    let statute = entry.text("statute")
    let body = entry.choice("body", of: ComplaintBody.self)
    let countsFrom = entry.text("counts_from")
    if let countsFrom, !["receipt", "notification", "publication", "event"].contains(countsFrom) {
      entry.report("'counts_from' has no value '\(countsFrom)'")
    }
    let court = entry.text("court_deadline")
    if let court, Period(iso: court) == nil {
      entry.report("'court_deadline' must be a period, not '\(court)'")
    }
    let bodyName =
      entry.text("body_name")
      ?? (body == .ingen ? "ingen anden administrativ myndighed" : body?.rawValue ?? "")
    return ComplaintRegime(
      id: entry.required("id"), statute: statute, lawTitle: statute.flatMap { titles[$0] } ?? "",
      sections: entry.words("sections"), topics: entry.words("topics"), body: body, bodyName: bodyName,
      route: entry.choice("route", of: Route.self), recipient: entry.text("recipient") ?? "",
      deadline: entry.period("deadline"), countsFrom: countsFrom, reassessment: entry.text("reassessment"),
      channels: entry.words("channels"), fee: entry.integer("fee"), courtDeadline: court,
      suspensiveEffect: entry.choice("suspensive_effect", of: SuspensiveEffect.self) ?? .unknown,
      suspensiveText: entry.text("suspensive_text") ?? "", basis: entry.text("basis") ?? "",
      provenance: provenance(entry), otherReferences: entry.words("other_references"),
      coversWholeAct: entry.flag("covers_whole_act"), decidedBy: entry.required("decided_by"),
      conditions: Set(entry.choices("only_for", of: RegimeCondition.self)),
      isAppeal: entry.flag("is_appeal", otherwise: true),
      alternativeRoutes: entry.choices("alternative_routes", of: Route.self),
      courtAfterComplaint: entry.flag("court_after_complaint"),
      onlyLegalQuestions: entry.flag("only_legal_questions"),
      mustStateLastDay: entry.flag("must_state_last_day"), note: entry.text("note") ?? "",
      validFrom: entry.date("valid_from"), validTo: entry.date("valid_to"))
  }

  private func renamed() -> [RenamedEntry] {
    folder.entries(under: "law/renamed", key: "renamed", log: log).map { entry in
      defer { entry.finish() }
      let kind = entry.choice("kind", of: RenamedEntry.Kind.self)
      if kind == nil { entry.report("'kind' is missing") }
      return RenamedEntry(
        id: entry.required("id"), oldName: entry.required("old_name"), kind: kind ?? .other,
        newName: entry.text("new_name") ?? "", changedOn: entry.date("changed_on"),
        whereItMatters: entry.required("where_it_matters"), trap: entry.text("trap") ?? "",
        isGuard: entry.flag("guard"), provenance: provenance(entry),
        phrases: entry.words("phrases").map { $0.lowercased() })
    }
  }

  private func bodies() -> [BodyEntry] {
    folder.entries(under: "law/bodies", key: "bodies", log: log).map { entry in
      defer { entry.finish() }
      let names = entry.words("names")
      if names.isEmpty { entry.report("'names' is missing") }
      let isOutdated = entry.flag("outdated")
      let successor = entry.text("successor")
      if isOutdated && successor == nil { entry.report("an outdated name needs a successor") }
      return BodyEntry(
        id: entry.required("id"), body: entry.choice("body", of: ComplaintBody.self), name: names.first ?? "",
        names: NameForms.ofBody(names), isOutdated: isOutdated, successor: successor,
        changedOn: entry.date("changed_on"), provenance: provenance(entry))
    }
  }

  private func topics() -> [Topic] {
    folder.entries(under: "law/topics.yaml", key: "topics", log: log).map { entry in
      defer { entry.finish() }
      let phrases = entry.list("phrases")
      for phrase in phrases where phrase.contains(";") { entry.report("'phrases' holds ';' in '\(phrase)'") }
      return Topic(
        key: entry.required("key"), field: entry.required("field"), phrases: phrases,
        statutes: entry.words("statutes"))
    }
  }

  private func movedSections() -> [MovedSection] {
    folder.entries(under: "law/moved-sections.yaml", key: "moved_sections", log: log).map { entry in
      defer { entry.finish() }
      let changedOn = entry.date("changed_on")
      if changedOn == nil { entry.report("'changed_on' is missing") }
      let moved = MovedSection(
        id: entry.required("id"), statute: entry.required("statute"), sections: entry.words("sections"),
        newReference: entry.text("new_reference"), changedOn: changedOn ?? CivilDate(dayNumber: 0),
        conditions: Set(entry.choices("only_for", of: RegimeCondition.self)), isGuard: entry.flag("guard"),
        confidence: entry.choice("confidence", of: Confidence.self) ?? .low, provenance: provenance(entry))
      if moved.newReference != nil && !moved.provenance.isVerified {
        entry.report("an unverified entry must not name a new section")
      }
      return moved
    }
  }

  private func noticePeriods() -> [NoticePeriod] {
    folder.entries(under: "law/notice-periods.yaml", key: "notice_periods", log: log).map { entry in
      defer { entry.finish() }
      let period = entry.period("period")
      if period == nil { entry.report("'period' is missing") }
      return NoticePeriod(
        id: entry.required("id"), statute: entry.required("statute"), sections: entry.words("sections"),
        period: period ?? Period(1, .days), basis: entry.required("basis"),
        validFrom: entry.date("valid_from"), provenance: provenance(entry))
    }
  }

  private func delivery() -> [DeliveryPresumption] {
    folder.entries(under: "law/delivery.yaml", key: "delivery", log: log).map { entry in
      defer { entry.finish() }
      let mode = entry.required("mode")
      if !["digital", "post", "quickbrev"].contains(mode) { entry.report("'mode' has no value '\(mode)'") }
      return DeliveryPresumption(
        id: entry.required("id"), mode: mode, deliveryDays: entry.integer("days") ?? 0,
        validFrom: entry.date("valid_from"), validTo: entry.date("valid_to"), text: entry.required("text"),
        provenance: provenance(entry))
    }
  }
}
