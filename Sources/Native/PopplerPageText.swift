import CPoppler

/// Copies what a page holds into Swift values.
enum PopplerPage {
  /// One rectangle a scalar; empty when the library counts otherwise.
  static func boxes(_ page: OpaquePointer, count: Int) -> [PDFRectangle] {
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var number: guint = 0
    guard unsafe poppler_page_get_text_layout(page, &rectangles, &number) != 0, let found = unsafe rectangles
    else {
      return []
    }
    defer { unsafe g_free(found) }
    var boxes: [PDFRectangle] = []
    boxes.reserveCapacity(Int(number))
    for index in 0..<min(Int(number), count) { boxes.append(unsafe rectangle(found[index])) }
    return boxes.count == count ? boxes : []
  }

  /// The fonts of the page's text.
  static func fonts(_ page: OpaquePointer, count: Int) -> [PDFFontRun] {
    let list = unsafe poppler_page_get_text_attributes(page)
    defer { unsafe poppler_page_free_text_attributes(list) }
    var runs: [PDFFontRun] = []
    unsafe GLibText.walk(list) { item in
      let attributes = unsafe item.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let from = max(0, Int(unsafe attributes.start_index))
      // The library's end is the last scalar of the run.
      let to = min(count, Int(unsafe attributes.end_index) + 1)
      guard from < to else { return }
      let color = unsafe attributes.color
      let packed = UInt32(color.red >> 8) << 16 | UInt32(color.green >> 8) << 8 | UInt32(color.blue >> 8)
      runs.append(
        PDFFontRun(
          scalars: from..<to, fontName: unsafe GLibText.borrowed(attributes.font_name),
          size: Float(unsafe attributes.font_size), color: packed))
    }
    return runs
  }

  /// What is typed, chosen or ticked in the page's form fields.
  static func formValues(_ page: OpaquePointer, height: Float) -> [PDFFormValue] {
    let list = unsafe poppler_page_get_form_field_mapping(page)
    defer { unsafe poppler_page_free_form_field_mapping(list) }
    var values: [PDFFormValue] = []
    unsafe GLibText.walk(list) { item in
      let mapping = unsafe item.assumingMemoryBound(to: PopplerFormFieldMapping.self).pointee
      guard let field = unsafe mapping.field, let text = unsafe value(of: field), !text.isEmpty else {
        return
      }
      let area = unsafe rectangle(mapping.area)
      let box = PDFRectangle(
        x0: area.x0, y0: height - max(area.y0, area.y1), x1: area.x1, y1: height - min(area.y0, area.y1))
      values.append(PDFFormValue(text: text, box: box))
    }
    return values
  }

  private static func value(of field: OpaquePointer) -> String? {
    switch unsafe poppler_form_field_get_field_type(field) {
    case POPPLER_FORM_FIELD_TEXT:
      guard unsafe poppler_form_field_text_is_password(field) == 0 else { return nil }
      return unsafe GLibText.take(poppler_form_field_text_get_text(field))
    case POPPLER_FORM_FIELD_CHOICE:
      if let text = unsafe GLibText.take(poppler_form_field_choice_get_text(field)) { return text }
      var chosen: [String] = []
      for index in 0..<(unsafe poppler_form_field_choice_get_n_items(field))
      where unsafe poppler_form_field_choice_is_item_selected(field, index) != 0 {
        if let text = unsafe GLibText.take(poppler_form_field_choice_get_item(field, index)) {
          chosen.append(text)
        }
      }
      return chosen.joined(separator: ", ")
    case POPPLER_FORM_FIELD_BUTTON:
      guard unsafe poppler_form_field_button_get_button_type(field) != POPPLER_FORM_BUTTON_PUSH,
        unsafe poppler_form_field_button_get_state(field) != 0
      else { return nil }
      return "x"
    default: return nil
    }
  }

  /// Share of the page under pictures; overlaps count twice, the result is capped at 1.
  static func imageCover(_ page: OpaquePointer, area: Float) -> Float {
    guard area > 0 else { return 0 }
    let list = unsafe poppler_page_get_image_mapping(page)
    defer { unsafe poppler_page_free_image_mapping(list) }
    var covered: Float = 0
    unsafe GLibText.walk(list) { item in
      let box = unsafe rectangle(item.assumingMemoryBound(to: PopplerImageMapping.self).pointee.area)
      covered += abs(box.x1 - box.x0) * abs(box.y1 - box.y0)
    }
    return min(1, covered / area)
  }

  private static func rectangle(_ box: PopplerRectangle) -> PDFRectangle {
    PDFRectangle(x0: Float(box.x1), y0: Float(box.y1), x1: Float(box.x2), y1: Float(box.y2))
  }
}
