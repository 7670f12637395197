import Audit

/// The keys with which an office tells about itself.
extension SettingsFile {
  static let officeKeys = [
    "navne", "kontakt", "sagsbehandlingstider", "vendinger", "forsendelser", "flettefelter",
  ]

  mutating func takeOffice(_ key: String, _ entry: Entry) throws {
    switch key {
    case "navne":
      settings.office.names = try entry.items().map { try $0.text() }
      note(key, settings.office.names.joined(separator: ", "), entry)
    case "flettefelter":
      settings.office.fields = try entry.items().map { try $0.text() }
      note(key, settings.office.fields.joined(separator: ", "), entry)
    case "kontakt": settings.office.contacts = try entry.items().map { try contact($0) }
    case "sagsbehandlingstider":
      settings.office.caseTimes = try entry.items().map { item in
        let members = Dictionary(uniqueKeysWithValues: try item.members(["sag", "frist"]))
        let time = OfficeFacts.CaseTime(
          words: try item.required("sag", members).text(), time: try item.required("frist", members).text())
        note(key, "\(time.words) → \(time.time)", item)
        return time
      }
    case "vendinger": settings.office.cues = try entry.items().map { try cue($0) }
    case "forsendelser":
      let volumes = try VolumeFile.read(settings.root + (try entry.text()))
      settings.office.setVolumes(volumes)
      note(key, "\(try entry.text()) (\(volumes.count))", entry)
    default: break
    }
  }

  private mutating func contact(_ item: Entry) throws -> OfficeFacts.Contact {
    let members = Dictionary(
      uniqueKeysWithValues: try item.members(["mappe", "adresse", "telefon", "digital-post"]))
    let folder = try members["mappe"]?.text()
    let address = try item.required("adresse", members).text()
    let post = try members["digital-post"].map { entry in
      let word = try entry.text()
      guard ["ja", "nej", "true", "false"].contains(word) else {
        throw entry.problem(Usage.unknown(word, ["ja", "nej"]))
      }
      return word == "ja" || word == "true"
    }
    note("kontakt", "\(folder ?? "alle") → \(address)", item)
    return OfficeFacts.Contact(
      folder: folder, address: address, phone: try members["telefon"]?.text(), takesDigitalPost: post ?? false
    )
  }

  private mutating func cue(_ item: Entry) throws -> OfficeFacts.OwnCue {
    let members = Dictionary(uniqueKeysWithValues: try item.members(["regel", "vending", "betyder"]))
    let rule = try item.required("regel", members)
    guard let id = RuleID(try rule.text()), RuleRegistry.rule(id.description) != nil else {
      throw rule.problem(Usage.unknown(try rule.text(), RuleRegistry.all.map { $0.card.id.description }))
    }
    let meaning = try item.required("betyder", members)
    let word = try meaning.text()
    guard ["i orden", "fund"].contains(word) else {
      throw meaning.problem(Usage.unknown(word, ["i orden", "fund"]))
    }
    let words = try item.required("vending", members).text()
    note("vendinger", "\(id): »\(words)« → \(word)", item)
    return OfficeFacts.OwnCue(rule: id, words: words, isMet: word == "i orden")
  }
}

/// Reads how many letters are sent a year: lines such as `social/afslag.docx;1200`. A first line of headings is passed over.
enum VolumeFile {
  static func read(_ path: String) throws -> [OfficeFacts.Volume] {
    let text = String(decoding: try LetterFile.bytes(at: path), as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return try lines.enumerated().compactMap { index, line in
      let line = line.drop { $0 == "\u{FEFF}" }
      guard !line.allSatisfy(\.isWhitespace) else { return nil }
      let parts = line.split(separator: ";", omittingEmptySubsequences: false)
      let digits = parts.count == 2 ? parts[1].filter { $0 != "." && !$0.isWhitespace } : ""
      if let sent = Int(digits), sent >= 0 {
        return OfficeFacts.Volume(files: parts[0].split(separator: " ").joined(separator: " "), sent: sent)
      }
      guard index == 0 else {
        throw Usage("\(path):\(index + 1): Her skal stå fil og antal med semikolon imellem.")
      }
      return nil
    }
  }
}
