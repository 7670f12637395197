public import LetterModel

/// One cited provision, by the id of its act.
public struct CitedSection: Hashable, Sendable {
  /// The act's id.
  public let statute: String
  /// The section without mark; nil when only the act is named.
  public let section: String?
  /// The subsection; nil when none.
  public let subsection: String?

  /// Makes a citation.
  public init(statute: String, section: String?, subsection: String? = nil) {
    self.statute = statute
    self.section = section
    self.subsection = subsection
  }
}

/// What is known of a decision when its complaint regime is looked up.
public struct RegimeQuery: Hashable, Sendable {
  /// The substantive provisions the decision rests on, the telling one first.
  public var citations: [CitedSection]
  /// Topic keys, most prominent first.
  public var topics: [String]
  /// The body that the letter names; nil when none.
  public var namedBody: ComplaintBody?
  /// The letter's date; nil when unknown.
  public var date: CivilDate?
  /// Whether the case concerns a child or young person.
  public var isChildCase: Bool
  /// Whether børne- og ungeudvalget decided.
  public var isCommitteeDecision: Bool
  /// Whether help is taken away or reduced.
  public var isReduction: Bool
  /// Whether the citizen is above the folkepensionsalder; nil when unknown.
  public var isElderly: Bool?
  /// The name of the authority that decided, as in the letter; nil when unknown.
  public var authority: String?

  /// A query about what is given; everything else unknown.
  public init(
    citations: [CitedSection] = [], topics: [String] = [], namedBody: ComplaintBody? = nil,
    date: CivilDate? = nil, isChildCase: Bool = false, isCommitteeDecision: Bool = false,
    isReduction: Bool = false, isElderly: Bool? = nil, authority: String? = nil
  ) {
    self.citations = citations
    self.topics = topics
    self.namedBody = namedBody
    self.date = date
    self.isChildCase = isChildCase
    self.isCommitteeDecision = isCommitteeDecision
    self.isReduction = isReduction
    self.isElderly = isElderly
    self.authority = authority
  }
}

/// The answer to a query for a regime.
public enum RegimeMatch: Hashable, Sendable {
  /// One regime, or several that say the same of body, recipient and time limit. `.low` for an unverified one:
  /// then nothing of it may be told to a citizen.
  case regime(ComplaintRegime, Confidence)
  /// Regimes that fit equally and differ: tell none, list them for the advisor.
  case ambiguous([ComplaintRegime])
  /// Nothing fits.
  case none
}

/// A regime by reference: looking through all of them copies none of their texts.
final class RegimeRow: Sendable {
  let regime: ComplaintRegime

  init(_ regime: ComplaintRegime) { self.regime = regime }
}

extension Rulebook {
  /// The complaint regime of a decision, in this order: act and section; act and topic; topic and body;
  /// body alone. The more specific regime wins (Docs/decisions on matching).
  public func regime(for query: RegimeQuery) -> RegimeMatch {
    let open = rows.filter { $0.regime.isAppeal && $0.regime.holds(on: query.date) && fits($0, query) }
    let cited = substantive(query.citations)
    if let match = agreed(cited.compactMap { matchBySection($0, open, query) }, query) { return match }
    if let match = agreed(cited.compactMap { matchByAct($0, open, query) }, query) { return match }
    if let match = matchByTopic(open, query) { return match }
    guard query.namedBody == .ankestyrelsen,
      let generic = open.first(where: { $0.regime.id == "rsl-generic" })
    else {
      return .none
    }
    return .regime(generic.regime, .low)
  }

  /// The regime with the id; nil when there is none.
  public func regime(id: String) -> ComplaintRegime? { regimes.first { $0.id == id } }

  /// Whether it is verified where complaints under the regime are sent: by its own sources, or by those of the rule for
  /// the whole social field, that the municipality looks at the case again first (retssikkerhedsloven § 66).
  public func isWayVerified(_ regime: ComplaintRegime) -> Bool {
    if regime.provenance.isVerified { return true }
    guard regime.body == .ankestyrelsen, let general = self.regime(id: "rsl-generic") else { return false }
    return general.provenance.isVerified && general.body == regime.body && general.route == regime.route
  }

  /// The citations of acts that govern the substance; the procedural ones when there are no others.
  private func substantive(_ citations: [CitedSection]) -> [CitedSection] {
    let substance = citations.filter { statute(id: $0.statute)?.isProcedural == false }
    return substance.isEmpty ? citations : substance
  }

  /// One answer out of those of several citations. Where they differ, the body that the letter names decides, then
  /// the topic; else nobody does.
  private func agreed(_ matches: [RegimeMatch], _ query: RegimeQuery) -> RegimeMatch? {
    guard let first = matches.first else { return nil }
    var found: [(regime: ComplaintRegime, confidence: Confidence)] = []
    for match in matches {
      switch match {
      case .regime(let regime, let confidence): found.append((regime, confidence))
      case .ambiguous(let regimes): found += regimes.map { ($0, .medium) }
      case .none: continue
      }
    }
    if matches.count == 1, case .ambiguous = first, query.namedBody == nil { return first }
    for (index, test) in tests(of: query).enumerated() {
      let kept = found.filter { test($0.regime) }
      guard let best = kept.max(by: { $0.confidence < $1.confidence }) else { continue }
      guard kept.allSatisfy({ $0.regime.saysTheSame(as: best.regime) }) else { continue }
      return .regime(best.regime, index == 0 ? best.confidence : min(best.confidence, .medium))
    }
    var seen: Set<String> = []
    return .ambiguous(found.map(\.regime).filter { seen.insert($0.id).inserted })
  }

  private func tests(of query: RegimeQuery) -> [(ComplaintRegime) -> Bool] {
    [
      { _ in true }, { $0.body != nil && $0.body == query.namedBody },
      { $0.isAbout(query.topics) },
    ]
  }

  private func fits(_ row: RegimeRow, _ query: RegimeQuery) -> Bool {
    row.regime.conditions.allSatisfy { condition in
      switch condition {
      case .child: query.isChildCase || query.citations.contains { $0.statute == row.regime.statute }
      case .committee: query.isCommitteeDecision
      case .elderly: query.isElderly ?? true
      case .reduction: query.isReduction
      }
    }
      && (!query.isCommitteeDecision || row.regime.statute != "bl"
        || row.regime.conditions.contains(.committee))
  }

  /// (1) Act and section.
  private func matchBySection(
    _ citation: CitedSection, _ open: [RegimeRow], _ query: RegimeQuery
  ) -> RegimeMatch? {
    guard let section = citation.section else { return nil }
    let reference = SectionReference(section: section, subsection: citation.subsection)
    let named = open.filter { $0.regime.names(reference, of: citation.statute) }
    let candidates =
      named.isEmpty
      ? open.filter { $0.regime.statute == citation.statute && $0.regime.coversWholeAct } : named
    guard !candidates.isEmpty else { return nil }
    let best: Confidence = named.isEmpty ? .medium : .high
    return settle(narrowed(candidates, query), best, preferring: reference)
  }

  /// (2) Act and topic; an act whose regimes all say the same needs no topic.
  private func matchByAct(
    _ citation: CitedSection, _ open: [RegimeRow], _ query: RegimeQuery
  ) -> RegimeMatch? {
    let act = open.filter { $0.regime.statute == citation.statute }
    guard !act.isEmpty else { return nil }
    let onTopic = act.filter { $0.regime.isAbout(query.topics) }
    if !onTopic.isEmpty { return settle(narrowed(onTopic, query), .medium, preferring: nil) }
    if let whole = act.first(where: { $0.regime.coversWholeAct }) {
      return settle([whole], .medium, preferring: nil)
    }
    return act.allSatisfy { $0.regime.saysTheSame(as: act[0].regime) }
      ? settle(act, .medium, preferring: nil) : nil
  }

  /// (3) Topic, held against the body that the letter names.
  private func matchByTopic(_ open: [RegimeRow], _ query: RegimeQuery) -> RegimeMatch? {
    for topic in query.topics {
      let onTopic = narrowed(open.filter { $0.regime.topics.contains(topic) }, query)
      guard !onTopic.isEmpty else { continue }
      let agreeing = onTopic.filter { $0.regime.body != nil && $0.regime.body == query.namedBody }
      if !agreeing.isEmpty { return settle(agreeing, .medium, preferring: nil) }
      return settle(onTopic, .low, preferring: nil)
    }
    return nil
  }

  /// Leaves out candidates that the case speaks against, as long as some remain.
  private func narrowed(_ candidates: [RegimeRow], _ query: RegimeQuery) -> [RegimeRow] {
    var rest = candidates
    func keep(_ test: (ComplaintRegime) -> Bool) {
      let kept = rest.filter { test($0.regime) }
      if !kept.isEmpty { rest = kept }
    }
    if query.isCommitteeDecision { keep { $0.conditions.contains(.committee) } }
    if query.isReduction { keep { $0.conditions.contains(.reduction) } }
    keep { $0.conditions.contains(.child) == query.isChildCase }
    if let isElderly = query.isElderly { keep { $0.conditions.contains(.elderly) == isElderly } }
    if let authority = query.authority?.lowercased() {
      keep { regime in
        ["udbetaling danmark", "seniorpensionsenheden"].contains {
          authority.hasPrefix($0) && regime.decidedBy.lowercased().hasPrefix($0)
        } || (authority.hasSuffix("kommune") && regime.decidedBy.lowercased().hasPrefix("kommune"))
      }
    }
    if rest.count > 1 { keep { $0.isAbout(query.topics) } }
    return rest
  }

  private func settle(
    _ candidates: [RegimeRow], _ confidence: Confidence, preferring reference: SectionReference?
  ) -> RegimeMatch {
    var best = candidates
    if let reference {
      let exact = best.filter { $0.regime.namesSubsection(of: reference) }
      if !exact.isEmpty { best = exact }
    }
    best.sort { $0.regime.specificity > $1.regime.specificity }
    guard let first = best.first else { return .none }
    guard best.allSatisfy({ $0.regime.saysTheSame(as: first.regime) }) else {
      return .ambiguous(best.map(\.regime))
    }
    let chosen = (best.first { $0.regime.provenance.isVerified } ?? first).regime
    return .regime(chosen, chosen.provenance.isVerified ? confidence : .low)
  }
}

extension ComplaintRegime {
  /// Whether the regime holds on the day; true without a date.
  public func holds(on date: CivilDate?) -> Bool { Rulebook.holds(from: validFrom, to: validTo, on: date) }

  /// Whether both lead to the same body by the same way within the same time.
  public func saysTheSame(as other: ComplaintRegime) -> Bool {
    body == other.body && route == other.route && deadline == other.deadline
  }

  /// Whether it is for one of the topics.
  fileprivate func isAbout(_ topics: [String]) -> Bool { self.topics.contains { topics.contains($0) } }

  /// The smaller the number of sections, the more specific; a regime for a whole act comes last.
  fileprivate var specificity: Int { (coversWholeAct ? -1000 : 0) - sections.count + 10 * conditions.count }

  fileprivate func names(_ reference: SectionReference, of statute: String) -> Bool {
    if self.statute == statute, sections.contains(where: { reference.mayMean($0) }) { return true }
    return otherReferences.contains { entry in
      guard entry.hasPrefix(statute + " ") else { return false }
      return reference.mayMean(String(entry.dropFirst(statute.count + 1)))
    }
  }

  fileprivate func namesSubsection(of reference: SectionReference) -> Bool {
    reference.subsection != nil
      && sections.contains { entry in
        reference.isWithin(entry)
          && !SectionReference(section: reference.section, subsection: nil).isWithin(entry)
      }
  }
}
