#pragma once
#include <stddef.h>

/// The compiled corpora by name ("law/statutes" …); null for an unknown name. `length` receives the bytes.
const unsigned char *klarbrev_corpus_table(const char *name, size_t *length);
