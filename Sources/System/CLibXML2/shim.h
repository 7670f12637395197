#pragma once
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

// xmlFree is a global function pointer, which Swift 6 does not let through.
static inline void kb_xml_free(void *pointer) { xmlFree(pointer); }
