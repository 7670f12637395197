extension StringProtocol where UTF8View: Collection {
  /// Number of Unicode scalars, counted on the bytes.
  var scalarCount: Int {
    var count = 0
    for byte in utf8 where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
