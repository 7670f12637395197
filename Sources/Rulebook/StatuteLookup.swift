public import LetterModel

extension Rulebook {
  /// All acts that go by the name (lower case, genitive or abbreviation as found); several on collisions such as
  /// `bl` or `retssikkerhedsloven`, none for an unknown name. Decide between several by topic, never by the name.
  public func statute(named folded: String) -> [Statute] {
    (statutesByName[folded] ?? []).map { statutes[$0] }
  }

  /// The act with the id; nil when there is none.
  public func statute(id: String) -> Statute? { statuteByID[id].map { statutes[$0] } }

  /// Whether the act leaves a choice in this section.
  /// - Parameters:
  ///   - statute: the act's id.
  ///   - section: the section as written without mark, e.g. `100`, `12 b`; nil where the act alone is named, which asks
  ///     for what holds of all its sections that are not listed.
  ///   - subsection: the number of the subsection; nil when none is cited.
  ///   - date: the letter's date; an act that is not in force then gives `.unknown`.
  public func discretion(
    statute: String, section: String?, subsection: String? = nil, asOf date: CivilDate?
  ) -> Discretion {
    guard let act = self.statute(id: statute), act.isInForce(on: date) else { return .unknown }
    if let section {
      let reference = SectionReference(section: section, subsection: subsection)
      if act.discretionarySections.contains(where: { reference.isWithin($0) }) { return .discretionary }
      if act.boundSections.contains(where: { reference.isWithin($0) }) { return .bound }
    }
    if act.discretionarySections.contains(Statute.allOthers) { return .discretionary }
    return act.boundSections.contains(Statute.allOthers) ? .bound : .unknown
  }
}

extension Statute {
  /// Whether the act is in force on the day; true without a date.
  public func isInForce(on date: CivilDate?) -> Bool {
    Rulebook.holds(from: validFrom, to: validTo, on: date)
  }
}

extension Rulebook {
  /// Whether a span of validity covers the day; open ends and an unknown day count as covered.
  static func holds(from: CivilDate?, to: CivilDate?, on date: CivilDate?) -> Bool {
    guard let date else { return true }
    if let from, date < from { return false }
    if let to, date > to { return false }
    return true
  }
}

/// A section with its subsection, compared with entries such as `87` and `87, stk. 4`.
struct SectionReference {
  let section: String
  let subsection: String?

  /// Makes a reference; blanks and case in the section do not count (`12b`, `12 B`).
  init(section: String, subsection: String?) {
    self.section = SectionReference.normalised(section)
    self.subsection = subsection
  }

  /// Whether the reference lies within the entry: the same section, and where the entry names a subsection, that one.
  func isWithin(_ entry: String) -> Bool {
    let parts = SectionReference.parts(of: entry)
    return parts.section == section && (parts.subsection == nil || parts.subsection == subsection)
  }

  /// Whether the entry could be meant: as `isWithin`, but a reference without subsection fits every entry of its section.
  func mayMean(_ entry: String) -> Bool {
    let parts = SectionReference.parts(of: entry)
    return parts.section == section
      && (parts.subsection == nil || subsection == nil || parts.subsection == subsection)
  }

  private static func parts(of entry: String) -> (section: String, subsection: String?) {
    let marker = Array(", stk. ".utf8)
    let bytes = Array(entry.utf8)
    var start = 0
    while start + marker.count <= bytes.count {
      if bytes[start..<(start + marker.count)].elementsEqual(marker) {
        let section = String(decoding: bytes[..<start], as: UTF8.self)
        return (normalised(section), String(decoding: bytes[(start + marker.count)...], as: UTF8.self))
      }
      start += 1
    }
    return (normalised(entry), nil)
  }

  private static func normalised(_ section: String) -> String {
    String(decoding: section.lowercased().utf8.filter { $0 != UInt8(ascii: " ") && $0 < 0x80 }, as: UTF8.self)
  }
}
