/// The wordings of klagevejledninger in an audit, and which of them are nearly alike.
struct GuidanceVariants {
  /// A wording with what it says about where and when.
  struct Variant {
    let key: String
    let sketch: WordSketch?
    let body: String?
    let deadline: String?
    /// The first file that holds it, as the report may show it and as it can be opened.
    let example: String
    let path: String
    var files = 0
    fileprivate(set) var group = 0
  }

  /// Least share of word pairs that wordings of one group have in common.
  private static let likeness = 0.5
  /// Wordings of a group that are compared word by word before the rest of any group is.
  private static let comparedFirst = 8

  private var variants: [String: Variant] = [:]

  /// Adds the klagevejledning of a file, if it has one.
  mutating func add(_ record: AuditRecord, path: String) {
    guard let found = record.guidance else { return }
    let key = "\(found.text)|\(found.deadline ?? "")|\(found.body ?? "")"
    let body = found.formerBody ?? found.body.map(GuidanceVariants.danishBody)
    variants[
      key,
      default: Variant(
        key: key, sketch: found.sketch.flatMap { WordSketch($0) }, body: body,
        deadline: found.deadline, example: record.path, path: path)
    ].files += 1
  }

  /// The groups, the most used first, and in each the most used wording first.
  var groups: [[Variant]] {
    var near = NearGroups(likeness: GuidanceVariants.likeness)
    var groups: [String: [Variant]] = [:]
    for variant in variants.values.sorted(by: { ($1.files, $0.key) < ($0.files, $1.key) }) {
      // A text of a few words is like itself only.
      groups[variant.sketch.map { String(near.group(of: $0)) } ?? variant.key, default: []].append(variant)
    }
    return groups.values.sorted {
      ($1.reduce(0) { $0 + $1.files }, $0[0].key) < ($0.reduce(0) { $0 + $1.files }, $1[0].key)
    }.enumerated().map { number, members in
      members.map { variant in
        var variant = variant
        variant.group = number + 1
        return variant
      }
    }
  }

  /// The wordings to be compared word by word, `most` at the most.
  static func compared(_ groups: [[Variant]], most: Int) -> [Variant] {
    let wanted = groups.filter { $0.count > 1 }
    let order =
      wanted.flatMap { $0.prefix(comparedFirst) } + wanted.flatMap { $0.dropFirst(comparedFirst) }
    return Array(order.prefix(most))
  }

  /// The tables of bodies and deadlines, of wordings, and of those that are alike and disagree.
  static func tables(_ groups: [[Variant]], words: GuidanceWords?) -> [ReportTable] {
    let shared = groups.filter { $0.count > 1 || $0[0].files > 1 }
    let single = groups.count - shared.count
    let rest =
      single > 0 ? " \(single) ordlyde står kun i én fil og ligner ingen anden; de er ikke vist." : ""
    return [
      bodies(groups.flatMap(\.self)),
      ReportTable(
        id: "Klagevejledninger", sheet: "Klagevejledninger", title: "Klagevejledninger, der ligner hinanden",
        note:
          "Tal og store bogstaver tæller ikke som forskelle. Et ord vises kun, når mindst \(GuidanceWords.fewest) breve eller regelbogen har det; andre ord står som ….\(rest)",
        columns: [
          "Gruppe", "Filer", "Klageinstans", "Klagefrist", "Forskel fra gruppens hyppigste", "Se fx",
        ],
        rows: shared.flatMap { group in
          group.map { variant in
            [
              .integer(variant.group), .integer(variant.files), ReportCell(variant.body),
              ReportCell(variant.deadline.map(danishPeriod)),
              .text(
                variant.key == group[0].key
                  ? "hyppigste ordlyd"
                  : words?.difference(from: group[0].key, to: variant.key) ?? "ikke sammenlignet"),
              .text(variant.example),
            ]
          }
        }),
      ReportTable(
        id: "NaestenEns", sheet: "Næsten ens, men uenige",
        title: "Næsten ens klagevejledninger, der er uenige",
        note: "Grupper, hvor teksten er næsten den samme, men fristen eller klageinstansen er en anden.",
        columns: ["Gruppe", "Klageinstanser", "Klagefrister", "Se fx"],
        rows: groups.compactMap(row)),
    ]
  }

  /// Which bodies and deadlines the letters give.
  private static func bodies(_ variants: [Variant]) -> ReportTable {
    var counts: [[String]: (files: Int, example: String)] = [:]
    for variant in variants {
      let key = [variant.body ?? "ikke nævnt", variant.deadline.map(danishPeriod) ?? "ikke nævnt"]
      counts[key] = (
        (counts[key]?.files ?? 0) + variant.files,
        min(counts[key]?.example ?? variant.example, variant.example)
      )
    }
    return ReportTable(
      id: "Klageinstanser", sheet: "Klageinstanser", title: "Klageinstanser og frister, brevene giver",
      note: "Af de filer, der har en klagevejledning.",
      columns: ["Klageinstans", "Klagefrist", "Filer", "Se fx"],
      rows: counts.sorted { ($1.value.files, $0.key[0], $0.key[1]) < ($0.value.files, $1.key[0], $1.key[1]) }
        .map { [.text($0.key[0]), .text($0.key[1]), .integer($0.value.files), .text($0.value.example)] })
  }

  private static func row(_ group: [Variant]) -> [ReportCell]? {
    let bodies = counts(group, \.body)
    let deadlines = counts(group, \.deadline)
    guard bodies.count > 1 || deadlines.count > 1 else { return nil }
    func list(_ counts: [(String, Int)], _ name: (String) -> String) -> ReportCell {
      .text(counts.map { "\(name($0.0)) i \($0.1)" }.joined(separator: ", "))
    }
    // The odd one out is the one to look at.
    let odd = group.last { $0.body ?? bodies.first?.0 != bodies.first?.0 || isOdd($0, deadlines) }
    return [
      .integer(group[0].group), list(bodies, \.self), list(deadlines, danishPeriod),
      ReportCell((odd ?? group[0]).example),
    ]
  }

  private static func isOdd(_ variant: Variant, _ deadlines: [(String, Int)]) -> Bool {
    guard let deadline = variant.deadline else { return false }
    return deadline != deadlines.first?.0
  }

  /// How many files say what; what they leave out is another finding.
  private static func counts(_ group: [Variant], _ value: (Variant) -> String?) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    for variant in group { if let word = value(variant) { counts[word, default: 0] += variant.files } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// A body as a report names it.
  private static func danishBody(_ name: String) -> String {
    switch ComplaintBody(rawValue: name) {
    case .andet: "en, regelbogen ikke kender"
    case .ingen: "ingen klageadgang"
    default: name
    }
  }

  /// `4 uger` for `P4W`.
  static func danishPeriod(_ iso: String) -> String {
    guard let period = Period(iso: iso) else { return iso }
    let one = period.count == 1
    switch period.unit {
    case .days: return "\(period.count) \(one ? "dag" : "dage")"
    case .weeks: return "\(period.count) \(one ? "uge" : "uger")"
    case .months: return "\(period.count) \(one ? "måned" : "måneder")"
    case .years: return "\(period.count) år"
    }
  }
}
