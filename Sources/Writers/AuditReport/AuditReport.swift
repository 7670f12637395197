public import LetterModel

/// One cell of a report's table.
public enum ReportCell: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  /// A share from 0 to 1.
  case share(Double)
  /// So many of so many; the darker on a page, the larger the part. Kept apart like days.
  indirect case part(Int, of: Int)
  /// Kept apart, for days are rare and would make every cell larger.
  indirect case date(CivilDate)
  /// Rules with the lines they fire on, e.g. `K4 (linje 20), O1`.
  case rules([RulePlace])
  case empty

  /// A rule, and where.
  public struct RulePlace: Sendable, Hashable {
    /// The rule.
    public let id: RuleID
    /// Lines counted from 1; empty for something absent.
    public let lines: [Int]

    /// Makes a place.
    public init(id: RuleID, lines: [Int]) {
      self.id = id
      self.lines = lines
    }

    /// The lines as text, e.g. ` (linje 12, 20)`; empty without lines.
    var place: String {
      lines.isEmpty
        ? ""
        : " (linje \(lines.prefix(4).map(String.init).joined(separator: ", "))\(lines.count > 4 ? " …" : ""))"
    }
  }

  /// The text, or nothing for nil.
  public init(_ text: String?) { self = text.map(ReportCell.text) ?? .empty }

  /// The cell as Danish text, e.g. `12,5 %`.
  public var danish: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): ReportCell.comma(number)
    case .share(let share): ReportCell.comma(share * 100) + " %"
    case .part(let count, let all): "\(count) af \(all)"
    case .date(let date): date.description
    case .rules(let rules): rules.map { "\($0.id)\($0.place)" }.joined(separator: ", ")
    case .empty: ""
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .decimal, .share, .part: true
    case .text, .date, .rules, .empty: false
    }
  }

  /// One decimal, with a comma.
  static func comma(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10),\(abs(tenths) % 10)"
  }
}

/// A table of a report: the same in HTML, in a spreadsheet and as CSV.
public struct ReportTable: Sendable, Hashable {
  /// Short name for the anchor of a page; ASCII letters and digits.
  public let id: String
  /// Name of its sheet in a workbook; at most 31 characters.
  public let sheet: String
  /// Heading.
  public let title: String
  /// What it shows and how to read it, one or two sentences.
  public let note: String
  /// Headings of the columns.
  public let columns: [String]
  /// The rows; each as long as `columns`.
  public let rows: [[ReportCell]]
  /// How many rows a person wants to read; the spreadsheet has the rest.
  public let rowsToRead: Int

  /// Makes a table. Columns that `mayBeEmpty` names are left out when no row has anything in them.
  public init(
    id: String, sheet: String? = nil, title: String, note: String, columns: [String],
    rows: consuming [[ReportCell]], mayBeEmpty: Set<String> = [], rowsToRead: Int = .max
  ) {
    var rows = consume rows
    let kept = columns.indices.filter { index in
      !mayBeEmpty.contains(columns[index]) || rows.contains { $0[index] != .empty }
    }
    if kept.count < columns.count {
      // Row by row, so that long tables do not stand twice in memory.
      for index in rows.indices { rows[index] = kept.map { rows[index][$0] } }
    }
    let columns = kept.map { columns[$0] }
    self.rowsToRead = rowsToRead
    self.sheet = sheet ?? id
    self.id = id
    self.title = title
    self.note = note
    self.columns = columns
    self.rows = rows
  }
}

/// A chart whose numbers also stand in a table.
public struct ReportChart: Sendable, Hashable {
  /// A bar, or a point of a line.
  public struct Bar: Sendable, Hashable {
    /// What it stands for.
    public let label: String
    /// How long its parts are; one part for a plain bar.
    public let parts: [Double]

    var length: Double { parts.reduce(0, +) }
  }

  /// Heading, and the start of the text alternative.
  public let title: String
  /// The bars from the top, or the points from the left.
  public let bars: [Bar]
  /// What the parts of each bar are; empty for plain bars.
  public let names: [String]
  /// Labels after which a line is drawn; for histograms.
  public let lines: [String]
  /// Whether it is a line through points.
  public let isLine: Bool

  /// Makes a chart of plain bars.
  public init(title: String, bars: [(label: String, value: Int)], lines: [String] = []) {
    self.title = title
    self.bars = bars.map { Bar(label: $0.label, parts: [Double($0.value)]) }
    self.lines = lines
    names = []
    isLine = false
  }

  /// Makes a chart of bars in parts.
  public init(title: String, names: [String], stacks: [(label: String, parts: [Int])]) {
    self.title = title
    self.names = names
    bars = stacks.map { Bar(label: $0.label, parts: $0.parts.map(Double.init)) }
    lines = []
    isLine = false
  }

  /// Makes a line through points.
  public init(title: String, points: [(label: String, value: Double)]) {
    self.title = title
    bars = points.map { Bar(label: $0.label, parts: [$0.value]) }
    names = []
    lines = []
    isLine = true
  }
}

/// A fault among the most frequent of an audit.
public struct TopFault: Sendable, Hashable {
  /// The rule.
  public let id: RuleID
  /// Its title and how many files have it.
  public let title: String
  /// What it means for the citizen.
  public let meaning: String
  /// What those who write the letters do about it.
  public let remedy: String

  /// Makes a fault.
  public init(id: RuleID, title: String, meaning: String, remedy: String) {
    self.id = id
    self.title = title
    self.meaning = meaning
    self.remedy = remedy
  }
}

/// What an audit tells, before it gets a format.
public struct AuditReport: Sendable, Hashable {
  /// The day the audit is made as of.
  public let asOf: CivilDate
  /// Date of the rulebook.
  public let rulebookDate: CivilDate
  /// The sentences of page 1: how many files, how many without error, what changed.
  public let headline: [String]
  /// The figures of page 1 with their names.
  public let figures: [(name: String, value: ReportCell)]
  /// The most frequent faults: rule and share, what it means for the citizen, what to do.
  public let topFaults: [TopFault]
  /// What to do first; at most three.
  public let actions: [String]
  /// The charts.
  public let charts: [ReportChart]
  /// The tables, worst first.
  public let tables: [ReportTable]

  /// The sentence that stands on every report.
  public static let standingNote =
    "Fund er steder, et menneske bør læse igen. De siger ikke, om en afgørelse er rigtig, og tallene er ikke et mål for kommunens kvalitet: brevene er ikke en tilfældig stikprøve."

  /// Makes a report.
  public init(
    asOf: CivilDate, rulebookDate: CivilDate, headline: [String],
    figures: [(name: String, value: ReportCell)],
    topFaults: [TopFault], actions: [String], charts: [ReportChart], tables: [ReportTable]
  ) {
    self.asOf = asOf
    self.rulebookDate = rulebookDate
    self.headline = headline
    self.figures = figures
    self.topFaults = topFaults
    self.actions = actions
    self.charts = charts
    self.tables = tables
  }

  /// Equal when day, sentences and tables are.
  public static func == (left: AuditReport, right: AuditReport) -> Bool {
    left.asOf == right.asOf && left.headline == right.headline && left.tables == right.tables
      && left.actions == right.actions && left.charts == right.charts
  }

  /// Hashes what `==` compares most cheaply.
  public func hash(into hasher: inout Hasher) { hasher.combine(headline) }
}
