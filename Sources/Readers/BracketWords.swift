import LetterModel

/// Tells what words in square brackets are: a field, a choice, a note to the writer, or ordinary text.
enum BracketWords {
  struct Reading {
    let kind: Placeholder.Kind
    var options: [String] = []
    let isCertain: Bool
  }

  /// What the words between the brackets stand for; nil for ordinary text such as `[1]`, `[…]`, `[A]`.
  static func reading(of content: String, isMarked: Bool) -> Reading? {
    guard content.contains(where: \.isLetter) else { return nil }
    let words = content.split(whereSeparator: \.isWhitespace)
    let letters = content.filter(\.isLetter)
    if letters.allSatisfy({ $0 == "X" || $0 == "x" }), letters.count >= 2 {
      return Reading(kind: .blank, isCertain: true)
    }
    if isInstruction(content) { return Reading(kind: .instruction, isCertain: true) }
    if content.contains(" / ") {
      return Reading(kind: .choice, options: options(content), isCertain: true)
    }
    // "[A]", "[NN]", "[sic]": how published decisions and quotations use brackets.
    if letters.count <= 2 || content.lowercased() == "sic" { return nil }
    if isSnakeOrCamel(content) || isTableCode(content) {
      return Reading(kind: isTextName(content) ? .insertion : .variable, isCertain: true)
    }
    if isField(content) {
      return Reading(kind: isTextName(content) ? .insertion : .variable, isCertain: true)
    }
    let kind: Placeholder.Kind = words.count > 4 ? .instruction : .variable
    return Reading(kind: kind, isCertain: isMarked)
  }

  /// Whether the text begins as authors begin notes to themselves: "indsæt …", "skriv …", "vælg …".
  static func isInstruction(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    guard let first = words.first else { return false }
    if instructions.contains(String(first)) { return true }
    let lead = ["her", "evt", "eventuelt", "husk", "hvis"]
    return words.count > 1 && lead.contains(String(first)) && instructions.contains(String(words[1]))
  }

  /// Whether the text is the name of a field: one to four words of which the last (or first) is a known name, alone or
  /// at the end of a compound: "Navn", "Modtagelsesdato", "borgers adresse", "dato for mødet".
  static func isField(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "." }.map { word in
      String(word.filter(\.isLetter))
    }.filter { !$0.isEmpty }
    guard let first = words.first, let last = words.last, words.count <= 4 else { return false }
    if fields.contains(first), words.count <= 3 { return true }
    return fields.contains(last) || endings.contains { last.count > $0.count + 2 && last.hasSuffix($0) }
  }

  /// "den sag / de sager" gives its alternatives, quotation marks taken off.
  private static func options(_ content: String) -> [String] {
    var result: [String] = []
    var current: [Substring] = []
    for word in content.split(separator: " ") {
      if word == "/" {
        result.append(current.joined(separator: " "))
        current = []
      } else {
        current.append(word)
      }
    }
    result.append(current.joined(separator: " "))
    return result.map { String($0.filter { !"”“\"»«.".contains($0) }) }.filter { !$0.isEmpty }
  }

  /// `RELEVANTE_TEKSTER`, `sags_nr`, `sagEjer1Navn`.
  private static func isSnakeOrCamel(_ content: String) -> Bool {
    guard !content.contains(where: \.isWhitespace) else { return false }
    if content.contains("_") { return true }
    return zip(content, content.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
  }

  /// `102.NAVN`: table and column.
  private static func isTableCode(_ content: String) -> Bool {
    let parts = content.split(separator: ".", maxSplits: 1)
    return parts.count == 2 && parts[0].allSatisfy(\.isNumber) && parts[1].count >= 2
      && parts[1].allSatisfy { $0.isUppercase || $0 == "_" || $0.isNumber }
  }

  /// Whether the name stands for a whole block of text.
  private static func isTextName(_ content: String) -> Bool {
    let low = content.lowercased()
    return ["tekst", "frase", "afsnit", "begrundelse", "klagevejledning", "vurdering", "vilkår"].contains {
      low.contains($0)
    }
  }

  private static let instructions: Set<String> = [
    "indsæt", "indsættes", "skriv", "skrives", "vælg", "vælges", "angiv", "angives", "udfyld", "udfyldes",
    "slet", "slettes", "tilføj", "tilføjes", "fjern", "fjernes", "beskriv", "beskrives", "anfør", "anføres",
    "tilpas", "tilpasses", "overvej", "uddyb", "uddybes", "redegør", "insert", "indskriv", "klik", "tryk",
  ]

  private static let fields: Set<String> = [
    "navn", "fornavn", "efternavn", "adresse", "vejnavn", "postnr", "postnummer", "dato", "brevdato",
    "dags", "cpr", "cprnr", "cprnummer", "cvr", "cvrnr", "personnummer", "sagsnr", "sagsnummer", "sagsid",
    "journalnr", "journalnummer", "jnr", "sagsbehandler", "underskrift", "titel", "afdeling",
    "enhed", "center", "telefon", "telefonnummer", "tlf", "mail", "email",
    "mailadresse",
    "beløb", "frist", "klagefrist", "klageinstans", "klagenævn", "modtager", "afsender", "ansøger", "borger",
    "paragraf", "beskrivelse", "begrundelse", "tekst",
    "fritekst", "emne", "dokumenttype", "årsag", "periode", "tidspunkt", "klokkeslæt", "virksomhed",
    "klagevejledning", "matrikel", "matrikelnummer", "ejendom", "stilling",
  ]

  private static let endings = [
    "navn", "dato", "adresse", "nummer", "mail", "beløb", "frist", "tekst", "tekster", "telefon", "titel",
    "behandler", "nr",
  ]
}
