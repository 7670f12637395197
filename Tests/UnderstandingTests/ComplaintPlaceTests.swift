import Testing

@testable import Understanding

/// Where a letter says that a complaint is to be sent.
@Suite struct ComplaintPlaceTests {
  @Test(arguments: [
    (
      "Klage indgives til Bil- og Hjælpemiddelkontoret, Havnepladsen 1, 6899 Fjordholm, eller ved opringning.",
      "Bil- og Hjælpemiddelkontoret, Havnepladsen 1, 6899 Fjordholm"
    ),
    (
      "Klagen skal I sende til mig på Aasted Skole, Skolegade 25, 8992 Kildebro, eller i Digital Post.",
      "Aasted Skole, Skolegade 25, 8992 Kildebro"
    ),
    (
      "Det gør I til skolens leder inden 4 uger: Åkærskolen, Søndre Ringvej 2, 6855 Vestermølle.",
      "Åkærskolen, Søndre Ringvej 2, 6855 Vestermølle"
    ),
    (
      "Skriv til Integrationsenheden, Gl. Kongevej 8, 4999 Brovad, 57 99 60 60, at du klager.",
      "Integrationsenheden, Gl. Kongevej 8, 4999 Brovad"
    ),
    ("Send klagen til os på Plejevej 12, 9940 Møllevang.", "Plejevej 12, 9940 Møllevang"),
  ])
  func `is read with the name that stands before the address`(sentence: String, place: String) {
    #expect(PostalAddress.find(in: sentence) == place)
  }

  @Test(arguments: [
    "Du skal klage inden 4 uger, fra du fik brevet.", "Lejligheden i 9471 Havnstrup er solgt.",
    "Klagen skal være her senest den 4. maj 2026.", "Gebyret er 1150 Kroner for alle.",
    "9940 Møllevang er vores by.", "i 9940 Møllevang.",
  ])
  func `is not made of other figures`(sentence: String) {
    #expect(PostalAddress.find(in: sentence) == nil)
  }
}
