import DanishText
public import LetterModel

/// Where a letter says the complaint is to be sent, in its own words: name with address, and the other ways it offers.
public struct ComplaintPlace: Hashable, Sendable {
  /// Recipient with address as written, on one line: `Borgerservice, Rådhustorvet 1, 9999 Norddal`; nil when none is given.
  public private(set) var address: String?
  /// Telephone number for complaining; nil when none is given.
  public private(set) var phone: String?
  /// E-mail address; nil when none is given.
  public private(set) var email: String?
  /// Whether Digital Post is offered.
  public private(set) var takesDigitalPost = false
  /// The sentences it was read from.
  public private(set) var evidence: [Evidence] = []

  /// The recipient before the address, `Borgerservice`; nil without one.
  public var recipient: String? {
    guard let parts = address?.split(separator: ",").map({ ComplaintPlace.trimmed($0) }) else { return nil }
    let names = parts.prefix { part in !part.utf8.contains { (0x30...0x39).contains($0) } }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// Reads the guidance of a decision; nil when it names no way at all.
  public init?(in letter: Letter, facts: Facts, guidance: Klagevejledning) {
    for index in ComplaintPlace.sentences(of: guidance, in: facts) {
      let span = facts.sentences[index].sentence.span
      let text = letter.string(span).words.joined(separator: " ")
      var isUsed = false
      if address == nil, let found = PostalAddress.find(in: text) {
        address = found
        isUsed = true
      }
      let isForQuestions = ["spørgsmål", "træffes", "telefontid"].contains { text.contains($0) }
      for contact in facts.sender.contact {
        guard let place = contact.span, span.contains(place), !isForQuestions else { continue }
        isUsed = true
        if contact.value == "Digital Post" {
          takesDigitalPost = true
        } else if contact.value.utf8.contains(0x40) {
          email = email ?? contact.value
        } else {
          phone = phone ?? letter.string(place)
        }
      }
      if isUsed { evidence.append(.at(span)) }
    }
    guard !evidence.isEmpty else { return nil }
  }

  /// The sentences that say how to complain, in text order.
  private static func sentences(of guidance: Klagevejledning, in facts: Facts) -> [Int] {
    let places = guidance.fremgangsmaade.evidence.compactMap { evidence -> Span? in
      if case .at(let span) = evidence { span } else { nil }
    }
    return facts.sentences.indices.filter { index in
      let sentence = facts.sentences[index]
      return places.contains { $0.overlaps(sentence.sentence.span) }
        || sentence.has(.complaintWay) && (guidance.section?.contains(sentence.sentence.span) ?? false)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

/// An address with post code and town in a sentence, with the name before it.
enum PostalAddress {
  /// `Borgerservice, Rådhustorvet 1, 9999 Norddal` of "Send klagen til Borgerservice, Rådhustorvet 1, 9999 Norddal.";
  /// nil when there is no post code with a town, or nothing that says where the name begins.
  static func find(in sentence: String) -> String? {
    let words = sentence.split(separator: " ").map { String($0) }
    for (index, word) in words.enumerated() where isPostCode(word) && index + 1 < words.count {
      guard let end = townEnd(words, after: index), let start = start(words, before: index) else { continue }
      let name = words[start...end].joined(separator: " ")
      return withoutEnd(name)
    }
    return nil
  }

  private static func isPostCode(_ word: String) -> Bool {
    word.utf8.count == 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } && word.first != "0"
  }

  /// The last word of the town: capitalised words up to a mark.
  private static func townEnd(_ words: [String], after code: Int) -> Int? {
    var end = code
    while end + 1 < words.count, startsUpper(words[end + 1]), end - code < 3 {
      end += 1
      if endsWithMark(words[end]), !["sdr.", "nr.", "gl.", "st."].contains(words[end].lowercased()) { break }
    }
    return end > code ? end : nil
  }

  /// The first word of the name: behind the nearest "til", "hos" or colon, from its first capital on.
  private static func start(_ words: [String], before code: Int) -> Int? {
    guard code > 1 else { return nil }
    var index = code - 1
    while index > 0, code - index <= 14 {
      let before = words[index - 1]
      if ["til", "hos", "ved"].contains(before.lowercased()) || before.hasSuffix(":") { break }
      // Another sentence's end is no part of a name.
      if before.hasSuffix("."), before.utf8.count > 4 { break }
      index -= 1
    }
    guard code - index <= 14 else { return nil }
    let first = (index..<code).first { startsUpper(words[$0]) }
    guard let first, first < code - 1 else { return nil }
    let hasNumber = words[first..<code].contains { word in word.utf8.contains { (0x30...0x39).contains($0) } }
    let isVerbFirst = ["Send", "Skriv", "Du", "I", "De", "Klagen", "Klage", "Ring"].contains(words[first])
    return hasNumber && !isVerbFirst ? first : nil
  }

  private static func startsUpper(_ word: String) -> Bool { word.first?.isUppercase ?? false }

  private static func endsWithMark(_ word: String) -> Bool {
    word.last.map { ",.;:)".contains($0) } ?? false
  }

  private static func withoutEnd(_ text: String) -> String {
    var text = text
    while let last = text.last, ",.;:)".contains(last) { text.removeLast() }
    return text
  }
}
