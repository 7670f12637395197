#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <poppler.h>
#include <cairo.h>
#include <sys/mman.h>
#include <unistd.h>

// The C library declares memfd_create only with _GNU_SOURCE, which Swift's importer of Glibc does not set.
extern int memfd_create(const char *name, unsigned int flags);
