import { assert } from 'chai';
import fc from 'fast-check';
import { DocumentsByName } from '../../../src/core/corpus/documents-by-name.js';

describe('documents by the names in them', () => {
  const name = fc.constantFrom('Ada', 'Bo', 'Cy');
  const steps = fc.array(fc.record({ document: fc.constantFrom('a', 'b', 'c'), names: fc.uniqueArray(name) }), {
    maxLength: 12,
  });

  it('are those that came with the name and have not gone', () => {
    fc.assert(
      fc.property(steps, taken => {
        const documents = new DocumentsByName();
        const there = new Map<string, readonly string[]>();
        for (const { document, names } of taken) {
          documents.remove(document, there.get(document) ?? []);
          documents.add(document, names);
          there.set(document, names);
          for (const one of ['Ada', 'Bo', 'Cy']) {
            const expected = [...there].filter(([, names]) => names.includes(one)).map(([key]) => key);
            assert.sameMembers([...documents.naming(one)], expected);
          }
        }
      }),
    );
  });
});
