import Audit
import Yams

/// A value of a YAML file with its place.
struct Entry {
  private let node: Node
  private let file: String

  /// The value at the top of a file.
  static func root(of path: String) throws -> Entry {
    let bytes = try LetterFile.bytes(at: path)
    do {
      guard let node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)) else {
        return Entry(node: .mapping(Node.Mapping([])), file: path)
      }
      return Entry(node: node, file: path)
    } catch let error as YamlError {
      throw Usage("\(path): Filen er ikke gyldig YAML. \(AcceptedProblem.line(of: error))")
    }
  }

  /// File and line, e.g. `.klarbrev.yml:12`.
  var place: String { "\(file):\(node.mark?.line ?? 1)" }

  func problem(_ message: String) -> Usage { Usage("\(place): \(message)") }

  /// The members of a mapping; a key that is none of the allowed is an error.
  func members(_ allowed: [String]) throws -> [(String, Entry)] {
    if node.scalar?.string.isEmpty ?? false { return [] }
    guard let mapping = node.mapping else { throw problem("Her skal stå navn og værdi med kolon imellem.") }
    var seen: Set<String> = []
    return try mapping.map { key, value in
      let word = key.string ?? ""
      let entry = Entry(node: key, file: file)
      guard allowed.contains(word) else { throw entry.problem(Usage.unknown(word, allowed)) }
      guard seen.insert(word).inserted else { throw entry.problem("»\(word)« står to gange.") }
      return (word, Entry(node: value, file: file))
    }
  }

  func items() throws -> [Entry] {
    if node.scalar?.string.isEmpty ?? false { return [] }
    guard let sequence = node.sequence else {
      throw problem("Her skal stå en liste med »-« foran hver linje.")
    }
    return sequence.map { Entry(node: $0, file: file) }
  }

  func text() throws -> String {
    guard let text = node.scalar?.string, !text.isEmpty else { throw problem("Her mangler en tekst.") }
    return text
  }

  func number(in range: ClosedRange<Int>) throws -> Int {
    guard let number = Int(try text()), range.contains(number) else {
      throw problem("Her skal stå et tal fra \(range.lowerBound) til \(range.upperBound).")
    }
    return number
  }

  func required(_ key: String, _ members: [String: Entry]) throws -> Entry {
    guard let entry = members[key] else { throw problem("»\(key)« mangler.") }
    return entry
  }
}

/// The line a YAML error names; its words are English and are left out.
enum AcceptedProblem {
  static func line(of error: YamlError) -> String {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      "Se linje \(mark.line)."
    default: "Se efter tabulatorer og kolon uden mellemrum."
    }
  }
}
