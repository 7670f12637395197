#include "corpus_tables.h"

#include <string.h>

// Each table is a text file beside this one, written by `klarbrev-dev embed`.
static const unsigned char law_date[] = {
#embed "law-date.txt"
};
static const unsigned char law_statutes[] = {
#embed "law-statutes.tsv"
};
static const unsigned char law_regimes[] = {
#embed "law-regimes.tsv"
};
static const unsigned char law_renamed[] = {
#embed "law-renamed.tsv"
};
static const unsigned char law_bodies[] = {
#embed "law-bodies.tsv"
};
static const unsigned char law_topics[] = {
#embed "law-topics.tsv"
};
static const unsigned char law_moved_sections[] = {
#embed "law-moved-sections.tsv"
};
static const unsigned char law_notice_periods[] = {
#embed "law-notice-periods.tsv"
};
static const unsigned char law_delivery[] = {
#embed "law-delivery.tsv"
};
static const unsigned char cues[] = {
#embed "cues.tsv"
};
static const unsigned char lexicon[] = {
#embed "lexicon.tsv"
};
static const unsigned char phrases[] = {
#embed "phrases.tsv"
};
static const unsigned char letter_triples[] = {
#embed "letter-triples.txt"
};

// Frequencies of words, under a licence of its own: see Corpora/frequency/README.md.
static const unsigned char frequency[] = {
#embed "../frequency/da.tsv"
};

// Weights of the fitted model, written by `klarbrev-dev fit`.
static const unsigned char ground_weights[] = {
#embed "../weights/grounds.tsv"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} tables[] = {
    {"law-date", law_date, sizeof law_date},
    {"law-statutes", law_statutes, sizeof law_statutes},
    {"law-regimes", law_regimes, sizeof law_regimes},
    {"law-renamed", law_renamed, sizeof law_renamed},
    {"law-bodies", law_bodies, sizeof law_bodies},
    {"law-topics", law_topics, sizeof law_topics},
    {"law-moved-sections", law_moved_sections, sizeof law_moved_sections},
    {"law-notice-periods", law_notice_periods, sizeof law_notice_periods},
    {"law-delivery", law_delivery, sizeof law_delivery},
    {"cues", cues, sizeof cues},
    {"lexicon", lexicon, sizeof lexicon},
    {"phrases", phrases, sizeof phrases},
    {"letter-triples", letter_triples, sizeof letter_triples},
    {"frequency", frequency, sizeof frequency},
    {"ground-weights", ground_weights, sizeof ground_weights},
};

const unsigned char *klarbrev_corpus_table(const char *name, size_t *length) {
  for (size_t index = 0; index < sizeof tables / sizeof tables[0]; index++) {
    if (strcmp(tables[index].name, name) == 0) {
      *length = tables[index].length;
      return tables[index].bytes;
    }
  }
  *length = 0;
  return 0;
}
