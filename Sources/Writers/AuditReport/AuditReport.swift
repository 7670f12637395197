public import LetterModel

/// One cell of a report's table.
public enum ReportCell: Sendable, Hashable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  /// A share from 0 to 1.
  case share(Double)
  case date(CivilDate)
  case empty

  /// The text, or nothing for nil.
  public init(_ text: String?) { self = text.map(ReportCell.text) ?? .empty }

  /// The cell as Danish text, e.g. `12,5 %`.
  public var danish: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): ReportCell.comma(number)
    case .share(let share): ReportCell.comma(share * 100) + " %"
    case .date(let date): date.description
    case .empty: ""
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .decimal, .share: true
    case .text, .date, .empty: false
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
  /// Short name, for the sheet of a workbook and the anchor of a page; ASCII letters and digits.
  public let id: String
  /// Heading.
  public let title: String
  /// What it shows and how to read it, one or two sentences.
  public let note: String
  /// Headings of the columns.
  public let columns: [String]
  /// The rows; each as long as `columns`.
  public let rows: [[ReportCell]]

  /// Makes a table.
  public init(id: String, title: String, note: String, columns: [String], rows: [[ReportCell]]) {
    self.id = id
    self.title = title
    self.note = note
    self.columns = columns
    self.rows = rows
  }
}

/// A bar chart whose numbers also stand in a table.
public struct ReportChart: Sendable, Hashable {
  /// Heading, and the start of the text alternative.
  public let title: String
  /// What each bar stands for, and how long it is.
  public let bars: [(label: String, value: Int)]
  /// Labels after which a line is drawn, with its name; for histograms.
  public let lines: [String]

  /// Makes a chart.
  public init(title: String, bars: [(label: String, value: Int)], lines: [String] = []) {
    self.title = title
    self.bars = bars
    self.lines = lines
  }

  /// Equal when every part is.
  public static func == (left: ReportChart, right: ReportChart) -> Bool {
    left.title == right.title && left.lines == right.lines
      && left.bars.map(\.label) == right.bars.map(\.label)
      && left.bars.map(\.value) == right.bars.map(\.value)
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(title)
    hasher.combine(bars.map(\.value))
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
  /// The most frequent faults in plain words with what they mean for the citizen.
  public let topFaults: [(title: String, text: String)]
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
    asOf: CivilDate, rulebookDate: CivilDate, headline: [String], topFaults: [(title: String, text: String)],
    actions: [String], charts: [ReportChart], tables: [ReportTable]
  ) {
    self.asOf = asOf
    self.rulebookDate = rulebookDate
    self.headline = headline
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
