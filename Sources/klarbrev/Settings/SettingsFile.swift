import Audit

/// Reads `.klarbrev.yml`. Every wrong key or value is told with file, line and what was probably meant.
struct SettingsFile {
  /// Where a value of the effective settings comes from.
  struct Origin {
    let key: String
    let value: String
    let place: String
  }

  static let name = ".klarbrev.yml"

  let path: String
  var settings = Settings()
  private(set) var origins: [Origin] = []

  /// Reads the file and the list of accepted findings that it names.
  init(path: String) throws {
    self.path = path
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    settings.here = Host.currentFolder
    let root = Settings.whole(folder.isEmpty ? "." : folder, from: settings.here)
    settings.root = root == "/" ? root : root + "/"
    let map = try Entry.root(of: path)
    for (key, entry) in try map.members(SettingsFile.keys) { try take(key, entry) }
  }

  /// The file that holds for a letter: the nearest at or above its folder; nil when there is none.
  static func find(for path: String) -> String? {
    var folder =
      path == "-"
      ? "." : path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if folder.isEmpty { folder = path.hasPrefix("/") ? "/" : "." }
    if Host.isFolder(path) { folder = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path }
    for _ in 0..<40 {
      let candidate = (folder == "." ? "" : folder == "/" ? "/" : folder + "/") + name
      if Host.exists(candidate) { return candidate }
      guard let above = Host.folder(above: folder) else { return nil }
      folder = above
    }
    return nil
  }

  private static let keys =
    ["regler", "mapper", "ord", "enheder", "udelad", "råd", "lang-sætning", "tæller", "hjælp", "accepteret"]
    + officeKeys

  private mutating func take(_ key: String, _ entry: Entry) throws {
    switch key {
    case "regler":
      settings.rules = try rules(entry, under: "")
    case "mapper":
      settings.folders = try entry.items().map { item in
        let members = Dictionary(uniqueKeysWithValues: try item.members(["mappe", "regler"]))
        let folder = try item.required("mappe", members).text()
        return Settings.FolderRules(
          folder: folder, rules: try members["regler"].map { try rules($0, under: folder + ": ") } ?? [:])
      }
    case "ord":
      settings.words = try entry.items().map { item in
        let members = Dictionary(uniqueKeysWithValues: try item.members(["ord", "skriv"]))
        let word = Settings.OwnWord(
          word: try item.required("ord", members).text(), instead: try item.required("skriv", members).text())
        note("ord", "\(word.word) → \(word.instead)", item)
        return word
      }
    case "enheder":
      settings.units = try entry.items().map { item in
        let members = Dictionary(uniqueKeysWithValues: try item.members(["mappe", "navn", "ejer"]))
        let unit = Settings.Unit(
          folder: try item.required("mappe", members).text(), name: try item.required("navn", members).text(),
          owner: try members["ejer"]?.text())
        note("enheder", "\(unit.folder) → \(unit.name)", item)
        return unit
      }
    case "udelad":
      settings.excluded = try entry.items().map { try $0.text() }
      note(key, settings.excluded.joined(separator: ", "), entry)
    case "tæller":
      settings.countedFamilies = Set(
        try entry.items().map { item in
          let word = try item.text()
          guard let family = word.first, word.count == 1, "GKHPFISADOT".contains(family) else {
            throw item.problem("»\(word)« er ingen familie af regler. Vælg mellem G K H P F I S A D O T.")
          }
          return family
        })
      note(key, settings.countedFamilies.map(String.init).sorted().joined(separator: ", "), entry)
    case "råd":
      settings.adviceShown = try entry.number(in: 0...100)
      note(key, String(settings.adviceShown), entry)
    case "lang-sætning":
      settings.longSentence = try entry.number(in: 10...100)
      note(key, String(settings.longSentence ?? 0), entry)
    case "hjælp":
      settings.helpers = settings.root + (try entry.text())
      note(key, try entry.text(), entry)
    case "accepteret":
      let file = settings.root + (try entry.text())
      settings.accepted = try AcceptedFile.read(file)
      note(key, "\(try entry.text()) (\(settings.accepted.count))", entry)
    default: try takeOffice(key, entry)
    }
  }

  private mutating func rules(_ entry: Entry, under prefix: String) throws -> [RuleID: Settings.Level] {
    var levels: [RuleID: Settings.Level] = [:]
    for (key, value) in try entry.members(RuleRegistry.all.map { $0.card.id.description }) {
      guard let id = RuleID(key) else { continue }
      let word = try value.text()
      levels[id] =
        try Usage.level(word)
        ?? { throw value.problem(Usage.unknown(word, ["fra", "til", "fejl", "advarsel", "råd"])) }()
      note("regler", "\(prefix)\(key): \(word)", value)
    }
    return levels
  }

  mutating func note(_ key: String, _ value: String, _ entry: Entry) {
    origins.append(Origin(key: key, value: value, place: entry.place))
  }
}

extension Usage {
  /// The level a word of the settings stands for; nil for any other word.
  static func level(_ word: String) throws -> Settings.Level? {
    switch word {
    case "fra", "false", "nej": .off
    case "til", "true", "ja": .on
    case "fejl": .severity(.error)
    case "advarsel": .severity(.warning)
    case "råd": .severity(.advice)
    default: nil
    }
  }

  /// What to tell about a word that is none of the allowed, with the nearest of them.
  static func unknown(_ word: String, _ allowed: [String]) -> String {
    if let near = nearest(word, allowed) { return "»\(word)« kendes ikke. Mente du »\(near)«?" }
    let list =
      allowed.count > 12
      ? "Se dem med »klarbrev rules«." : "Vælg mellem \(allowed.map { "»\($0)«" }.joined(separator: ", "))."
    return "»\(word)« kendes ikke. \(list)"
  }

  /// The allowed word that was probably meant; nil when none is near.
  static func nearest(_ word: String, _ allowed: [String]) -> String? {
    let near = allowed.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
    return near.flatMap { $0.1 <= max(1, min(3, word.count / 3)) ? $0.0 : nil }
  }

  /// Letters to change, add or take away to make one word the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.lowercased()), Array(right.lowercased()))
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = a[i] == b[j] ? diagonal : 1 + min(diagonal, above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }
}
