import LetterModel

/// Puts a name in place of "vi", "os", "vores", and of "jeg", "mig", "min" where one person signed.
enum Person {
  /// The sentence with the name; nil when "vi" may mean someone else too, or nobody can say who "jeg" is.
  static func named(_ sentence: String, actor: Actor) -> String? {
    let words = sentence.words
    let bare = words.map { bareWord($0) }
    let mentions = bare.count { own.contains($0) }
    let speaks = bare.contains { writer.contains($0) }
    guard mentions > 0 || speaks else { return sentence }
    guard !bare.contains(where: { shared.contains($0) }), mentions <= mostMentions else { return nil }
    guard speaks else {
      guard let agreeing = Agreement.singular(words, bare), let own = reflexive(agreeing, bare) else {
        return nil
      }
      return replaced(own, own.map { bareWord($0) }, own: actor.name)
    }
    guard mentions == 0, let name = actor.signatory, isSafe(bare, sentence) else { return nil }
    return replaced(words, bare, own: name)
  }

  /// The words with "sit", "sin" or "sine" for a "vores" that stands in one clause with its "vi" ("fastholder vi vores
  /// svar"); nil where it refers back and the gender of its noun is not known.
  private static func reflexive(_ words: [String], _ bare: [String]) -> [String]? {
    var result = words
    for (index, word) in bare.enumerated() where word == "vores" {
      guard let subject = bare[..<index].lastIndex(of: "vi"), isOneClause(words, bare, subject..<index) else {
        continue
      }
      guard bare[index - 1] != "og" else { return nil }
      guard let own = Formal.possessive(before: bare[(index + 1)...]) else {
        // "kommunen kommunens …" is never told.
        if bare[index - 1] == "vi" { return nil }
        continue
      }
      result[index] = words[index].replacing(word, with: own.replacing("d", with: "s"))
    }
    return result
  }

  /// Whether no other clause begins between two words.
  private static func isOneClause(_ words: [String], _ bare: [String], _ range: Range<Int>) -> Bool {
    !words[range].contains { $0.hasSuffix(",") || $0.hasSuffix(";") || $0.hasSuffix(":") }
      && !bare[range].contains {
        ["at", "og", "men", "der", "som", "fordi", "når", "hvis", "end"].contains($0)
      }
  }

  private static func replaced(_ words: [String], _ bare: [String], own name: String) -> String {
    zip(words, bare).map { word, plain in
      switch plain {
      case "vi", "os", "jeg", "mig": swapped(word, for: name)
      case "vores", "min", "mit", "mine": swapped(word, for: Actor.genitive(of: name))
      default: word
      }
    }.joined(separator: " ")
  }

  /// Whether "jeg" can only be the one who signed: no words put into the citizen's mouth, nothing reflexive.
  private static func isSafe(_ bare: [String], _ sentence: String) -> Bool {
    let subject = bare.count { $0 == "jeg" }
    let object = bare.count { $0 == "mig" }
    let possessive = bare.count { ["min", "mit", "mine"].contains($0) }
    return subject + object <= 1 && possessive <= 1 && !sentence.contains(":")
      && !bare.contains { ["vor", "vort", "vore", "selv"].contains($0) || form.contains($0) }
      && !namesAnother(bare)
  }

  /// Whether a "hans" or "hendes" follows the word that is to be a name.
  private static func namesAnother(_ bare: [String]) -> Bool {
    guard let place = bare.firstIndex(where: { writer.contains($0) }) else { return false }
    return bare[place...].contains { thirdPersons.contains($0) }
  }

  /// Words that mean someone told of before: beside the name of the one who signed they would seem to mean that one
  /// ("Jeg har skrevet til hendes læge").
  private static let thirdPersons: Set<String> = [
    "han", "ham", "hans", "hun", "hende", "hendes", "sin", "sit", "sine",
  ]

  /// With more mentions than this the name would drown the sentence.
  private static let mostMentions = 3
  private static let own: ClosedWords = ["vi", "os", "vores"]
  private static let writer: ClosedWords = ["jeg", "mig", "min", "mit", "mine", "vor", "vort", "vore"]
  /// Words of declarations that a letter lays before the citizen to sign.
  private static let form: ClosedWords = [
    "hermed", "samtykke", "samtykker", "erklærer", "bekræfter", "undertegnede", "fuldmagt", "accepterer",
  ]
  /// Words that show that "vi" may be the authority and the citizen together.
  private static let shared: ClosedWords = [
    "mødtes", "mødes", "hinanden", "sammen", "taltes", "ses", "sås", "enige", "aftalte", "aftalt", "lad",
    "begge", "fælles", "gik", "øvede", "snakkede", "prøvede", "cyklede",
  ]

  private static func swapped(_ word: String, for name: String) -> String {
    let start = word.prefix { !$0.isLetter }
    let rest = word.dropFirst(start.count)
    let core = rest.prefix { $0.isLetter }
    let end = rest.dropFirst(core.count)
    let isCapital = core.first?.isUppercase ?? false
    return start + (isCapital ? name.capitalised : name) + end
  }
}
