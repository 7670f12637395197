import Foundation
import Testing

@Suite struct `One citizen's letters` {
  private func letter(_ date: String, _ body: String, page: String = "") -> String {
    """
    Birkelund Kommune
    Ydelsescentret
    Rådhuspladsen 1, 9999 Birkelund

    Karin Holm
    Storegade 3
    9999 Birkelund

    Dato: \(date)
    Sagsnr.: 26/0417
    \(page)

    \(body)

    Med venlig hilsen

    Per Lund
    Sagsbehandler

    """
  }

  private var hearing: String {
    letter(
      "2. februar 2026",
      "Partshøring om hjælp til briller\n\nVi overvejer at give dig afslag på hjælp til briller. Du har en opsparing på 80.000 kr. Du har mulighed for at komme med bemærkninger senest den 16. februar 2026, før vi træffer afgørelse."
    )
  }

  private var refusal: String {
    letter(
      "10. marts 2026",
      "Afslag på hjælp til briller\n\nDu får ikke hjælp til briller.\n\nBegrundelse\n\nDu har en opsparing på 80.000 kr. Vi har lagt vægt på, at du selv kan betale brillerne til 2.400 kr. Det står i aktivlovens § 82.\n\nKlagevejledning\n\nDu kan klage til Ankestyrelsen inden 4 uger, efter at du har fået brevet. Send klagen til os i Digital Post."
    )
  }

  private func folder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    try BuiltProgram.inFolder { folder in
      for (name, text) in files { try Data(text.utf8).write(to: URL(filePath: folder + "/" + name)) }
      try body(folder)
    }
  }

  @Test func `give a complaint about the decision that can be complained about, and JSON for others to read`()
    throws
  {
    try folder(["a.txt": refusal, "b.txt": hearing]) { folder in
      let draft = try BuiltProgram.run(["draft", "klage", "--case", folder, "--as-of", "2026-03-20"])
      #expect(draft.code == 0, "\(draft.err)")
      #expect(draft.err.contains("a.txt"))
      #expect(draft.out.contains("Klage over afgørelse af 10. marts 2026"))
      let json = try BuiltProgram.run([
        "review", "--case", folder, "--format", "json", "--as-of", "2026-03-20",
      ])
      let value = try #require(
        try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
      #expect(value["complainAbout"] as? Int == 1)
      #expect(
        (value["letters"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } == [
          "hearing", "decision",
        ])
    }
    try folder(["b.txt": hearing]) { folder in
      let none = try BuiltProgram.run(["draft", "klage", "--case", folder])
      #expect(none.code == 64)
    }
  }

  @Test func `are put in order, with what answers what, what is there twice, and the day that is nearest`()
    throws
  {
    try folder(["a.txt": refusal, "b.txt": hearing, "c.txt": refusal + "\n"]) { folder in
      let outcome = try BuiltProgram.run(["review", "--case", folder, "--as-of", "2026-03-20"])
      #expect(outcome.code == 0, "\(outcome.err)")
      let lines = outcome.out
      let first = try #require(lines.range(of: "2. februar 2026: Partshøring"))
      let second = try #require(lines.range(of: "10. marts 2026: Afgørelse – afslag"))
      #expect(first.lowerBound < second.lowerBound)
      #expect(lines.contains("Hører til brevet af 2. februar 2026 (b.txt)"))
      #expect(lines.contains("Samme brev som a.txt"))
      #expect(lines.contains("Det haster mest\n\nSidste sikre dag at klage: 7. april 2026 (a.txt)."))
      #expect(lines.contains("klarbrev draft klage \(folder)/a.txt"))
    }
  }

  @Test func `are counted page by page when each page is a file of its own`() throws {
    let pages = [
      "1.txt": letter(
        "10. marts 2026", "Afslag på hjælp til briller\n\nDu får ikke hjælp til briller.", page: "Side 1 af 3"
      ),
      "2.txt": "Side 3 af 3\n\nDu kan klage til Ankestyrelsen inden 4 uger, efter at du har fået brevet.\n",
    ]
    try folder(pages) { folder in
      let outcome = try BuiltProgram.run(["review", "--case", folder, "--as-of", "2026-03-20"])
      #expect(outcome.out.contains("Side 1 af 3, hører sammen med 2.txt"))
      #expect(outcome.out.contains("Mangler: side 2"))
    }
  }

  @Test func `leave nothing behind for the next citizen`() throws {
    try folder(["a.txt": refusal]) { one in
      try folder(["b.txt": hearing.replacing("Karin Holm", with: "Ole Vang")]) { other in
        let alone = try BuiltProgram.run(["review", "--case", other, "--as-of", "2026-03-20"])
        _ = try BuiltProgram.run(["review", "--case", one, "--as-of", "2026-03-20"])
        let after = try BuiltProgram.run(["review", "--case", other, "--as-of", "2026-03-20"])
        #expect(alone.out == after.out)
        #expect(after.out.contains("Der er ikke gemt noget om borgeren."))
        let left = try FileManager.default.contentsOfDirectory(atPath: one)
        #expect(left == ["a.txt"])
      }
    }
  }

  @Test func `need a folder that can be opened and has files`() throws {
    try BuiltProgram.inFolder { folder in
      for arguments in [
        ["--case", folder], ["--case", folder + "/findes-ikke"], ["brev.txt", "--case", folder],
      ] {
        let outcome = try BuiltProgram.run(["review"] + arguments)
        #expect(outcome.code == 64, "\(arguments)")
      }
    }
  }
}
