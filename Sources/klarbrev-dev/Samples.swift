import ArgumentParser
import Foundation
import LetterModel
import Native
import Readers

/// Writes the sample letters from their sources, or checks that they are fresh.
struct Samples: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the sample letters of Samples/ from Samples/sources.")

  @Option(help: "The folder of the samples.")
  var folder = "Samples"

  @Flag(help: "Write nothing; fail when a sample is not fresh.")
  var check = false

  func run() throws {
    let sources = folder + "/sources"
    let names = try FileManager.default.contentsOfDirectory(atPath: sources).filter { $0.hasSuffix(".md") }
    var stale = 0
    for name in names.sorted() {
      let text = try String(contentsOfFile: sources + "/" + name, encoding: .utf8)
      let source = try SampleSource(text, name: name)
      for file in source.files {
        let path = folder + "/" + file
        let bytes = try Samples.bytes(of: source, file: file)
        let present = FileManager.default.contents(atPath: path).map { Array($0) }
        guard present != bytes else { continue }
        if check, let present, Samples.saysTheSame(present, bytes, name: file) {
          report("\(path): written with another cairo; its text is the same")
          continue
        }
        stale += 1
        if check {
          report("\(path): not fresh; run klarbrev-dev samples")
        } else {
          try Data(bytes).write(to: URL(filePath: path))
          print("\(path): \(bytes.count) bytes")
        }
      }
    }
    if check && stale > 0 { throw ExitCode(1) }
  }

  private static func bytes(of source: SampleSource, file: String) throws -> [UInt8] {
    if file.hasSuffix(".pdf") { return try SamplePDF.bytes(of: source) }
    if file.hasSuffix(".docx") { return SampleDOCX.bytes(of: source) }
    if file.hasSuffix(".xml") {
      let pdf = try SamplePDF.bytes(of: source)
      return SampleMemo.bytes(of: source, pdf: pdf, name: String(file.dropLast(4)))
    }
    throw SampleSource.Problem(description: "\(file): no writer for this format")
  }

  /// Cairo and pango of another version set the same letter in other bytes. Then the text counts, when the file does not
  /// name the version in use.
  private static func saysTheSame(_ present: [UInt8], _ fresh: [UInt8], name: String) -> Bool {
    guard present.starts(with: Array("%PDF-".utf8)),
      Data(present).range(of: Data("cairo \(PDFCanvas.libraryVersion)".utf8)) == nil,
      let old = try? LetterReading.read(bytes: present, name: name),
      let new = try? LetterReading.read(bytes: fresh, name: name)
    else { return false }
    return old.bytes == new.bytes
  }
}
