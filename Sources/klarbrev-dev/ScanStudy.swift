import ArgumentParser
import Audit
import Foundation
import LetterModel
import Native
import Readers
import Understanding

/// Prints letters, scans them with a slight turn and noise, reads them again, and says what was lost on the way.
struct ScanStudy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan-study", abstract: "Read letters as scans and compare (build in release).")

  @Argument(help: "Letters as text, which are set on A4, or as PDF.")
  var files: [String]

  @Option(help: "Pixels an inch.")
  var resolution = 200.0

  @Option(help: "Degrees the paper is turned (otherwise another turn between 0.3 and 1.5 for each letter).")
  var turn: Double?

  @Option(help: "Folder to keep the scans in.")
  var keep: String?

  func run() throws {
    guard TextRecognition.isAvailable else {
      let packages = TextRecognition.missingPackages.joined(separator: " ")
      throw ValidationError("Nothing here reads pictures. Install \(packages).")
    }
    var total = ScanFigures()
    for (index, file) in files.enumerated() {
      let bytes = try [UInt8](Data(contentsOf: URL(filePath: file)))
      let isPrinted = bytes.starts(with: "%PDF".utf8)
      let printed = isPrinted ? bytes : try PrintedText.pdf(of: String(decoding: bytes, as: UTF8.self))
      let figures = try study(printed, name: file, wear: wear(index))
      for line in figures.remarks { print("\(LetterFile.name(of: file)): \(line)") }
      total.add(figures)
    }
    print(total.table)
  }

  /// Turned to one side and the other in turn, every third letter with a shadow from one side of the paper to the other.
  private func wear(_ index: Int) -> WornPaper {
    let degrees = turn ?? (index % 2 == 0 ? 1 : -1) * (0.3 + Double(index * 7 % 13) * 0.1)
    return WornPaper(degrees: degrees, shadow: index % 3 == 2 ? 0.35 : 0)
  }

  private func study(_ printed: [UInt8], name: String, wear: WornPaper) throws -> ScanFigures {
    let pages = try pictures(of: printed, wear)
    if let keep {
      for (index, page) in pages.enumerated() {
        let file = "\(LetterFile.name(of: name))-\(index + 1).pgm"
        try Data(page).write(to: URL(filePath: keep).appending(path: file))
      }
    }
    guard let first = pages.first, let day = CivilDate(year: 2026, month: 6, day: 1) else {
      return ScanFigures()
    }
    var options = ReviewOptions(asOf: day)
    let pipeline = ReviewPipeline()
    let born = try pipeline.review(bytes: printed, name: "brev.pdf", options: options)
    options.reading.furtherPages = pages.dropFirst().map { FurtherPage(bytes: $0, name: "side.pgm") }
    let clock = ContinuousClock()
    var scanned: Review?
    let time = try clock.measure {
      scanned = try pipeline.review(bytes: first, name: "side.pgm", options: options)
    }
    guard let scanned else { return ScanFigures() }
    return ScanFigures(born: born, scanned: scanned, pages: pages.count, seconds: time / .seconds(1))
  }

  private func pictures(of pdf: [UInt8], _ wear: WornPaper) throws -> [[UInt8]] {
    let document = try PDFDocument(bytes: pdf)
    return (0..<document.pageCount).compactMap { index in
      document.picture(ofPage: index, scale: resolution / 72).map { page in
        let worn = wear.worn(page.grey, width: page.width, height: page.height)
        return Array("P5\n\(page.width) \(page.height)\n255\n".utf8) + worn
      }
    }
  }
}

/// A plain text set on A4 in one column.
enum PrintedText {
  static func pdf(of text: String) throws -> [UInt8] {
    let (left, width, bottom) = (68.0, 459.0, 780.0)
    let canvas = try PDFCanvas(width: 595.28, height: 841.89, title: "Brev", created: "2026-01-01T09:00:00Z")
    let font = PDFFont(family: "DejaVu Sans", size: 10)
    let step = canvas.lineHeight(font) * 1.15
    var y = 56.0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard !line.isEmpty else {
        y += step * 0.7
        continue
      }
      for part in canvas.lines(of: String(line), font: font, width: width) {
        if y + step > bottom {
          canvas.endPage()
          y = 56
        }
        canvas.draw(part, font: font, x: left, y: y)
        y += step
      }
    }
    canvas.endPage()
    return try canvas.finished()
  }
}

/// What a scanner does to a page, the same each time.
private struct WornPaper {
  let degrees: Double
  /// How much darker the paper is at its right side, from 0 to 1.
  let shadow: Double

  func worn(_ pixels: [UInt8], width: Int, height: Int) -> [UInt8] {
    let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
    var seed: UInt64 = 20_261
    var worn = [UInt8](repeating: 255, count: pixels.count)
    for y in 0..<height {
      for x in 0..<width {
        let (dx, dy) = (Double(x - width / 2), Double(y - height / 2))
        let fromX = Int((dx * c + dy * s).rounded()) + width / 2
        let fromY = Int((dy * c - dx * s).rounded()) + height / 2
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let noise = Int(seed >> 59) - 16
        let isInside = (0..<width).contains(fromX) && (0..<height).contains(fromY)
        let paper = isInside ? Double(pixels[fromY * width + fromX]) : 255
        let value = Int(paper * (1 - shadow * Double(x) / Double(width))) + noise
        worn[y * width + x] = UInt8(max(0, min(255, value)))
      }
    }
    return worn
  }
}

/// What became of letters on their way through a scanner.
struct ScanFigures {
  var letters = 0
  var pages = 0
  var seconds = 0.0
  var errors = 0
  var sameErrors = 0
  var newErrors = 0
  var newMissing = 0
  var sameVerdicts = 0
  var values = 0
  var wrongUnmarked = 0
  var remarks: [String] = []

  init() {}

  init(born: Review, scanned: Review, pages: Int, seconds: Double) {
    letters = 1
    self.pages = pages
    self.seconds = seconds
    let before = Set(ScanFigures.faults(born))
    let after = Set(ScanFigures.faults(scanned))
    errors = before.count
    sameErrors = before.intersection(after).count
    newErrors = after.subtracting(before).count
    newMissing = after.subtracting(before).filter { ScanFigures.missing.contains($0) }.count
    sameVerdicts = before == after ? 1 : 0
    if before != after {
      remarks.append("printed \(before.sorted()), scanned \(after.sorted())")
    }
    compareValues(born, scanned)
  }

  /// Dates, amounts and legal references of the scan that the print does not have, and that are not marked doubtful.
  private mutating func compareValues(_ born: Review, _ scanned: Review) {
    let known = Set(ScanFigures.values(born).map(\.value))
    for found in ScanFigures.values(scanned) {
      values += 1
      guard !known.contains(found.value), !scanned.letter.source.isDoubtful(found.span) else { continue }
      wrongUnmarked += 1
      remarks.append("read »\(scanned.letter.string(found.span))«, unmarked")
    }
  }

  private static func values(_ review: Review) -> [(value: String, span: Span)] {
    review.facts.dates.map { ("\($0.date)", $0.span) }
      + review.facts.amounts.map { ("\($0.oere) øre", $0.span) }
      + review.facts.legalReferences.map { reference in
        let written = review.letter.string(reference.span)
        return (written.filter { !$0.isWhitespace }.lowercased(), reference.span)
      }
  }

  private static func faults(_ review: Review) -> [String] {
    review.findings.filter { $0.severity == .error }.map(\.id.description)
  }

  /// Errors that say something is not there.
  static let missing: Set<String> = ["G1", "G2", "G3", "G4", "K1", "K2", "K3", "I1", "I3", "I4"]

  mutating func add(_ other: ScanFigures) {
    letters += other.letters
    pages += other.pages
    seconds += other.seconds
    errors += other.errors
    sameErrors += other.sameErrors
    newErrors += other.newErrors
    newMissing += other.newMissing
    sameVerdicts += other.sameVerdicts
    values += other.values
    wrongUnmarked += other.wrongUnmarked
  }

  var table: String {
    """
    letters \(letters), pages \(pages), seconds a page \(seconds / Double(max(1, pages)))
    letters with the same errors: \(sameVerdicts)
    errors of the printed letters found in the scans: \(sameErrors) of \(errors) \
    (\(sameErrors * 1_000 / max(1, errors)) of a thousand); new ones: \(newErrors), of them »missing«: \(newMissing)
    dates, amounts and references read: \(values); wrong and not marked doubtful: \(wrongUnmarked)
    """
  }
}
