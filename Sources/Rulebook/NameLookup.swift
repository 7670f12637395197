public import LetterModel

/// What a body's name in a letter stands for on the letter's day.
public struct BodyName: Hashable, Sendable {
  /// The body of the closed set; nil for an authority that decides no complaints.
  public let body: ComplaintBody?
  /// The name used in output.
  public let canonicalName: String
  /// Whether the name is out of date on the day.
  public let isOutdated: Bool
  /// What took its place; nil for a body of today.
  public let successor: String?
  /// First day the name is wrong; nil when unknown or not outdated.
  public let changedOn: CivilDate?
  /// Whether the change was looked up.
  public let isVerified: Bool
}

extension Rulebook {
  /// What the name stands for; nil for an unknown name.
  /// - Parameters:
  ///   - folded: the name in lower case, genitive or not.
  ///   - date: the letter's date; an outdated name counts as outdated when there is none.
  public func body(named folded: String, asOf date: CivilDate?) -> BodyName? {
    guard let index = bodiesByName[folded]?.first else { return nil }
    let entry = bodies[index]
    let hasChanged = date.flatMap { day in entry.changedOn.map { $0 <= day } } ?? true
    let isOutdated = entry.isOutdated && hasChanged
    return BodyName(
      body: entry.body, canonicalName: entry.name, isOutdated: isOutdated,
      successor: isOutdated ? entry.successor : nil, changedOn: isOutdated ? entry.changedOn : nil,
      isVerified: entry.provenance.isVerified)
  }

  /// The entries whose old wording this is and that count on the day; guards are among them and say "leave it alone".
  /// - Parameters:
  ///   - folded: the wording in lower case as found in the letter.
  ///   - date: the letter's date. Entries with a later day of change are left out; entries without one always count.
  public func renamed(named folded: String, asOf date: CivilDate?) -> [RenamedEntry] {
    (renamedByPhrase[folded] ?? []).map { renamed[$0] }.filter { $0.counts(on: date) }
  }

  /// The renamed entry with the id; nil when there is none.
  public func renamed(id: String) -> RenamedEntry? { renamed.first { $0.id == id } }

  /// The topic with the key; nil when there is none.
  public func topic(key: String) -> Topic? { topics.first { $0.key == key } }
}

extension RenamedEntry {
  /// Whether the change has happened on the day; true when either day is unknown.
  public func counts(on date: CivilDate?) -> Bool {
    guard let date, let changedOn else { return true }
    return changedOn <= date
  }
}
