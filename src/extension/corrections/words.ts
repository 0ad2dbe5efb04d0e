/** Statements in words for people. */
import { kindWord } from '../../core/corpus/describe.js';
import { say } from '../../core/say.js';
import { referenceIn } from '../../core/correct/statements/references.js';
import { scopeOf, type Statement } from '../../core/correct/statements/statements.js';

const name = (reference: string): string => referenceIn(reference)?.name ?? reference;

/** What a statement says, on one line. */
export function statementWords(statement: Statement): string {
  return scoped(whatOf(statement), statement);
}

function whatOf(statement: Statement): string {
  if ('ignore' in statement) return say('“{0}” is no name', statement.ignore);
  if ('name' in statement) return say('“{0}”: {1}', statement.name, kindWord(statement.kind));
  if ('same' in statement) return statement.same.map(name).join(' = ');
  if ('apart' in statement) return say('{0}, not {1}', statement.as, name(statement.apart));
  if ('rename' in statement) return say('{0} is shown as {1}', name(statement.rename), statement.as);
  return say('{0} stands for no government', name(statement.standsFor));
}

function scoped(what: string, statement: Statement): string {
  const { in: documents, at } = scopeOf(statement);
  if (at) return say('{0} (at one place)', what);
  if (!documents) return what;
  return documents.length === 1
    ? say('{0} (in {1})', what, documents[0]!)
    : say('{0} (in {1} documents)', what, documents.length);
}
