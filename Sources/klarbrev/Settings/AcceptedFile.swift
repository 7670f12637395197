import Audit

/// Reads the list of accepted findings.
enum AcceptedFile {
  private static let keys = ["regel", "tekst", "fil", "fingeraftryk", "grund", "ejer", "udløber"]

  static func read(_ path: String) throws -> [Acceptance] {
    try Entry.root(of: path).items().map { item in
      let members = Dictionary(uniqueKeysWithValues: try item.members(keys))
      let rule = try item.required("regel", members)
      guard let id = RuleID(try rule.text()), RuleRegistry.all.contains(where: { $0.card.id == id }) else {
        throw rule.problem(Usage.unknown(try rule.text(), RuleRegistry.all.map { $0.card.id.description }))
      }
      guard members["tekst"] != nil || members["fil"] != nil || members["fingeraftryk"] != nil else {
        throw item.problem(
          "Skriv også »fil«, »tekst« eller »fingeraftryk«, så accepten kun gælder det fund, du har set på. En regel slås helt fra under »regler« i \(SettingsFile.name)."
        )
      }
      return Acceptance(
        rule: id, text: try members["tekst"]?.text(), file: try members["fil"]?.text(),
        fingerprint: try members["fingeraftryk"].map(fingerprint),
        reason: try item.required("grund", members).text(), owner: try members["ejer"]?.text(),
        expires: try members["udløber"].map { entry in
          do { return try Usage.date(try entry.text(), for: "udløber") } catch let usage as Usage {
            throw entry.problem(usage.message)
          }
        })
    }
  }

  private static func fingerprint(_ entry: Entry) throws -> String {
    let text = try entry.text()
    guard Fingerprint.parts(of: text) != nil else {
      throw entry.problem("»\(text)« er intet fingeraftryk. Kopiér det fra »check FIL --format json«.")
    }
    return text
  }
}
