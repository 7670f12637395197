import LetterModel

/// Tells names of persons, authorities and units apart by form.
enum NameForms {
  /// A word of a line: its span, and whether it begins with a capital.
  struct Word {
    let span: Span
    let isCapital: Bool
  }

  static func words(_ span: Span, bytes: [UInt8], folded: [UInt8]) -> [Word] {
    let s = ByteScanner(folded, end: span.end)
    var out: [Word] = []
    var i = span.start
    while i < span.end {
      guard s.isWordByte(i) else {
        i += 1
        continue
      }
      var end = i
      while end < span.end {
        if s.isWordByte(end) {
          end += 1
        } else if [0x2D, 0x27].contains(s.byte(end)), s.isLetter(end + 1), s.isLetter(end - 1) {
          end += 1
        } else {
          break
        }
      }
      out.append(
        Word(
          span: Span(i, end),
          isCapital: bytes[i] != folded[i]
            || (i + 1 < end && bytes[i + 1] != folded[i + 1] && bytes[i] >= 0xC3)))
      i = end
    }
    return out
  }

  /// Whether a line reads as a person's name: two to five capitalised words (or initials), no digit, no word of an office.
  static func isPersonName(_ span: Span, bytes: [UInt8], folded: [UInt8]) -> Bool {
    let words = words(span, bytes: bytes, folded: folded)
    guard (2...7).contains(words.count) else { return false }
    for (index, word) in words.enumerated() {
      for offset in word.span.range where folded[offset] &- 0x30 < 10 { return false }
      // "Mette og Anders Holmgaard": two people at one address.
      if index > 0, index < words.count - 1, words.count > 3, and.contains(folded, word.span) { continue }
      if isOfficeWord(folded, word.span) || isTitleWord(folded, word.span)
        || notNames.contains(folded, word.span)
      {
        return false
      }
      if !word.isCapital && !particles.contains(folded, word.span) { return false }
    }
    // Marks other than those of names end a name line.
    return !span.range.contains { marks.contains(bytes[$0]) }
  }

  private static let and: WordList = ["og"]
  private static let particles: WordList = ["de", "von", "van", "af", "el", "al", "la", "du"]
  private static let marks: [UInt8] = [0x3A, 0x40, 0x2F, 0x3F, 0x21, 0x3B]

  /// Whether the word names an office or unit rather than a person.
  static func isOfficeWord(_ folded: [UInt8], _ word: Span) -> Bool {
    officeWords.contains(folded, word) || officeEndings.end(folded, word, behind: 1)
  }

  /// Whether the word is a caseworker's title.
  static func isTitleWord(_ folded: [UInt8], _ word: Span) -> Bool {
    titleWords.contains(folded, word) || titleEndings.end(folded, word)
  }

  static let officeWords: WordList = [
    "kommune", "kommunen", "jobcenter", "jobcentret", "jobcenteret", "borgerservice", "team", "center",
    "afdeling", "afdelingen",
    "forvaltning", "forvaltningen", "visitation", "visitationen", "ydelse", "ydelser", "ydelsescenter",
    "myndighed",
    "myndighedsafdelingen", "teknik", "miljø", "plan", "byg", "byggeri", "byggesag", "social", "sundhed",
    "børn", "unge", "skole",
    "skoler", "dagtilbud", "ældre", "handicap", "psykiatri", "beskæftigelse", "arbejdsmarked", "familie",
    "ppr", "rådhus",
    "rådhuset", "hjemmepleje", "hjælpemidler", "hjælpemiddel", "kontrolgruppen", "vej", "park", "natur",
    "borgercenter", "sekretariat",
    "sekretariatet", "udvalg", "udvalget", "enhed", "enheden", "styrelse", "styrelsen", "nævn", "nævnet",
    "danmark", "udbetaling",
    "region", "voksne", "voksen", "kultur", "fritid", "by", "land", "og", "for", "folkeregister",
    "folkeregisteret", "pension",
    "sygedagpenge", "ressource", "indsats", "støtte", "specialrådgivning", "rådgivning", "hjælp",
    "administration", "kontor", "kontoret", "parkering", "opkrævning", "trafik",
  ]
  private static let officeEndings: WordParts = [
    "forvaltning", "forvaltningen", "center", "centret", "centeret", "afdeling", "afdelingen", "kontor",
    "kontoret", "service", "teamet",
    "team", "enhed", "enheden", "visitation", "visitationen", "sekretariat", "udvalget", "området", "ydelser",
    "myndighed", "myndigheden",
    "skolen", "skole",
  ]
  static let titleWords: WordList = [
    "sagsbehandler", "rådgiver", "socialrådgiver", "jurist", "konsulent", "specialkonsulent", "fuldmægtig",
    "visitator", "ergoterapeut",
    "fysioterapeut", "leder", "teamleder", "afdelingsleder", "chef", "specialist", "planlægger", "arkitekt",
    "ingeniør", "assistent",
    "kontorassistent", "overassistent", "medarbejder", "koordinator", "borgmester", "direktør", "psykolog",
    "pædagog", "byggesagsbehandler",
    "jobkonsulent", "miljømedarbejder", "biolog", "geolog", "skoleleder", "sekretær", "advokat",
    "kontorfuldmægtig", "landinspektør", "agronom",
    "miljøtekniker", "tandlæge", "overtandlæge", "sygeplejerske", "terapeut", "skatterådgiver",
    "virksomhedskonsulent", "formand",
  ]
  private static let titleEndings: WordParts = [
    "rådgiver", "konsulent", "behandler", "medarbejder", "terapeut", "leder", "chef", "visitator", "vejleder",
    "assistent", "koordinator",
    "planlægger", "specialist", "ingeniør", "tekniker", "forvalter", "fuldmægtig", "tandlæge", "lærer",
    "sekretær", "jurist", "inspektør",
  ]
  private static let notNames: WordList = [
    "venlig", "hilsen", "med", "på", "vegne", "kære", "hej", "til", "att", "vedr", "dato", "side",
    "afgørelse", "brev", "klagevejledning",
    "begrundelse", "telefon", "mail", "postboks", "vej", "gade", "cvr", "ean", "kopi", "bilag", "digital",
    "post", "åbningstider", "skriv",
    "partshøring", "høring", "indkaldelse", "kvittering", "orientering", "afslag", "bevilling", "din", "dit",
    "vores", "sagens", "om", "jeres",
  ]
}
