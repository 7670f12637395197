import Audit
import DanishText
import Foundation
import LetterModel
import Rulebook
import Understanding

/// A labelled letter with the signs of its one decision.
struct FitLetter {
  let name: String
  /// What is left out together: the family of a letter, the writer of a body.
  let group: String
  let isBody: Bool
  let example: GroundExample
  /// Whether each element is there by the label; none where it is not required.
  let labels: [FitElement: Bool]
  /// Whether it is there by what was read.
  let read: [FitElement: Bool]

}

/// Reads the training letters and the labelled bodies in which one decision is understood.
struct FitLetters {
  private(set) var letters: [FitLetter] = []
  private let pipeline = ReviewPipeline()
  private let options: ReviewOptions

  private struct Labels: Decodable {
    struct Letter: Decodable { let kind: String? }
    struct Element: Decodable { let status: String? }
    struct Elements: Decodable { let hovedhensyn, faktum: Element? }
    struct Begrundelse: Decodable { let elements: Elements? }

    let letter: Letter?
    let begrundelse: Begrundelse?
  }

  private struct Body: Decodable {
    struct Reason: Decodable { let status, hovedhensyn, faktum: String }

    let id, subject, date, body, kind: String
    let reason: Reason
  }

  private struct Reason: Decodable { let text, hovedhensyn, faktum: String }

  init(corpora: String) throws {
    guard let day = CivilDate(year: 2026, month: 6, day: 1) else { preconditionFailure("an impossible day") }
    options = ReviewOptions(asOf: day)
    let folder = corpora + "/gold/train/"
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    where path.hasSuffix(".expected.json") {
      let name = String(path.dropLast(".expected.json".count))
      guard let text = FileManager.default.contents(atPath: folder + name + ".txt") else { continue }
      let labels = try JSONDecoder().decode(
        Labels.self, from: Data(contentsOf: URL(filePath: folder + path)))
      guard labels.letter?.kind == "decision", let elements = labels.begrundelse?.elements else { continue }
      try add(
        Array(text), name: name, group: name.split(separator: "/").first.map(String.init) ?? name,
        isBody: false,
        labels: [.hovedhensyn: elements.hovedhensyn?.status, .faktum: elements.faktum?.status])
    }
    for file in ["bodies", "bodies-2", "bodies-3", "bodies-4"] {
      try addBodies(corpora + "/gold/units/\(file).jsonl")
    }
    for file in ["reasons.jsonl", "reasons-2.jsonl"] { try addReasons(corpora + "/gold/units/" + file) }
  }

  private mutating func addBodies(_ path: String) throws {
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let body = try JSONDecoder().decode(Body.self, from: Data(line.utf8))
      guard body.kind == "decision" else { continue }
      try add(
        Array(FitLetters.letter(body).utf8), name: body.id,
        group: body.id.split(separator: "-").first.map(String.init) ?? body.id, isBody: true,
        labels: [.hovedhensyn: body.reason.hovedhensyn, .faktum: body.reason.faktum])
    }
  }

  /// Reasons alone, each under a result that says no more than no.
  private mutating func addReasons(_ path: String) throws {
    let group = path.split(separator: "/").last.map(String.init) ?? path
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    for (number, line) in lines.enumerated() {
      let reason = try JSONDecoder().decode(Reason.self, from: Data(line.utf8))
      let hasHeading = reason.text.hasPrefix("Begrundelse") || reason.text.hasPrefix("HVORFOR")
      let body = Body(
        id: "\(group)-\(number + 1)", subject: "Svar på din ansøgning", date: "2026-03-12",
        body: "Du får afslag på det, du har søgt om.\n\n" + (hasHeading ? "" : "Begrundelse\n\n")
          + reason.text,
        kind: "decision",
        reason: Body.Reason(status: "present", hovedhensyn: reason.hovedhensyn, faktum: reason.faktum))
      try add(
        Array(FitLetters.letter(body).utf8), name: body.id, group: group, isBody: true,
        labels: [.hovedhensyn: reason.hovedhensyn, .faktum: reason.faktum])
    }
  }

  private mutating func add(
    _ bytes: [UInt8], name: String, group: String, isBody: Bool, labels: [FitElement: String?]
  ) throws {
    let letter = try pipeline.read(bytes: bytes, name: name + ".txt", options: options)
    let text = TextAnalyser.analyse(letter, phrases: Rulebook.phrases)
    let (examples, facts) = LetterUnderstanding.groundExamples(
      of: letter, text: text, rulebook: pipeline.rulebook)
    guard examples.count == 1, facts.kind == .decision else { return }
    let told = labels.compactMapValues { status -> Bool? in
      switch status {
      case "present": true
      case "missing", "incomplete": false
      default: nil
      }
    }
    letters.append(
      FitLetter(
        name: name, group: group, isBody: isBody, example: examples[0], labels: told,
        read: [
          .hovedhensyn: facts.begrundelse.hovedhensyn.status == .present,
          .faktum: facts.begrundelse.faktum.status == .present,
        ]))
  }

  /// A body set into a letter that is otherwise in order.
  private static func letter(_ body: Body) -> String {
    let guidance =
      body.reason.status == "not-required"
      ? ""
      : """


      Du kan klage over afgørelsen

      Du kan klage til Ankestyrelsen inden 4 uger fra den dag, du har fået afgørelsen. Send klagen til os. Så vurderer vi \
      sagen igen, og fastholder vi afgørelsen, sender vi klagen videre til Ankestyrelsen.
      """
    return """
      Vesterå Kommune
      Center for Borgere
      Rådhuspladsen 1
      9999 Vesterå

      Karen Bech
      Kærvej 12
      9999 Vesterå

      Dato: \(body.date)
      Sagsnummer: 26/04417

      \(body.subject)

      \(body.body)\(guidance)

      Venlig hilsen

      Bodil Krarup
      Sagsbehandler

      """
  }
}
