/** The vocabulary of Concordance: what every room of the project means by a mention, an entity and a passage. */

/** What a name names. `place` is any location that is not a country: cities, regions, waters, buildings. */
export const KINDS = ['person', 'country', 'organisation', 'place'] as const;
export type Kind = (typeof KINDS)[number];

/** How a mention names its entity: by any proper name (full, short, acronym), by a demonym, or by a description of the office held. */
export const FORMS = ['name', 'demonym', 'description'] as const;
export type Form = (typeof FORMS)[number];

/** A stretch of a document's text, `[start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name found in a text, not yet tied to an entity: no title, no leading article, no possessive ending in its span. */
export interface Mention extends Span {
  readonly kind: Kind;
  readonly form: Form;
  /** Calibrated probability, 0 to 1, that span and kind are right. */
  readonly confidence: number;
}

/** The rules by which a mention is tied to its entity. */
export const RULES = [
  'exact-name', // the entity's own name
  'country-name', // a name, abbreviation or official name of the country
  'demonym', // the country's people or adjective
  'surname', // the last part of a person's full name
  'given-name', // the first part of a person's full name
  'initials', // initials in place of given names
  'name-order', // the same parts, family name first
  'spelling', // another transliteration, diacritics, or a slip of the pen
  'short-form', // an organisation's or place's name without its suffix or qualifier
  'acronym', // an acronym defined in the text, or derivable from a name in it
  'known-name', // a well-known other name ("UN")
  'other-name', // another name that the text gives ("formerly", "alias")
  'description', // office and country ("the Russian president")
  'other-document', // the only candidate the other documents leave
  'other-language', // a text in another language, in the words of a full name of the English documents
  'other-kind', // the kind that the other documents give a name of which this one is not sure
  'correction', // the reader said so
] as const;
export type Rule = (typeof RULES)[number];

/** Why a mention belongs to its entity. */
export interface Reason {
  readonly rule: Rule;
  /** The name it was derived from ("Vladimir Putin" for the surname "Putin"), or the country for demonyms and descriptions. */
  readonly of?: string;
  /** Where in the same document the evidence stands (the definition of an acronym, the sentence that gives the office). */
  readonly at?: number;
}

/** A mention as one document alone resolves it. */
export interface LocalMention extends Mention {
  /** Index into `DocumentAnalysis.entities`. */
  readonly entity: number;
  readonly reason: Reason;
  /** ISO 3166 alpha-2 code (or `EU`) of the government this mention stands for here, where the wording shows one acting. */
  readonly standsFor?: string;
}

/** An entity as one document alone knows it. */
export interface LocalEntity {
  readonly kind: Kind;
  /** The fullest form in this document, in mixed case. */
  readonly name: string;
  /** Every distinct name of it in this document, most frequent first (no demonyms, no descriptions). */
  readonly names: readonly string[];
  /** How many mentions of this document use each of `names`. */
  readonly counts: readonly number[];
  /** Distinct demonyms that mention it here, each with its number of mentions. */
  readonly demonyms?: readonly (readonly [demonym: string, mentions: number])[];
  /** ISO 3166 alpha-2 code, for a country known to the world tables; for a person, of the country whose office the document gives. */
  readonly country?: string;
  /** Code of the government (a country's, or `EU`) that this capital or seat of government can stand for. */
  readonly seat?: string;
  /** Full name of the well-known organisation that this is ("United Nations" for "UN"), or English name of the capital ("Moscow" for "Moskau"). */
  readonly known?: string;
  /** The name that the reader gave it, to tell it from others: it is known by this alone. */
  readonly given?: string;
  /** True when the document gives only a part of the name (a bare surname, an undefined acronym). */
  readonly partial: boolean;
}

/** What may be names in those parts of a text that are in another language, in columns; they overlap. Offsets in UTF-16 code units. */
export interface PossibleNames {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** As they read. */
  readonly words: readonly string[];
}

/** All that is known from one text by itself: a pure function of the text, the model and the options. Plain data, structured-cloneable. */
export interface DocumentAnalysis {
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  /** BCP 47 tag of its language; `en` also where nothing can be told. In another one only sure names are marked. */
  readonly language: string;
  /** In another language than English, whether these are names is for the other documents to tell. Absent where there are none. */
  readonly possible?: PossibleNames;
  /** In order of `start`; a description may contain a demonym, otherwise mentions do not overlap. */
  readonly mentions: readonly LocalMention[];
  readonly entities: readonly LocalEntity[];
  /** Sentence boundaries: start and end of each, alternating, in order. */
  readonly sentences: Uint32Array;
  /** Running heads that stand within sentences: start and end of each, alternating, in order. */
  readonly asides: Uint32Array;
  /** Offset of the first character of each line, counting lines as VS Code does (LF, CRLF, CR). */
  readonly lines: Uint32Array;
}

/** Stable between runs and when unrelated documents come or go: `country:CN`, `person:xi-jinping`. */
export type EntityId = string;

/** An entity of the corpus. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** The fullest form in the corpus, in mixed case. */
  readonly name: string;
  /** Its other names in the corpus, most frequent first; demonyms included, descriptions not. */
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly documents: number;
  /** ISO 3166 alpha-2 code: of a country, or of the country a person's office or a seat of government belongs to. */
  readonly country?: string;
  /** The country (or EU) entity that a capital or seat of government can stand for. */
  readonly standsFor?: EntityId;
}

/** A record while its fields are being filled in. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A mention as the whole corpus resolves it. */
export interface ResolvedMention extends Mention {
  readonly entity: EntityId;
  readonly reason: Reason;
  /** True where Concordance concluded the link rather than read it: the reader may doubt it. */
  readonly inferred: boolean;
  /** The entity whose government this mention stands for here. */
  readonly standsFor?: EntityId;
}

/** A line and a character in it, both from 0, the character in UTF-16 code units: VS Code's position. */
export interface Point {
  readonly line: number;
  readonly character: number;
}

/** Where a mention stands: its document and its exact characters. */
export interface Location extends Span {
  /** The document's key: a URI in the editor, a path on the command line. */
  readonly document: string;
  readonly from: Point;
  readonly to: Point;
}

/** A mention with its place in the corpus. */
export interface PlacedMention extends ResolvedMention, Location {}

/** A verbatim quotation around one mention: `before + name + after` is `text.slice(quote.start, quote.end)`, unchanged. */
export interface Passage extends PlacedMention {
  /** What is quoted; within the mention's sentence, cut where that is long. */
  readonly quote: Span;
  readonly before: string;
  readonly name: string;
  readonly after: string;
  /** Running heads within the quotation, which are none of its sentence's words; offsets into the document. */
  readonly asides?: readonly Span[];
  /** Whether the quotation starts after its sentence's start, or ends before its end. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}
