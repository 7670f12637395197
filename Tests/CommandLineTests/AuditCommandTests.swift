import Foundation
import GRDB
import Native
import Testing
import Writers

@Suite(.serialized) struct AuditCommandTests {
  private let guidance =
    "Du kan klage til Ankestyrelsen. Send klagen til os inden 4 uger fra den dag, du har fået brevet."

  /// A short letter; every number gives other bytes and one in three a fault.
  func letter(_ number: Int) -> String {
    let guidance = number % 3 == 0 ? "" : guidance
    return """
      Vesterå Kommune

      Dato: 12. marts 2026
      Sagsnr.: 26/\(10_000 + number)

      Afgørelse om merudgifter

      Vi giver dig afslag på hjælp til merudgifter efter servicelovens § 100. Vi har lagt vægt på, at dine udgifter er \
      \(100 + number) kr. om måneden, fordi du har sendt kvitteringer for det.

      \(guidance)

      Med venlig hilsen
      Mia Holm, sagsbehandler
      """
  }

  func fill(_ folder: String, _ count: Int) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<count {
      try Data(letter(number).utf8).write(to: URL(filePath: "\(folder)/brev-\(1000 + number).txt"))
    }
    try Data("%PDF-1.4 i stykker".utf8).write(to: URL(filePath: folder + "/ond.pdf"))
  }

  private func audit(_ letters: String, into folder: String, jobs: Int = 2) throws -> Int32 {
    try BuiltProgram.run([
      "audit", letters, "--output", folder, "--jobs", String(jobs), "--as-of", "2026-06-01", "--quiet",
    ]).code
  }

  private static let reports = ["revision.html", "revision.xlsx", "fund.csv", "fund.jsonl", "fund.sarif"]

  private func expectSame(_ left: String, _ right: String) throws {
    for name in Self.reports {
      let (one, other) = (
        FileManager.default.contents(atPath: left + "/" + name),
        FileManager.default.contents(atPath: right + "/" + name)
      )
      #expect(one != nil && one == other, "\(name)")
    }
    #expect(try stored(left) == stored(right))
  }

  /// Everything in a store, after its integrity check.
  private func stored(_ folder: String) throws -> [String] {
    try DatabaseQueue(path: folder + "/revision.sqlite").read { database in
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      let files = try Row.fetchAll(database, sql: "SELECT * FROM files ORDER BY key").map(\.description)
      return try files
        + Row.fetchAll(database, sql: "SELECT * FROM audits ORDER BY number").map(\.description)
        + Row.fetchAll(database, sql: "SELECT * FROM found ORDER BY name, audit, place").map(\.description)
    }
  }

  @Test func `an audit killed at twenty moments ends as one that was left in peace`() throws {
    try BuiltProgram.inFolder { folder in
      let letters = folder + "/breve"
      try fill(letters, 500)
      func seconds(_ body: () throws -> Void) rethrows -> Double {
        let start = Date()
        try body()
        return Date().timeIntervalSince(start)
      }
      let whole = try seconds {
        let code = try audit(letters, into: folder + "/rolig")
        #expect(code == 2)
      }
      var seed: UInt64 = 7
      func killed(within seconds: Double) throws {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let arguments = ["--output", folder + "/urolig", "--jobs", "2", "--as-of", "2026-06-01", "--quiet"]
        try BuiltProgram.runAndKill(
          ["audit", letters] + arguments, after: seconds * Double(seed >> 40) / Double(1 << 24))
      }
      // While letters are read and checked: each run goes on where the one before was killed.
      for _ in 0..<12 { try killed(within: whole * 0.12) }
      #expect(try audit(letters, into: folder + "/urolig") == 2)
      // While the report is written: all letters are known, and a file of the report is missing.
      func lose() throws { try FileManager.default.removeItem(atPath: folder + "/urolig/fund.csv") }
      try lose()
      let writing = try seconds {
        let code = try audit(letters, into: folder + "/urolig")
        #expect(code == 2)
      }
      for _ in 0..<8 {
        try? lose()
        try killed(within: writing)
      }
      try? lose()
      #expect(try audit(letters, into: folder + "/urolig") == 2)
      try expectSame(folder + "/rolig", folder + "/urolig")
    }
  }

  @Test func `the reports are the same with one job and with four`() throws {
    try BuiltProgram.inFolder { folder in
      try fill(folder + "/breve", 40)
      _ = try audit(folder + "/breve", into: folder + "/en", jobs: 1)
      _ = try audit(folder + "/breve", into: folder + "/fire", jobs: 4)
      try expectSame(folder + "/en", folder + "/fire")
    }
  }

  @Test func `no CPR number, name or words of a letter stand in store, sheets or reports`() throws {
    try BuiltProgram.inFolder { folder in
      let letters = folder + "/breve"
      try FileManager.default.createDirectory(atPath: letters, withIntermediateDirectories: true)
      let text =
        "Zebrina Quistgaard\nMågevej 3\n9997 Vesterå\n\nCPR-nr.: 010190-4321\n\n" + letter(3)
        + "\n\nMin kollega Xerxes bemærkede nærværende ukulelesamling, hvilket medfølger vedhæftet."
      try Data(text.utf8).write(to: URL(filePath: letters + "/010190-4321.txt"))
      _ = try audit(letters, into: folder + "/ud")
      for name in Self.reports + ["revision.sqlite"] {
        var bytes = Array(try Data(contentsOf: URL(filePath: folder + "/ud/" + name)))
        if name.hasSuffix("xlsx") {
          let archive = try ZipArchive(bytes)
          bytes = try archive.parts(Set(archive.names)).values.flatMap { $0 }
        }
        let shown = String(decoding: bytes, as: UTF8.self)
        for secret in ["4321", "Zebrina", "Quistgaard", "Mågevej", "Xerxes", "ukulele", "kvitteringer"] {
          #expect(!shown.contains(secret), "\(secret) in \(name)")
        }
      }
    }
  }

  @Test
  func `wordings of the klagevejledning stand with the words that differ, and no name of a few letters`()
    throws
  {
    try BuiltProgram.inFolder { folder in
      let letters = folder + "/breve"
      try FileManager.default.createDirectory(atPath: letters, withIntermediateDirectories: true)
      for number in 1...15 where number % 3 != 0 {
        var text = letter(number)
        if number > 7 { text.replace("inden 4 uger", with: "senest 6 uger") }
        if number == 14 { text.replace("Send klagen til os", with: "Send klagen til Xerxes Quist") }
        try Data(text.utf8).write(to: URL(filePath: "\(letters)/brev-\(1000 + number).txt"))
      }
      _ = try audit(letters, into: folder + "/ud")
      let page = try String(contentsOfFile: folder + "/ud/revision.html", encoding: .utf8)
      #expect(page.contains("»inden 4« → »senest 6«"), "\(page)")
      #expect(page.contains("6 uger i 5") || page.contains("6 uger i &lt;5"))
      for name in Self.reports + ["revision.sqlite"] where !name.hasSuffix("xlsx") {
        let shown = String(
          decoding: try Data(contentsOf: URL(filePath: folder + "/ud/" + name)), as: UTF8.self
        ).lowercased()
        #expect(!shown.contains("xerxes") && !shown.contains("quist"), "\(name)")
      }
    }
  }

  @Test func `as JUnit and as annotations an audit tells files and lines and no words of the letters`() throws
  {
    try BuiltProgram.inFolder { folder in
      try fill(folder, 7)
      func audit(_ format: String) throws -> String {
        let arguments = ["audit", folder, "--format", format, "--as-of", "2026-06-01", "--quiet"]
        return try BuiltProgram.run(arguments).out
      }
      let report = try audit("junit")
      #expect(report.contains("tests=\"8\" failures=\"3\" errors=\"1\""), "\(report)")
      #expect((try? XMLTree(parsing: Array(report.utf8))) != nil)
      let lines = try audit("github").split(separator: "\n")
      #expect(
        lines.contains {
          $0.hasPrefix("::error file=") && $0.contains("brev-1000.txt") && $0.contains("title=K1 ")
        })
      #expect(lines.contains { $0.contains("ond.pdf,title=Kan ikke læses::") })
      #expect(lines.allSatisfy { $0.hasPrefix("::") })
      #expect(!report.contains("kvitteringer") && !lines.contains { $0.contains("kvitteringer") })
    }
  }

  @Test func `a renamed file is neither mended nor new, and a mended one is`() throws {
    try BuiltProgram.inFolder { folder in
      let letters = folder + "/breve"
      try fill(letters, 6)
      _ = try audit(letters, into: folder + "/ud")
      func change() throws -> Substring {
        _ = try audit(letters, into: folder + "/ud")
        let page = try String(contentsOfFile: folder + "/ud/revision.html", encoding: .utf8)
        return page.split(separator: "\n").first { $0.contains("Siden revisionen") } ?? ""
      }
      try FileManager.default.moveItem(
        atPath: letters + "/brev-1000.txt", toPath: letters + "/nyt-navn.txt")
      let renamed = try change()
      #expect(renamed.contains(" 0 nye fund, 0 rettet"), "\(renamed)")
      // The klagevejledning that was missing is there now.
      let guided = letter(3).replacing("\n\nMed venlig", with: "\n\(guidance)\n\nMed venlig")
      try Data(guided.utf8).write(to: URL(filePath: letters + "/brev-1003.txt"))
      let mended = try change()
      #expect(mended.contains(" 1 rettet, 9 uændret"), "\(mended)")
    }
  }

  @Test func `the reports of an earlier audit are no letters, also among the letters`() throws {
    try BuiltProgram.inFolder { folder in
      try fill(folder, 3)
      _ = try audit(folder, into: folder + "/rapport")
      _ = try audit(folder, into: folder + "/rapport")
      let lines = try String(contentsOfFile: folder + "/rapport/fund.jsonl", encoding: .utf8)
      #expect(lines.split(separator: "\n").count == 4)
    }
  }

  @Test func `a copy with comments beside its letter is not counted again`() throws {
    try BuiltProgram.inFolder { folder in
      let letter = folder + "/brev.pdf"
      try FileManager.default.copyItem(atPath: BuiltProgram.sample("afslag-med-fejl.pdf"), toPath: letter)
      _ = try BuiltProgram.run(["check", letter, "--annotate", "--as-of", "2026-06-01"])
      #expect(FileManager.default.fileExists(atPath: folder + "/brev-kommenteret.pdf"))
      let out = try BuiltProgram.run(["audit", folder, "--as-of", "2026-06-01"]).out
      #expect(out.hasPrefix("1 fil fundet, 1 læst"), "\(out)")
    }
  }

  @Test func `no network is asked for and no file written outside the output`() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") else { return }
    try BuiltProgram.inFolder { folder in
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/strace")
      process.arguments = [
        "-f", "-e", "trace=network,openat,creat", "-o", folder + "/spor.txt", BuiltProgram.path, "review",
        BuiltProgram.sample("afslag-med-fejl.pdf"), "--output", folder + "/ud", "--quiet",
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { return }
      let lines = try String(contentsOfFile: folder + "/spor.txt", encoding: .utf8).split(separator: "\n")
      #expect(lines.count > 20)
      for line in lines where !line.contains("= -1") {
        #expect(!line.contains("socket(") && !line.contains("connect("), "\(line)")
        guard line.contains("O_WRONLY") || line.contains("O_RDWR") || line.contains("creat(") else {
          continue
        }
        #expect(line.contains("\"\(folder)/ud/") || line.contains("\"/dev/null\""), "\(line)")
      }
    }
  }

  @Test func `a worker answers each line with one line, also when the request is wrong`() throws {
    let request =
      "{\"path\": \"\(BuiltProgram.sample("bevilling.pdf"))\"}\nvrøvl\n{\"path\": \"/findes/ikke\"}\n"
    let outcome = try BuiltProgram.run(["worker", "--as-of", "2026-06-01"], input: Array(request.utf8))
    let lines = try outcome.out.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) }
    #expect(lines.count == 3)
    #expect(lines[0].at("letter.kind")?.text == "decision")
    #expect(lines[1].at("error.code")?.text == "bad-request")
    #expect(lines[2].at("error.code")?.text == "missing")
  }

  @Test func `SARIF and workbook are well formed, and the standing note is on the page`() throws {
    try BuiltProgram.inFolder { folder in
      try fill(folder + "/breve", 9)
      _ = try audit(folder + "/breve", into: folder + "/ud")
      let log = try String(contentsOfFile: folder + "/ud/fund.sarif", encoding: .utf8)
      let problem = try SchemaCheck.problem(of: log, schema: "sarif-schema-2.1.0.json")
      #expect(problem == nil, "\(problem ?? "")")
      let book = try ZipArchive(Array(try Data(contentsOf: URL(filePath: folder + "/ud/revision.xlsx"))))
      for (name, part) in try book.parts(Set(book.names)) {
        #expect((try? XMLTree(parsing: part)) != nil, "\(name)")
      }
      let page = try String(contentsOfFile: folder + "/ud/revision.html", encoding: .utf8)
      #expect(page.contains("ikke et mål for kommunens kvalitet"))
      let sheet = Array(try Data(contentsOf: URL(filePath: folder + "/ud/fund.csv")))
      #expect(sheet.starts(with: [0xEF, 0xBB, 0xBF]))
    }
  }
}
