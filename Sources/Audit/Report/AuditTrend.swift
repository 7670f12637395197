/// What changed since the run before. A file that only got a new name changes nothing.
struct AuditTrend {
  private var rules: [String: (new: Int, mended: Int, same: Int)] = [:]
  private(set) var new = 0
  private(set) var mended = 0
  private(set) var same = 0

  /// A hash of a file's path without its ending.
  static func place(_ path: String) -> Substring {
    Host.sha256(Array(KnownFindings.stem(path).utf8)).prefix(8)
  }

  /// The name of a finding in the store of runs: rule, fingerprint, and the place of its file.
  static func key(_ finding: AuditRecord.Item, place: Substring) -> String {
    "\(finding.id):\(finding.fingerprint):\(place)"
  }

  private static func parts(_ key: String) -> (rule: String, fingerprint: String, path: String)? {
    let parts = key.split(separator: ":").map(String.init)
    return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
  }

  /// Whether counts kept by an earlier version can be compared with today's.
  static func canCompare(_ counts: [String: Int]) -> Bool { counts.keys.allSatisfy { parts($0) != nil } }

  init(before: [String: Int], now: [String: Int]) {
    var earlier = KnownFindings()
    for (key, count) in before.sorted(by: { $0.key < $1.key }) {
      guard let (rule, fingerprint, path) = AuditTrend.parts(key) else { continue }
      earlier.add(fingerprint, path: path, times: count)
      rules[rule, default: (0, 0, 0)].mended += count
    }
    let found = now.sorted { $0.key < $1.key }.flatMap { key, count in
      AuditTrend.parts(key).map { Array(repeating: $0, count: count) } ?? []
    }
    for (finding, isKnown) in zip(found, earlier.meet(found.map { ($0.fingerprint, $0.path) })) {
      if isKnown {
        rules[finding.rule, default: (0, 0, 0)].same += 1
        rules[finding.rule, default: (0, 0, 0)].mended -= 1
      } else {
        rules[finding.rule, default: (0, 0, 0)].new += 1
      }
    }
    new = rules.values.reduce(0) { $0 + $1.new }
    mended = rules.values.reduce(0) { $0 + $1.mended }
    same = rules.values.reduce(0) { $0 + $1.same }
  }

  func table(_ titles: [RuleID: RuleSummary]) -> ReportTable {
    let sorted = rules.compactMap { name, counts in RuleID(name).map { ($0, counts) } }.sorted { $0.0 < $1.0 }
    return ReportTable(
      id: "Udvikling", sheet: "Udvikling", title: "Udvikling siden sidste revision",
      note:
        "Et fund er det samme, når brev, regel og ord er de samme, også i en fil med nyt navn eller i et andet format.",
      columns: ["Regel", "Titel", "Nye", "Rettet", "Uændret"],
      rows: sorted.map { id, counts in
        [
          .text(id.description), .text(titles[id]?.title ?? ""), .integer(counts.new),
          .integer(counts.mended), .integer(counts.same),
        ]
      })
  }
}

/// How often each finding is there in a run. An audit of thousands of letters has tens of thousands of them, so their names
/// lie side by side in one piece of memory.
struct FindingCounts {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// Counts a finding once more.
  mutating func add(_ key: String) {
    bytes += key.utf8
    ends.append(UInt32(bytes.count))
  }

  /// The counts by name.
  var byKey: [String: Int] {
    var counts: [String: Int] = [:]
    forEach { key, count in counts[String(decoding: key, as: UTF8.self)] = count }
    return counts
  }

  /// The counts as a JSON object, its members sorted by name. Names hold nothing that needs escaping.
  var json: String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 8 * ends.count + 2)
    forEach { key, count in
      out += (out.isEmpty ? "{\"" : ",\"").utf8
      out += key
      out += "\":\(count)".utf8
    }
    out += (out.isEmpty ? "{}" : "}").utf8
    return String(decoding: out, as: UTF8.self)
  }

  private func forEach(_ each: (ArraySlice<UInt8>, Int) -> Void) {
    let order = (0..<UInt32(ends.count)).sorted { key($0).lexicographicallyPrecedes(key($1)) }
    var at = 0
    while at < order.count {
      let name = key(order[at])
      var next = at + 1
      while next < order.count, key(order[next]) == name { next += 1 }
      each(name, next - at)
      at = next
    }
  }

  private func key(_ number: UInt32) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[Int(number) - 1]))..<Int(ends[Int(number)])]
  }
}
