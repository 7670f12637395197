import DanishText
import LetterModel

/// What the letter is about, as topic keys of the rulebook.
struct TopicFinder {
  let layer: RoleLayer
  let words: Words
  let hits: [KeyHit]
  let zone: Set<Int>

  /// Keys by weight: headings and results count more than passing words; ties by first place, then by key.
  func topics() -> [String] {
    var weight: [String: Double] = [:]
    var first: [String: Int] = [:]
    var at = 0
    for hit in hits {
      while at < layer.units.count, layer.units[at].tokens.upperBound <= hit.tokens.lowerBound { at += 1 }
      guard at < layer.units.count, layer.units[at].isContent, !zone.contains(at) else { continue }
      weight[hit.key, default: 0] += value(at)
      if first[hit.key] == nil { first[hit.key] = hit.tokens.lowerBound }
    }
    return weight.sorted {
      if $0.value != $1.value { return $0.value > $1.value }
      let places = (first[$0.key] ?? 0, first[$1.key] ?? 0)
      // Two names may begin with the same word: a dictionary's order differs from run to run, so the keys settle it.
      return places.0 == places.1 ? $0.key < $1.key : places.0 < places.1
    }.map(\.key)
  }

  private func value(_ index: Int) -> Double {
    let unit = layer.units[index]
    if unit.isHeading, index < 12 { return 4 }
    if layer.sentences[index].has(.outcome) { return 3 }
    if layer.sentences[index].has(.application) { return 2 }
    return unit.topic == .contact || unit.topic == .action ? 0.3 : 1
  }
}
