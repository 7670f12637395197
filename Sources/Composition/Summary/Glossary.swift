import LetterModel

/// Explanations of the terms of law that citizens meet most often.
enum Glossary {
  /// One term.
  struct Term: Hashable, Sendable {
    /// The word as it is shown.
    let word: String
    /// The beginning that all its forms share, in lower case.
    let stem: String
    /// What it means, to a citizen.
    let explanation: String
  }

  /// Where the term first stands in running text of the letter, at the start of a word; nil when it does not.
  static func place(of term: Term, in letter: Letter) -> Span? {
    let stem = Array(term.stem.utf8)
    for block in letter.blocks where block.role.isContent || block.role == .quotedLaw {
      if let span = firstPlace(of: stem, in: letter.bytes, within: block.span) { return span }
    }
    return nil
  }

  private static func firstPlace(of stem: [UInt8], in bytes: [UInt8], within span: Span) -> Span? {
    guard span.length >= stem.count else { return nil }
    for start in span.start...(span.end - stem.count) {
      guard start == span.start || !isLetter(bytes[start - 1]) else { continue }
      var offset = 0
      while offset < stem.count, folded(bytes[start + offset]) == stem[offset] { offset += 1 }
      if offset == stem.count { return Span(start, start + stem.count) }
    }
    return nil
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func term(_ word: String, _ stem: String, _ explanation: String) -> Term {
    Term(word: word, stem: stem, explanation: explanation)
  }

  /// The terms, the rarer and harder ones first.
  static let terms: [Term] = [
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
