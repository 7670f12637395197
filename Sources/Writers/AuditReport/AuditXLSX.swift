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
    rows += report.headline.dropFirst(2).map { [.text("Udvikling"), .text($0)] }
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
    return DOCXParts.head
      + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list.joined())</sheets>"
      + (filters.isEmpty ? "" : "<definedNames>\(filters.joined())</definedNames>") + "</workbook>"
  }

  private static let top = "<alignment horizontal=\"left\" vertical=\"top\"/>"

  /// Formats of cells: 0 plain, 1 heading, 2 date, 3 one decimal, 4 per cent, 5 wrapped, 6 a whole number.
  private static let styles =
    DOCXParts.head
    + "<styleSheet xmlns=\"\(main)\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts>"
    + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
    + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEDEDE8\"/></patternFill></fill></fills>"
    + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"7\">"
    + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" applyFont=\"1\" applyFill=\"1\"/>"
    + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\(top)</xf>"
    + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\(top)</xf>"
    + "<xf numFmtId=\"10\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyAlignment=\"1\">\(top)</xf>"
    + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyAlignment=\"1\"><alignment wrapText=\"1\" vertical=\"top\"/></xf>"
    + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyAlignment=\"1\">\(top)</xf>"
    + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

  /// Hands over a sheet in pieces, for with all findings it is large.
  private static func worksheet(_ table: ReportTable, isFront: Bool, to sink: ([UInt8]) -> Void) {
    var head =
      DOCXParts.head + "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\">"
      + (isFront ? "" : "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
      + "</sheetView></sheetViews><cols>"
    for index in table.columns.indices {
      let width = isFront && index == 1 ? 90 : self.width(table, index)
      head += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    var out = Array((head + "</cols><sheetData>" + row(1, table.columns.map(ReportCell.text), style: 1)).utf8)
    for (index, cells) in table.rows.enumerated() {
      out += row(index + 2, cells, style: 5).utf8
      guard out.count >= 1 << 16 else { continue }
      sink(out)
      out.removeAll(keepingCapacity: true)
    }
    out += "</sheetData>".utf8
    if !isFront, !table.rows.isEmpty {
      out += "<autoFilter ref=\"A1:\(column(table.columns.count - 1))\(table.rows.count + 1)\"/>".utf8
    }
    sink(out + "</worksheet>".utf8)
  }

  private static func width(_ table: ReportTable, _ index: Int) -> Int {
    let longest = table.rows.prefix(200).map { $0[index].danish.count }.max() ?? 0
    return min(70, max(table.columns[index].count, longest) + 3)
  }

  private static func row(_ number: Int, _ cells: [ReportCell], style: Int) -> String {
    var out = "<row r=\"\(number)\">"
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
