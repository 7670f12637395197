/// Which acceptances were used, so that one that accepts nothing is told.
public struct AcceptanceUse: Sendable {
  private let entries: [Acceptance]
  private var used: Set<Int> = []
  /// Entries whose rule still counts in a file they hold for.
  private var missed: Set<Int> = []

  /// Watches the acceptances that have not run out on the day.
  public init(_ settings: Settings, on day: CivilDate) {
    entries = settings.accepted
    used = Set(entries.indices.filter { entries[$0].expires.map { $0 < day } ?? false })
  }

  /// Takes a letter into account: the entries that set findings aside, and the rules that still count.
  public mutating func add(path: String, accepted: [Int], counting rules: Set<RuleID>) {
    guard !entries.isEmpty else { return }
    used.formUnion(accepted)
    missed.formUnion(
      entries.indices.filter { rules.contains(entries[$0].rule) && entries[$0].holds(at: path) })
  }

  /// A line for each entry that accepted nothing. Danish.
  ///
  /// - Parameter all: also entries whose rule found nothing at all, when every file they could be about was read.
  public func lines(all: Bool) -> [String] {
    entries.indices.filter { !used.contains($0) && (all || missed.contains($0)) }.map { index in
      let entry = entries[index]
      let reason =
        missed.contains(index)
        ? "\(entry.rule) er fundet, men ikke med den tekst eller det fingeraftryk. Ret accepten."
        : "fundet er der ikke mere. Slet accepten, hvis den ikke skal bruges."
      return "Accepten af \(entry.name) passer ikke på noget fund: \(reason)"
    }
  }
}
