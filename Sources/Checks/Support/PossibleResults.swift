import DanishText
import LetterModel
import Understanding

extension RuleContext {
  /// Whether a heading above the text, or a sentence of its first two paragraphs, may tell the result in words that were not
  /// read as one.
  var mayOpenWithResult: Bool {
    let blocks = firstBlocks
    return facts.sentences.contains { sentence in
      let block = sentence.sentence.block
      if blockRole(sentence) == .heading {
        return block < (blocks.first ?? 0) && holds(RuleContext.headingSigns, sentence)
      }
      return block == blocks.first && mayTellResult(sentence)
        || blocks.contains(block) && !sentence.has(.consideration) && mayTellResult(sentence)
    }
  }

  /// The first two paragraphs of running text.
  private var firstBlocks: [Int] {
    var blocks: [Int] = []
    for sentence in running where sentence.sentence.block != blocks.last {
      guard blocks.count < 2 else { break }
      blocks.append(sentence.sentence.block)
    }
    return blocks
  }

  /// Whether a sentence speaks of yes or no, getting or giving, and is not known for something else: what was applied for, what
  /// somebody has written, what a rule says of everyone.
  func mayTellResult(_ sentence: RoleSentence) -> Bool {
    if holds(RuleContext.deciding, sentence), holds(["at"], sentence) { return true }
    guard !sentence.has(.application), !sentence.has(.fact), !sentence.has(.citizenView),
      holds(RuleContext.resultSigns, sentence)
    else { return false }
    return !sentence.has(.ruleText) && !sentence.has(.ruleReference) || holds(RuleContext.addressed, sentence)
  }

  private static let deciding: ClosedWords = ["besluttet", "beslutter", "truffet", "afgjort", "vedtaget"]
  private static let addressed: ClosedWords = ["du", "dig", "din", "dit", "dine", "jer", "jeres"]
  private static let headingSigns: ClosedWords = [
    "ikke", "ingen", "intet", "nej", "ja", "får", "bliver", "kan", "må", "skal", "stopper", "ophører",
    "fortsætter",
    "slut", "færre", "flere", "mindre", "mere", "dækket", "betalt", "godkendt", "bevilget",
  ]
  private static let resultSigns: ClosedWords = [
    "ikke", "ej", "nej", "ja", "ingen", "intet", "hverken", "desværre", "får", "gives", "giver", "betaler",
    "betales",
    "dækker", "dækkes", "dækket", "hjælper", "bevilger", "bevilges", "må", "beholder", "bliver", "fortsætter",
    "slipper", "starter", "stopper", "godkendt", "tillader", "tilladt", "grundlag",
  ]
}
