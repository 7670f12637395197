import LetterModel
import Native

/// Reads delivery receipts (`PKO_PostStatus`, alone or in the envelope `ModtagBeskedInput`): never a letter, but they
/// tell when one was delivered.
enum ReceiptReader {
  static func read(_ root: XMLElement) -> RawDocument {
    let status = status(in: root) ?? root
    var lines = ["Kvittering for afsendelse"]
    if let code = find("TransaktionsStatusKode", in: status) { lines.append("Status: \(code)") }
    let time = find("TransaktionsDatoTid", in: status)
    if let time { lines.append("Tidspunkt: \(DanishTime.local(time) ?? time)") }
    if let error = find("FejlDetaljer", in: status) ?? find("FejlTekst", in: status) {
      lines.append("Fejl: \(error)")
    }
    var document = RawDocument(
      paragraphs: lines.enumerated().map { RawParagraph($1, line: $0 + 1) }, format: .xml)
    var envelope = Envelope(delivery: find("KanalKode", in: status) == "Digital Post" ? .digital : .unknown)
    envelope.sentDate = time.flatMap { DanishTime.date($0) }
    document.envelope = envelope
    document.notices = [ReadNotice(.notALetter, "Filen er en kvittering for afsendelse, ikke et brev.")]
    return document
  }

  private static func status(in root: XMLElement) -> XMLElement? {
    if root.name == "PKO_PostStatus" { return root }
    guard let packed = find("Base64", in: root), let bytes = Base64.decode(packed),
      let tree = try? XMLTree(parsing: bytes)
    else { return nil }
    return tree.root
  }

  /// The text of the first element of the name, at any depth.
  private static func find(_ name: String, in element: XMLElement) -> String? {
    for child in element.elements {
      if child.name == name, let text = MemoReader.text(child) { return text }
      if let found = find(name, in: child) { return found }
    }
    return nil
  }
}
