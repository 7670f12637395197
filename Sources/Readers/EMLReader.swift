import LetterModel

/// Reads e-mails (RFC 5322): the letter is the mail's text, or the file it came with when the text only says so.
enum EMLReader {
  static func read(_ bytes: [UInt8], context: ReadContext) throws(ReadFailure) -> RawDocument {
    let mail = MIMEPart(bytes[...])
    var gathered = Gathered()
    try gathered.take(mail, depth: 0, context: context)
    let text = try gathered.bodyDocument(context)
    var envelope = envelope(of: mail)
    let history = text.map { MailHistory.cut($0) }
    if MailHistory.isForwardingSubject(envelope.subject) || history?.isForwarded == true {
      // The mail's own sender only passed the letter on.
      envelope.senderName = nil
      envelope.sentDate = nil
    }
    var files = EmbeddedFiles(context: context)
    let letterFile = letterFile(gathered.attachments, body: history?.document)
    if let letterFile { try files.readLetter([gathered.attachments.remove(at: letterFile)]) }
    files.readAttachments(gathered.attachments)
    var document = files.document(.eml, envelope: envelope)
    document.notices += gathered.notices
    if let body = history?.document {
      add(body, asLetter: letterFile == nil, to: &document)
    }
    guard !document.paragraphs.isEmpty else {
      throw ReadFailure(
        .noText, name: context.name,
        message: "E-mailen indeholder ingen tekst. Gem brevet i den som en fil for sig.")
    }
    return document
  }

  /// Puts the mail's text in front as the letter, or behind as the last attachment.
  private static func add(_ body: RawDocument, asLetter: Bool, to document: inout RawDocument) {
    document.notices += body.notices
    document.hiddenWithoutPlace += body.hiddenWithoutPlace
    if asLetter {
      document.paragraphs = body.paragraphs + document.paragraphs
    } else {
      let number = (document.paragraphs.map(\.document).max() ?? 0) + 1
      document.paragraphs += body.paragraphs.map { paragraph in
        var copy = paragraph
        copy.document = number
        return copy
      }
    }
  }

  /// The file that is the letter: a PDF, Word or ODF file when the mail's text is short or points to it.
  private static func letterFile(_ files: [EmbeddedFile], body: RawDocument?) -> Int? {
    let index = files.firstIndex { file in
      guard let bytes = file.bytes else { return false }
      return [.pdf, .docx, .odt].contains(FormatSniffer.format(of: bytes))
    }
    guard let index, let body else { return index }
    let text = body.paragraphs.flatMap { $0.lines.map(\.text) }.joined(separator: " ").lowercased()
    let points = ["vedhæft", "vedlagt", "vedlægger", "bilag", "attached"].contains { text.contains($0) }
    return text.utf8.count < 400 || (points && text.utf8.count < 1_500) ? index : nil
  }

  private static func envelope(of mail: MIMEPart) -> Envelope {
    var envelope = Envelope(delivery: .digital)
    envelope.subject = mail.header("subject").map { MIMEPart.decoded($0) }.flatMap { $0.isEmpty ? nil : $0 }
    envelope.senderName = mail.header("from").flatMap { MailHistory.name(in: MIMEPart.decoded($0)) }
    envelope.recipientName = mail.header("to").flatMap { MailHistory.name(in: MIMEPart.decoded($0)) }
    envelope.sentDate = mail.header("date").flatMap { MailHistory.date($0) }
    return envelope
  }

  /// Texts and files of a mail, sorted out.
  private struct Gathered {
    var plain: [[UInt8]] = []
    var html: [[UInt8]] = []
    var attachments: [EmbeddedFile] = []
    var notices: [ReadNotice] = []

    mutating func take(_ part: MIMEPart, depth: Int, context: ReadContext) throws(ReadFailure) {
      guard depth < MIMEPart.limits.depth else { return }
      let type = part.type
      if type.hasPrefix("multipart/") {
        for inner in part.parts { try take(inner, depth: depth + 1, context: context) }
        return
      }
      if type.hasSuffix("pkcs7-mime") {
        throw ReadFailure(
          .encrypted, name: context.name,
          message: "E-mailen er krypteret og kan ikke læses. Åbn den i mailprogrammet, og gem brevet som PDF."
        )
      }
      // Signatures and pictures in the text hold no letter.
      if type.hasSuffix("pkcs7-signature") || (type.hasPrefix("image/") && !part.isAttachment) { return }
      if type == "application/ms-tnef" {
        notices.append(
          ReadNotice(.attachmentSkipped, "Mailens bilag ligger i filen winmail.dat og kan ikke læses."))
        return
      }
      if !part.isAttachment, part.filename == nil, type == "text/plain" || type == "text/html" {
        guard let text = part.utf8Text else { return }
        if type == "text/html" { html.append(text) } else { plain.append(text) }
        return
      }
      attachments.append(
        EmbeddedFile(name: part.filename ?? "", declaredType: type, bytes: part.content))
    }

    /// The mail's text: plain text unless it is a stub of the HTML.
    func bodyDocument(_ context: ReadContext) throws(ReadFailure) -> RawDocument? {
      let text = Array(plain.joined(separator: Array("\n\n".utf8)))
      var page: RawDocument?
      if let first = html.first { page = try? HTMLReader.read(first, context: context) }
      let pageSize =
        page?.paragraphs.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.text.utf8.count } } ?? 0
      if let page, text.count * 2 < pageSize { return page }
      guard text.contains(where: { $0 > 0x20 }) else { return page }
      return try PlainTextReader.read(text, context: context)
    }
  }
}
