public import DanishText
public import LetterModel
public import Rulebook

/// Understands a letter: its kind, decisions, reasons and complaint guidance, each with what it rests on.
public enum LetterUnderstanding {
  /// Everything understood from the letter.
  /// - Parameters:
  ///   - letter: the letter as read.
  ///   - text: its tokens and sentences with the hits of `Rulebook.phrases`.
  ///   - rulebook: the law and the cues.
  public static func facts(of letter: Letter, text: AnalysedText, rulebook: Rulebook) -> Facts {
    facts(of: letter, text: text, rulebook: rulebook, book: .embedded)
  }

  /// Makes the tables of this room, which otherwise waits for the first letter.
  public static func warmUp() {
    _ = CueBook.embedded.cues.count
    ResultVerbs.warmUp()
  }

  static func facts(
    of letter: Letter, text: AnalysedText, rulebook: Rulebook, book: CueBook, collector: SignCollector? = nil
  ) -> Facts {
    let extracted = Extraction.run(letter: letter, text: text, rulebook: rulebook)
    let hits = CueHits(text: text, book: book)
    let words = Words(text: text)
    let content = CaseContent(
      words: words, letterDate: extracted.date?.value, dates: extracted.dates, amounts: extracted.amounts,
      knownNames: knownNames(letter, words),
      fields: letter.isTemplate ? letter.placeholders.map(\.span) : [])
    let units = UnitBuilder.units(letter: letter, words: words, cues: hits)
    let layer = RoleLayer(units: units, words: words, content: content)
    var reading = Reading(
      letter: letter, text: text, rulebook: rulebook, extracted: extracted, hits: hits, words: words,
      layer: layer, collector: collector)
    return reading.facts()
  }

  /// Words of letterhead and address, which are known and so no content of the case.
  private static func knownNames(_ letter: Letter, _ words: Words) -> Set<String> {
    var names: Set<String> = []
    for sentence in words.text.sentences {
      switch letter.blocks[sentence.block].role {
      case .letterhead, .address, .meta, .salutation, .signature, .footer, .heading:
        for index in sentence.tokens { names.insert(words.word(index)) }
      default: continue
      }
    }
    return names
  }
}
