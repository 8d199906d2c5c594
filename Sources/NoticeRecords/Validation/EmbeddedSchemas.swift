// Written by schemas/embed; change the files in schemas/ and run it again.
// swift-format-ignore-file

/// The files of `schemas/` as parts of the program.
enum EmbeddedSchemas {
    /// `schemas/notice-record.schema.json`, byte for byte.
    static let noticeRecord: StaticString = ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:gongwen:schema:notice-record:1.0.0",
  "title": "Notice record",
  "description": "What one Chinese government notice says and commits to: its head, its outline, its quantities, targets, times, departments, citations and identifiers, each with the words that say so and their place in the source text. Every key is always there, in the order of this schema, and null where the notice says nothing.",
  "type": "object",
  "required": ["schemaVersion", "generator", "id", "source", "notice", "parts", "sections", "quantities", "targets", "times", "departments", "assignments", "citations", "identifiers", "diagnostics"],
  "additionalProperties": false,
  "properties": {
    "schemaVersion": {
      "description": "The version of this contract (semantic versioning). Additive changes raise the minor version; nothing is renamed or removed within a major version.",
      "const": "1.0.0"
    },
    "generator": { "$ref": "#/$defs/generator" },
    "id": {
      "description": "The first 16 hexadecimal digits of the SHA-256 of the source bytes: the same bytes have the same id.",
      "type": "string",
      "pattern": "^[0-9a-f]{16}$"
    },
    "source": { "$ref": "#/$defs/source" },
    "notice": { "$ref": "#/$defs/notice" },
    "parts": {
      "description": "The parts with a numbering of their own, in the order of the text.",
      "type": "array",
      "items": { "$ref": "#/$defs/part" }
    },
    "sections": {
      "description": "The headings and numbered items, in the order of the text.",
      "type": "array",
      "items": { "$ref": "#/$defs/section" }
    },
    "quantities": {
      "description": "Every numeral that counts or measures something, one record per value, in the order of the text.",
      "type": "array",
      "items": { "$ref": "#/$defs/quantity" }
    },
    "targets": {
      "description": "What the notice commits to, in the order of the text. Each target is about one quantity with the role target.",
      "type": "array",
      "items": { "$ref": "#/$defs/target" }
    },
    "times": {
      "description": "Every date, year, span of years, plan period and relative period, in the order of the text.",
      "type": "array",
      "items": { "$ref": "#/$defs/time" }
    },
    "departments": {
      "description": "Every mention of an organ of government or party, in the order of the text.",
      "type": "array",
      "items": { "$ref": "#/$defs/department" }
    },
    "assignments": {
      "description": "The clauses that give a task to departments, in the order of the text.",
      "type": "array",
      "items": { "$ref": "#/$defs/assignment" }
    },
    "citations": {
      "description": "The policy documents that the text refers to, in the order of the text.",
      "type": "array",
      "items": { "$ref": "#/$defs/citation" }
    },
    "identifiers": {
      "description": "Digits that are neither a quantity nor a time, with the word that they belong to, in the order of the source.",
      "type": "array",
      "items": { "$ref": "#/$defs/identifier" }
    },
    "diagnostics": {
      "description": "What the run has to say about the notice: first what concerns the whole of it, then in the order of the source.",
      "type": "array",
      "items": { "$ref": "#/$defs/diagnostic" }
    }
  },
  "$defs": {
    "span": {
      "description": "A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats it is the text that the run writes beside the record.",
      "type": "object",
      "required": ["start", "end"],
      "additionalProperties": false,
      "properties": {
        "start": { "description": "The first code point.", "type": "integer", "minimum": 0 },
        "end": { "description": "The code point after the last one; above start.", "type": "integer", "minimum": 1 }
      }
    },
    "quote": {
      "description": "The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text.",
      "type": "string",
      "minLength": 1
    },
    "rule": {
      "description": "The id of the rule that made the record or decided its role, such as target.level.",
      "type": "string",
      "minLength": 1
    },
    "text": {
      "description": "Words of the notice.",
      "type": "string",
      "minLength": 1
    },
    "optionalText": {
      "description": "Words of the notice, or null when it has none.",
      "type": ["string", "null"],
      "minLength": 1
    },
    "partID": {
      "description": "The id of a part. An id depends on what a record says and where it stands in the outline, so that an edit elsewhere leaves it alone.",
      "type": "string",
      "pattern": "^p[0-9a-f]{12}$"
    },
    "sectionID": {
      "description": "The id of a section.",
      "type": "string",
      "pattern": "^s[0-9a-f]{12}$"
    },
    "optionalSectionID": {
      "description": "The id of the innermost section that holds the first character of the record, or null before the first heading.",
      "type": ["string", "null"],
      "pattern": "^s[0-9a-f]{12}$"
    },
    "quantityID": {
      "description": "The id of a quantity.",
      "type": "string",
      "pattern": "^q[0-9a-f]{12}$"
    },
    "departmentID": {
      "description": "The id of a department.",
      "type": "string",
      "pattern": "^d[0-9a-f]{12}$"
    },
    "departmentIDs": {
      "description": "Ids of departments, in the order of the text.",
      "type": "array",
      "items": { "$ref": "#/$defs/departmentID" }
    },
    "year": {
      "description": "A year of the Gregorian calendar, or null when nothing says.",
      "type": ["integer", "null"],
      "minimum": 1,
      "maximum": 9999
    },
    "date": {
      "description": "A full date in EDTF (ISO 8601-2), or null.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    },
    "time": {
      "description": "A date, year, span of years, plan period or relative period.",
      "type": "object",
      "required": ["id", "value", "role", "quote", "span", "section"],
      "additionalProperties": false,
      "properties": {
        "id": { "description": "The id of the time.", "type": "string", "pattern": "^y[0-9a-f]{12}$" },
        "value": {
          "description": "The EDTF form (ISO 8601-2, level 0): a date 2014-11-13, a month 2014-06, a year 2017, or an interval 2017/2020; null without a fixed place in time.",
          "type": ["string", "null"],
          "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?(/[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)?$"
        },
        "role": {
          "description": "deadline: to be reached by; baseline: compared with; reported: when a fact held; issued: of the document or its signature; period: what a plan or an action covers; other.",
          "enum": ["deadline", "baseline", "reported", "issued", "period", "other"]
        },
        "quote": { "$ref": "#/$defs/quote" },
        "span": { "$ref": "#/$defs/span" },
        "section": { "$ref": "#/$defs/optionalSectionID" }
      }
    },
    "generator": {
      "description": "The program that made the record.",
      "type": "object",
      "required": ["name", "version", "ruleset"],
      "additionalProperties": false,
      "properties": {
        "name": { "description": "The name of the program.", "const": "gongwen" },
        "version": {
          "description": "The version of the program (semantic versioning).",
          "type": "string",
          "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$"
        },
        "ruleset": {
          "description": "The SHA-256 of all rules and lexicons: records with the same one were made by the same rules.",
          "type": "string",
          "pattern": "^sha256:[0-9a-f]{64}$"
        }
      }
    },
    "source": {
      "description": "The file that the notice was read from.",
      "type": "object",
      "required": ["path", "mediaType", "encoding", "byteCount", "sha256", "characterCount"],
      "additionalProperties": false,
      "properties": {
        "path": { "description": "The path as it was named, or - for standard input.", "type": "string", "minLength": 1 },
        "mediaType": {
          "description": "The IANA media type.",
          "type": "string",
          "pattern": "^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+$"
        },
        "encoding": { "description": "The IANA name of the character encoding, such as UTF-8 or GB18030.", "type": "string", "minLength": 1 },
        "byteCount": { "description": "The number of bytes.", "type": "integer", "minimum": 0 },
        "sha256": { "description": "The SHA-256 of the bytes.", "type": "string", "pattern": "^[0-9a-f]{64}$" },
        "characterCount": {
          "description": "The number of Unicode code points of the source text, in which every span counts.",
          "type": "integer",
          "minimum": 0
        }
      }
    },
    "notice": {
      "description": "The head and foot of the notice.",
      "type": "object",
      "required": ["title", "documentNumber", "kind", "issuers", "recipients", "issuedOn", "attachments"],
      "additionalProperties": false,
      "properties": {
        "title": { "$ref": "#/$defs/optionalText" },
        "documentNumber": {
          "description": "The document number (发文字号), or null.",
          "type": ["object", "null"],
          "required": ["text", "code", "year", "serial"],
          "additionalProperties": false,
          "properties": {
            "text": { "description": "The normal form, such as 吉政发〔2014〕23号.", "type": "string", "minLength": 1 },
            "code": { "description": "The agency code, such as 吉政发.", "type": "string" },
            "year": { "$ref": "#/$defs/year" },
            "serial": { "description": "The serial number.", "type": "integer", "minimum": 0 }
          }
        },
        "kind": {
          "description": "The kind (文种), such as 通知, 意见, 规划; the list is open. Null when nothing says.",
          "type": ["string", "null"],
          "minLength": 1
        },
        "issuers": {
          "description": "The issuing authorities, in order.",
          "type": "array",
          "items": { "$ref": "#/$defs/text" }
        },
        "recipients": {
          "description": "The recipients (主送机关), in order, in their own words.",
          "type": "array",
          "items": { "$ref": "#/$defs/text" }
        },
        "issuedOn": { "$ref": "#/$defs/date" },
        "attachments": {
          "description": "The attachments that the notice lists or carries.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["number", "title", "part"],
            "additionalProperties": false,
            "properties": {
              "number": { "description": "Its number, or null.", "type": ["integer", "null"], "minimum": 0 },
              "title": { "description": "Its title.", "type": "string" },
              "part": {
                "description": "The part that is the attachment, or null when the text does not carry it.",
                "anyOf": [{ "$ref": "#/$defs/partID" }, { "type": "null" }]
              }
            }
          }
        }
      }
    },
    "part": {
      "description": "A part of the notice with a numbering of its own.",
      "type": "object",
      "required": ["id", "kind", "number", "title", "span"],
      "additionalProperties": false,
      "properties": {
        "id": { "$ref": "#/$defs/partID" },
        "kind": {
          "description": "carrier: the notice that passes a text on, or the only part; issued: the text that is passed on; attachment: an attachment.",
          "enum": ["carrier", "issued", "attachment"]
        },
        "number": { "description": "The number of an attachment, else null.", "type": ["integer", "null"], "minimum": 0 },
        "title": { "$ref": "#/$defs/optionalText" },
        "span": { "$ref": "#/$defs/span" }
      },
      "if": { "properties": { "kind": { "enum": ["carrier", "issued"] } } },
      "then": { "properties": { "number": { "type": "null" } } }
    },
    "section": {
      "description": "A heading or a numbered item.",
      "type": "object",
      "required": ["id", "parent", "part", "level", "marker", "number", "title", "span"],
      "additionalProperties": false,
      "properties": {
        "id": { "$ref": "#/$defs/sectionID" },
        "parent": {
          "description": "The section around it, or null at the top of a part.",
          "anyOf": [{ "$ref": "#/$defs/sectionID" }, { "type": "null" }]
        },
        "part": { "$ref": "#/$defs/partID" },
        "level": {
          "description": "The class of the marker: 0 附件 篇 编 章 节; 1 一、 第N条; 2 （一）; 3 1. and 1.1; 4 （1） and 1.1.1; 5 ①. The parent tells how sections nest.",
          "type": "integer",
          "minimum": 0,
          "maximum": 5
        },
        "marker": { "description": "The marker in normal form, such as （一）.", "type": "string", "minLength": 1 },
        "number": { "description": "The number in the marker, or null when it has none.", "type": ["integer", "null"], "minimum": 0 },
        "title": { "$ref": "#/$defs/optionalText" },
        "span": { "$ref": "#/$defs/span" }
      }
    },
    "comparator": {
      "description": "How the stated value binds the real one: eq plain; gte 以上 不少于; gt 超过 突破; lte 以内 不超过; lt 低于 不足; approx 左右 约; range 2-3个.",
      "enum": ["eq", "gte", "gt", "lte", "lt", "approx", "range"]
    },
    "value": {
      "description": "The number exactly as it is written, without its multiplier; null for a range and for a ratio.",
      "type": ["number", "null"]
    },
    "low": {
      "description": "The lower end of a range, included; else null.",
      "type": ["number", "null"]
    },
    "high": {
      "description": "The upper end of a range, included; else null.",
      "type": ["number", "null"]
    },
    "ratio": {
      "description": "The parts of a ratio in order, 40:60 as [40, 60]; else null.",
      "type": ["array", "null"],
      "minItems": 2,
      "items": { "type": "number" }
    },
    "multiplier": {
      "description": "The power of ten of 十 百 千 万 亿 before the unit: value × 10^multiplier is in unit. SDMX calls it UNIT_MULT.",
      "type": "integer",
      "minimum": 0,
      "maximum": 24
    },
    "unit": {
      "description": "The canonical unit, such as 元, %, 百分点 (percentage point), 家; null for a bare number.",
      "type": ["string", "null"],
      "minLength": 1
    },
    "unitCode": {
      "description": "The UCUM code of the unit, or the ISO 4217 code for money (CNY); null where there is none.",
      "type": ["string", "null"],
      "minLength": 1
    },
    "amount": {
      "description": "Exactly one of value, low with high, and ratio is given; a comparator range goes with low and high.",
      "oneOf": [
        { "properties": { "value": { "type": "number" }, "low": { "type": "null" }, "high": { "type": "null" }, "ratio": { "type": "null" } } },
        { "properties": { "value": { "type": "null" }, "low": { "type": "number" }, "high": { "type": "number" }, "ratio": { "type": "null" } } },
        { "properties": { "value": { "type": "null" }, "low": { "type": "null" }, "high": { "type": "null" }, "ratio": { "type": "array" } } }
      ],
      "if": { "properties": { "comparator": { "const": "range" } } },
      "then": { "properties": { "low": { "type": "number" }, "high": { "type": "number" } } }
    },
    "quantity": {
      "description": "A numeral with what it counts or measures.",
      "type": "object",
      "required": ["id", "role", "value", "low", "high", "ratio", "multiplier", "unit", "unitCode", "comparator", "quote", "span", "section", "rule"],
      "additionalProperties": false,
      "properties": {
        "id": { "$ref": "#/$defs/quantityID" },
        "role": {
          "description": "target: to be reached, added, built or held; baseline: what a target is measured from; reported: a fact; condition: a threshold that selects; provision: an amount or limit that a measure sets; qualifier: part of what a thing is or is called.",
          "enum": ["target", "baseline", "reported", "condition", "provision", "qualifier"]
        },
        "value": { "$ref": "#/$defs/value" },
        "low": { "$ref": "#/$defs/low" },
        "high": { "$ref": "#/$defs/high" },
        "ratio": { "$ref": "#/$defs/ratio" },
        "multiplier": { "$ref": "#/$defs/multiplier" },
        "unit": { "$ref": "#/$defs/unit" },
        "unitCode": { "$ref": "#/$defs/unitCode" },
        "comparator": { "$ref": "#/$defs/comparator" },
        "quote": { "$ref": "#/$defs/quote" },
        "span": { "$ref": "#/$defs/span" },
        "section": { "$ref": "#/$defs/optionalSectionID" },
        "rule": { "$ref": "#/$defs/rule" }
      },
      "allOf": [{ "$ref": "#/$defs/amount" }]
    },
    "baseline": {
      "description": "The starting point that a target is measured from, or null when the text states none.",
      "type": ["object", "null"],
      "required": ["year", "value", "multiplier", "unit"],
      "additionalProperties": false,
      "properties": {
        "year": { "$ref": "#/$defs/year" },
        "value": { "description": "The number as written, or null when only the year is stated.", "type": ["number", "null"] },
        "multiplier": { "description": "The power of ten before the unit, or null without a value.", "type": ["integer", "null"], "minimum": 0, "maximum": 24 },
        "unit": { "$ref": "#/$defs/unit" }
      }
    },
    "target": {
      "description": "A commitment: an indicator that is to reach, gain or lose an amount by a year. In the words of SDMX: indicator is the measured concept, subject REF_AREA, year TIME_PERIOD, value OBS_VALUE, unit UNIT_MEASURE, multiplier UNIT_MULT.",
      "type": "object",
      "required": ["id", "quantity", "indicator", "subject", "measure", "comparator", "value", "low", "high", "ratio", "multiplier", "unit", "unitCode", "direction", "year", "firstYear", "recurrence", "baseline", "modality", "binding", "inherited", "departments", "quote", "span", "section", "rule"],
      "additionalProperties": false,
      "properties": {
        "id": { "description": "The id of the target.", "type": "string", "pattern": "^t[0-9a-f]{12}$" },
        "quantity": { "$ref": "#/$defs/quantityID" },
        "indicator": {
          "description": "What is measured, as the document words it, without scope words, year, verb or comparator; null when nothing says.",
          "type": ["string", "null"],
          "minLength": 1
        },
        "subject": {
          "description": "For whom or where it holds; null when nothing says.",
          "type": ["string", "null"],
          "minLength": 1
        },
        "measure": {
          "description": "level: a state; change: an amount of movement; annual_growth: a mean yearly rate; ratio: 40:60; rank: a place in an order; multiple: 翻一番 is 2.",
          "enum": ["level", "change", "annual_growth", "ratio", "rank", "multiple"]
        },
        "comparator": { "$ref": "#/$defs/comparator" },
        "value": { "$ref": "#/$defs/value" },
        "low": { "$ref": "#/$defs/low" },
        "high": { "$ref": "#/$defs/high" },
        "ratio": { "$ref": "#/$defs/ratio" },
        "multiplier": { "$ref": "#/$defs/multiplier" },
        "unit": { "$ref": "#/$defs/unit" },
        "unitCode": { "$ref": "#/$defs/unitCode" },
        "direction": {
          "description": "Which way a change or an annual growth goes; null for the other measures.",
          "enum": ["increase", "decrease", null]
        },
        "year": { "$ref": "#/$defs/year" },
        "firstYear": { "$ref": "#/$defs/year" },
        "recurrence": { "description": "annual for an amount that is due every year, else null.", "enum": ["annual", null] },
        "baseline": { "$ref": "#/$defs/baseline" },
        "modality": { "description": "aspirational under 力争, 争取 or 努力, else firm.", "enum": ["firm", "aspirational"] },
        "binding": { "description": "obligatory for 约束性, anticipatory for 预期性, else null.", "enum": ["obligatory", "anticipatory", null] },
        "inherited": {
          "description": "The fields that came from outside the target's own clause, in this order.",
          "type": "array",
          "uniqueItems": true,
          "items": { "enum": ["indicator", "subject", "year", "baseline", "modality", "comparator"] }
        },
        "departments": { "$ref": "#/$defs/departmentIDs" },
        "quote": { "$ref": "#/$defs/quote" },
        "span": { "$ref": "#/$defs/span" },
        "section": { "$ref": "#/$defs/optionalSectionID" },
        "rule": { "$ref": "#/$defs/rule" }
      },
      "allOf": [
        { "$ref": "#/$defs/amount" },
        {
          "if": { "properties": { "measure": { "const": "ratio" } } },
          "then": { "properties": { "ratio": { "type": "array" } } }
        },
        {
          "if": { "properties": { "measure": { "enum": ["change", "annual_growth"] } } },
          "then": { "properties": { "direction": { "type": "string" } } },
          "else": { "properties": { "direction": { "type": "null" } } }
        },
        {
          "if": { "properties": { "firstYear": { "type": "integer" } } },
          "then": { "properties": { "year": { "type": "integer" } } }
        }
      ]
    },
    "department": {
      "description": "A mention of an organ of government or party.",
      "type": "object",
      "required": ["id", "name", "role", "quote", "span", "section"],
      "additionalProperties": false,
      "properties": {
        "id": { "$ref": "#/$defs/departmentID" },
        "name": { "description": "The name as written.", "type": "string", "minLength": 1 },
        "role": {
          "description": "What the organ does in the sentence that names it.",
          "enum": ["lead", "support", "responsible", "issuer", "recipient", "mentioned"]
        },
        "quote": { "$ref": "#/$defs/quote" },
        "span": { "$ref": "#/$defs/span" },
        "section": { "$ref": "#/$defs/optionalSectionID" }
      }
    },
    "assignment": {
      "description": "A task given to departments: the bracket or line that says so.",
      "type": "object",
      "required": ["id", "lead", "support", "responsible", "quote", "span", "section"],
      "additionalProperties": false,
      "properties": {
        "id": { "description": "The id of the assignment.", "type": "string", "pattern": "^a[0-9a-f]{12}$" },
        "lead": { "$ref": "#/$defs/departmentIDs" },
        "support": { "$ref": "#/$defs/departmentIDs" },
        "responsible": { "$ref": "#/$defs/departmentIDs" },
        "quote": { "$ref": "#/$defs/quote" },
        "span": { "$ref": "#/$defs/span" },
        "section": { "$ref": "#/$defs/optionalSectionID" }
      }
    },
    "citation": {
      "description": "A policy document that the text refers to as 《title》.",
      "type": "object",
      "required": ["id", "title", "number", "quote", "span", "section"],
      "additionalProperties": false,
      "properties": {
        "id": { "description": "The id of the citation.", "type": "string", "pattern": "^c[0-9a-f]{12}$" },
        "title": { "description": "The words between 《 and 》.", "type": "string", "minLength": 1 },
        "number": { "description": "The document number that follows in brackets, in normal form, or null.", "type": ["string", "null"], "minLength": 1 },
        "quote": { "$ref": "#/$defs/quote" },
        "span": { "$ref": "#/$defs/span" },
        "section": { "$ref": "#/$defs/optionalSectionID" }
      }
    },
    "identifier": {
      "description": "Digits that are neither a quantity nor a time, with the word that they belong to.",
      "type": "object",
      "required": ["id", "kind", "quote", "span", "section"],
      "additionalProperties": false,
      "properties": {
        "id": { "description": "The id of the identifier.", "type": "string", "pattern": "^i[0-9a-f]{12}$" },
        "kind": {
          "description": "What the digits are part of; marker is a list marker outside sections, page a page number.",
          "enum": ["document_number", "standard", "model", "name", "marker", "page", "contact", "other"]
        },
        "quote": { "$ref": "#/$defs/quote" },
        "span": { "$ref": "#/$defs/span" },
        "section": { "$ref": "#/$defs/optionalSectionID" }
      }
    },
    "diagnostic": {
      "description": "One thing that the run has to say about the notice.",
      "type": "object",
      "required": ["code", "severity", "message", "span"],
      "additionalProperties": false,
      "properties": {
        "code": { "description": "A stable dotted code, such as numeral.unexplained.", "type": "string", "pattern": "^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+$" },
        "severity": { "description": "How much it matters.", "enum": ["info", "warning", "error"] },
        "message": { "description": "One sentence in English.", "type": "string", "minLength": 1 },
        "span": {
          "description": "Its place, or null when it concerns the whole notice. An empty span is a place between two characters.",
          "type": ["object", "null"],
          "required": ["start", "end"],
          "additionalProperties": false,
          "properties": {
            "start": { "description": "The first code point.", "type": "integer", "minimum": 0 },
            "end": { "description": "The code point after the last one.", "type": "integer", "minimum": 0 }
          }
        }
      }
    }
  }
}

"""##
    /// `schemas/notice-metadata.schema.json`, byte for byte.
    static let noticeMetadata: StaticString = ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:gongwen:schema:notice-metadata:1.0.0",
  "title": "Notice metadata",
  "description": "A sidecar file NAME.meta.json beside a notice NAME.txt (or NAME.txt.meta.json): what is known of the notice and its copy has lost. What the text says itself stands. A key that is missing or null says nothing.",
  "type": "object",
  "additionalProperties": false,
  "minProperties": 1,
  "properties": {
    "title": {
      "description": "The title (标题).",
      "type": ["string", "null"],
      "minLength": 1
    },
    "documentNumber": {
      "description": "The document number (发文字号), such as 吉政发〔2014〕23号.",
      "type": ["string", "null"],
      "minLength": 1
    },
    "issuers": {
      "description": "The issuing authorities (发文机关) in order.",
      "type": ["array", "null"],
      "items": { "type": "string", "minLength": 1 }
    },
    "issuedOn": {
      "description": "The date of issue (成文日期) as YYYY-MM-DD; never the date of publication.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
    },
    "source": {
      "description": "Where the copy came from, such as the address of a page. It is kept with the notice and not looked at.",
      "type": ["string", "null"]
    },
    "note": {
      "description": "For people. It is kept with the notice and not looked at.",
      "type": ["string", "null"]
    }
  }
}

"""##
    /// `schemas/catalogue-entry.schema.json`, byte for byte.
    static let catalogueEntry: StaticString = ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:gongwen:schema:catalogue-entry:1.0.0",
  "title": "Catalogue entry",
  "description": "What catalogue.jsonl says of one notice of an archive, one entry a line, sorted by id. Nothing in it depends on the time or the machine.",
  "type": "object",
  "required": ["id", "file", "originalName", "originalPath", "byteCount", "sha256", "mediaType", "formatBasis", "formatMismatch", "encoding", "encodingBasis", "characterCount", "textSha256", "title", "documentNumber", "kind", "issuers", "issuedOn", "sidecar"],
  "additionalProperties": false,
  "properties": {
    "id": {
      "description": "The first 16 hexadecimal digits of the SHA-256 of the bytes: the id of the notice in its record, too.",
      "type": "string",
      "pattern": "^[0-9a-f]{16}$"
    },
    "file": {
      "description": "The path of the original in the corpus folder.",
      "type": "string",
      "pattern": "^data/notices/[0-9a-f]{16}\\.[a-z]+$"
    },
    "originalName": {
      "description": "The name under which the file came.",
      "type": "string",
      "minLength": 1
    },
    "originalPath": {
      "description": "Where the file stood below the path that was ingested: names parted by slashes, its own name last.",
      "type": "string",
      "minLength": 1
    },
    "byteCount": { "type": "integer", "minimum": 1 },
    "sha256": { "$ref": "#/$defs/sha256" },
    "mediaType": {
      "description": "The IANA media type.",
      "type": "string",
      "minLength": 1
    },
    "formatBasis": {
      "description": "How the format was told: by the opening bytes, by what stands in the file, or by the name alone.",
      "enum": ["signature", "content", "extension"]
    },
    "formatMismatch": {
      "description": "One sentence where the name of the file claims another format than its bytes have.",
      "type": ["string", "null"]
    },
    "encoding": {
      "description": "The IANA name of the character encoding.",
      "type": "string",
      "minLength": 1
    },
    "encodingBasis": {
      "description": "How the encoding was told.",
      "type": "string",
      "minLength": 1
    },
    "characterCount": {
      "description": "The number of Unicode code points of the source text.",
      "type": "integer",
      "minimum": 0
    },
    "textSha256": {
      "description": "The SHA-256 of the UTF-8 of the normalised text without white space. Entries with the same one are likely duplicates.",
      "$ref": "#/$defs/sha256"
    },
    "title": { "type": ["string", "null"] },
    "documentNumber": {
      "description": "The document number (发文字号) in its normal form.",
      "type": ["string", "null"]
    },
    "kind": {
      "description": "The kind (文种), such as 通知.",
      "type": ["string", "null"]
    },
    "issuers": {
      "description": "The issuing authorities (发文机关) in order.",
      "type": "array",
      "items": { "type": "string" }
    },
    "issuedOn": {
      "description": "The date of issue (成文日期), an EDTF date.",
      "type": ["string", "null"]
    },
    "sidecar": {
      "description": "The file that came beside the notice and says what it lost.",
      "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/sidecar" }]
    }
  },
  "$defs": {
    "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
    "sidecar": {
      "type": "object",
      "required": ["file", "originalName", "byteCount", "sha256"],
      "additionalProperties": false,
      "properties": {
        "file": { "type": "string", "pattern": "^data/notices/[0-9a-f]{16}\\.meta\\.json$" },
        "originalName": { "type": "string", "minLength": 1 },
        "byteCount": { "type": "integer", "minimum": 1 },
        "sha256": { "$ref": "#/$defs/sha256" }
      }
    }
  }
}

"""##
    /// `schemas/quarantine-entry.schema.json`, byte for byte.
    static let quarantineEntry: StaticString = ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:gongwen:schema:quarantine-entry:1.0.0",
  "title": "Quarantine entry",
  "description": "What quarantine.jsonl says of one file of an archive that could not be read, one entry a line, sorted by id. The bytes are kept all the same.",
  "type": "object",
  "required": ["id", "file", "originalName", "originalPath", "byteCount", "sha256", "stage", "code", "reason", "sidecar"],
  "additionalProperties": false,
  "properties": {
    "id": {
      "description": "The first 16 hexadecimal digits of the SHA-256 of the bytes.",
      "type": "string",
      "pattern": "^[0-9a-f]{16}$"
    },
    "file": {
      "description": "The path of the bytes in the corpus folder.",
      "type": "string",
      "pattern": "^data/quarantine/[0-9a-f]{16}\\.bin$"
    },
    "originalName": { "type": "string", "minLength": 1 },
    "originalPath": { "type": "string", "minLength": 1 },
    "byteCount": { "type": "integer", "minimum": 0 },
    "sha256": { "$ref": "#/$defs/sha256" },
    "stage": {
      "description": "Where it failed: from bytes to text, or as a sidecar that does not fit its schema.",
      "enum": ["reading", "metadata"]
    },
    "code": {
      "description": "A stable code, such as reading.damaged.",
      "type": "string",
      "pattern": "^[a-z]+(\\.[a-z-]+)+$"
    },
    "reason": {
      "description": "One sentence in English.",
      "type": "string",
      "minLength": 1
    },
    "sidecar": {
      "description": "The file that came beside it and says what the notice lost.",
      "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/sidecar" }]
    }
  },
  "$defs": {
    "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
    "sidecar": {
      "type": "object",
      "required": ["file", "originalName", "byteCount", "sha256"],
      "additionalProperties": false,
      "properties": {
        "file": { "type": "string", "pattern": "^data/quarantine/[0-9a-f]{16}\\.meta\\.json$" },
        "originalName": { "type": "string", "minLength": 1 },
        "byteCount": { "type": "integer", "minimum": 0 },
        "sha256": { "$ref": "#/$defs/sha256" }
      }
    }
  }
}

"""##
    /// `schemas/preservation-event.schema.json`, byte for byte.
    static let preservationEvent: StaticString = ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:gongwen:schema:preservation-event:1.0.0",
  "title": "Preservation event",
  "description": "One line of events.jsonl, the event log of an archive: what was done to a file or to the whole, in the semantic units of PREMIS 3.0.",
  "type": "object",
  "required": ["eventIdentifier", "eventType", "eventDateTime", "eventDetail", "eventOutcome", "eventOutcomeDetailNote", "linkingObjectIdentifier", "linkingAgentIdentifier"],
  "additionalProperties": false,
  "properties": {
    "eventIdentifier": {
      "description": "The first 16 hexadecimal digits of the SHA-256 of the identifier of the event before it (16 zeros for the first one) and of the line after the comma that follows this value, line feed included.",
      "type": "string",
      "pattern": "^[0-9a-f]{16}$"
    },
    "eventType": {
      "description": "A term of the vocabulary id.loc.gov/vocabulary/preservation/eventType.",
      "enum": ["message digest calculation", "format identification", "metadata extraction", "ingestion", "quarantine", "unquarantine", "fixity check"]
    },
    "eventDateTime": {
      "description": "A date-time of RFC 3339 in UTC.",
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
    },
    "eventDetail": { "type": "string", "minLength": 1 },
    "eventOutcome": { "enum": ["success", "warning", "failure"] },
    "eventOutcomeDetailNote": { "type": ["string", "null"] },
    "linkingObjectIdentifier": {
      "description": "The id of the file, or null for the archive as a whole.",
      "type": ["string", "null"],
      "pattern": "^[0-9a-f]{16}$"
    },
    "linkingAgentIdentifier": {
      "description": "The program and its version.",
      "type": "string",
      "minLength": 1
    }
  }
}

"""##
    /// `schemas/run.schema.json`, byte for byte.
    static let run: StaticString = ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:gongwen:schema:run:1.0.0",
  "title": "Run",
  "description": "What a run over a corpus was: run.json, beside the folder records/ with a record for each notice. It is written last, so that its presence says that the run is whole. Nothing in it depends on the time, the machine or an earlier run.",
  "type": "object",
  "required": ["schemaVersion", "generator", "recordSchemaVersion", "corpus", "counts", "notices", "duplicates", "failures"],
  "additionalProperties": false,
  "properties": {
    "schemaVersion": { "description": "The version of this form (semantic versioning).", "const": "1.0.0" },
    "generator": {
      "description": "The program that made the run.",
      "type": "object",
      "required": ["name", "version", "ruleset"],
      "additionalProperties": false,
      "properties": {
        "name": { "description": "The name of the program.", "const": "gongwen" },
        "version": { "description": "The version of the program.", "type": "string", "minLength": 1 },
        "ruleset": { "description": "The digest of all rules and lexicons.", "$ref": "#/$defs/digest" }
      }
    },
    "recordSchemaVersion": { "description": "The version of the output contract of the records.", "type": "string", "minLength": 1 },
    "corpus": {
      "description": "The files that the run read.",
      "type": "object",
      "required": ["path", "kind", "manifest", "files"],
      "additionalProperties": false,
      "properties": {
        "path": { "description": "The folder as the caller named it.", "type": "string", "minLength": 1 },
        "kind": { "description": "folder: all files below it except hidden ones; bag: the payload of a BagIt bag.", "enum": ["folder", "bag"] },
        "manifest": {
          "description": "The digest of the bag's manifest-sha256.txt, or of the one that a bag of these files would have: a line with digest, two spaces and data/PATH for each file, sorted by the bytes of the paths.",
          "$ref": "#/$defs/digest"
        },
        "files": { "description": "The number of files, metadata files included.", "type": "integer", "minimum": 0 }
      }
    },
    "counts": {
      "description": "How many notices, copies and failures there are, and how many records of each kind in all notices together.",
      "type": "object",
      "required": ["notices", "duplicates", "failures", "parts", "sections", "quantities", "targets", "times", "departments", "assignments", "citations", "identifiers", "diagnostics"],
      "additionalProperties": { "type": "integer", "minimum": 0 }
    },
    "notices": {
      "description": "The notices that gave a record, in the order of the corpus.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["id", "path", "sha256", "title", "documentNumber", "record", "text", "counts"],
        "additionalProperties": false,
        "properties": {
          "id": { "description": "The id of the notice, whose record is records/ID.json.", "type": "string", "pattern": "^[0-9a-f]{16}$" },
          "path": { "description": "The path of the source, as in the record.", "type": "string", "minLength": 1 },
          "sha256": { "description": "The SHA-256 of the source bytes.", "$ref": "#/$defs/sha256" },
          "title": { "description": "The title, or null.", "type": ["string", "null"] },
          "documentNumber": { "description": "The document number in normal form, or null.", "type": ["string", "null"] },
          "record": { "description": "The SHA-256 of the record file.", "$ref": "#/$defs/sha256" },
          "text": {
            "description": "The SHA-256 of records/ID.txt, the text that spans count in, or null where the source is plain text.",
            "type": ["string", "null"],
            "pattern": "^[0-9a-f]{64}$"
          },
          "counts": {
            "description": "How many records of each kind the notice has.",
            "type": "object",
            "required": ["parts", "sections", "quantities", "targets", "times", "departments", "assignments", "citations", "identifiers", "diagnostics"],
            "additionalProperties": { "type": "integer", "minimum": 0 }
          }
        }
      }
    },
    "duplicates": {
      "description": "Files with the same bytes as one before them.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["path", "of"],
        "additionalProperties": false,
        "properties": {
          "path": { "description": "The path of the copy.", "type": "string", "minLength": 1 },
          "of": { "description": "The id of the notice that has the bytes.", "type": "string", "pattern": "^[0-9a-f]{16}$" }
        }
      }
    },
    "failures": {
      "description": "Files that gave no record.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["path", "sha256", "line", "column", "reason"],
        "additionalProperties": false,
        "properties": {
          "path": { "description": "The path of the file.", "type": "string", "minLength": 1 },
          "sha256": { "description": "The SHA-256 of the bytes, or null when they could not be read.", "type": ["string", "null"], "pattern": "^[0-9a-f]{64}$" },
          "line": { "description": "The line from 1 of what is wrong, or null when the whole file is meant.", "type": ["integer", "null"], "minimum": 1 },
          "column": { "description": "The column from 1, or null.", "type": ["integer", "null"], "minimum": 1 },
          "reason": { "description": "One sentence in English.", "type": "string", "minLength": 1 }
        }
      }
    }
  },
  "$defs": {
    "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
    "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }
  }
}

"""##
}
