#include "corpus_tables.h"

const unsigned char *klarbrev_corpus_table(const char *name, size_t *length) {
  (void)name;
  *length = 0;
  return 0;
}
