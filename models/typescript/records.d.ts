// The records of gongwen as TypeScript interfaces. Written by Scripts/make-models.py from schemas/; change those and run it again.

/** What one Chinese government notice says and commits to: its head, its outline, its quantities, targets,
 * times, departments, citations and identifiers, each with the words that say so and their place in the source
 * text. Every key is always there, in the order of this schema, and null where the notice says nothing. */
export interface NoticeRecord {
  /** The version of this contract (semantic versioning). Additive changes raise the minor version; nothing is
   * renamed or removed within a major version. */
  schemaVersion: string;
  /** The program that made the record. */
  generator: Generator;
  /** The first 16 hexadecimal digits of the SHA-256 of the source bytes: the same bytes have the same id. */
  id: string;
  /** The file that the notice was read from. */
  source: Source;
  /** The head and foot of the notice. */
  notice: Notice;
  /** The parts with a numbering of their own, in the order of the text. */
  parts: Part[];
  /** The headings and numbered items, in the order of the text. */
  sections: Section[];
  /** Every numeral that counts or measures something, one record per value, in the order of the text. */
  quantities: Quantity[];
  /** What the notice commits to, in the order of the text. Each target is about one quantity with the role
   * target. */
  targets: Target[];
  /** Every date, year, span of years, plan period and relative period, in the order of the text. */
  times: TimeMention[];
  /** Every mention of an organ of government or party, in the order of the text. */
  departments: Department[];
  /** The clauses that give a task to departments, in the order of the text. */
  assignments: Assignment[];
  /** The policy documents that the text refers to, in the order of the text. */
  citations: Citation[];
  /** Digits that are neither a quantity nor a time, with the word that they belong to, in the order of the
   * source. */
  identifiers: Identifier[];
  /** What the run has to say about the notice: first what concerns the whole of it, then in the order of the
   * source. */
  diagnostics: Diagnostic[];
}

/** The program that made the record. */
export interface Generator {
  /** The name of the program. */
  name: string;
  /** The version of the program (semantic versioning). */
  version: string;
  /** The SHA-256 of all rules and lexicons: records with the same one were made by the same rules. */
  ruleset: string;
}

/** The file that the notice was read from. */
export interface Source {
  /** The path as it was named, or - for standard input. */
  path: string;
  /** The IANA media type. */
  mediaType: string;
  /** The IANA name of the character encoding, such as UTF-8 or GB18030. */
  encoding: string;
  /** The number of bytes. */
  byteCount: number;
  /** The SHA-256 of the bytes. */
  sha256: string;
  /** The number of Unicode code points of the source text, in which every span counts. */
  characterCount: number;
}

/** The head and foot of the notice. */
export interface Notice {
  /** Words of the notice, or null when it has none. */
  title: string | null;
  /** The document number (发文字号), or null. */
  documentNumber: DocumentNumber | null;
  /** The kind (文种), such as 通知, 意见, 规划; the list is open. Null when nothing says. */
  kind: string | null;
  /** The issuing authorities, in order. */
  issuers: string[];
  /** The recipients (主送机关), in order, in their own words. */
  recipients: string[];
  /** A full date in EDTF (ISO 8601-2), or null. */
  issuedOn: string | null;
  /** The attachments that the notice lists or carries. */
  attachments: Attachment[];
}

/** The document number (发文字号), or null. */
export interface DocumentNumber {
  /** The normal form, such as 吉政发〔2014〕23号. */
  text: string;
  /** The agency code, such as 吉政发. */
  code: string;
  /** A year of the Gregorian calendar, or null when nothing says. */
  year: number | null;
  /** The serial number. */
  serial: number;
}

export interface Attachment {
  /** Its number, or null. */
  number: number | null;
  /** Its title. */
  title: string;
  /** The part that is the attachment, or null when the text does not carry it. */
  part: string | null;
}

/** A part of the notice with a numbering of its own. */
export interface Part {
  /** The id of a part. An id depends on what a record says and where it stands in the outline, so that an edit
   * elsewhere leaves it alone. */
  id: string;
  /** carrier: the notice that passes a text on, or the only part; issued: the text that is passed on;
   * attachment: an attachment. */
  kind: "carrier" | "issued" | "attachment";
  /** The number of an attachment, else null. */
  number: number | null;
  /** Words of the notice, or null when it has none. */
  title: string | null;
  /** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
   * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
   * it is the text that the run writes beside the record. */
  span: Span;
}

/** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
 * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
 * it is the text that the run writes beside the record. */
export interface Span {
  /** The first code point. */
  start: number;
  /** The code point after the last one; above start. */
  end: number;
}

/** A heading or a numbered item. */
export interface Section {
  /** The id of a section. */
  id: string;
  /** The section around it, or null at the top of a part. */
  parent: string | null;
  /** The id of a part. An id depends on what a record says and where it stands in the outline, so that an edit
   * elsewhere leaves it alone. */
  part: string;
  /** The class of the marker: 0 附件 篇 编 章 节; 1 一、 第N条; 2 （一）; 3 1. and 1.1; 4 （1） and 1.1.1; 5 ①. The parent
   * tells how sections nest. */
  level: number;
  /** The marker in normal form, such as （一）. */
  marker: string;
  /** The number in the marker, or null when it has none. */
  number: number | null;
  /** Words of the notice, or null when it has none. */
  title: string | null;
  /** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
   * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
   * it is the text that the run writes beside the record. */
  span: Span;
}

/** A numeral with what it counts or measures. */
export interface Quantity {
  /** The id of a quantity. */
  id: string;
  /** target: to be reached, added, built or held; baseline: what a target is measured from; reported: a fact;
   * condition: a threshold that selects; provision: an amount or limit that a measure sets; qualifier: part of
   * what a thing is or is called. */
  role: "target" | "baseline" | "reported" | "condition" | "provision" | "qualifier";
  /** The number exactly as it is written, without its multiplier; null for a range and for a ratio. */
  value: number | null;
  /** The lower end of a range, included; else null. */
  low: number | null;
  /** The upper end of a range, included; else null. */
  high: number | null;
  /** The parts of a ratio in order, 40:60 as [40, 60]; else null. */
  ratio: number[] | null;
  /** The power of ten of 十 百 千 万 亿 before the unit: value × 10^multiplier is in unit. SDMX calls it UNIT_MULT. */
  multiplier: number;
  /** The canonical unit, such as 元, %, 百分点 (percentage point), 家; null for a bare number. */
  unit: string | null;
  /** The UCUM code of the unit, or the ISO 4217 code for money (CNY); null where there is none. */
  unitCode: string | null;
  /** How the stated value binds the real one: eq plain; gte 以上 不少于; gt 超过 突破; lte 以内 不超过; lt 低于 不足; approx 左右 约;
   * range 2-3个. */
  comparator: "eq" | "gte" | "gt" | "lte" | "lt" | "approx" | "range";
  /** The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
   * the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text. */
  quote: string;
  /** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
   * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
   * it is the text that the run writes beside the record. */
  span: Span;
  /** The id of the innermost section that holds the first character of the record, or null before the first
   * heading. */
  section: string | null;
  /** The id of the rule that made the record or decided its role, such as target.level. */
  rule: string;
}

/** A commitment: an indicator that is to reach, gain or lose an amount by a year. In the words of SDMX:
 * indicator is the measured concept, subject REF_AREA, year TIME_PERIOD, value OBS_VALUE, unit UNIT_MEASURE,
 * multiplier UNIT_MULT. */
export interface Target {
  /** The id of the target. */
  id: string;
  /** The id of a quantity. */
  quantity: string;
  /** What is measured, as the document words it, without scope words, year, verb or comparator; null when
   * nothing says. */
  indicator: string | null;
  /** For whom or where it holds; null when nothing says. */
  subject: string | null;
  /** level: a state; change: an amount of movement; annual_growth: a mean yearly rate; ratio: 40:60; rank: a
   * place in an order; multiple: 翻一番 is 2. */
  measure: "level" | "change" | "annual_growth" | "ratio" | "rank" | "multiple";
  /** How the stated value binds the real one: eq plain; gte 以上 不少于; gt 超过 突破; lte 以内 不超过; lt 低于 不足; approx 左右 约;
   * range 2-3个. */
  comparator: "eq" | "gte" | "gt" | "lte" | "lt" | "approx" | "range";
  /** The number exactly as it is written, without its multiplier; null for a range and for a ratio. */
  value: number | null;
  /** The lower end of a range, included; else null. */
  low: number | null;
  /** The upper end of a range, included; else null. */
  high: number | null;
  /** The parts of a ratio in order, 40:60 as [40, 60]; else null. */
  ratio: number[] | null;
  /** The power of ten of 十 百 千 万 亿 before the unit: value × 10^multiplier is in unit. SDMX calls it UNIT_MULT. */
  multiplier: number;
  /** The canonical unit, such as 元, %, 百分点 (percentage point), 家; null for a bare number. */
  unit: string | null;
  /** The UCUM code of the unit, or the ISO 4217 code for money (CNY); null where there is none. */
  unitCode: string | null;
  /** Which way a change or an annual growth goes; null for the other measures. */
  direction: "increase" | "decrease" | null;
  /** A year of the Gregorian calendar, or null when nothing says. */
  year: number | null;
  /** A year of the Gregorian calendar, or null when nothing says. */
  firstYear: number | null;
  /** annual for an amount that is due every year, else null. */
  recurrence: "annual" | null;
  /** The starting point that a target is measured from, or null when the text states none. */
  baseline: Baseline | null;
  /** aspirational under 力争, 争取 or 努力, else firm. */
  modality: "firm" | "aspirational";
  /** obligatory for 约束性, anticipatory for 预期性, else null. */
  binding: "obligatory" | "anticipatory" | null;
  /** The fields that came from outside the target's own clause, in this order. */
  inherited: ("indicator" | "subject" | "year" | "baseline" | "modality" | "comparator")[];
  /** Ids of departments, in the order of the text. */
  departments: string[];
  /** The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
   * the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text. */
  quote: string;
  /** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
   * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
   * it is the text that the run writes beside the record. */
  span: Span;
  /** The id of the innermost section that holds the first character of the record, or null before the first
   * heading. */
  section: string | null;
  /** The id of the rule that made the record or decided its role, such as target.level. */
  rule: string;
}

/** The starting point that a target is measured from, or null when the text states none. */
export interface Baseline {
  /** A year of the Gregorian calendar, or null when nothing says. */
  year: number | null;
  /** The number as written, or null when only the year is stated. */
  value: number | null;
  /** The power of ten before the unit, or null without a value. */
  multiplier: number | null;
  /** The canonical unit, such as 元, %, 百分点 (percentage point), 家; null for a bare number. */
  unit: string | null;
}

/** A date, year, span of years, plan period or relative period. */
export interface TimeMention {
  /** The id of the time. */
  id: string;
  /** The EDTF form (ISO 8601-2, level 0): a date 2014-11-13, a month 2014-06, a year 2017, or an interval
   * 2017/2020; null without a fixed place in time. */
  value: string | null;
  /** deadline: to be reached by; baseline: compared with; reported: when a fact held; issued: of the document or
   * its signature; period: what a plan or an action covers; other. */
  role: "deadline" | "baseline" | "reported" | "issued" | "period" | "other";
  /** The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
   * the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text. */
  quote: string;
  /** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
   * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
   * it is the text that the run writes beside the record. */
  span: Span;
  /** The id of the innermost section that holds the first character of the record, or null before the first
   * heading. */
  section: string | null;
}

/** A mention of an organ of government or party. */
export interface Department {
  /** The id of a department. */
  id: string;
  /** The name as written. */
  name: string;
  /** What the organ does in the sentence that names it. */
  role: "lead" | "support" | "responsible" | "issuer" | "recipient" | "mentioned";
  /** The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
   * the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text. */
  quote: string;
  /** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
   * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
   * it is the text that the run writes beside the record. */
  span: Span;
  /** The id of the innermost section that holds the first character of the record, or null before the first
   * heading. */
  section: string | null;
}

/** A task given to departments: the bracket or line that says so. */
export interface Assignment {
  /** The id of the assignment. */
  id: string;
  /** Ids of departments, in the order of the text. */
  lead: string[];
  /** Ids of departments, in the order of the text. */
  support: string[];
  /** Ids of departments, in the order of the text. */
  responsible: string[];
  /** The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
   * the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text. */
  quote: string;
  /** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
   * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
   * it is the text that the run writes beside the record. */
  span: Span;
  /** The id of the innermost section that holds the first character of the record, or null before the first
   * heading. */
  section: string | null;
}

/** A policy document that the text refers to as 《title》. */
export interface Citation {
  /** The id of the citation. */
  id: string;
  /** The words between 《 and 》. */
  title: string;
  /** The document number that follows in brackets, in normal form, or null. */
  number: string | null;
  /** The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
   * the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text. */
  quote: string;
  /** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
   * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
   * it is the text that the run writes beside the record. */
  span: Span;
  /** The id of the innermost section that holds the first character of the record, or null before the first
   * heading. */
  section: string | null;
}

/** Digits that are neither a quantity nor a time, with the word that they belong to. */
export interface Identifier {
  /** The id of the identifier. */
  id: string;
  /** What the digits are part of; marker is a list marker outside sections, page a page number. */
  kind: "document_number" | "standard" | "model" | "name" | "marker" | "page" | "contact" | "other";
  /** The words of the span after normalisation: full-width letters and digits folded, broken lines joined. It is
   * the exact text of a TextQuoteSelector of the W3C Web Annotation model, taken from the normalised text. */
  quote: string;
  /** A half-open range of Unicode code points of the source text, from 0: a TextPositionSelector of the W3C Web
   * Annotation model. The source text of a plain-text notice is its decoded text as it stands; for other formats
   * it is the text that the run writes beside the record. */
  span: Span;
  /** The id of the innermost section that holds the first character of the record, or null before the first
   * heading. */
  section: string | null;
}

/** One thing that the run has to say about the notice. */
export interface Diagnostic {
  /** A stable dotted code, such as numeral.unexplained. */
  code: string;
  /** How much it matters. */
  severity: "info" | "warning" | "error";
  /** One sentence in English. */
  message: string;
  /** Its place, or null when it concerns the whole notice. An empty span is a place between two characters. */
  span: Span | null;
}

/** What a run over a corpus was: run.json, beside the folder records/ with a record for each notice. It is
 * written last, so that its presence says that the run is whole. Nothing in it depends on the time, the machine
 * or an earlier run. */
export interface Run {
  /** The version of this form (semantic versioning). */
  schemaVersion: string;
  /** The program that made the run. */
  generator: Generator;
  /** The version of the output contract of the records. */
  recordSchemaVersion: string;
  /** The files that the run read. */
  corpus: RunCorpus;
  /** How many notices, copies and failures there are, and how many records of each kind in all notices together. */
  counts: Record<string, number>;
  /** The notices that gave a record, in the order of the corpus. */
  notices: RunNotice[];
  /** Files with the same bytes as one before them. */
  duplicates: RunDuplicate[];
  /** Files that gave no record. */
  failures: RunFailure[];
}

/** The files that the run read. */
export interface RunCorpus {
  /** The folder as the caller named it. */
  path: string;
  /** folder: all files below it except hidden ones; bag: the payload of a BagIt bag. */
  kind: "folder" | "bag";
  /** The digest of the bag's manifest-sha256.txt, or of the one that a bag of these files would have: a line
   * with digest, two spaces and data/PATH for each file, sorted by the bytes of the paths. */
  manifest: string;
  /** The number of files, metadata files included. */
  files: number;
}

export interface RunNotice {
  /** The id of the notice, whose record is records/ID.json. */
  id: string;
  /** The path of the source, as in the record. */
  path: string;
  /** The SHA-256 of the source bytes. */
  sha256: string;
  /** The title, or null. */
  title: string | null;
  /** The document number in normal form, or null. */
  documentNumber: string | null;
  /** The SHA-256 of the record file. */
  record: string;
  /** The SHA-256 of records/ID.txt, the text that spans count in, or null where the source is plain text. */
  text: string | null;
  /** How many records of each kind the notice has. */
  counts: Record<string, number>;
}

export interface RunDuplicate {
  /** The path of the copy. */
  path: string;
  /** The id of the notice that has the bytes. */
  of: string;
}

export interface RunFailure {
  /** The path of the file. */
  path: string;
  /** The SHA-256 of the bytes, or null when they could not be read. */
  sha256: string | null;
  /** The line from 1 of what is wrong, or null when the whole file is meant. */
  line: number | null;
  /** The column from 1, or null. */
  column: number | null;
  /** One sentence in English. */
  reason: string;
}
