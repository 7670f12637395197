/// An audit as a table for people: the worst first, the most frequent faults, the files that could not be read.
public struct AuditTable {
  private let rows: [AuditRow]
  private let style: TextStyle

  /// Makes the table of these rows.
  public init(_ rows: [AuditRow], style: TextStyle) {
    self.rows = rows
    self.style = style
  }

  /// The table.
  public var text: String {
    let read = rows.filter { if case .success = $0.outcome { true } else { false } }
    let withErrors = read.count { count($0, .error) > 0 }
    var lines = [
      "\(rows.count) \(rows.count == 1 ? "fil" : "filer"), \(read.count) læst, \(rows.count - read.count) kunne ikke læses.",
      "\(read.count - withErrors) af \(read.count) er uden fejl.",
    ]
    lines += worst(read) + faults + unreadable
    return lines.joined(separator: "\n") + "\n"
  }

  private func worst(_ read: [AuditRow]) -> [String] {
    guard !read.isEmpty else { return [] }
    var lines = ["", columns("Fejl", "Adv.", "Råd", "Lix", "Fil")]
    // Rows that weigh the same keep the order they were read in.
    let sorted = read.enumerated().sorted { left, right in
      AuditRow.isWorse(left.element, than: right.element)
        || (!AuditRow.isWorse(right.element, than: left.element) && left.offset < right.offset)
    }
    for (_, row) in sorted.prefix(AuditTable.mostRows) {
      guard case .success(let result) = row.outcome else { continue }
      lines.append(
        columns(
          String(result.count(.error)), String(result.count(.warning)), String(result.count(.advice)),
          result.review.readability.lix.map { String(Int($0.rounded())) } ?? "–", CPRMask.masked(row.path)))
    }
    if sorted.count > AuditTable.mostRows {
      lines.append(
        "… og \(sorted.count - AuditTable.mostRows) filer mere. Få dem alle med »--format jsonl«.")
    }
    return lines
  }

  /// Rows a person still reads; the rest is for machines.
  private static let mostRows = 50

  /// The faults by the number of files that have them; advice last.
  private var faults: [String] {
    var files: [RuleID: (count: Int, title: String, severity: Severity)] = [:]
    for row in rows {
      guard case .success(let result) = row.outcome else { continue }
      var seen: Set<RuleID> = []
      for finding in result.review.findings where seen.insert(finding.id).inserted {
        let before = files[finding.id]
        files[finding.id] = (
          (before?.count ?? 0) + 1, finding.title, max(before?.severity ?? .advice, finding.severity)
        )
      }
    }
    guard !files.isEmpty else { return [] }
    let sorted = files.sorted { left, right in
      (left.value.severity, left.value.count, right.key) > (right.value.severity, right.value.count, left.key)
    }
    return ["", "Hyppigste fund"]
      + sorted.prefix(15).map { id, fault in
        columns(String(fault.count), id.description, DanishLabels.name(of: fault.severity), "", fault.title)
      }
  }

  private var unreadable: [String] {
    let failed = rows.compactMap { row -> String? in
      guard case .failure(let failure) = row.outcome else { return nil }
      return style.wrapped("\(CPRMask.masked(row.path)): \(failure.message)", indent: 4, first: "  • ")
        .joined(separator: "\n")
    }
    return failed.isEmpty ? [] : ["", "Kunne ikke læses"] + failed
  }

  private func count(_ row: AuditRow, _ severity: Severity) -> Int {
    if case .success(let result) = row.outcome { return result.count(severity) }
    return 0
  }

  private func columns(_ cells: String...) -> String {
    let widths = [5, 6, 10, 5]
    let numbers = zip(cells, widths).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    return numbers.joined() + "  " + style.clean(cells[cells.count - 1])
  }
}
