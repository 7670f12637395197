import Audit
import Foundation
import LetterModel
import Native
import Readers
import Testing

/// Sample letters printed, scanned with noise and a slight turn, and read again.
@Suite(.enabled(if: TextRecognition.isAvailable), .serialized) struct ScanTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private var options: ReviewOptions {
    get throws { ReviewOptions(asOf: try #require(CivilDate(year: 2026, month: 6, day: 1))) }
  }

  /// The pages of a sample as grey pictures of 200 pixels an inch, made worse in a way that is the same each time.
  private func scan(_ sample: String, turn: Double = 0.7) throws -> [UInt8] {
    let bytes = try [UInt8](Data(contentsOf: ScanTests.package.appending(path: "Samples/" + sample)))
    let page = try #require(try PDFDocument(bytes: bytes).picture(ofPage: 0, scale: 200.0 / 72))
    return Portable.grey(
      width: page.width, height: page.height,
      Portable.worn(page.grey, width: page.width, height: page.height, degrees: turn))
  }

  private func review(_ bytes: [UInt8], _ name: String) throws -> Review {
    try ReviewPipeline().review(bytes: bytes, name: name, options: try options)
  }

  @Test(arguments: ["afslag-med-fejl.pdf", "afslag-landzone.pdf"])
  func `a scan gives the verdict of the letter that was printed`(sample: String) throws {
    let printed = try [UInt8](Data(contentsOf: ScanTests.package.appending(path: "Samples/" + sample)))
    let born = try review(printed, sample)
    let scanned = try review(try scan(sample), "scan.pgm")
    #expect(scanned.letter.source.isOCR)
    #expect(scanned.facts.kind == born.facts.kind)
    #expect(scanned.facts.date?.value == born.facts.date?.value)
    #expect(scanned.facts.decisions.map(\.outcome) == born.facts.decisions.map(\.outcome))
    #expect(
      scanned.facts.decisions.map(\.klagevejledning.lastDay)
        == born.facts.decisions.map(\.klagevejledning.lastDay))
    func faults(_ review: Review) -> [String] {
      review.findings.filter { $0.severity != .advice }.map(\.id.description).sorted()
    }
    #expect(faults(scanned) == faults(born))
  }

  @Test func `a word of a scan stands where it was printed`() throws {
    let printed = try [UInt8](
      Data(contentsOf: ScanTests.package.appending(path: "Samples/afslag-landzone.pdf")))
    let born = try LetterReading.read(bytes: printed, name: "brev.pdf")
    let scanned = try LetterReading.read(bytes: try scan("afslag-landzone.pdf"), name: "scan.pgm")
    for word in ["Planklagenævnet", "Klagevejledning", "Strandmark"] {
      let there = try #require(try place(of: word, in: born))
      let here = try #require(try place(of: word, in: scanned))
      #expect(abs(there.x0 - here.x0) < 8 && abs(there.y0 - here.y0) < 12, "\(word): \(there) \(here)")
    }
  }

  private func place(of word: String, in letter: Letter) throws -> Box? {
    let at = try #require(letter.text.utf8.firstRange(of: word.utf8))
    let start = letter.text.utf8.distance(from: letter.text.startIndex, to: at.lowerBound)
    return letter.sourceMap.place(of: Span(start, start + word.utf8.count), in: letter.bytes)?.boxes.first
  }

  @Test func `a picture that holds no words says so`() throws {
    let blank = Portable.grey(width: 400, height: 600, [UInt8](repeating: 250, count: 240_000))
    let failure = #expect(throws: ReadFailure.self) {
      try LetterReading.read(bytes: blank, name: "blank.pgm")
    }
    #expect(failure?.code == .noText)
  }

  @Test func `text recognition that is not wanted is named as the way out`() throws {
    var options = ReadOptions()
    options.recognisesText = false
    let bytes = try scan("afslag-landzone.pdf")
    let failure = #expect(throws: ReadFailure.self) {
      try LetterReading.read(bytes: bytes, name: "scan.pgm", options: options)
    }
    #expect(failure?.message.contains("--no-ocr") == true)
  }
}

/// Pictures in the simplest of formats.
private enum Portable {
  /// A PGM file.
  static func grey(width: Int, height: Int, _ pixels: [UInt8]) -> [UInt8] {
    Array("P5\n\(width) \(height)\n255\n".utf8) + pixels
  }

  /// The picture turned by some degrees, with noise from a fixed seed.
  static func worn(_ pixels: [UInt8], width: Int, height: Int, degrees: Double) -> [UInt8] {
    let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    var seed: UInt64 = 20_261
    var worn = [UInt8](repeating: 255, count: pixels.count)
    for y in 0..<height {
      for x in 0..<width {
        let (dx, dy) = (Double(x - width / 2), Double(y - height / 2))
        let (fromX, fromY) = (
          Int((dx * c + dy * s).rounded()) + width / 2, Int((dy * c - dx * s).rounded()) + height / 2
        )
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let noise = Int(seed >> 59) - 16
        let inside = (0..<width).contains(fromX) && (0..<height).contains(fromY)
        let value = inside ? Int(pixels[fromY * width + fromX]) : 255
        worn[y * width + x] = UInt8(max(0, min(255, value + noise)))
      }
    }
    return worn
  }
}
