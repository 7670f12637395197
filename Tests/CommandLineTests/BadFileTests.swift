import Foundation
import Testing

/// Files that hold no letter: one Danish line each, exit code 2, and the rest of the batch goes on.
@Suite struct BadFileTests {
  /// A bad file by name; nil bytes for one that is not made at all.
  static let cases: [(name: String, bytes: [UInt8]?)] = [
    ("mangler.pdf", nil),
    ("tom.pdf", []),
    ("itu.pdf", Array("%PDF-1.7\n1 0 obj\n<< /Type /Catalog".utf8)),
    ("ikke-word.docx", [0x50, 0x4B, 0x03, 0x04] + Array(repeating: 7, count: 200)),
    ("billede.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Array(repeating: 0, count: 50)),
    ("besked.xml", Array(brokenMessage.utf8)),
    ("010190-1234.pdf", Array("%PDF-1.4 intet".utf8)),
  ]

  private static let brokenMessage = """
    <?xml version="1.0" encoding="UTF-8"?>
    <memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.2"><memo:MessageHeader>
    <memo:messageType>DIGITALPOST</memo:messageType><memo:label>Brev</memo:label></memo:MessageHeader>
    <memo:MessageBody><memo:createdDateTime>2026-03-12T08:00:00Z</memo:createdDateTime><memo:MainDocument><memo:File>
    <memo:encodingFormat>application/pdf</memo:encodingFormat><memo:filename>brev.pdf</memo:filename>
    <memo:content>%%%% ikke base64 %%%%</memo:content></memo:File></memo:MainDocument></memo:MessageBody></memo:Message>
    """

  @Test(arguments: cases.indices)
  func `a bad file gives one Danish line and 2, and the next letter is read`(index: Int) throws {
    let (name, bytes) = BadFileTests.cases[index]
    try BuiltProgram.inFolder { folder in
      let path = folder + "/" + name
      if let bytes { try Data(bytes).write(to: URL(filePath: path)) }
      let outcome = try BuiltProgram.run([
        "check", path, BuiltProgram.sample("bevilling.pdf"), "--as-of", "2026-06-01",
      ])
      #expect(outcome.code == 2)
      #expect(outcome.errorLines.count == 1, "\(outcome.err)")
      #expect(outcome.err.hasPrefix("klarbrev: "))
      #expect(outcome.out.contains("bevilling.pdf"))
      #expect(!outcome.err.contains(folder) && !outcome.err.contains("1234"))
      for english in ["error", "Error", "failed", "invalid"] { #expect(!outcome.err.contains(english)) }
    }
  }

  @Test func `a folder given to review points to audit`() throws {
    let outcome = try BuiltProgram.run(["review", BuiltProgram.package + "/Samples"])
    #expect(outcome.code == 2)
    #expect(outcome.err == "klarbrev: Samples: Det er en mappe. Brug »klarbrev audit MAPPE« til mapper.\n")
  }

  @Test func `a letter behind a password is opened with --password`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf") else { return }
    try BuiltProgram.inFolder { folder in
      let locked = folder + "/laast.pdf"
      let qpdf = try Process.run(
        URL(filePath: "/usr/bin/qpdf"),
        arguments: [
          "--encrypt", "hemmelig", "ejer", "256", "--", BuiltProgram.sample("bevilling.pdf"), locked,
        ])
      qpdf.waitUntilExit()
      let refused = try BuiltProgram.run(["check", locked])
      #expect(refused.code == 2)
      #expect(refused.err.contains("adgangskode"))
      #expect(refused.errorLines.count == 1)
      #expect(try BuiltProgram.run(["check", locked, "--password", "hemmelig"]).code == 0)
    }
  }

  @Test func `in JSON a bad file takes its place in the array`() throws {
    let outcome = try BuiltProgram.run([
      "review", "--format", "json", "/findes/ikke.pdf", BuiltProgram.sample("bevilling.pdf"),
    ])
    #expect(outcome.code == 2)
    let values = try #require(JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [[String: Any]])
    #expect(values.count == 2)
    let error = try #require(values.first?["error"] as? [String: Any])
    #expect(error["code"] as? String == "missing")
  }

  @Test func `a pipe nobody writes to, a locked file and a device are told at once`() throws {
    try BuiltProgram.inFolder { folder in
      let pipe = folder + "/roer"
      #expect(try shell("/usr/bin/mkfifo", [pipe]) == 0)
      let locked = folder + "/laast.txt"
      try Data("Hej".utf8).write(to: URL(filePath: locked))
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked)
      for path in [pipe, "/dev/zero", folder, locked] {
        let outcome = try BuiltProgram.run(["check", path])
        // The superuser may open anything.
        if path == locked, outcome.code == 0 { continue }
        #expect(outcome.code == 2 && outcome.errorLines.count == 1, "\(path): \(outcome.err)")
      }
      let audit = try BuiltProgram.run(["audit", folder, "--fail-on", "never"])
      #expect(audit.code == 2 || audit.code == 0)
    }
  }

  @Test func `limits can be raised and lowered`() throws {
    let sample = BuiltProgram.sample("afslag-med-fejl.pdf")
    #expect(try BuiltProgram.run(["check", sample, "--max-size", "1", "--max-time", "60"]).code != 2)
    let wrong = try BuiltProgram.run(["check", sample, "--max-pages", "0"])
    #expect(wrong.code == 64 && wrong.err.contains("--max-pages"))
    try BuiltProgram.inFolder { folder in
      let large = folder + "/stor.txt"
      try Data(repeating: 0x61, count: 3 << 20).write(to: URL(filePath: large))
      let refused = try BuiltProgram.run(["check", large, "--max-size", "2"])
      #expect(refused.code == 2 && refused.err.contains("2 MB") && refused.err.contains("--max-size"))
    }
  }

  private func shell(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = try Process.run(URL(filePath: program), arguments: arguments)
    process.waitUntilExit()
    return process.terminationStatus
  }
}
