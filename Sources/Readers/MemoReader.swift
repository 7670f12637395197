import LetterModel
import Native

/// Reads messages of Digital Post (MeMo 1.1 and 1.2). Elements are found by name whatever their prefix and order.
enum MemoReader {
  static let namespace = "https://DigitalPost.dk/MeMo-1"

  /// The letter of a message with its attachments as documents 1, 2, …; what the header says goes to the envelope.
  static func read(_ message: XMLElement, context: ReadContext) throws(ReadFailure) -> RawDocument {
    let envelope = envelope(of: message)
    if envelope.isTextMessage { return textMessage(message, envelope) }
    guard let body = message.first("MessageBody"), let main = body.first("MainDocument") else {
      throw ReadFailure(
        .noText, name: context.name, message: "Beskeden fra Digital Post har intet brev i sig. Hent den igen."
      )
    }
    var files = EmbeddedFiles(context: context)
    try files.readLetter(main.all("File").map { file($0) })
    for additional in body.all("AdditionalDocument") {
      files.readAttachments(additional.all("File").map { file($0) })
    }
    var document = files.document(.memo, envelope: envelope)
    if message.namespace != namespace {
      document.notices.append(
        ReadNotice(.unknownXML, "Filen er læst som en Digital Post-besked, men er ikke mærket helt som en."))
    }
    return document
  }

  /// Whether a root element is a message, also with a namespace that is not written quite right.
  static func isMessage(_ root: XMLElement) -> Bool {
    guard root.name == "Message" else { return false }
    return root.namespace?.lowercased().contains("digitalpost.dk/memo") == true
      || root.first("MessageHeader") != nil
  }

  static func envelope(of message: XMLElement) -> Envelope {
    var envelope = Envelope(delivery: .digital)
    let header = message.first("MessageHeader")
    let sender = header?.first("Sender")
    envelope.senderName = text(sender?.first("label"))
    envelope.senderUnit =
      text(sender?.at("AttentionData", "ContentResponsible", "label"))
      ?? text(sender?.at("ContactPoint", "label"))
    envelope.recipientName = text(header?.at("Recipient", "label"))
    envelope.caseNumber = text(header?.at("ContentData", "CaseID", "caseID"))
    envelope.subject =
      text(header?.first("label")) ?? text(message.at("MessageBody", "MainDocument", "label"))
    let created = text(message.at("MessageBody", "createdDateTime")).flatMap { DanishTime.date($0) }
    // A message may be held back; the citizen has it no sooner than that day.
    let heldBack = text(header?.first("doNotDeliverUntilDate")).flatMap { DanishTime.date($0) }
    envelope.sentDate = [created, heldBack].compactMap { $0 }.max()
    envelope.isTextMessage = text(header?.first("messageType"))?.uppercased() == "NEMSMS"
    return envelope
  }

  private static func textMessage(_ message: XMLElement, _ envelope: Envelope) -> RawDocument {
    let notification = text(message.at("MessageHeader", "notification")) ?? envelope.subject ?? ""
    var document = RawDocument(paragraphs: [RawParagraph(notification)], format: .memo)
    document.envelope = envelope
    document.notices = [
      ReadNotice(.textMessage, "Filen er en sms (NemSMS). Den er for kort til at rumme en afgørelse.")
    ]
    return document
  }

  private static func file(_ element: XMLElement) -> EmbeddedFile {
    EmbeddedFile(
      name: text(element.first("filename")) ?? "", declaredType: text(element.first("encodingFormat")) ?? "",
      bytes: element.first("content").flatMap { Base64.decode($0.text) })
  }

  /// The element's text without blanks around it; nil when there is none.
  static func text(_ element: XMLElement?) -> String? {
    guard let text = element?.text else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
