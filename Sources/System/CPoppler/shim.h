#pragma once
#include <poppler.h>
#include <cairo.h>

// The C library declares memfd_create only with _GNU_SOURCE, which would make this module's types differ from others'.
extern int memfd_create(const char *name, unsigned int flags);
