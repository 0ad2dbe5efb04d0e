/** Statements for property tests, about the names of `invented.ts`. */
import fc from 'fast-check';
import type { Statement } from '../../../src/core/correct/statements/statements.js';
import { KINDS } from '../../../src/core/types.js';

const words = fc.constantFrom(
  'Ada Byron',
  'Byron',
  'Ada',
  'Zürich',
  'ZTU',
  'Acme & Co',
  'saw',
  'Nambia',
  'nowhere',
  'a "b"',
  'Al-Rai (b) [c]* and/or {d}^$|?+.\\',
  'saw, Ada',
);
const scope = fc.record(
  { in: fc.array(fc.constantFrom('a', 'b', '*', 'c?'), { minLength: 1, maxLength: 2 }) },
  { requiredKeys: [], noNullPrototype: true },
);
const place = fc.record(
  {
    exact: words,
    prefix: fc.constantFrom('', 'and ', 'saw ', ', '),
    suffix: fc.constantFrom('', ' and', '.', ', '),
  },
  { requiredKeys: ['exact'], noNullPrototype: true },
);
const located = fc.record({ in: fc.constant(['a']), at: place });
const anywhere = fc.oneof(scope, located);
const person = fc
  .constantFrom('Ada Byron', 'Ada King Byron', 'Eve Byron', 'Byron', 'O’Hara', 'Dona Ada', 'Ada (sister)')
  .map(name => `person: ${name}`);

/** Statements about one document each. */
export const ofDocuments: fc.Arbitrary<Statement> = fc.oneof(
  fc.tuple(words, anywhere).map(([ignore, where]) => ({ ignore, ...where })),
  fc.tuple(words, fc.constantFrom(...KINDS), anywhere).map(([name, kind, where]) => ({ name, kind, ...where })),
  fc
    .tuple(person, fc.constantFrom('Ada (sister)', 'Eve Byron', 'Dona Ada'), anywhere)
    .map(([apart, as, where]) => ({ apart, as, ...where })),
  fc.tuple(fc.oneof(person, fc.constant('place: Zürich')), anywhere).map(([standsFor, where]) => ({
    standsFor,
    never: true as const,
    ...where,
  })),
);

export const statement: fc.Arbitrary<Statement> = fc.oneof(
  { weight: 3, arbitrary: ofDocuments },
  { weight: 1, arbitrary: fc.uniqueArray(person, { minLength: 2, maxLength: 3 }).map(same => ({ same })) },
  {
    weight: 1,
    arbitrary: fc.tuple(person, fc.constantFrom('Dona Ada', 'Ada King Byron')).map(([rename, as]) => ({ rename, as })),
  },
);
