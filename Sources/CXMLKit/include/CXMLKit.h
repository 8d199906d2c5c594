#pragma once

#include "CZipArchive.h"

#include <stddef.h>
#include <stdint.h>

/// How a parse ended.
typedef enum CXKStatus {
    CXKStatusDone = 0,
    /// The bytes are not well-formed; for HTML, the parser could not run at all.
    CXKStatusMalformed = 1,
    /// Elements are nested deeper than the limit.
    CXKStatusTooDeep = 2,
    /// The document has a document type declaration, which is refused.
    CXKStatusDocumentType = 3,
    /// A node is longer than the parser takes, or there are more nodes than the limit.
    CXKStatusTooLarge = 4,
    /// There is no memory.
    CXKStatusOutOfMemory = 5,
} CXKStatus;

/// What a parse hands over, in document order. Names are local names; all text is UTF-8 and lives only during the call.
typedef struct CXKHandlers {
    void *context;
    /// An element begins; `attributes` are pairs of a local name and a value, ended by NULL.
    void (*open)(void *context, const char *name, const char *const *attributes);
    void (*text)(void *context, const char *bytes, size_t length);
    void (*close)(void *context);
} CXKHandlers;

/// What a parse may take.
typedef struct CXKLimits {
    int depth;
    int64_t nodes;
} CXKLimits;

/// Parses a page of UTF-8, whatever its meta elements say, forgiving as browsers are; nothing is fetched or printed.
CXKStatus cxk_parse_html(const char *bytes, size_t length, CXKLimits limits, CXKHandlers handlers);

/// Parses a well-formed XML document. A document type declaration is refused, so that no entities exist but the five of XML;
/// nothing is fetched or printed.
CXKStatus cxk_parse_xml(const char *bytes, size_t length, CXKLimits limits, CXKHandlers handlers);
