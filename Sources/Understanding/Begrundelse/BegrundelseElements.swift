import DanishText
import LetterModel
import Rulebook

/// Grades considerations and facts of one decision by what its sentences hold.
extension BegrundelseJudge {
  func hovedhensyn(
    _ considerations: [Int], _ facts: [Int], _ formulas: [Int], _ discretion: Discretion, _ sentences: [Int]
  ) -> Element {
    if discretion == .bound {
      let told = considerations.filter(weighsOpenly)
      return told.isEmpty ? .notRequired : Element(.present, told.map { .at(layer.units[$0].span) })
    }
    let assesses =
      formulas.contains {
        layer.units[$0].cues.contains { $0.role.group == "formula" && $0.id != "formula-sources-only" }
      }
      || sentences.contains { index in
        layer.units[index].cues.contains { $0.id == "weighed" || $0.id == "assess" }
      }
    if discretion == .unknown, !assesses, !considerations.contains(where: weighs) { return .notRequired }
    if !considerations.isEmpty {
      // "Der er lagt vægt på barnets behov og familiens situation": what was looked at, not what it came to.
      let isThin = considerations.allSatisfy(namesCriteriaOnly)
      return Element(isThin ? .incomplete : .present, considerations.map { .at(layer.units[$0].span) })
    }
    // Many facts told with no empty phrase among them: the weighing may stand in words not known here.
    if formulas.isEmpty, weight(of: facts.filter(isTold), []) >= BegrundelseJudge.richFacts {
      return Element(.cannotTell, facts.map { .at(layer.units[$0].span) })
    }
    return lacking(formulas)
  }

  func lacking(_ formulas: [Int]) -> Element {
    let nearest = formulas.map { Evidence.at(layer.units[$0].span) }
    return Element(
      .missing,
      [.missing(within: letterSpan, lookedFor: ["hvad myndigheden har lagt vægt på i denne sag"])] + nearest)
  }

  private func namesCriteriaOnly(_ index: Int) -> Bool {
    let unit = layer.units[index]
    return layer.sentences[index].caseContent == 0 && unit.cues.contains { $0.id == "weighed" }
      && words.contains(["vægt"], in: unit.tokens)
      && !words.contains(["at", "fordi", "da", "om", "hvor", "imod", "for", "end"], in: unit.tokens)
  }

  /// "Det taler imod, at han har en lejlighed": one thing set against another, and no figure against a limit. What the
  /// rulebook calls bound is a hint from practice; a weighing that the letter tells is none.
  private func weighsOpenly(_ index: Int) -> Bool {
    let unit = layer.units[index]
    guard let word = unit.tokens.first(where: { words.isIn(BegrundelseJudge.weighing, $0) }) else {
      return false
    }
    // "… og derfor kan vi ikke lægge vægt på, at …": what was not weighed.
    let before = max(unit.tokens.lowerBound, word - 4)..<word
    return !words.contains(Words.negations, in: before)
      && unit.cues.contains { ["weighed", "weighed-that"].contains($0.id) }
      && !unit.cues.contains { $0.id == "compare-figure" }
  }

  private static let weighing: WordList = [
    "vægt", "vægtet", "vejer", "vejede", "vejet", "afvejet", "afvejning", "afvejningen", "taler", "talte",
    "talt",
    "hensynet", "fordel", "favør",
  ]

  /// Whether facts are only held up against the rule, a figure of the case is the whole thought ("du mangler 4 måneder"), or
  /// what was weighed is told: what the fitted weights do not know is then in doubt, and not missing.
  func isHeldUp(_ considerations: [Int]) -> Bool {
    !considerations.contains(where: weighs) || considerations.contains(where: weighsSomething)
      || considerations.contains { index in
        layer.units[index].tokens.contains { words.text.tokens[$0].kind == .number }
      }
  }

  /// "Vi har lagt vægt på, at udgiften også findes uden din sygdom": what was weighed is told, in however plain words, and is
  /// not the condition denied.
  private func weighsSomething(_ index: Int) -> Bool {
    guard let told = layer.weighed(layer.units[index]) else { return false }
    return !(words.contains(Words.negations, in: told) && layer.official.areAll(in: told))
  }

  /// Whether the sentence weighs, and does not only draw a line from fact to result.
  private func weighs(_ index: Int) -> Bool {
    layer.units[index].cues.contains {
      $0.role.group == "consideration" && $0.weight > 0
        && !["because", "for-because", "compare-figure"].contains($0.id)
    }
  }

  /// Pieces of case content in the facts; a result sentence names one of its own and days that are no ground.
  func weight(of facts: [Int], _ results: [Int]) -> Int {
    facts.reduce(0) { sum, index in
      let span = layer.units[index].span
      let isBareResult =
        (results.contains(index) || layer.claims[index].first?.outcome == .grant && !isAmongGrounds(index))
        && !layer.sentences[index].has(.consideration)
      let own = isBareResult ? 1 + dates.filter { span.contains($0.span) }.count : 0
      return sum + max(0, layer.sentences[index].caseContent - own)
    }
  }

  func isAmongGrounds(_ index: Int) -> Bool { [.grounds, .facts].contains(layer.units[index].topic) }

  /// Told in running text; a list of facts or figures holds no thought.
  func isTold(_ index: Int) -> Bool {
    layer.units[index].block.role == .body && layer.units[index].topic != .facts
  }

  /// So much case content cannot well stand without a thought behind it.
  static let richFacts = 6

  func faktum(_ facts: [Int], _ decision: Decision, _ sentences: [Int]) -> Element {
    let total = weight(of: facts, decision.sentences)
    let places = facts.map { Evidence.at(layer.units[$0].span) }
    if total >= 2
      || total == 1 && facts.contains(where: { tellsFigure($0, decision) || tellsParticulars($0, decision) })
    {
      return Element(.present, places)
    }
    // "Vi har lagt vægt på de lægelige oplysninger": a source by its kind, and not what it says.
    let sources = sentences.filter { index in
      let unit = layer.units[index]
      return unit.cues.contains { $0.id == "formula-sources-only" }
        && (words.contains(["lægelige"], in: unit.tokens)
          || words.contains(CaseContent.sources, in: unit.tokens))
    }
    if !sources.isEmpty {
      return Element(.incomplete, (facts + sources).sorted().map { .at(layer.units[$0].span) })
    }
    // That papers came in, or a single day, tells nothing of what is in them.
    return lackingFacts(nearest: places)
  }

  func lackingFacts(nearest places: [Evidence] = []) -> Element {
    Element(
      .missing,
      [.missing(within: letterSpan, lookedFor: ["oplysninger om dig, som afgørelsen bygger på"])] + places)
  }

  /// "Carporten er tegnet 1,2 meter fra skellet": one figure decides many a case; figures of the result are its own.
  private func tellsFigure(_ index: Int, _ decision: Decision) -> Bool {
    let unit = layer.units[index]
    guard layer.sentences[index].caseContent > 0, !decision.sentences.contains(index),
      isAmongGrounds(index) || layer.sentences[index].has(.consideration)
    else { return false }
    let results = Set(decision.sentences.flatMap { figures(in: layer.units[$0].tokens) })
    return figures(in: unit.tokens).contains { !results.contains($0) }
  }

  /// Numbers that count a unit, as written: `1,2` of "1,2 meter".
  private func figures(in range: Range<Int>) -> [String] {
    range.dropLast().filter { index in
      words.isIn(CaseContent.units, index + 1)
        && (words.text.tokens[index].kind == .number || words.number(index) != nil)
    }.map(words.word)
  }
}
