import LetterModel
import Native

/// An audit as a workbook: one sheet a table, real numbers and dates, frozen headings, filters (ECMA-376, part 1).
/// The same report always gives the same bytes.
public enum AuditXLSX {
  /// The file.
  public static func bytes(of report: AuditReport) -> [UInt8] {
    let sheets = [front(report)] + report.tables.filter { !$0.rows.isEmpty }
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", contentTypes(sheets.count))
    zip.add("_rels/.rels", packageRelations)
    zip.add("xl/workbook.xml", workbook(sheets))
    zip.add("xl/_rels/workbook.xml.rels", workbookRelations(sheets.count))
    zip.add("xl/styles.xml", styles)
    for (index, sheet) in sheets.enumerated() {
      zip.add("xl/worksheets/sheet\(index + 1).xml") { worksheet(sheet, isFront: index == 0, to: $0) }
    }
    return zip.finished()
  }

  /// The first sheet: what page 1 of the page says, a name and a figure or a sentence a row.
  private static func front(_ report: AuditReport) -> ReportTable {
    var rows: [[ReportCell]] = report.figures.map { [.text($0.name), $0.value] }
    rows += report.headline.dropFirst(2).map { [.text("Sammenfatning"), .text($0)] }
    for (index, fault) in report.topFaults.enumerated() {
      rows.append([.text("Hyppigst \(index + 1)"), .text(fault.title)])
      rows.append([.text("– for borgeren"), .text(fault.meaning)])
      rows.append([.text("– hvad I gør"), .text(fault.remedy)])
    }
    rows += report.actions.enumerated().map { [.text("Gør først \($0 + 1)"), .text($1)] }
    rows += [
      [.text("Sådan læses tallene"), .text(AuditReport.standingNote)],
      [.text("Set fra"), .date(report.asOf)],
      [.text("Regelbog af"), .date(report.rulebookDate)],
      [.text("Program"), .text("klarbrev \(Tool.version)")],
    ]
    return ReportTable(
      id: "Overblik", sheet: "Overblik", title: "Overblik", note: "", columns: ["Overblik", "Tal og tekst"],
      rows: rows)
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func contentTypes(_ count: Int) -> String {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let sheets = (1...count).map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(type).worksheet+xml\"/>"
    }
    return DOCXParts.head
      + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(type).sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(type).styles+xml\"/>" + sheets.joined()
      + "</Types>"
  }

  private static let packageRelations =
    DOCXParts.head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

  private static func workbookRelations(_ count: Int) -> String {
    let sheets = (1...count).map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    return DOCXParts.head
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + sheets.joined()
      + "<Relationship Id=\"rId\(count + 1)\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
  }

  private static func workbook(_ sheets: [ReportTable]) -> String {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(XMLText.escaped(String(sheet.sheet.prefix(31))))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    let filters = sheets.enumerated().compactMap { index, sheet -> String? in
      guard index > 0, !sheet.rows.isEmpty else { return nil }
      let area =
        "'\(XMLText.escaped(String(sheet.sheet.prefix(31))))'!$A$1:$\(column(sheet.columns.count - 1))$\(sheet.rows.count + 1)"
      return
        "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">\(area)</definedName>"
    }
    // The heading stands on every printed page.
    let headings = sheets.enumerated().dropFirst().map { index, sheet in
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">'\(XMLText.escaped(String(sheet.sheet.prefix(31))))'!$1:$1</definedName>"
    }
    let names = filters + headings
    return DOCXParts.head
      + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list.joined())</sheets>"
      + (names.isEmpty ? "" : "<definedNames>\(names.joined())</definedNames>") + "</workbook>"
  }

  private static let top = "<alignment horizontal=\"left\" vertical=\"top\"/>"

  /// Formats of cells: 0 plain, 1 heading, 2 date, 3 one decimal, 4 per cent, 5 wrapped, 6 a whole number.
  private static let styles =
    DOCXParts.head
    + "<styleSheet xmlns=\"\(main)\"><numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/>"
    + "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/><numFmt numFmtId=\"166\" formatCode=\"dd\\-mm\\-yyyy\"/></numFmts>"
    + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
    + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEDEDE8\"/></patternFill></fill></fills>"
    + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"7\">"
    + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" applyFont=\"1\" applyFill=\"1\"/>"
    + "<xf numFmtId=\"166\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\(top)</xf>"
    + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\(top)</xf>"
    + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\(top)</xf>"
    + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyAlignment=\"1\"><alignment wrapText=\"1\" vertical=\"top\"/></xf>"
    + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyAlignment=\"1\">\(top)</xf>"
    + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

  /// Hands over a sheet in pieces, for with all findings it is large.
  private static func worksheet(_ table: ReportTable, isFront: Bool, to sink: ([UInt8]) -> Void) {
    var head =
      DOCXParts.head + "<worksheet xmlns=\"\(main)\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
      + "<sheetViews><sheetView workbookViewId=\"0\">"
      + (isFront ? "" : "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
      + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"\(lineHeight)\"/><cols>"
    let widths = table.columns.indices.map { isFront && $0 == 1 ? 90 : width(table, $0) }
    for (index, width) in widths.enumerated() {
      head += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    let columns = table.columns.map(ReportCell.text)
    var out = Array((head + "</cols><sheetData>" + row(1, columns, style: 1, widths)).utf8)
    for (index, cells) in table.rows.enumerated() {
      out += row(index + 2, cells, style: 5, widths).utf8
      guard out.count >= 1 << 16 else { continue }
      sink(out)
      out.removeAll(keepingCapacity: true)
    }
    out += "</sheetData>".utf8
    if !isFront, !table.rows.isEmpty {
      out += "<autoFilter ref=\"A1:\(column(table.columns.count - 1))\(table.rows.count + 1)\"/>".utf8
    }
    sink(out + (heat(table) + printing + "</worksheet>").utf8)
  }

  /// Colours for cells that are parts of something, from white to red.
  private static func heat(_ table: ReportTable) -> String {
    func isPart(_ cell: ReportCell) -> Bool { if case .part = cell { true } else { false } }
    guard table.columns.count > 1, table.rows.contains(where: { $0.contains(where: isPart) }) else {
      return ""
    }
    let area = "B2:\(column(table.columns.count - 1))\(table.rows.count + 1)"
    return
      "<conditionalFormatting sqref=\"\(area)\"><cfRule type=\"colorScale\" priority=\"1\"><colorScale>"
      + "<cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/><color rgb=\"FFFFFFFF\"/><color rgb=\"FFE08080\"/>"
      + "</colorScale></cfRule></conditionalFormatting>"
  }

  /// A4 across, as wide as the paper and as long as it takes.
  private static let printing =
    "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" footer=\"0.3\"/>"
    + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"

  /// Points.
  private static let lineHeight = 15

  /// The height of a row whose text takes more than one line, as an attribute: not every program finds it itself.
  private static func height(_ cells: [ReportCell], _ widths: [Int]) -> String {
    var lines = 1
    for (cell, width) in zip(cells, widths) {
      let count =
        switch cell {
        case .text(let text): text.utf8.count
        case .rules: cell.danish.utf8.count
        default: 0
        }
      if count > width { lines = max(lines, (count + width - 1) / width) }
    }
    return lines == 1 ? "" : " ht=\"\(lineHeight * min(lines, 20))\" customHeight=\"1\""
  }

  private static func width(_ table: ReportTable, _ index: Int) -> Int {
    let longest = table.rows.prefix(200).map { $0[index].danish.count }.max() ?? 0
    return min(70, max(table.columns[index].count, longest) + 3)
  }

  private static func row(_ number: Int, _ cells: [ReportCell], style: Int, _ widths: [Int]) -> String {
    var out = "<row r=\"\(number)\"\(height(cells, widths))>"
    for (index, cell) in cells.enumerated() {
      let place = "\(column(index))\(number)"
      switch cell {
      case .text(let text):
        out +=
          "<c r=\"\(place)\" t=\"inlineStr\" s=\"\(style)\"><is><t xml:space=\"preserve\">\(XMLText.escaped(CPRMask.masked(text)))</t></is></c>"
      case .rules:
        out +=
          "<c r=\"\(place)\" t=\"inlineStr\" s=\"\(style)\"><is><t xml:space=\"preserve\">\(XMLText.escaped(cell.danish))</t></is></c>"
      case .integer(let value): out += "<c r=\"\(place)\" s=\"6\"><v>\(value)</v></c>"
      case .decimal(let value): out += "<c r=\"\(place)\" s=\"3\"><v>\(value)</v></c>"
      case .part(let count, let all):
        out +=
          "<c r=\"\(place)\" s=\"4\"><v>\((Double(count) / Double(max(1, all)) * 10_000).rounded() / 10_000)</v></c>"
      case .share(let value):
        out += "<c r=\"\(place)\" s=\"4\"><v>\((value * 10_000).rounded() / 10_000)</v></c>"
      case .date(let date): out += "<c r=\"\(place)\" s=\"2\"><v>\(serial(date))</v></c>"
      case .empty: break
      }
    }
    return out + "</row>"
  }

  /// Days since 30 December 1899, which makes 1 March 1900 day 61 as every spreadsheet has it.
  private static func serial(_ date: CivilDate) -> Int {
    guard let zero = CivilDate(year: 1899, month: 12, day: 30) else { return 0 }
    return date.dayNumber - zero.dayNumber
  }

  /// `A`, `B` … `Z`, `AA`; counted from 0.
  private static func column(_ index: Int) -> String {
    func letter(_ number: Int) -> String { String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(number))) }
    return (index >= 26 ? letter(index / 26 - 1) : "") + letter(index % 26)
  }
}
