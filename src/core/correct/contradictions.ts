/** Which statements contradict each other: the later one holds, and the earlier one says nothing any more. */
import { referenceIn } from './statements/references.js';
import { scopeOf, typeOf, type Statement } from './statements/statements.js';

/** Of two statements, by their indices, the later overrules the earlier. */
export interface Contradiction {
  readonly earlier: number;
  readonly later: number;
}

/** What a statement is about, and what it says of that. Statements about the same that say different things contradict each other. */
function subjectsOf(statement: Statement): readonly (readonly [about: string, says: string])[] {
  switch (typeOf(statement)) {
    case 'ignore':
      return [[`words ${(statement as { ignore: string }).ignore}`, 'none']];
    case 'name': {
      const { name, kind } = statement as { name: string; kind: string };
      return [[`words ${name}`, kind]];
    }
    case 'apart': {
      const { apart, as } = statement as { apart: string; as: string };
      return [[`apart ${plain(apart)}`, as]];
    }
    case 'rename': {
      const { rename, as } = statement as { rename: string; as: string };
      return [[`shown ${plain(rename)}`, as]];
    }
    case 'same': {
      const { same } = statement as { same: readonly string[] };
      return same.slice(1).map(other => [`same ${plain(other)}`, plain(same[0]!)] as const);
    }
    case 'standsFor':
      return [];
  }
}

function plain(reference: string): string {
  const { kind, name } = referenceIn(reference)!;
  return `${kind}: ${name}`;
}

/** Finds the contradictions among statements of one file, in order of the later ones. A narrower statement behind a wider one is an exception, no contradiction. */
export function contradictionsIn(statements: readonly Statement[]): Contradiction[] {
  const before = new Map<string, { readonly index: number; readonly says: string }[]>();
  const found: Contradiction[] = [];
  statements.forEach((statement, later) => {
    for (const [about, says] of subjectsOf(statement)) {
      const earlier = before.get(about) ?? [];
      for (const one of earlier) {
        if (one.says !== says && covers(statement, statements[one.index]!)) found.push({ earlier: one.index, later });
      }
      earlier.push({ index: later, says });
      before.set(about, earlier);
    }
  });
  return found;
}

/** Whether a statement is about all that another is about. Globs are compared as they are written. */
function covers(wide: Statement, narrow: Statement): boolean {
  const [a, b] = [scopeOf(wide), scopeOf(narrow)];
  if (a.at && JSON.stringify(a.at) !== JSON.stringify(b.at)) return false;
  return !a.in || (b.in?.every(path => a.in!.includes(path)) ?? false);
}
