/// How an office wants its letters judged: what its `.klarbrev.yml` says, as values.
public struct Settings: Sendable, Hashable {
  /// What is done with a rule's findings.
  public enum Level: Sendable, Hashable {
    case off
    /// As the rule itself has it.
    case on
    case severity(Severity)
  }

  /// A word the office does not want, with what to write.
  public struct OwnWord: Sendable, Hashable {
    /// The word or words, as they are written in a letter.
    public let word: String
    /// What to write instead.
    public let instead: String

    /// Makes an entry.
    public init(word: String, instead: String) {
      self.word = word
      self.instead = instead
    }
  }

  /// A part of the organisation and the folder its letters lie in.
  public struct Unit: Sendable, Hashable {
    /// The pattern of its files, relative to the settings' folder.
    public let folder: String
    /// Its name.
    public let name: String
    /// Who answers for the texts; nil when nobody is named.
    public let owner: String?

    /// Makes a unit.
    public init(folder: String, name: String, owner: String?) {
      self.folder = folder
      self.name = name
      self.owner = owner
    }
  }

  /// Levels of rules for some files only.
  public struct FolderRules: Sendable, Hashable {
    /// The pattern of the files, relative to the settings' folder.
    public let folder: String
    /// The levels there.
    public let rules: [RuleID: Level]

    /// Makes an entry.
    public init(folder: String, rules: [RuleID: Level]) {
      self.folder = folder
      self.rules = rules
    }
  }

  /// The folder the settings apply under, from the top and ending in `/`; empty when there are none.
  public var root = ""
  /// The folder the program runs in, from the top; paths of letters that begin elsewhere are taken from there.
  public var here = ""
  /// Levels of rules.
  public var rules: [RuleID: Level] = [:]
  /// Levels that hold for some folders; later entries win.
  public var folders: [FolderRules] = []
  /// The office's own words.
  public var words: [OwnWord] = []
  /// The organisation.
  public var units: [Unit] = []
  /// Patterns of files an audit leaves out.
  public var excluded: [String] = []
  /// Kinds of advice `check` shows.
  public var adviceShown = 5
  /// Sentences up to this many words are never called long; nil for the rule's own measure.
  public var longSentence: Int?
  /// Families that make a run fail besides the law's own.
  public var countedFamilies: Set<Character> = []
  /// A list of helpers for citizens, relative to the settings' folder; nil for none.
  public var helpers: String?
  /// Findings someone has accepted.
  public var accepted: [Acceptance] = []
  /// What the office itself is called, where letters are sent, how long cases take and how many are sent.
  public var office = OfficeFacts()

  /// The settings of an office that has none.
  public init() {}

  /// A fingerprint of the settings: the same values give the same.
  public var name: String {
    func text(_ rules: [RuleID: Level]) -> String {
      rules.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }
    let parts = [
      text(rules), folders.map { $0.folder + ":" + text($0.rules) }.joined(separator: ";"), "\(words)",
      "\(units)", "\(longSentence ?? 0)", "\(accepted)", office.name,
    ]
    return Host.sha256(Array(parts.joined(separator: "|").utf8))
  }

  /// The level of a rule for a file.
  public func level(of rule: RuleID, at path: String) -> Level {
    guard !folders.isEmpty else { return rules[rule] ?? .on }
    let own = relative(path)
    for folder in folders.reversed() where Pattern.matches(folder.folder, own) {
      if let level = folder.rules[rule] { return level }
    }
    return rules[rule] ?? .on
  }

  /// Whether an audit leaves the file out.
  public func excludes(_ path: String) -> Bool {
    guard !excluded.isEmpty else { return false }
    let own = relative(path)
    return excluded.contains { Pattern.matches($0, own) }
  }

  /// The unit a file belongs to; nil when none is named for it.
  public func unit(of path: String) -> Unit? {
    guard !units.isEmpty else { return nil }
    let own = relative(path)
    return units.last { Pattern.matches($0.folder, own) }
  }

  /// The path from the settings' folder on.
  func relative(_ path: String) -> String {
    let whole = Settings.whole(path, from: here)
    return !root.isEmpty && whole.hasPrefix(root) ? String(whole.dropFirst(root.count)) : whole
  }

  /// A path from the top, without `.` and `..`.
  public static func whole(_ path: String, from here: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : here + "/" + path).split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}

/// File patterns: `*` stands for any letters within a name, `**` for any folders; a folder stands for all in it.
enum Pattern {
  static func matches(_ pattern: String, _ path: String) -> Bool {
    var wanted = Array(pattern.utf8)
    if wanted.starts(with: "./".utf8) { wanted.removeFirst(2) }
    if wanted.last == UInt8(ascii: "/") { wanted += "**".utf8 }
    let name = Array(path.utf8)
    return matches(wanted[...], name[...]) || matches((wanted + "/**".utf8)[...], name[...])
  }

  private static func matches(_ pattern: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    guard first == UInt8(ascii: "*") else {
      return path.first == first && matches(pattern.dropFirst(), path.dropFirst())
    }
    let crosses = pattern.dropFirst().first == first
    let rest = pattern.dropFirst(crosses ? 2 : 1)
    var tail = path
    while true {
      if matches(rest, tail) { return true }
      guard let byte = tail.first, crosses || byte != UInt8(ascii: "/") else { return false }
      tail = tail.dropFirst()
    }
  }
}

/// A finding someone has looked at and accepted.
public struct Acceptance: Sendable, Hashable {
  /// The rule.
  public let rule: RuleID
  /// Words the finding points at; nil for any, and for a finding about something absent.
  public let text: String?
  /// Pattern of the files it holds for; nil for all.
  public let file: String?
  /// The fingerprint of the only finding it is about, as the reports give it; nil for any.
  public let fingerprint: String?
  /// Why. Never empty.
  public let reason: String
  /// Who answers for it.
  public let owner: String?
  /// The last day it holds; nil for no end.
  public let expires: CivilDate?

  /// Makes an acceptance.
  public init(
    rule: RuleID, text: String?, file: String?, fingerprint: String?, reason: String, owner: String?,
    expires: CivilDate?
  ) {
    self.rule = rule
    self.text = text
    self.file = file
    self.fingerprint = fingerprint
    self.reason = reason
    self.owner = owner
    self.expires = expires
  }
}
