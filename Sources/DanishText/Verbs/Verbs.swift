/// The verb forms that the engine knows: an own list of verbs (Corpora/lexicon/verbs.tsv), and compounds of a particle
/// or prefix with one of them (`tilbagebetale`, `iværksætte`).
public enum Verbs {
  /// A form of a verb; one word can be several.
  public struct Forms: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes forms from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `behandle`
    public static let infinitive = Forms(rawValue: 1)
    /// `behandler`
    public static let present = Forms(rawValue: 2)
    /// `behandlede`
    public static let past = Forms(rawValue: 4)
    /// `behandlet`
    public static let participle = Forms(rawValue: 8)
  }

  /// What a word can be as a form of a verb.
  public struct Reading: Hashable, Sendable {
    /// The infinitive.
    public let infinitive: String
    /// The infinitive without particle or prefix; the same for a simple verb.
    public let base: String
    /// The forms the word can be; never empty.
    public let forms: Forms
  }

  /// The verb of which `word` (lower case) is a form; nil when none is known.
  public static func reading(_ word: String) -> Reading? {
    let bytes = Array(word.utf8)
    return reading(bytes, 0, bytes.count)
  }

  /// The present of a known verb (`sende` → `sender`); nil when the verb is unknown. For compounds too.
  public static func present(of infinitive: String) -> String? { inflected(infinitive, 1) }

  /// The past of a known verb (`sende` → `sendte`); nil when the verb is unknown.
  public static func past(of infinitive: String) -> String? { inflected(infinitive, 2) }

  /// The past participle of a known verb (`sende` → `sendt`); nil when the verb is unknown.
  public static func participle(of infinitive: String) -> String? { inflected(infinitive, 3) }

  /// The reading of the folded word `text[from..<to]`.
  static func reading(_ text: [UInt8], _ from: Int, _ to: Int) -> Reading? {
    if let found = find(text, from, to) {
      let prefix = String(decoding: text[from..<found.base], as: UTF8.self)
      let base = table.form(0, of: found.verb)
      return Reading(infinitive: prefix + base, base: base, forms: found.forms)
    }
    guard let found = borrowed(text, from, to) else { return nil }
    let infinitive = String(decoding: text[from..<found.end], as: UTF8.self) + "ere"
    return Reading(infinitive: infinitive, base: infinitive, forms: found.forms)
  }

  /// The forms the folded word can be; none when it is no verb.
  static func forms(_ text: [UInt8], _ from: Int, _ to: Int) -> Forms {
    find(text, from, to)?.forms ?? borrowed(text, from, to)?.forms ?? []
  }

  /// Lays the verbs out, which otherwise waits for the first look-up.
  public static func warmUp() { _ = table.count }

  /// The number of verbs in the list, compounds not counted.
  public static var count: Int { table.count }

  /// The four forms of every verb in the list: infinitive, present, past, participle.
  public static var all: [[String]] {
    (0..<table.count).map { verb in (0..<4).map { table.form($0, of: verb) } }
  }

  // MARK: Looking up

  private static let table = VerbTable()

  private static func find(_ text: [UInt8], _ from: Int, _ to: Int) -> (verb: Int, forms: Forms, base: Int)? {
    let number = table.words.number(text, from, to)
    if number >= 0 { return (table.owner[number], table.forms[number], from) }
    // A compound has a prefix of 2 to 12 bytes; longer words cannot be verbs of administration.
    guard to - from <= 40 else { return nil }
    var cut = from + 2
    while cut <= min(from + 12, to - 2) {
      let number = table.words.number(text, cut, to)
      if number >= 0, isJoin(text, from, cut, verb: table.owner[number], length: to - cut) {
        return (table.owner[number], table.forms[number], cut)
      }
      cut += 1
    }
    return nil
  }

  /// Borrowed verbs in -ere (`destillere`), told by what stands before the ending; agent nouns (`brugere`, `spillere`)
  /// do not have these. Gives the infinitive's end and the form.
  private static func borrowed(_ text: [UInt8], _ from: Int, _ to: Int) -> (end: Int, forms: Forms)? {
    let endings: [(StaticString, Forms)] = [
      ("erede", .past), ("eret", .participle), ("erer", .present), ("ere", .infinitive),
    ]
    for (ending, forms) in endings {
      let stem = to - ending.utf8CodeUnitCount
      guard stem - from >= 4, text.has(ending, at: stem, before: to) else { continue }
      let isBorrowed = borrowedStems.contains {
        stem - from > $0.utf8CodeUnitCount && text.has($0, at: stem - $0.utf8CodeUnitCount, before: stem)
      }
      return isBorrowed ? (stem, forms) : nil
    }
    return nil
  }

  private static let borrowedStems: [StaticString] = [
    "is", "fic", "ul", "on", "in", "it", "at", "ut", "ur", "ell", "ent", "ant", "ort", "or", "er", "et",
    "ekt", "ot",
    "om", "am", "ud", "ess", "ic",
  ]

  private static func isJoin(_ text: [UInt8], _ from: Int, _ cut: Int, verb: Int, length: Int) -> Bool {
    if prefixes.contains(text, from, cut) {
      return length > 2 || shortHeads.contains(table.form(0, of: verb))
    }
    return openHeads.contains(table.form(0, of: verb)) && (from..<cut).allSatisfy { text[$0] != 0x2D }
  }

  private static func inflected(_ infinitive: String, _ column: Int) -> String? {
    let bytes = Array(infinitive.utf8)
    guard let found = find(bytes, 0, bytes.count), found.forms.contains(.infinitive) else { return nil }
    return String(decoding: bytes[..<found.base], as: UTF8.self) + table.form(column, of: found.verb)
  }

  private static let prefixes = WordSet(
    """
    af an be bi bort efter er fast fejl for fore forbi fra frem frit færdig for gen gennem hen her hjem høj igennem ind imod \
    imøde jævn kund lov med mellem mis mod ned ned om omkring op over på rund sam sammen selv side stand tilbage til tvangs \
    und ud under ved vedlige videre ydre del vare iværk igang i-gang samtids før gen-  undtagelses for-ud forud forhånds \
    bibe tilgode genop genud genind tilrette tilveje beslag kort plan øde red hjemme indtægts udgifts lyn hoved hus kontrol \
    krav med-ind merud mer efterud tilbagebe udbe indbe mod-be viderefor videreud hus straks stik prøve
    """)
  /// Verbs of one syllable that may follow a prefix.
  private static let shortHeads: Set<String> = [
    "se", "gå", "få", "stå", "slå", "nå", "bo", "ro", "tro", "fly", "dø",
  ]
  /// Verbs that form compounds with any word before them (`lovliggøre`, `kortlægge`, `stadfæste`).
  private static let openHeads: Set<String> = [
    "gøre", "lægge", "sætte", "bringe", "holde", "sende", "betale", "behandle", "vurdere", "føre",
  ]
}

/// The verbs with all their forms, laid out for lookup. Built on bytes: it stands before the first letter's text.
private struct VerbTable: Sendable {
  private(set) var words = ByteWords(expecting: 8192)
  /// Verb and forms of each word by its number in `words`.
  private(set) var owner: [Int] = []
  private(set) var forms: [Verbs.Forms] = []
  /// The numbers of the four forms of each verb, one verb after the other.
  private var columns: [Int] = []

  /// Number of verbs.
  var count: Int { columns.count / 4 }

  /// The form in a column: infinitive, present, past, participle.
  func form(_ column: Int, of verb: Int) -> String { words.string(columns[4 * verb + column]) }

  init() {
    VerbTable.eachWord(of: VerbList.first) { verb in
      let stem = VerbTable.stem(verb)
      add([verb, verb + "r".utf8, stem + "ede".utf8, stem + "et".utf8])
    }
    VerbTable.eachWord(of: VerbList.second) { verb in
      let stem = VerbTable.single(VerbTable.stem(verb))
      add([verb, verb + "r".utf8, stem + "te".utf8, stem + "t".utf8])
    }
    VerbTable.eachWord(of: VerbList.irregular) { verb in
      add(verb.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false))
    }
  }

  private static func eachWord(of list: String, _ body: (ArraySlice<UInt8>) -> Void) {
    for word in Array(list.utf8).split(separator: 0x20) { body(word) }
  }

  private mutating func add(_ verb: [ArraySlice<UInt8>]) {
    let number = count
    for (index, word) in verb.enumerated() {
      let form = Verbs.Forms(rawValue: 1 << index)
      let word = words.insert(Array(word))
      columns.append(word)
      if word == owner.count {
        owner.append(number)
        forms.append(form)
      } else if owner[word] == number || !forms[word].contains(.infinitive) {
        forms[word].insert(form)
      }
    }
  }

  private static func stem(_ verb: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    verb.last == UInt8(ascii: "e") ? verb.dropLast() : verb
  }

  /// `glemm` → `glem`: a doubled consonant is single before -te and -t.
  private static func single(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard stem.count > 2, let last = stem.last, stem.dropLast().last == last else { return stem }
    return stem.dropLast()
  }
}
