#include "CXMLKit.h"

#include <libxml/HTMLparser.h>
#include <libxml/xmlreader.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

/// The attributes of one element that are handed over; a page that has more loses the rest.
enum { attributeCapacity = 64 };

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) { xmlInitParser(); }

/// The worst that the parser reported: the library prints nothing itself while this handler is set.
typedef struct Reports {
    int code;
    int isFatal;
} Reports;

static void report(void *context, xmlErrorPtr error) {
    Reports *reports = context;
    if (error == NULL || error->level != XML_ERR_FATAL || reports->isFatal) return;
    reports->code = error->code;
    reports->isFatal = 1;
}

static void openNode(const xmlNode *node, const CXKHandlers *handlers) {
    const char *pairs[2 * attributeCapacity + 1];
    int count = 0;
    for (const xmlAttr *a = node->properties; a != NULL && count < 2 * attributeCapacity; a = a->next) {
        // A value is one text node where no entity is kept as a reference, and none is.
        const xmlNode *value = a->children;
        pairs[count++] = (const char *)a->name;
        pairs[count++] = value != NULL && value->content != NULL ? (const char *)value->content : "";
    }
    pairs[count] = NULL;
    handlers->open(handlers->context, (const char *)node->name, pairs);
}

/// Walks a tree in document order without recursion.
static CXKStatus walk(const xmlNode *root, CXKLimits limits, const CXKHandlers *handlers) {
    const xmlNode *node = root;
    int depth = 0;
    int64_t seen = 0;
    while (node != NULL) {
        if (++seen > limits.nodes) return CXKStatusTooLarge;
        const xmlNode *next = NULL;
        switch (node->type) {
        case XML_ELEMENT_NODE:
            if (depth >= limits.depth) return CXKStatusTooDeep;
            openNode(node, handlers);
            next = node->children;
            if (next != NULL) depth++;
            else handlers->close(handlers->context);
            break;
        case XML_TEXT_NODE:
        case XML_CDATA_SECTION_NODE:
            if (node->content != NULL)
                handlers->text(handlers->context, (const char *)node->content, strlen((const char *)node->content));
            break;
        default: break;
        }
        while (next == NULL) {
            if (node == root) return CXKStatusDone;
            next = node->next;
            if (next == NULL) {
                node = node->parent;
                if (node == NULL || depth == 0) return CXKStatusDone;
                handlers->close(handlers->context);
                depth--;
            }
        }
        node = next;
    }
    return CXKStatusDone;
}

CXKStatus cxk_parse_html(const char *bytes, size_t length, CXKLimits limits, CXKHandlers handlers) {
    if (length > INT_MAX) return CXKStatusTooLarge;
    pthread_once(&once, start);
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (parser == NULL) return CXKStatusOutOfMemory;
    Reports reports = {0, 0};
    // Both handlers belong to the thread.
    xmlSetStructuredErrorFunc(&reports, report);
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
    htmlDocPtr document = htmlCtxtReadMemory(parser, bytes, (int)length, NULL, "UTF-8", options);
    xmlSetStructuredErrorFunc(NULL, NULL);
    htmlFreeParserCtxt(parser);
    CXKStatus status = CXKStatusDone;
    // The parser stops without a word to its caller at 256 levels, and where it runs out of memory.
    if (reports.isFatal && reports.code == XML_ERR_INTERNAL_ERROR) status = CXKStatusTooDeep;
    if (reports.isFatal && reports.code == XML_ERR_NO_MEMORY) status = CXKStatusOutOfMemory;
    if (status == CXKStatusDone) {
        const xmlNode *root = document == NULL ? NULL : xmlDocGetRootElement(document);
        status = root == NULL ? CXKStatusMalformed : walk(root, limits, &handlers);
    }
    if (document != NULL) xmlFreeDoc(document);
    return status;
}

static void openElement(xmlTextReaderPtr reader, const CXKHandlers *handlers) {
    const char *pairs[2 * attributeCapacity + 1];
    int count = 0;
    const char *name = (const char *)xmlTextReaderConstLocalName(reader);
    if (name == NULL) name = "";
    while (count < 2 * attributeCapacity && xmlTextReaderMoveToNextAttribute(reader) == 1) {
        if (xmlTextReaderIsNamespaceDecl(reader) == 1) continue;
        const char *attribute = (const char *)xmlTextReaderConstLocalName(reader);
        const char *value = (const char *)xmlTextReaderConstValue(reader);
        pairs[count++] = attribute == NULL ? "" : attribute;
        pairs[count++] = value == NULL ? "" : value;
    }
    pairs[count] = NULL;
    xmlTextReaderMoveToElement(reader);
    handlers->open(handlers->context, name, pairs);
}

CXKStatus cxk_parse_xml(const char *bytes, size_t length, CXKLimits limits, CXKHandlers handlers) {
    if (length > INT_MAX) return CXKStatusTooLarge;
    pthread_once(&once, start);
    xmlTextReaderPtr reader = xmlReaderForMemory(
        bytes, (int)length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT);
    if (reader == NULL) return CXKStatusOutOfMemory;
    Reports reports = {0, 0};
    xmlTextReaderSetStructuredErrorHandler(reader, report, &reports);
    CXKStatus status = CXKStatusDone;
    int64_t seen = 0;
    int read;
    while (status == CXKStatusDone && (read = xmlTextReaderRead(reader)) == 1) {
        if (++seen > limits.nodes) {
            status = CXKStatusTooLarge;
            break;
        }
        switch (xmlTextReaderNodeType(reader)) {
        case XML_READER_TYPE_ELEMENT: {
            if (xmlTextReaderDepth(reader) >= limits.depth) {
                status = CXKStatusTooDeep;
                break;
            }
            int isEmpty = xmlTextReaderIsEmptyElement(reader) == 1;
            openElement(reader, &handlers);
            if (isEmpty) handlers.close(handlers.context);
            break;
        }
        case XML_READER_TYPE_END_ELEMENT: handlers.close(handlers.context); break;
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        case XML_READER_TYPE_WHITESPACE: {
            const char *value = (const char *)xmlTextReaderConstValue(reader);
            if (value != NULL) handlers.text(handlers.context, value, strlen(value));
            break;
        }
        case XML_READER_TYPE_DOCUMENT_TYPE:
        case XML_READER_TYPE_ENTITY_REFERENCE: status = CXKStatusDocumentType; break;
        default: break;
        }
    }
    xmlDocPtr broken = NULL;
    if (status == CXKStatusDone && read != 0) {
        // The parser runs ahead of the reader and may fail inside a document type before the reader has shown it. The
        // document that is asked for here is no longer the reader's to free.
        broken = xmlTextReaderCurrentDoc(reader);
        status = broken != NULL && broken->intSubset != NULL ? CXKStatusDocumentType
            : reports.code == XML_ERR_NO_MEMORY ? CXKStatusOutOfMemory
            : reports.code == XML_ERR_INTERNAL_ERROR || reports.code == XML_ERR_NAME_TOO_LONG ? CXKStatusTooDeep
                                                                                            : CXKStatusMalformed;
    }
    xmlFreeTextReader(reader);
    if (broken != NULL) xmlFreeDoc(broken);
    return status;
}
