import Audit
import Foundation
import LetterModel
import Native
import Testing

@testable import Writers

@Suite struct PagePicturesTests {
  @Test func `a CPR number is black in the picture, and marks lie inside the page`() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = Array(try Data(contentsOf: package.appending(path: "Samples/afslag-med-fejl.pdf")))
    let day = try #require(CivilDate(year: 2026, month: 6, day: 1))
    let report = try ReviewPipeline().report(
      bytes: bytes, name: "afslag-med-fejl.pdf", options: ReviewOptions(asOf: day))
    let pictures = PagePictures(of: report.review, original: bytes, password: nil, showCPR: false)
    let page = try #require(pictures.pages.first)
    #expect(!page.marks.isEmpty)
    for mark in page.marks { #expect(mark.x0 >= 0 && mark.x1 <= 1 && mark.y0 >= 0 && mark.y1 <= 1) }
    let html = HTMLReport().page(report, pictures: pictures)
    #expect(html.contains("data:image/png;base64,") && html.contains("href=\"#fund-1\""))
    #expect(!html.contains("<script") && !html.contains("010190-0000"))
    // The same page drawn without the black differs just there.
    let open = PagePictures(of: report.review, original: bytes, password: nil, showCPR: true)
    #expect(open.pages.first?.png != page.png)
    #expect(HTMLReport().page(report, pictures: pictures) == html)
  }

  @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
  func `bytes become text as RFC 4648 has it`(bytes: String, text: String) {
    #expect(Base64Text.encoded(Array(bytes.utf8)) == text)
  }
}
