/** Statements in words for people. */
import { kindWord } from '../../core/corpus/describe.js';
import { referenceIn } from '../../core/correct/statements/references.js';
import { scopeOf, type Statement } from '../../core/correct/statements/statements.js';

const name = (reference: string): string => referenceIn(reference)?.name ?? reference;

/** What a statement says, on one line. */
export function statementWords(statement: Statement): string {
  return `${whatOf(statement)}${whereOf(statement)}`;
}

function whatOf(statement: Statement): string {
  if ('ignore' in statement) return `“${statement.ignore}” is no name`;
  if ('name' in statement) return `“${statement.name}”: ${kindWord(statement.kind)}`;
  if ('same' in statement) return statement.same.map(name).join(' = ');
  if ('apart' in statement) return `${statement.as}, not ${name(statement.apart)}`;
  if ('rename' in statement) return `${name(statement.rename)} is shown as ${statement.as}`;
  return `${name(statement.standsFor)} stands for no government`;
}

function whereOf(statement: Statement): string {
  const { in: documents, at } = scopeOf(statement);
  if (at) return ' (at one place)';
  if (!documents) return '';
  return ` (in ${documents.length === 1 ? documents[0]! : `${documents.length} documents`})`;
}
