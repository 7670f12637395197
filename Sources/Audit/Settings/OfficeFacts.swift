/// What an office tells about itself in its settings.
public struct OfficeFacts: Sendable, Hashable {
  /// Where complaints and questions are sent.
  public struct Contact: Sendable, Hashable {
    /// The pattern of the files it holds for, relative to the settings' folder; nil for all.
    public let folder: String?
    /// Name and address on one line.
    public let address: String
    /// Telephone number; nil for none.
    public let phone: String?
    /// Whether Digital Post is read there.
    public let takesDigitalPost: Bool

    /// Makes a contact.
    public init(folder: String?, address: String, phone: String?, takesDigitalPost: Bool) {
      self.folder = folder
      self.address = address
      self.phone = phone
      self.takesDigitalPost = takesDigitalPost
    }
  }

  /// How long a kind of case takes, as the office has published it.
  public struct CaseTime: Sendable, Hashable {
    /// Words that name the kind of case in letters about it.
    public let words: String
    /// The time as published, e.g. `8 uger`.
    public let time: String

    /// Makes a time.
    public init(words: String, time: String) {
      self.words = words
      self.time = time
    }
  }

  /// A wording of the office's own that a rule shall know.
  public struct OwnCue: Sendable, Hashable {
    /// The rule.
    public let rule: RuleID
    /// The wording as letters have it; a finding holds when nothing but case and blanks differ.
    public let words: String
    /// Whether the wording meets the rule; else it is a finding.
    public let isMet: Bool

    /// Makes a cue.
    public init(rule: RuleID, words: String, isMet: Bool) {
      self.rule = rule
      self.words = words
      self.isMet = isMet
    }
  }

  /// How many letters are sent a year from the files of a pattern.
  public struct Volume: Sendable, Hashable {
    /// A file or a pattern, relative to the settings' folder.
    public let files: String
    /// How many.
    public let sent: Int

    /// Makes a volume.
    public init(files: String, sent: Int) {
      self.files = files
      self.sent = sent
    }
  }

  /// What the authority is called in its letters; empty when nothing is said.
  public var names: [String] = []
  /// Contacts; later ones win.
  public var contacts: [Contact] = []
  /// Published case-processing times.
  public var caseTimes: [CaseTime] = []
  /// Own wordings.
  public var cues: [OwnCue] = []
  /// Names of merge fields the letter system knows.
  public var fields: [String] = []
  /// Volumes of single files by path, and of patterns.
  private var sentByFile: [String: Int] = [:]
  private var patterns: [Volume] = []

  /// An office that tells nothing.
  public init() {}

  /// The volumes; of several that fit a file the last one holds, and one for the very file before all.
  public mutating func setVolumes(_ volumes: [Volume]) {
    for volume in volumes {
      if volume.files.contains("*") || volume.files.hasSuffix("/") {
        patterns.append(volume)
      } else {
        sentByFile[volume.files] = volume.sent
      }
    }
  }

  /// A fingerprint of what findings and records rest on.
  var name: String {
    let files = sentByFile.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return Host.sha256(Array("\(names)|\(contacts)|\(cues)|\(patterns)|\(files)".utf8))
  }

  /// How many are sent of the file at a path from the settings' folder on.
  func sent(of path: String) -> Int? {
    sentByFile[path] ?? patterns.last { Pattern.matches($0.files, path) }?.sent
  }
}

extension Settings {
  /// How many letters a year come from the file; nil when nothing is said.
  public func sent(of path: String) -> Int? { office.sent(of: relative(path)) }

  /// The published time for the kind of case a letter is about; nil when none is named in it.
  public func publishedTime(for letter: Letter) -> String? {
    let text = letter.bytes.map(Settings.small)
    return office.caseTimes.first { time in
      letter.blocks.contains {
        !Settings.places(of: Array(time.words.utf8).map(Settings.small), in: text, $0.span).isEmpty
      }
    }?.time
  }

  /// Whether a wording of the office's own meets the rule: where the finding points, or for something absent anywhere.
  func isMet(_ finding: Finding, in review: Review, _ text: [UInt8]) -> Bool {
    let wordings = office.cues.filter { $0.isMet && $0.rule == finding.id }
    guard !wordings.isEmpty else { return false }
    let letter = review.letter
    let places = finding.evidence.compactMap { piece -> Span? in
      guard case .at(let span) = piece else { return nil }
      return letter.blocks.last { $0.span.start <= span.start }?.span
    }
    let areas = places.isEmpty ? letter.blocks.map(\.span) : places
    return wordings.contains { cue in
      let wanted = Array(cue.words.utf8).map(Settings.small)
      return areas.contains { !Settings.places(of: wanted, in: text, $0).isEmpty }
    }
  }

  /// Findings that only this office has: its own wordings, and letters in the name of another authority.
  func ownFindings(in review: Review, _ text: [UInt8]) -> [Finding] {
    let letter = review.letter
    var found: [Finding] = []
    for cue in office.cues where !cue.isMet {
      guard let rule = RuleRegistry.rule(cue.rule.description) else { continue }
      let wanted = Array(cue.words.utf8).map(Settings.small)
      for block in letter.blocks where block.role.isContent {
        for start in Settings.places(of: wanted, in: text, block.span) {
          found.append(rule.finding([.at(Span(start, start + wanted.count))], confidence: .high))
        }
      }
    }
    if let stranger = stranger(in: review) { found.append(stranger) }
    return found
  }

  /// A letter from another municipality than the office's own.
  private func stranger(in review: Review) -> Finding? {
    guard !office.names.isEmpty, let sender = review.facts.sender.authority, let span = sender.span,
      let rule = RuleRegistry.rule("I5"), !review.findings.contains(where: { $0.id == rule.card.id })
    else { return nil }
    let name = sender.value.inLowerCase
    guard name.words.contains("kommune") || name.words.contains("kommunes"),
      !office.names.contains(where: { name.contains($0.inLowerCase) || $0.inLowerCase.contains(name) })
    else { return nil }
    return rule.finding(
      [.at(span)], confidence: .high,
      message:
        "Brevet er fra \(sender.value). Jeres indstillinger siger \(office.names[0]). Er det den rigtige skabelon?"
    )
  }

  /// Texts to insert with the office's own address where the letter gives none.
  func filled(_ blocks: [CheckedLetter.Block], at path: String) -> [CheckedLetter.Block] {
    guard !office.contacts.isEmpty, !blocks.isEmpty else { return blocks }
    let own = relative(path)
    guard
      let contact = office.contacts.last(where: { $0.folder.map { Pattern.matches($0, own) } ?? true })
    else { return blocks }
    let ways = [
      contact.takesDigitalPost ? "bruge Digital Post" : nil, contact.phone.map { "ringe på \($0)" },
    ].compactMap { $0 }.joined(separator: " eller ")
    let post = contact.takesDigitalPost ? "Digital Post" : nil
    let place = [contact.address, contact.phone.map { "telefon \($0)" }, post].compactMap { $0 }
    return blocks.map { block in
      var text = block.text.replacing(
        "[SKRIV: adresse, telefon og Digital Post]", with: place.joined(separator: ", "))
      if !ways.isEmpty {
        text = text.replacing("[SKRIV: bruge Digital Post eller ringe på hvilket nummer]", with: ways)
      }
      return CheckedLetter.Block(decision: block.decision, text: text)
    }
  }
}
