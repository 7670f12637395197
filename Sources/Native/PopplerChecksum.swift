import CPoppler

/// Checksums of files.
public enum Checksum {
  /// SHA-256 of the bytes as 64 lower-case hexadecimal digits (GLib's implementation of FIPS 180-4).
  public static func sha256(_ bytes: [UInt8]) -> String {
    guard let sum = unsafe g_checksum_new(G_CHECKSUM_SHA256) else {
      preconditionFailure("GLib knows SHA-256")
    }
    defer { unsafe g_checksum_free(sum) }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe g_checksum_update(sum, buffer.baseAddress, buffer.count)
    }
    guard let text = unsafe g_checksum_get_string(sum) else { preconditionFailure("GLib gives the digest") }
    return unsafe String(cString: text)
  }
}
