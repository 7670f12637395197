// The least a program can do that reads letters through poppler-glib: every page's text with the boxes and fonts of its letters.
// Benchmarks/run holds klarbrev against it.
#include <poppler.h>
#include <stdio.h>
#include <string.h>

static size_t read_page(PopplerDocument *document, int number) {
  PopplerPage *page = poppler_document_get_page(document, number);
  char *text = poppler_page_get_text(page);
  size_t seen = strlen(text);
  PopplerRectangle *boxes = NULL;
  guint count = 0;
  if (poppler_page_get_text_layout(page, &boxes, &count)) {
    seen += count;
    g_free(boxes);
  }
  poppler_page_free_text_attributes(poppler_page_get_text_attributes(page));
  g_free(text);
  g_object_unref(page);
  return seen;
}

int main(int count, char **paths) {
  size_t seen = 0;
  for (int index = 1; index < count; index++) {
    gchar *data = NULL;
    gsize length = 0;
    GError *problem = NULL;
    if (!g_file_get_contents(paths[index], &data, &length, &problem)) {
      fprintf(stderr, "%s\n", problem->message);
      return 1;
    }
    GBytes *bytes = g_bytes_new_take(data, length);
    PopplerDocument *document = poppler_document_new_from_bytes(bytes, NULL, &problem);
    if (document == NULL) {
      fprintf(stderr, "%s\n", problem->message);
      return 1;
    }
    for (int page = 0; page < poppler_document_get_n_pages(document); page++) seen += read_page(document, page);
    g_object_unref(document);
    g_bytes_unref(bytes);
  }
  printf("%zu\n", seen);
  return 0;
}
