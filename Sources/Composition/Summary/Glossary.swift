import LetterModel
import Rulebook

/// Explanations of the terms of law that citizens meet most often.
enum Glossary {
  /// One term.
  struct Term: Hashable, Sendable {
    /// The word as it is shown.
    let word: String
    /// The beginning that all its forms share, in lower case; empty for terms of the lexicon.
    let stem: String
    /// Its forms of one word in lower case, for terms of the lexicon.
    let singleForms: [String]
    /// Its forms of several words, each with its first word.
    let phrases: [Phrase]
    /// What it means, to a citizen.
    let explanation: String

    init(word: String, stem: String = "", forms: [String] = [], explanation: String) {
      self.word = word
      self.stem = stem
      self.explanation = explanation
      singleForms = forms.filter { !$0.contains(" ") }
      phrases = forms.filter { $0.contains(" ") }.map { Phrase(first: $0.words.first ?? "", text: $0) }
    }
  }

  /// A form of several words.
  struct Phrase: Hashable, Sendable {
    let first: String
    let text: String
  }

  /// The terms of the lexicon once it holds explanations, else the built-in ones.
  static let terms: [Term] = {
    let explained = Rulebook.lexicon.filter {
      $0.kind == "legal-term" && $0.mustKeep && !$0.explanation.isEmpty && $0.pos != "verb"
        && $0.pos != "adjective"
    }
    guard explained.count > builtIn.count else { return builtIn }
    return explained.map { Term(word: $0.term, forms: $0.forms, explanation: $0.explanation) }
  }()

  /// The explained terms that stand in running text of the letter, each with its first place, in text order.
  static func found(in letter: Letter, terms: [Term] = terms) -> [(term: Term, span: Span)] {
    var places: [String: Span] = [:]
    for block in letter.blocks where block.role.isContent || block.role == .quotedLaw {
      for span in words(of: block.span, in: letter.bytes) {
        let word = letter.string(span).inLowerCase
        if places[word] == nil { places[word] = span }
      }
    }
    // The stems need the words in order; the lexicon's terms have their forms written out.
    let known = terms.contains { !$0.stem.isEmpty } ? places.sorted { $0.value < $1.value } : []
    return terms.compactMap { term in
      place(of: term, words: places, ordered: known, in: letter).map { (term, $0) }
    }
    .sorted { $0.span < $1.span }
  }

  private static func place(
    of term: Term, words: [String: Span], ordered: [(key: String, value: Span)], in letter: Letter
  ) -> Span? {
    if !term.stem.isEmpty {
      let first = term.stem.words.first ?? term.stem
      guard let span = ordered.first(where: { $0.key.hasPrefix(first) })?.value else { return nil }
      return term.stem == first ? span : phrase(term.stem, in: letter)
    }
    var single: Span?
    for form in term.singleForms {
      if let found = words[form], single.map({ found < $0 }) ?? true { single = found }
    }
    if let single { return single }
    for form in term.phrases where words[form.first] != nil {
      if let found = phrase(form.text, in: letter) { return found }
    }
    return nil
  }

  /// The first place of a phrase of several words in running text.
  private static func phrase(_ phrase: String, in letter: Letter) -> Span? {
    let needle = Array(phrase.utf8)
    for block in letter.blocks where block.role.isContent || block.role == .quotedLaw {
      guard block.span.length >= needle.count else { continue }
      for start in block.span.start...(block.span.end - needle.count)
      where (start == block.span.start || !isLetter(letter.bytes[start - 1]))
        && matches(needle, letter.bytes, start)
      {
        return Span(start, start + needle.count)
      }
    }
    return nil
  }

  private static func matches(_ needle: [UInt8], _ bytes: [UInt8], _ start: Int) -> Bool {
    for (offset, byte) in needle.enumerated() {
      let own = bytes[start + offset]
      let folded = (0x41...0x5A).contains(own) ? own | 0x20 : own == 0x0A ? 0x20 : own
      if folded != byte { return false }
    }
    return true
  }

  /// The words of a stretch: runs of letters, bytes above ASCII and hyphens between them.
  private static func words(of span: Span, in bytes: [UInt8]) -> [Span] {
    var found: [Span] = []
    var start: Int?
    for offset in span.range {
      if isLetter(bytes[offset]) || (bytes[offset] == 0x2D && start != nil) {
        start = start ?? offset
      } else if let begun = start {
        found.append(Span(begun, offset))
        start = nil
      }
    }
    if let start { found.append(Span(start, span.end)) }
    return found
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func term(_ word: String, _ stem: String, _ explanation: String) -> Term {
    Term(word: word, stem: stem, explanation: explanation)
  }

  /// The terms, the rarer and harder ones first.
  private static let builtIn: [Term] = [
    term("opsættende virkning", "opsættende virkning", "Afgørelsen venter, mens klagen behandles."),
    term("partshøring", "partshøring", "Du kan svare, før sagen bliver afgjort."),
    term("genvurdering", "genvurder", "Den, der traf afgørelsen, ser på sagen igen."),
    term("klagefrist", "klagefrist", "Den sidste dag, du kan klage."),
    term("Ankestyrelsen", "ankestyrelsen", "Behandler klager over kommunen. Hører under staten."),
    term("klagevejledning", "klagevejledning", "Teksten om, hvordan du klager."),
    term("begrundelse", "begrundelse", "Teksten om, hvorfor der blev afgjort sådan."),
    term("merudgifter", "merudgift", "Ekstra udgifter på grund af handicap eller sygdom."),
    term("mod bedre vidende", "mod bedre vidende", "At man vidste, at noget var forkert."),
    term("serviceniveau", "serviceniveau", "Det, politikerne har bestemt, at alle normalt kan få."),
    term("funktionsevne", "funktionsevne", "Det, du kan klare i hverdagen."),
    term("sanktion", "sanktion", "Du får færre penge, fordi du ikke fulgte en regel."),
    term("bevilling", "bevilling", "Et ja til hjælp eller penge."),
    term("partsrepræsentant", "partsrepræsentant", "En, der taler for dig i sagen."),
    term("bisidder", "bisidder", "En, du tager med til et møde."),
    term("aktindsigt", "aktindsigt", "Din ret til at se papirerne i sagen."),
    term("fuldmagt", "fuldmagt", "Papir, der lader en anden handle for dig."),
    term("forskudsopgørelse", "forskudsopgørelse", "Skats bud på din indkomst i år."),
    term("enkeltydelse", "enkeltydelse", "Penge til en bestemt udgift."),
    term("fleksjob", "fleksjob", "Job med støtte, når du ikke kan arbejde på fuld tid."),
    term("arbejdsevne", "arbejdsevne", "Hvor meget du kan arbejde."),
    term("ressourceforløb", "ressourceforløb", "En plan, der skal få dig tættere på arbejde."),
    term("specialundervisning", "specialundervisning", "Ekstra hjælp i skolen til et barn."),
    term("PPR", "ppr", "Kommunens psykologer og fagfolk for børn."),
    term("underretning", "underretning", "Nogen har skrevet, at de er bekymrede for et barn."),
    term("samvær", "samvær", "Tid sammen med dit barn."),
    term("egenbetaling", "egenbetaling", "Den del, du selv skal betale."),
    term("visitator", "visitator", "Den, der vurderer, hvilken hjælp du kan få."),
    term("afslag", "afslag", "Et nej."),
    term("afgørelse", "afgørelse", "Det, myndigheden har bestemt i din sag."),
  ]
}
