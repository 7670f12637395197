import LetterModel

/// Divides one stretch of text into tokens, in one pass. Every look ahead is bounded or remembered, so the time grows
/// linearly with the text, whatever it holds.
struct Tokenizer {
  let bytes: [UInt8]
  let folded: [UInt8]
  /// The tokens found so far.
  private(set) var tokens: [Token] = []
  /// Start and end of the stretch in hand.
  private(set) var start = 0
  private(set) var end = 0
  /// No address, web address or number of a case can begin before these offsets (a failed look ahead got that far).
  private var noAddressBefore = 0
  var noCaseBefore = 0

  init(bytes: [UInt8], folded: [UInt8]) {
    self.bytes = bytes
    self.folded = folded
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  /// Adds the tokens of `span`, which must lie inside the text.
  mutating func tokenize(_ span: Span) {
    start = span.start
    end = span.end
    noAddressBefore = start
    noCaseBefore = start
    var at = start
    var isLineStart = true
    while at < end {
      let blank = blankWidth(bytes, at, end)
      if blank > 0 {
        if bytes[at] == 0x0A { isLineStart = true }
        at += blank
        continue
      }
      at = isLineStart ? tokenAtLineStart(at) : token(at)
      isLineStart = false
    }
  }

  private mutating func tokenAtLineStart(_ at: Int) -> Int {
    let marker = listMarkerEnd(at)
    return marker > at ? add(.listMarker, at, marker) : token(at)
  }

  /// Adds the token at `at` and gives its end.
  private mutating func token(_ at: Int) -> Int {
    if isDigit(bytes, at, end) { return digitToken(at) }
    if letterWidth(bytes, at, end) > 0 { return letterToken(at) }
    if bytes[at] == 0xC2, at + 1 < end, bytes[at + 1] == 0xA7 {
      let isDouble = bytes.has("§", at: at + 2, before: end)
      return add(.sectionMark, at, isDouble ? at + 4 : at + 2)
    }
    if bytes[at] == 0x2B, let phone = phoneEnd(at) { return add(.phone, at, phone) }
    if bytes[at] == 0x2E {
      var dots = at
      while dots < end, bytes[dots] == 0x2E { dots += 1 }
      return add(.punctuation, at, dots)
    }
    return add(.punctuation, at, at + scalarWidth(bytes, at, end))
  }

  mutating func add(_ kind: Token.Kind, _ from: Int, _ to: Int) -> Int {
    tokens.append(Token(span: Span(from, to), kind: kind))
    return to
  }

  // MARK: Words

  private mutating func letterToken(_ at: Int) -> Int {
    let run = alphanumericEnd(at)
    if run < end {
      // Only a mark right after the letters can make the token anything but a plain word.
      let next = bytes[run]
      if next == 0x2E || next == 0x40 || next == 0x3A || next == 0x2F || next == 0x5F || next == 0x2B
        || next == 0x2D
      {
        if let address = addressEnd(at, run) { return add(address.kind, at, address.end) }
        if let number = caseNumberEnd(at) { return add(.caseNumber, at, number) }
      }
      if next == 0x2E, let short = abbreviationEnd(at, run) { return add(.abbreviation, at, short) }
      if next == 0x2F, let company = companyFormEnd(at) { return add(.word, at, company) }
    }
    return add(.word, at, wordEnd(from: run))
  }

  /// The end of the letters and digits at `at`.
  func alphanumericEnd(_ at: Int) -> Int {
    var at = at
    while at < end {
      let byte = bytes[at]
      if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 {
        at += 1
        continue
      }
      let width = byte < 0x80 ? 0 : wideLetterWidth(bytes, at, end)
      if width == 0 { break }
      at += width
    }
    return at
  }

  /// The end of a word: letters and digits with inner hyphens and apostrophes; a trailing hyphen belongs to it when
  /// another word follows (`børne- og ungeudvalget`).
  func wordEnd(_ at: Int) -> Int { wordEnd(from: alphanumericEnd(at)) }

  /// The same when the first letters and digits end at `run`.
  private func wordEnd(from run: Int) -> Int {
    var at = run
    while true {
      // Nothing but a hyphen or an apostrophe goes on with a word.
      guard at < end, bytes[at] == 0x27 || bytes[at] == 0x2D || bytes[at] == 0xE2 else { return at }
      let apostrophe = apostropheWidth(bytes, at, end)
      if apostrophe > 0, letterWidth(bytes, at + apostrophe, end) > 0 {
        at = alphanumericEnd(at + apostrophe)
        continue
      }
      let hyphen = hyphenWidth(bytes, at, end)
      guard hyphen > 0 else { return at }
      if isAlphanumeric(bytes, at + hyphen, end) {
        at = alphanumericEnd(at + hyphen)
        continue
      }
      return isCoordination(at + hyphen) ? at + hyphen : at
    }
  }

  private func isCoordination(_ at: Int) -> Bool {
    guard at < end else { return false }
    if bytes[at] == 0x2C || bytes[at] == 0x2F { return true }
    guard blankWidth(bytes, at, end) > 0 else { return false }
    return letterWidth(bytes, skipBlanks(bytes, at, min(end, at + 8)), end) > 0
  }

  /// `A/S`, `I/S`, `K/S`, `P/S`, `c/o` and the like: one letter, a stroke, one letter.
  private func companyFormEnd(_ at: Int) -> Int? {
    guard at + 3 <= end, bytes[at + 1] == 0x2F, letterWidth(bytes, at + 2, end) == 1,
      !isAlphanumeric(bytes, at + 3, end)
    else { return nil }
    let pair = (folded[at], folded[at + 2])
    let isForm = pair.1 == 0x73 && [0x61, 0x69, 0x6B, 0x70].contains(pair.0)
    return isForm || pair == (0x63, 0x6F) || pair == (0x70, 0x66) ? at + 3 : nil
  }

  // MARK: Abbreviations

  /// The end of an abbreviation whose first letters end at `run`; nil when the full stop ends a word.
  private func abbreviationEnd(_ at: Int, _ run: Int) -> Int? {
    var stop = run + 1
    var best: Int?
    var parts = 1
    var areShort = run - at <= 5
    while true {
      if let ending = Abbreviations.ending(folded, at, stop) {
        if fits(ending, at, stop) { best = stop }
      } else if parts > 1, areShort {
        best = stop
      }
      let next = alphanumericEnd(stop)
      guard parts < 6, next > stop, next - stop <= 10, next < end, bytes[next] == 0x2E,
        letterWidth(bytes, stop, end) > 0
      else { break }
      areShort = areShort && next - stop <= 5
      parts += 1
      stop = next + 1
    }
    return best ?? (isInitial(at, run) ? run + 1 : nil)
  }

  /// Whether what follows lets the word be the abbreviation: `man.` before a capital is the word `man`.
  private func fits(_ ending: Abbreviations.Ending, _ at: Int, _ stop: Int) -> Bool {
    switch ending {
    case .never, .mayEnd: return true
    case .unlessCapital:
      let next = skipBlanks(bytes, stop, min(end, stop + 8))
      return next < end && !isCapital(bytes, next, end)
    case .beforeNumber:
      // `nr.` and `stk.` are no words; `side.` and `art.` are, unless a number follows.
      let next = skipBlanks(bytes, stop, min(end, stop + 8))
      if isDigit(bytes, next, end) { return true }
      return ["nr.", "stk.", "pkt.", "kap.", "litr."].contains {
        folded.has($0, at: at, before: stop) && stop - at == $0.utf8CodeUnitCount
      }
    }
  }

  /// A single capital with a full stop before a capitalised word (`Anne B. Sørensen`), unless the letter names an
  /// annex or the like (`bilag A. Du …`) or a district (`8200 Aarhus N. Du …`).
  private func isInitial(_ at: Int, _ run: Int) -> Bool {
    guard run - at == letterWidth(bytes, at, end), isCapital(bytes, at, end), bytes[at] != 0x49 else {
      return false
    }
    let next = skipBlanks(bytes, run + 1, min(end, run + 9))
    guard next > run + 1, isCapital(bytes, next, end) else { return false }
    guard let last = tokens.last, last.span.start >= start else { return true }
    // "8200 Aarhus N. Vi …": a postal district, no initial.
    if let code = tokens.dropLast().last, code.kind == .number, code.span.length == 4, last.kind == .word {
      return false
    }
    return last.kind != .number && !Tokenizer.letteredNouns.contains(folded, last.span)
  }

  private static let letteredNouns = WordSet(
    "bilag litra skema vitamin klasse type gruppe hepatitis zone blok afsnit punkt del plan bogstav model kategori "
      + "opgang hus hal bygning niveau bolig")

  // MARK: Addresses

  /// The end of an e-mail or web address at `at`; nil when there is none. `run` is the end of the first letters.
  private mutating func addressEnd(_ at: Int, _ run: Int) -> (end: Int, kind: Token.Kind)? {
    guard at >= noAddressBefore else { return nil }
    if folded.has("http://", at: at, before: end) || folded.has("https://", at: at, before: end)
      || folded.has("www.", at: at, before: end)
    {
      return (trimmedWebEnd(at), .url)
    }
    var cursor = run
    while cursor < end, isAddressByte(cursor) || letterWidth(bytes, cursor, end) > 0 {
      cursor += max(1, letterWidth(bytes, cursor, end))
    }
    if cursor < end, bytes[cursor] == 0x40 {
      let domain = domainEnd(cursor + 1)
      if domain > cursor + 1 { return (domain, .email) }
    } else {
      let domain = domainEnd(at)
      if domain > run, isKnownTopDomain(domain) {
        return (domain < end && bytes[domain] == 0x2F ? trimmedWebEnd(at) : domain, .url)
      }
    }
    noAddressBefore = max(cursor, run)
    return nil
  }

  private func isAddressByte(_ at: Int) -> Bool {
    let byte = bytes[at]
    return byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B || byte == 0x25
  }

  /// The end of groups of letters, digits and hyphens joined by single full stops; `at` when there is no full stop.
  private func domainEnd(_ at: Int) -> Int {
    var cursor = at
    var last = at
    var groups = 0
    while cursor < end {
      let from = cursor
      while cursor < end, isAlphanumeric(bytes, cursor, end) || bytes[cursor] == 0x2D {
        cursor += max(1, letterWidth(bytes, cursor, end))
      }
      guard cursor > from else { break }
      groups += 1
      last = cursor
      guard cursor < end, bytes[cursor] == 0x2E else { break }
      cursor += 1
    }
    return groups > 1 ? last : at
  }

  private func isKnownTopDomain(_ to: Int) -> Bool {
    [".dk", ".com", ".net", ".org", ".eu", ".info", ".gov", ".io"].contains {
      bytes.has($0, at: to - $0.utf8CodeUnitCount, before: end)
    }
  }

  private func trimmedWebEnd(_ at: Int) -> Int {
    var cursor = at
    while cursor < end, blankWidth(bytes, cursor, end) == 0,
      ![0x22, 0x3C, 0x3E, 0x5D].contains(bytes[cursor])
    {
      cursor += 1
    }
    while cursor > at + 1, [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x29, 0x27].contains(bytes[cursor - 1]) {
      cursor -= 1
    }
    return cursor
  }
}
