import LetterModel
import Native

/// Reads the wrappings of the shared sending service: `kombi_request` (SF1601) and `ForsendelseI` (SF1600, remote print).
enum ShipmentReader {
  /// The message of a combined request, or its print shipment when it has no message.
  static func readRequest(_ root: XMLElement, context: ReadContext) throws(ReadFailure) -> RawDocument {
    let shipment = descendant("ForsendelseI", of: root)
    guard let message = root.elements.first(where: { MemoReader.isMessage($0) }) else {
      guard let shipment else { throw empty(context) }
      return try read(shipment, context: context)
    }
    var document = try MemoReader.read(message, context: context)
    if let shipment, let printed = try? read(shipment, context: context),
      words(of: printed) != words(of: document)
    {
      document.notices.append(
        ReadNotice(
          .alternativeSkipped,
          "Forsendelsen har en udgave til Digital Post og en til print, og de er ikke ens. Den digitale er gennemgået."
        ))
    }
    return document
  }

  static func read(_ root: XMLElement, context: ReadContext) throws(ReadFailure) -> RawDocument {
    let shipment = root.name == "ForsendelseI" ? root : descendant("ForsendelseI", of: root) ?? root
    guard let content = shipment.first("MeddelelseIndholdData") else { throw empty(context) }
    var files = EmbeddedFiles(context: context)
    try files.readLetter([
      EmbeddedFile(
        name: "brev", declaredType: MemoReader.text(shipment.first("FilformatNavn")) ?? "",
        bytes: Base64.decode(content.text))
    ])
    // Annexes given by address only are never fetched.
    let annexes = (descendant("BilagSamling", of: shipment)?.all("Bilag") ?? []).sorted {
      order($0) < order($1)
    }
    files.readAttachments(
      annexes.map { annex in
        EmbeddedFile(
          name: MemoReader.text(annex.first("BilagNavn")) ?? "",
          declaredType: MemoReader.text(annex.first("FilformatNavn")) ?? "",
          bytes: descendant("VedhaeftningIndholdData", of: annex).flatMap { Base64.decode($0.text) })
      })
    var document = files.document(.xml, envelope: envelope(of: shipment))
    document.paragraphs.insert(contentsOf: stampedLines(shipment), at: 0)
    return document
  }

  private static func envelope(of shipment: XMLElement) -> Envelope {
    let channel = MemoReader.text(descendant("KanalKode", of: shipment))
    var envelope = Envelope(
      delivery: channel == "Digital Post" ? .digital : channel == "Fysisk Post" ? .post : .unknown)
    envelope.subject = MemoReader.text(descendant("TitelTekst", of: shipment))
    envelope.sentDate = MemoReader.text(descendant("BrevDato", of: shipment)).flatMap { DanishTime.date($0) }
    envelope.senderUnit = MemoReader.text(descendant("EnhedTekst", of: shipment))
    envelope.caseNumber = MemoReader.text(descendant("FESDsagIdentifikator", of: shipment))
    let sender = descendant("ForsendelseAfsender", of: shipment)
    envelope.senderName = sender.flatMap { MemoReader.text(descendant("PersonName", of: $0)) }
    return envelope
  }

  /// What the print centre stamps on the paper when told to: the file itself lacks it on purpose.
  private static func stampedLines(_ shipment: XMLElement) -> [RawParagraph] {
    var lines: [String] = []
    let isOn = { (name: String) in MemoReader.text(descendant(name, of: shipment)) == "true" }
    if isOn("PaatrykAfsenderAdresseIndikator"), let sender = descendant("ForsendelseAfsender", of: shipment) {
      lines += leaves(of: sender)
    }
    if isOn("PaatrykModtagerAdresseIndikator"), let recipient = descendant("ModtagerAdresse", of: shipment) {
      lines += leaves(of: recipient)
    }
    if isOn("PaatrykBrevdatoIndikator"), let date = MemoReader.text(descendant("BrevDato", of: shipment)) {
      lines.append(String(date.prefix(10)))
    }
    return lines.map { text in
      RawParagraph(lines: [RawLine(text)], region: .header)
    }
  }

  private static func leaves(of element: XMLElement) -> [String] {
    let inner = element.elements
    return inner.isEmpty ? [MemoReader.text(element)].compactMap { $0 } : inner.flatMap { leaves(of: $0) }
  }

  private static func order(_ annex: XMLElement) -> Int {
    MemoReader.text(annex.first("BilagSorteringsIndeksIdentifikator")).flatMap { Int($0) } ?? Int.max
  }

  private static func words(of document: RawDocument) -> [Substring] {
    let letter = document.paragraphs.filter { $0.document == 0 && $0.region == .body }
    return letter.flatMap { $0.lines.flatMap { $0.text.split(whereSeparator: \.isWhitespace) } }
  }

  static func descendant(_ name: String, of element: XMLElement) -> XMLElement? {
    for child in element.elements {
      if child.name == name { return child }
      if let found = descendant(name, of: child) { return found }
    }
    return nil
  }

  private static func empty(_ context: ReadContext) -> ReadFailure {
    ReadFailure(.noText, name: context.name, message: "Forsendelsen har intet brev i sig. Hent den igen.")
  }
}
