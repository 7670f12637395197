import Audit
import Foundation
import LetterModel
import Native
import Readers
import TestSupport
import Testing

@testable import Writers

@Suite struct AnnotatedCopyTests {
  private func sample(_ name: String) throws -> [UInt8] {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return Array(try Data(contentsOf: package.appending(path: "Samples/" + name)))
  }

  private func checked(_ bytes: [UInt8], _ name: String) throws -> CheckedLetter {
    let day = try #require(CivilDate(year: 2026, month: 6, day: 1))
    return try LetterCheck(ReviewPipeline(), options: ReviewOptions(asOf: day)).checked(
      bytes: bytes, path: name)
  }

  /// The same file with its pages turned: `/Rotate` put into every page.
  private func turned(_ bytes: [UInt8], by degrees: Int) throws -> [UInt8]? {
    guard degrees != 0 else { return bytes }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (from, to) = (folder.appending(path: "a.pdf"), folder.appending(path: "b.pdf"))
    try Data(bytes).write(to: from)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/qpdf")
    process.arguments = ["--rotate=\(degrees)", from.path, to.path]
    do { try process.run() } catch { return nil }
    process.waitUntilExit()
    return (try? Data(contentsOf: to)).map(Array.init)
  }

  @Test(arguments: [0, 90, 180, 270])
  func `a highlight in the PDF lies on the words, also on a turned page`(degrees: Int) throws {
    guard let bytes = try turned(try sample("afslag-med-fejl.pdf"), by: degrees) else { return }
    let letter = try checked(bytes, "afslag-med-fejl.pdf")
    let copy = try AnnotatedCopy.bytes(of: letter, original: bytes)
    let before = try #require(try PDFDocument(bytes: bytes).picture(ofPage: 0, scale: 2))
    let after = try #require(try PDFDocument(bytes: copy).picture(ofPage: 0, scale: 2))
    let document = try PDFDocument(bytes: bytes)
    let shown = try #require(document.page(0))
    // Where »14 dage« stands on the page as shown, taken from the file itself.
    let words = Array("14 dage".unicodeScalars)
    let start = try #require(
      shown.scalars.indices.first { shown.scalars[$0...].starts(with: words) })
    let box = shown.boxes[start]
    var colored = 0
    for y in Int(2 * box.y0)...Int(2 * box.y1) {
      for x in Int(2 * box.x0)...Int(2 * box.x1) {
        guard let old = before.color(x: x, y: y), let new = after.color(x: x, y: y), old == 0xFFFFFF else {
          continue
        }
        let (red, green) = (new >> 16, (new >> 8) & 0xFF)
        if red > 0xE0, green < 0xC0 { colored += 1 }
      }
    }
    #expect(colored > 20)
    // Nothing is coloured where no text stands: the empty lower third of the sheet, wherever that is now.
    let low = [0: (0.5, 0.85), 90: (0.15, 0.5), 180: (0.5, 0.15), 270: (0.85, 0.5)][degrees] ?? (0.5, 0.85)
    let (x, y) = (Int(Double(after.width) * low.0), Int(Double(after.height) * low.1))
    #expect(after.color(x: x, y: y) == 0xFFFFFF)
  }

  @Test(arguments: ["afslag-med-fejl.pdf", "skabelon-afslag.docx"])
  func `the same file gives the same bytes, and what was there stays`(name: String) throws {
    let bytes = try sample(name)
    let letter = try checked(bytes, name)
    let first = try AnnotatedCopy.bytes(of: letter, original: bytes)
    #expect(first == (try AnnotatedCopy.bytes(of: letter, original: bytes)))
    #expect(first != bytes)
    if name.hasSuffix("pdf") { #expect(first.starts(with: bytes)) }
    let again = try LetterReading.read(bytes: first, name: name)
    #expect(again.text == (try LetterReading.read(bytes: bytes, name: name)).text)
  }

  @Test func `comments in Word stand on the words they speak of`() throws {
    let bytes = try sample("skabelon-afslag.docx")
    let letter = try checked(bytes, "skabelon-afslag.docx")
    let copy = try AnnotatedCopy.bytes(of: letter, original: bytes)
    let parts = try ZipArchive(copy).parts(["word/document.xml", "word/comments.xml"])
    let document = String(decoding: try #require(parts["word/document.xml"]), as: UTF8.self)
    let comments = String(decoding: try #require(parts["word/comments.xml"]), as: UTF8.self)
    #expect(comments.contains("Forældet myndighedsnavn"))
    #expect(comments.contains("w:author=\"klarbrev\" w:date=\"2026-06-01T12:00:00Z\""))
    let commented = document.components(separatedBy: "commentRangeStart").dropFirst().map {
      $0.components(separatedBy: "commentRangeEnd")[0].replacing(/<[^>]*>|w:id="\d+"\/>|<w:?$/, with: "")
    }
    #expect(commented.contains { $0.contains("Det Sociale Nævn") && $0.count < 40 }, "\(commented)")
    #expect(commented.contains { $0.contains("Statsforvaltningen") && $0.count < 40 })
  }

  @Test func `a commented Word file is still the letter it was, in LibreOffice too`() throws {
    let bytes = try sample("skabelon-afslag.docx")
    let copy = try AnnotatedCopy.bytes(of: try checked(bytes, "a.docx"), original: bytes)
    let again = try LetterReading.read(bytes: copy, name: "a.docx")
    #expect(again.hidden.contains { $0.kind == .comment && $0.span != nil })
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice") else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(copy).write(to: folder.appending(path: "a.docx"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/soffice")
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "fodt", "--outdir",
      folder.path, folder.path + "/a.docx",
    ]
    process.standardOutput = Pipe()
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    let opened = try String(contentsOf: folder.appending(path: "a.fodt"), encoding: .utf8)
    #expect(opened.contains("<office:annotation") && opened.contains("Forældet myndighedsnavn"))
  }
}
