/** What a reader says of names: the statements of `concordance.corrections.json`, checked one by one. */
import { say } from '../../say.js';
import { KINDS, type Kind } from '../../types.js';
import { referenceIn } from './references.js';

/** A place in a text, as a W3C text quote names it: the words there, and what stands before and after them. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where a statement holds: everywhere, in some documents (paths or globs), at one place. */
export interface Scope {
  readonly in?: readonly string[];
  readonly at?: TextQuote;
}

/** These words are no name. */
export interface Ignore extends Scope {
  readonly ignore: string;
}
/** These words are a name of this kind. */
export interface Name extends Scope {
  readonly name: string;
  readonly kind: Kind;
}
/** These are one entity; the first names it. */
export interface Same {
  readonly same: readonly string[];
}
/** The entity's mentions here are of another one. */
export interface Apart extends Scope {
  readonly apart: string;
  readonly as: string;
}
/** How the entity is shown. */
export interface Rename {
  readonly rename: string;
  readonly as: string;
}
/** The entity does not stand for a government. */
export interface StandsFor extends Scope {
  readonly standsFor: string;
  readonly never: true;
}
export type Statement = Ignore | Name | Same | Apart | Rename | StandsFor;

/** Each statement's first property, and the others that it has and may have. */
const SHAPES = {
  ignore: { needs: [], scoped: true },
  name: { needs: ['kind'], scoped: true },
  same: { needs: [], scoped: false },
  apart: { needs: ['as'], scoped: true },
  rename: { needs: ['as'], scoped: false },
  standsFor: { needs: ['never'], scoped: true },
} as const;
export type StatementType = keyof typeof SHAPES;
const TYPES = Object.keys(SHAPES) as StatementType[];

/** A statement has no word or name longer than this, in UTF-16 code units. */
const LONGEST = 1000;

/** The property that says what a statement does. */
export function typeOf(statement: Statement): StatementType {
  return TYPES.find(type => type in statement)!;
}

/** Where a statement holds; nothing where it is of entities everywhere. */
export function scopeOf(statement: Statement): Scope {
  return 'same' in statement || 'rename' in statement ? {} : statement;
}

/** The entities that a statement names. */
export function referencesOf(statement: Statement): readonly string[] {
  if ('same' in statement) return statement.same;
  if ('apart' in statement) return [statement.apart];
  if ('rename' in statement) return [statement.rename];
  return 'standsFor' in statement ? [statement.standsFor] : [];
}

/** A value as a statement, or why it is none, in words for the reader. */
export function statementFrom(value: unknown): Statement | { readonly reason: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { reason: say('A correction is an object, such as {"ignore": "Monday"}.') };
  const reason = faultOf(value as Record<string, unknown>);
  return reason === undefined ? (value as Statement) : { reason };
}

function faultOf(value: Record<string, unknown>): string | undefined {
  const types = TYPES.filter(type => Object.hasOwn(value, type));
  const [type] = types;
  if (type === undefined) return say('A correction says one of these: {0}.', TYPES.join(', '));
  if (types.length > 1) return say('A correction says one thing only, not both {0} and {1}.', type, types[1]!);
  const { needs, scoped } = SHAPES[type];
  const missing = needs.find(property => !Object.hasOwn(value, property));
  if (missing !== undefined) return say('“{0}” is missing.', missing);
  const known: readonly string[] = [type, ...needs, ...(scoped ? ['in', 'at'] : [])];
  const unknown = Object.keys(value).find(property => !known.includes(property));
  if (unknown !== undefined) return say('“{0}” has no meaning in a correction with “{1}”.', unknown, type);
  return faultOfContent(type, value) ?? (scoped ? faultOfScope(value) : undefined);
}

function faultOfContent(type: StatementType, value: Record<string, unknown>): string | undefined {
  switch (type) {
    case 'ignore':
      return faultOfWords('ignore', value['ignore']);
    case 'name':
      if (!KINDS.some(kind => kind === value['kind'])) return say('“kind” is one of these: {0}.', KINDS.join(', '));
      return faultOfWords('name', value['name']);
    case 'same':
      return faultOfSame(value['same']);
    case 'apart':
    case 'rename':
      return faultOfReference(type, value[type]) ?? faultOfWords('as', value['as']);
    case 'standsFor':
      return value['never'] === true ? faultOfReference(type, value[type]) : say('“never” can only be true.');
  }
}

function faultOfWords(property: string, value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return say('“{0}” is to be words.', property);
  return value.length > LONGEST ? say('“{0}” is longer than {1} characters.', property, LONGEST) : undefined;
}

function faultOfReference(property: string, value: unknown): string | undefined {
  const fault = faultOfWords(property, value);
  if (fault !== undefined) return fault;
  return referenceIn(value as string)
    ? undefined
    : say('“{0}” names an entity by its kind and its name, such as "person: Ana Sousa".', property);
}

function faultOfSame(value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length < 2) return say('“same” is a list of two entities or more.');
  const names: readonly unknown[] = value;
  const fault = names.map(name => faultOfReference('same', name)).find(found => found !== undefined);
  if (fault !== undefined) return fault;
  const kinds = new Set(names.map(name => referenceIn(name as string)!.kind));
  return kinds.size > 1 ? say('They are of different kinds: {0}.', [...kinds].join(' and ')) : undefined;
}

function faultOfScope({ in: documents, at }: Record<string, unknown>): string | undefined {
  if (documents !== undefined) {
    if (!Array.isArray(documents) || documents.length === 0) return say('“in” is a list of documents.');
    if (documents.some(path => faultOfWords('in', path) !== undefined)) return say('“in” is a list of paths.');
  }
  if (at === undefined) return undefined;
  if (typeof at !== 'object' || at === null || Array.isArray(at)) return say('“at” is an object with “exact”.');
  const quote = at as Record<string, unknown>;
  const unknown = Object.keys(quote).find(property => !['exact', 'prefix', 'suffix'].includes(property));
  if (unknown !== undefined) return say('“{0}” has no meaning in “at”.', unknown);
  const isText = (property: string): boolean => {
    const text = quote[property];
    return text === undefined || (typeof text === 'string' && text.length <= LONGEST);
  };
  if (!isText('prefix') || !isText('suffix')) return say('“prefix” and “suffix” are texts.');
  return faultOfWords('exact', quote['exact']);
}
