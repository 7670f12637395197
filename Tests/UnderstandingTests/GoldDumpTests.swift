import DanishText
import LetterModel
import Readers
import Rulebook
import TestSupport
import Testing

@testable import Understanding

#if canImport(Glibc)
  import Glibc
#endif

/// Writes what is understood of every letter of a list to a file, for measuring against labels while cues are worked on.
/// Runs only when asked: KLARBREV_DUMP names the list of letters (one path a line), the answer goes to the same name + `.json`.
@Suite struct GoldDumpTests {
  @Test func `the dump for measuring is written when asked`() throws {
    guard let name = unsafe getenv("KLARBREV_DUMP") else { return }
    let list = unsafe String(cString: name)
    var out = ""
    for path in GoldDump.lines(list) {
      guard let bytes = GoldDump.read(path) else { continue }
      let letter = try LetterReading.read(bytes: bytes, name: path)
      let (facts, _) = CueFiles.shared.facts(of: letter)
      out += GoldDump.json(path, letter, facts) + "\n"
    }
    GoldDump.write(list + ".json", out)
  }
}

enum GoldDump {
  static func lines(_ file: String) -> [String] {
    String(decoding: read(file) ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      if count == 0 { return all }
      all += chunk.prefix(count)
    }
  }

  static func write(_ path: String, _ text: String) {
    guard let file = unsafe fopen(path, "wb") else { return }
    let bytes = Array(text.utf8)
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private static func text(_ value: String?) -> String { value.map(quoted) ?? "null" }

  static func json(_ path: String, _ letter: Letter, _ facts: Facts) -> String {
    let b = facts.begrundelse
    let k = facts.klagevejledning
    let decisions = facts.decisions.map { "[\(quoted($0.outcome.rawValue)),\(text($0.object?.value))]" }
    let sentences = facts.sentences.map { sentence -> String in
      let roles = sentence.roles.map {
        "\($0.role.rawValue) \(($0.weight * 100).rounded() / 100) (\($0.cues.joined(separator: ",")))"
      }
      let block = letter.blocks[sentence.sentence.block]
      return
        "[\(quoted(block.role.rawValue)),\(sentence.caseContent),\(quoted(roles.joined(separator: "; "))),\(quoted(letter.string(sentence.sentence.span)))]"
    }
    let references = facts.legalReferences.map {
      "[\(text($0.law)),\(text($0.section)),\(quoted($0.role.rawValue)),\(text($0.statute))]"
    }
    return
      "{\"path\":\(quoted(path)),\"kind\":\(quoted(facts.kind.rawValue)),\"kindConfidence\":\(quoted(facts.kindConfidence.rawValue)),"
      + "\"outcomes\":[\(facts.outcomes.map { quoted($0.rawValue) }.joined(separator: ","))],\"decisions\":[\(decisions.joined(separator: ","))],"
      + "\"topics\":[\(facts.topics.map(quoted).joined(separator: ","))],\"date\":\(text(facts.date?.value.description)),\"caseNumber\":\(text(facts.caseNumber?.value)),"
      + "\"sender\":\(text(facts.sender.authority?.value)),\"recipient\":\(text(facts.recipient?.value)),\"doubts\":[\(facts.doubts.map { quoted($0.rawValue) }.sorted().joined(separator: ","))],"
      + "\"b\":{\"status\":\(quoted(b.status.rawValue)),\"retsregel\":\(quoted(b.retsregel.status.rawValue)),\"hovedhensyn\":\(quoted(b.hovedhensyn.status.rawValue)),\"faktum\":\(quoted(b.faktum.status.rawValue)),\"discretion\":\(quoted(b.discretion.rawValue))},"
      + "\"k\":{\"status\":\(quoted(k.status.rawValue)),\"klageinstans\":\(quoted(k.klageinstans.status.rawValue)),\"fremgangsmaade\":\(quoted(k.fremgangsmaade.status.rawValue)),\"klagefrist\":\(quoted(k.klagefrist.status.rawValue)),"
      + "\"body\":\(text(k.body?.rawValue)),\"route\":\(text(k.route?.rawValue)),\"deadline\":\(text(k.deadline?.value.description)),\"start\":\(quoted(k.deadlineStart.rawValue)),\"statedLastDay\":\(text(k.statedLastDay?.value.description)),\"lastDay\":\(text(k.lastDay?.description)),\"expected\":\(text(k.expected?.regime.id)),\"elsewhere\":\(k.isElsewhere)},"
      + "\"references\":[\(references.joined(separator: ","))],\"sentences\":[\(sentences.joined(separator: ","))]}"
  }
}
