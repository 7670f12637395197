/// Names of merge fields in templates, and which of them are probably another one misspelt.
struct MergeFields {
  private var files: [String: Int] = [:]
  private var open: [(path: String, lines: [Int])] = []
  /// The names the office's letter system knows, in small letters; empty when it has not said.
  private let known: Set<String>

  /// Makes an empty list.
  init(known: Set<String>) { self.known = Set(known.map { $0.lowercased() }) }

  /// Adds the fields of a file.
  mutating func add(_ record: AuditRecord) {
    for name in Set(record.fields) { files[name, default: 0] += 1 }
    if !record.openMarks.isEmpty { open.append((record.path, record.openMarks)) }
  }

  /// Templates with a field that does not end.
  var openTable: ReportTable {
    ReportTable(
      id: "AabneFelter", sheet: "Felter uden slutning", title: "Flettefelter uden slutning",
      note: "Feltet begynder med fx « eller [ og slutter ikke i samme afsnit.", columns: ["Fil", "Linjer"],
      rows: open.map { [.text($0.path), .text($0.lines.map(String.init).joined(separator: ", "))] })
  }

  /// The fields, those that look misspelt first.
  var table: ReportTable {
    let rows = files.map { (name: $0.key, files: $0.value, meant: likeness(of: $0.key, in: $0.value)) }
    let sorted = rows.sorted {
      (rank($0), $1.files, $0.name) < (rank($1), $0.files, $1.name)
    }
    return ReportTable(
      id: "Flettefelter", sheet: "Flettefelter", title: "Flettefelter i skabeloner",
      note:
        "»Ligner« er et felt, der bruges mere og kun er et eller to bogstaver anderledes: måske er der en stavefejl. »Kendt« er de felter, som »flettefelter« i .klarbrev.yml nævner.",
      columns: ["Felt", "Kendt", "Filer", "Ligner"],
      rows: sorted.map {
        [
          .text($0.name), known.isEmpty ? .empty : .text(isKnown($0.name) ? "ja" : "nej"), .integer($0.files),
          ReportCell($0.meant),
        ]
      },
      mayBeEmpty: ["Kendt", "Ligner"])
  }

  private func isKnown(_ name: String) -> Bool { known.isEmpty || known.contains(name.lowercased()) }

  private func rank(_ field: (name: String, files: Int, meant: String?)) -> Int {
    isKnown(field.name) ? (field.meant == nil ? 2 : 1) : 0
  }

  /// The field of more files that this one is one or two letters from; nil for a short name and one that differs in
  /// digits only, such as `Linje2`.
  private func likeness(of name: String, in count: Int) -> String? {
    let letters = Array(name.lowercased().filter { !$0.isNumber })
    guard letters.count >= 5 else { return nil }
    return files.filter { other, files in
      guard files > count, abs(other.count - name.count) <= 2 else { return false }
      let wanted = Array(other.lowercased().filter { !$0.isNumber })
      return wanted != letters && MergeFields.distance(letters, wanted) <= (letters.count < 8 ? 1 : 2)
    }.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  /// Letters to change, add, take away or swap with the next to make one word the other.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in left.indices {
      var next = [i + 1]
      for j in right.indices {
        var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
