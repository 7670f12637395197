/// How authors mark text that is meant for themselves and not for the citizen.
enum AuthorHelp {
  /// Whether a style's name is one that municipal templates use for guidance to the writer (`Vejl.tekst`).
  static func isStyle(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0.isLetter }
    return styles.contains { plain.hasPrefix($0) }
  }

  /// Whether a line's label says that the line is for the writer: `Forfattervejledning: Husk at …`.
  static func isLabel(_ label: String?) -> Bool { label.map { labels.contains($0) } ?? false }

  private static let labels: Set<String> = [
    "forfattervejledning", "sagsbehandlervejledning", "skrivevejledning", "skabelonvejledning", "hjælpetekst",
    "vejledningstekst", "udfyldningsvejledning", "internt notat til skabelon", "note til sagsbehandler",
    "note til sagsbehandleren", "obs til sagsbehandler", "obs til sagsbehandleren",
    "vejledning til forfatter",
    "vejledning til forfatteren", "vejledning til sagsbehandler", "instruks til sagsbehandler",
  ]

  private static let styles = [
    "vejltekst", "vejledningstekst", "vejledningtil", "vejledendetekst", "hjælpetekst", "hjaelpetekst",
    "instruktion", "skrivevejledning", "skjultvejledning", "forfatterhjælp", "notetilforfatter",
  ]
}
