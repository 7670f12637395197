/// Wraps a printed sample letter in a Digital Post message (MeMo 1.2).
enum SampleMemo {
  /// The bytes of the message with the PDF inside.
  static func bytes(of source: SampleSource, pdf: [UInt8], name: String) -> [UInt8] {
    func value(_ key: String) -> String { SampleDOCX.escaped(source.values[key] ?? "") }
    let message = """
      <?xml version="1.0" encoding="UTF-8"?>
      <memo:Message xmlns:memo="https://DigitalPost.dk/MeMo-1" memoVersion="1.2">
        <memo:MessageHeader>
          <memo:messageType>DIGITALPOST</memo:messageType>
          <memo:messageUUID>00000000-0000-4000-8000-000000000001</memo:messageUUID>
          <memo:label>\(SampleDOCX.escaped(source.title))</memo:label>
          <memo:Sender>
            <memo:senderID>00000000</memo:senderID>
            <memo:idType>CVR</memo:idType>
            <memo:label>\(value("sender"))</memo:label>
          </memo:Sender>
          <memo:Recipient>
            <memo:recipientID>0000000000</memo:recipientID>
            <memo:idType>CPR</memo:idType>
            <memo:label>\(value("recipient"))</memo:label>
          </memo:Recipient>
          <memo:caseID>\(value("case"))</memo:caseID>
        </memo:MessageHeader>
        <memo:MessageBody>
          <memo:createdDateTime>\(source.created)T08:00:00Z</memo:createdDateTime>
          <memo:MainDocument>
            <memo:documentID>1</memo:documentID>
            <memo:label>\(SampleDOCX.escaped(source.title))</memo:label>
            <memo:File>
              <memo:encodingFormat>application/pdf</memo:encodingFormat>
              <memo:filename>\(name).pdf</memo:filename>
              <memo:language>da</memo:language>
              <memo:content>\(base64(pdf))</memo:content>
            </memo:File>
          </memo:MainDocument>
        </memo:MessageBody>
      </memo:Message>

      """
    return Array(message.utf8)
  }

  /// RFC 4648, section 4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 4 / 3 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        out.append(place > group.count ? UInt8(ascii: "=") : signs[bits >> (18 - 6 * place) & 63])
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
