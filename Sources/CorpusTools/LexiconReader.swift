import Rulebook

/// An entry of the lexicon with what only the checks need: its examples, and where it stands.
struct LexiconItem {
  let entry: LexiconEntry
  /// Sentences in which the term is found, and in which it is not.
  let fires: [String]
  let quiet: [String]
  let place: CorpusFields
}

extension WordReader {
  /// The lexicon, sorted by id, with the forms as patterns.
  func lexicon(_ patterns: inout PatternList) -> [LexiconItem] {
    var items: [LexiconItem] = []
    var seen: Set<String> = []
    for path in folder.paths(under: "lexicon") where path.hasSuffix(".yaml") {
      guard let root = folder.root(of: path, log: log) else { continue }
      for place in root.entries("entries") {
        let item = item(place)
        if !seen.insert(item.entry.id).inserted { place.report("'\(item.entry.id)' stands twice") }
        for form in item.entry.forms { patterns.add("term", item.entry.id, form, from: place) }
        // Company in which the word means something else, in patterns.
        for pattern in place.list("unless") { patterns.add("unless", item.entry.id, pattern, from: place) }
        // Compounds with the term as their last part: `ældreafgørelsen`.
        if place.flag("heads") {
          for form in item.entry.forms { patterns.add("head", item.entry.id, "*" + form, from: place) }
        }
        // Compounds that are found as the term itself, most often with it as their first part: `partshørings*`.
        for pattern in place.list("compounds") { patterns.add("term", item.entry.id, pattern, from: place) }
        items.append(item)
        place.finish()
      }
      root.finish()
    }
    return items.sorted { $0.entry.id < $1.entry.id }
  }

  private func item(_ place: CorpusFields) -> LexiconItem {
    let term = place.required("term")
    var forms = place.words("forms").map { $0.lowercased() }
    // Forms that are given say all: a word that counts only after a comma must not fire without one.
    if forms.isEmpty { forms = [term.lowercased()] }
    let entry = LexiconEntry(
      id: place.required("id"), term: term, pos: place.required("pos"), kind: place.required("kind"),
      domain: place.text("domain") ?? "", forms: forms, replacements: place.words("replacements"),
      swaps: place.words("swaps"), gloss: place.text("gloss") ?? "",
      explanation: place.text("explanation") ?? "", mustKeep: place.flag("mustKeep"),
      isFamiliar: place.flag("familiar"), needsExplanation: place.flag("explain"),
      legalNote: place.text("legalNote") ?? "", source: place.required("source"))
    return LexiconItem(
      entry: entry, fires: place.list("fires"), quiet: place.list("quiet"), place: place)
  }
}
