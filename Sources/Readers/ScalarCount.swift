extension String {
  /// Number of Unicode scalars, counted on the bytes.
  var scalarCount: Int {
    let bytes = utf8
    return Readers.scalarCount(bytes.span)
  }
}

extension Substring {
  /// Number of Unicode scalars, counted on the bytes.
  var scalarCount: Int {
    let bytes = utf8
    return Readers.scalarCount(bytes.span)
  }
}

private func scalarCount(_ bytes: Swift.Span<UInt8>) -> Int {
  var count = 0
  for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += 1 }
  return count
}
