import DanishText
import LetterModel
import Readers
import Rulebook
import Testing

@testable import Understanding

/// Heads of letters as offices set them up, and who is written to.
@Suite struct RecipientClassTests {
  private static func head(_ top: String) throws -> Extracted {
    let text =
      top
      + "\n\nAfslag på tilskud\n\nVi giver dig afslag på tilskud til briller, fordi din formue er over grænsen. "
      + "Reglen står i § 82 i aktivloven, og beløbet står i bilaget.\n\nVenlig hilsen\n\nLine Bro\nsagsbehandler\n"
    let letter = try LetterReading.read(bytes: Array(text.utf8), name: "brev.txt")
    return Extraction.run(letter: letter, text: TextAnalyser.analyse(letter), rulebook: .embedded)
  }

  static let people: [(String, String?)] = [
    (
      "Sandby Kommune\nBorgmesterkontoret\nTorvet 1\n4321 Sandby\n\nJournalist Nete Aagaard\nUgebladet Vestkysten\n(sendt pr. Digital Post)\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Nete Aagaard"
    ),
    (
      "Sandby Kommune\nAktindsigt\nTorvet 1, 4321 Sandby\n\nFreelancejournalist Ole Dam\nSendt som Digital Post\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Ole Dam"
    ),
    (
      "Sandby Kommune\nAktindsigt\nTorvet 1, 4321 Sandby\n\nAdvokat Lone Viby\nHavnegade 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Lone Viby"
    ),
    (
      "Sandby Kommune\nJura\n\nBiolog Per Krat, Havnegade 3, 4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Per Krat"
    ),
    (
      "Sandby Kommune\nPersonale\nTorvet 1\n4321 Sandby\n\nPædagog Mia Krogh\nE-Boks\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Mia Krogh"
    ),
    (
      "Sandby Kommune\nByggeri\nTorvet 1, 4321 Sandby\n\nGrundejerforeningen Solbakken\nFormand Ida Lunding\nSolbakken 6\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Ida Lunding"
    ),
    (
      "Sandby Kommune\nByggeri\nTorvet 1, 4321 Sandby\n\nSandby Roklub\nv/kasserer Bo Vestergaard\nHavnen 6\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Bo Vestergaard"
    ),
    (
      "Sandby Kommune\nByggeri\nTorvet 1, 4321 Sandby\n\nSandby Beboerforening\nAtt.: Karin Munk\nHavnen 6\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Karin Munk"
    ),
    (
      "Sandby Kommune, Ydelser\n\nAfgørelse\n\nSag 26/881 · 3. marts 2026 · Att. Viggo Lange, Lindevej 44, 4321 Sandby",
      "Viggo Lange"
    ),
    (
      "Sandby Kommune, Ydelser\n\n3. marts 2026 | Sagsnr. 26/881 | Til: Viggo Lange, Lindevej 44, 4321 Sandby",
      "Viggo Lange"
    ),
    (
      "SANDBY KOMMUNE\nYdelseskontoret\n\nSandby den 3. marts 2026          Sagsnr. 26/881\n\nMichala Steen, Violvej 21, 4321 Sandby",
      "Michala Steen"
    ),
    (
      "SANDBY KOMMUNE · YDELSER\n\nMichala Steen · Violvej 21 · 4321 Sandby\n\n3. marts 2026 · sag 26/881",
      "Michala Steen"
    ),
    (
      "Sandby Kommune, Enkeltydelser\n\nBrev af 3. marts 2026 til Mahad Warsame, Vesterport 12, st. tv., 4321 Sandby\nSag 26/881 (skal oplyses ved henvendelse)",
      "Mahad Warsame"
    ),
    (
      "Sandby Kommune, Enkeltydelser\n\nAfgørelse af 3. marts 2026 til Mette Lund Hald, Vesterport 12, 4321 Sandby\nSag 26/881",
      "Mette Lund Hald"
    ),
    (
      "Sandby Kommune, Enkeltydelser\n\nTil Mette Lund Hald, Vesterport 12, 4321 Sandby\n3. marts 2026, sagsnr. 26/881",
      "Mette Lund Hald"
    ),
    (
      "Udbetaling Danmark · International Pension\nKongens Vænge 8 · 3400 Hillerød · tlf. 70 12 80 55\n\nGerda Malm\nCalle del Sol 9\nES-29640 Fuengirola\n\nDato 3. marts 2026        Sagsnr. 26/881",
      "Gerda Malm"
    ),
    (
      "Udbetaling Danmark\nKongens Vænge 8\n3400 Hillerød\n\nJan Holm\nHauptstrasse 12\nD-24937 Flensburg\nTyskland\n\nDato: 3. marts 2026\nSagsnr. 26/881",
      "Jan Holm"
    ),
    (
      "Udbetaling Danmark\nKongens Vænge 8\n3400 Hillerød\n\nEva Lind\nStorgatan 3\n211 41 Malmö\nSverige\n\nDato: 3. marts 2026\nSagsnr. 26/881",
      "Eva Lind"
    ),
    (
      "Sandby Kommune\nVirksomhedsmiljø\nIndustrivej 1\n4321 Sandby\nwww.sandby.example\n\nRuder & Lister v/Flemming Otte\nSmedevænget 14\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Ruder & Lister v/Flemming Otte"
    ),
    (
      "Sandby Kommune\nVand & Natur\nSlotsgade 18, 4321 Sandby\n\nGartneriet Rosenlund I/S\nv/Ellen Munch\nRosenlundvej 4\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Ellen Munch"
    ),
    (
      "Sandby Kommune\nCenter for Trafik\n\nSandby Købmand\nv/Per Holdt\nBygaden 2\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Per Holdt"
    ),
    (
      "Sandby Kommune\nCenter for Trafik\n\nCafé Lygten\nVed Nadja Pavlo\nTorvet 2\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Nadja Pavlo"
    ),
    (
      "Sandby Kommune, Trafik\n3. marts 2026\nSagsnr. 26/881\n\nNadja Pavlo, Café Lygten, Torvet 2\n\nKære Nadja",
      "Nadja Pavlo"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nTil forældrene til Leo Brandt Hald\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Forældrene til Leo Brandt Hald"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nForældremyndighedsindehaver Kim Hald\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nKim og Mette Hald\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim og Mette Hald"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nKim Hald\nMette Brun Hald\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald og Mette Brun Hald"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nKim Hald & Mette Brun\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald & Mette Brun"
    ),
    (
      "Kim Hald                         Sandby Kommune\nMøllevej 3                       Ydelser\n4321 Sandby                      Torvet 1\n                                 4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald"
    ),
    (
      "Sandby Kommune                          Dato: 3. marts 2026\nYdelser                                 Sagsnr. 26/881\nTorvet 1, 4321 Sandby                   Sagsbehandler: Line Bro\n\nKim Hald\nMøllevej 3\n4321 Sandby",
      "Kim Hald"
    ),
    (
      "Afsender: Sandby Kommune, Ydelser\nModtager: Kim Hald, Møllevej 3, 4321 Sandby\nDato: 3. marts 2026\nSagsnr.: 26/881",
      "Kim Hald"
    ),
    (
      "Fra: Sandby Kommune\nTil: Kim Hald\nSendt: 3. marts 2026 10:14\nEmne: Din ansøgning (sag 26/881)",
      "Kim Hald"
    ),
    (
      "Fra: ydelse@sandby.example\nTil: Kim Hald <kim.hald@mail.example>\nSendt: tirsdag den 3. marts 2026 10.14\nEmne: Sag 26/881\n\nSandby Kommune",
      "Kim Hald"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nKim Hald\nc/o Lis Brandt\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nKim Hald\nPostboks 33\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nAdvokatfirmaet Brandt & Dal\nAtt. advokat Lis Brandt\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Lis Brandt"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nCpr. 010190-xxxx\nKim Hald\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nKIM HALD\nMØLLEVEJ 3\n4321 SANDBY\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "KIM HALD"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nKim S. Hald\nMøllevej 3, 2. tv.\nGl. Sandby\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim S. Hald"
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881\n\nKære Kim Hald",
      "Kim Hald"
    ),
    ("Sandby Kommune\nTorvet 1, 4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881\n\nHej Kim,", "Kim"),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881\n\nKære borger", nil
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881\n\nTil rette vedkommende",
      nil
    ),
    (
      "Sandby Kommune\nTorvet 1, 4321 Sandby\n\nVed Digital Post\nKim Hald\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald"
    ),
    (
      "Sandby Kommune, Ydelser, Torvet 1, 4321 Sandby\n\nKim Hald (sendt til Digital Post)\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald"
    ),
    (
      "Sandby Kommune, Ydelser, Torvet 1, 4321 Sandby\n\nKim Hald\nDigital Post\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Kim Hald"
    ),
    ("Sandby Kommune, Ydelser\n\nKim Hald\n\n\nSandby, den 3. marts 2026\nSagsnr. 26/881", "Kim Hald"),
    (
      "Sandby Kommune\nYdelser\nTorvet 1\n4321 Sandby\n\nI/S Dal og Brun\nMøllevej 3\n4321 Sandby\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "I/S Dal og Brun"
    ),
    (
      "Sandby Kommune\nYdelser\nTorvet 1\n4321 Sandby\n\nRestaurant Ravnen ApS\nMøllevej 3\n4321 Sandby\nCVR 12 34 56 78\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Restaurant Ravnen ApS"
    ),
  ]

  @Test(arguments: people)
  func `the one written to is found however the head is set up`(top: String, expected: String?) throws {
    #expect(try RecipientClassTests.head(top).recipient?.value == expected)
  }

  static let towns: [(String, String)] = [
    (
      "Nr. Vang Kommune\nHjælpemidler\nKirkepladsen 1\n9489 Nr. Vang\nTlf. 98 11 70 70\n\nKim Kamp\nBakkedraget 14, 9489 Nr. Vang\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Nr. Vang Kommune"
    ),
    (
      "Sdr. Omme Kommune\nHjælpemidler\nKirkepladsen 1\n9489 Omme\n\nKim Kamp\nBakkedraget 14, 9489 Omme\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Sdr. Omme Kommune"
    ),
    (
      "Gl. Rye-Mos Kommune\n\nKim Kamp\nBakkedraget 14, 9489 Omme\n\nSandby, den 3. marts 2026\nSagsnr. 26/881",
      "Gl. Rye-Mos Kommune"
    ),
    (
      "Gjerrild Østkommune - Ydelser\nVestre Ringvej 9, 8599 Gjerrild - 86 32 70 55 (9-12)\n\nDato 03-03-2026\nSagsnr. 26/881\n\nDitmar Holck\nÅvænget 20\n8599 Gjerrild",
      "Gjerrild Østkommune"
    ),
  ]

  @Test(arguments: towns)
  func `a town with a short word or a compass point keeps its whole name`(top: String, expected: String)
    throws
  {
    #expect(try RecipientClassTests.head(top).sender.authority?.value == expected)
  }

  static let numbers: [(String, String)] = [
    ("Sandby Kommune\n\nKim Hald\nMøllevej 3\n4321 Sandby\n\n03-03-2026\nSags ID: 26/881", "26/881"),
    ("Sandby Kommune\n\nKim Hald\nMøllevej 3\n4321 Sandby\n\nD. 3. marts 2026\nVores ref.: 26/881", "26/881"),
    (
      "Sandby Kommune\n\nKim Hald\nMøllevej 3\n4321 Sandby\n\nTirsdag den 3. marts 2026\nJournalnummer 26/881",
      "26/881"
    ),
    (
      "Sandby Kommune\n\nKim Hald\nMøllevej 3\n4321 Sandby\n\n2026-03-03\nDok.nr. 8812-1, sag 26/881",
      "26/881"
    ),
    (
      "Sandby Kommune\n\nKim Hald\nMøllevej 3\n4321 Sandby\n\nAfgørelsesdato: 3/3 2026 – j.nr. 26/881",
      "26/881"
    ),
    (
      "TILLADELSE nr. 26-0914\n\nVejmyndighed: Sandby Kommune, Vej & Trafik, Fabriksvej 22, 3540 Kildebro, tlf. 48 70 90 10\nAnsøger: FjordFiber A/S, Kabelvej 4, 3400 Fjordby\nDato: 3. marts 2026",
      "26-0914"
    ),
    (
      "Byggetilladelse nr. 2026-114\n\nSandby Kommune, Byg\nBygherre: Kim Hald, Møllevej 3, 4321 Sandby\nDato: 3. marts 2026",
      "2026-114"
    ),
  ]

  @Test(arguments: numbers)
  func `a case number is read from its label or from the title`(top: String, expected: String) throws {
    #expect(try RecipientClassTests.head(top).caseNumber?.value == expected)
  }

  @Test(arguments: [
    ("Til: Susanne Lauge og Ibrahim Demir, forældre til Malthe", "Susanne Lauge og Ibrahim Demir"),
    ("Sendt til: Kim Hald, Møllevej 3, 4321 Sandby", "Kim Hald"),
    ("Brev af 3. marts 2026 · Sag 26/881 · Malthe Krog Hald", "Malthe Krog Hald"),
  ])
  func `the one written to may stand below the signature`(foot: String, expected: String) throws {
    let text =
      "Hej Malthe\n\nVi giver dig afslag på tilskud til briller, fordi din formue er over grænsen.\n\nVenlig hilsen\n\n"
      + "Line Bro, rådgiver\n\nSandby Kommune, Ydelser, Torvet 1, 4321 Sandby\nTlf. 44 55 66 77\n\n\(foot)\n"
    let letter = try LetterReading.read(bytes: Array(text.utf8), name: "brev.txt")
    let found = Extraction.run(letter: letter, text: TextAnalyser.analyse(letter), rulebook: .embedded)
    #expect(found.recipient?.value == expected)
  }

  @Test(arguments: [
    ("Region Midtøst\nPatientbefordring · Sygehusvej 1 · 8300 Kirkby", "Region Midtøst"),
    ("Gældsstyrelsen\nHannemanns Allé 25\n2300 København S", "Gældsstyrelsen"),
    ("Gjerrild Vestkommune - Bilteamet\nVestre Ringvej 9, 8599 Gjerrild", "Gjerrild Vestkommune"),
  ])
  func `regions and state agencies are known by the form of their names`(top: String, expected: String) throws
  {
    let head = try RecipientClassTests.head(top + "\n\nKim Hald\nMøllevej 3\n4321 Sandby\n\n3. marts 2026")
    #expect(head.sender.authority?.value == expected)
    #expect(head.recipient?.value == "Kim Hald")
  }
}
