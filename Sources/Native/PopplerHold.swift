import CPoppler
import Synchronization

/// Keeps one tiny PDF open for the life of the process.
///
/// The library drops process-wide state with its last document; holding one open saves about a third of the time of a
/// batch (measured, `Docs/toolchain.md`).
public enum PDFLibrary {
  /// Opens the tiny document on the second call, so that one letter alone does without; later calls do nothing.
  public static func keepOpen() {
    if calls.add(1, ordering: .relaxed).oldValue > 0 { _ = unsafe held }
  }

  private static let calls = Atomic(0)
  nonisolated(unsafe) private static let held: PDFDocument? = try? PDFDocument(bytes: Array(onePage.utf8))

  private static let onePage = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
    xref
    0 4
    0000000000 65535 f\u{20}
    0000000009 00000 n\u{20}
    0000000052 00000 n\u{20}
    0000000101 00000 n\u{20}
    trailer<</Size 4/Root 1 0 R>>
    startxref
    158
    %%EOF
    """
}
