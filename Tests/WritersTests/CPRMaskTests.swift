import Testing
import Writers

@Suite struct CPRMaskTests {
  @Test(arguments: [
    ("CPR: 010190-1234.", "CPR: 010190-****."), ("(3112991234)", "(311299****)"),
    ("010190 1234", "010190 ****"),
    ("010190–1234", "010190–****"), ("010190 - 1234", "010190 - ****"), ("610190-1234", "610190-****"),
    ("010190-1234 og 020290-4321", "010190-**** og 020290-****"),
  ])
  func `the last four digits are hidden and nothing moves`(text: String, masked: String) {
    #expect(CPRMask.masked(text) == masked)
    #expect(CPRMask.masked(text).utf8.count == text.utf8.count)
  }

  @Test(arguments: [
    "Sagsnr. 26010190-1234", "12345678", "tlf. 99 98 40 00", "010190-12345", "990190-1234",
    "EAN 5798000012345",
    "9912991234", "2026-03-12", "010190", "010190-123",
  ])
  func `other numbers stay as they are`(text: String) {
    #expect(CPRMask.masked(text) == text)
  }
}
