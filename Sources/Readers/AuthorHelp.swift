/// How authors mark text that is meant for themselves and not for the citizen.
enum AuthorHelp {
  /// Whether a style's name is one that municipal templates use for guidance to the writer (`Vejl.tekst`).
  static func isStyle(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0.isLetter }
    return styles.contains { plain.hasPrefix($0) }
  }

  private static let styles = [
    "vejltekst", "vejledningstekst", "vejledningtil", "vejledendetekst", "hjælpetekst", "hjaelpetekst",
    "instruktion", "skrivevejledning", "skjultvejledning", "forfatterhjælp", "notetilforfatter",
  ]
}
