/** Changes of the statements in a file's text, and whether they are in it. */
import { appended, removed, replaced, type TextEdit } from '../../core/correct/file/file-edits.js';
import { readCorrections, type PlacedStatement } from '../../core/correct/file/file-text.js';
import { printed } from '../../core/correct/statements/print.js';
import { plainPath } from '../../core/correct/statements/scope.js';
import { scopeOf, type Statement } from '../../core/correct/statements/statements.js';

/** Statements that are taken out and put in. */
export interface StatementChange {
  readonly added: readonly Statement[];
  readonly removed: readonly Statement[];
}

/** The edits of a text that take statements out, the last of equals, and put others in at the end. */
export function editsFor(text: string, { added, removed: out }: StatementChange): TextEdit[] {
  const edits: TextEdit[] = [];
  let after = text;
  for (const statement of out) {
    const found = lastOf(after, statement);
    if (found) after = applied(after, removed(after, found));
  }
  if (added.length > 0) after = applied(after, appended(after, added));
  if (after !== text) edits.push(difference(text, after));
  return edits;
}

/** The edits that put statements in others' places. */
export function replacements(text: string, pairs: readonly (readonly [Statement, Statement])[]): TextEdit[] {
  return pairs.flatMap(([old, statement]) => {
    const found = lastOf(text, old);
    return found ? [replaced(found, statement)] : [];
  });
}

/** Whether all statements of a list are in a text. */
export function hasAll(text: string, statements: readonly Statement[]): boolean {
  const there = new Set(readCorrections(text).statements.map(({ statement }) => printed(statement)));
  return statements.every(statement => there.has(printed(statement)));
}

/** A statement after a document, or a folder, has another path; the same one where it does not name that. */
export function renamed(statement: Statement, before: string | undefined, now: string | undefined): Statement {
  const { in: documents } = scopeOf(statement);
  if (!documents || before === undefined || now === undefined) return statement;
  const paths = documents.map(path => {
    const one = plainPath(path);
    if (one === before) return now;
    return one.startsWith(`${before}/`) ? now + one.slice(before.length) : path;
  });
  return paths.every((path, i) => path === documents[i]) ? statement : { ...statement, in: paths };
}

/** What becomes of a statement when a document, or a folder, goes to another folder of the workspace. */
export interface Parted {
  /** What is left of it where it stood; undefined where it was of nothing else. */
  readonly stays: Statement | undefined;
  readonly goes: Statement;
}

/** Parts a statement that names what has gone from one path to another path elsewhere; undefined where it does not name that. */
export function parted(statement: Statement, before: string, now: string): Parted | undefined {
  const { in: documents = [] } = scopeOf(statement);
  const goes = documents.filter(path => isIn(path, before));
  if (goes.length === 0) return undefined;
  const stays = documents.filter(path => !isIn(path, before));
  return {
    stays: stays.length > 0 ? { ...statement, in: stays } : undefined,
    goes: renamed({ ...statement, in: goes }, before, now),
  };
}

/** Whether a path of `in` is that of a document, or below that of a folder. */
function isIn(path: string, of: string): boolean {
  const one = plainPath(path);
  return one === of || one.startsWith(`${of}/`);
}

function lastOf(text: string, statement: Statement): PlacedStatement | undefined {
  const wanted = printed(statement);
  return readCorrections(text).statements.findLast(one => printed(one.statement) === wanted);
}

const applied = (text: string, { start, end, text: by }: TextEdit): string =>
  text.slice(0, start) + by + text.slice(end);

/** The one replacement that turns a text into another. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
