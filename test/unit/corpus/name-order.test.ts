import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EntityTable, type Listed } from '../../../src/core/corpus/names/entity-table.js';
import { byName, NameOrder, type Named } from '../../../src/core/corpus/names/name-order.js';
import { folded, foldedNames, qualityOf } from '../../../src/core/corpus/names/search.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { KINDS, type Entity } from '../../../src/core/types.js';

/** An entity whose name and mentions a test changes. */
class Changing implements Named {
  placedAs: string | undefined;
  mentions = 1;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  shown(): { name: string } {
    return { name: this.name };
  }
}

const inOrder = (all: readonly Changing[]): string[] =>
  all
    .filter(({ mentions }) => mentions > 0)
    .sort(byName)
    .map(({ id }) => id);

describe('the order of all entities by name', () => {
  const changes = fc.array(fc.record({ of: fc.nat(40), name: fc.string({ maxLength: 2 }), mentions: fc.nat(2) }), {
    maxLength: 80,
  });

  it('is what sorting all of them gives, whatever changes, and whenever it is asked for', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), fc.boolean(), (rounds, inSteps) => {
        const order = new NameOrder<Changing>();
        const all: Changing[] = [];
        for (const round of rounds) {
          for (const { of, name, mentions } of round) {
            const one = (all[of] ??= new Changing(`person:${of}`, name));
            Object.assign(one, { name, mentions });
            order.outdate(one);
          }
          if (inSteps) atOnce(order.settle());
          assert.deepEqual(
            order.all().map(({ id }) => id),
            inOrder(all.filter(Boolean)),
          );
        }
      }),
    );
  });

  it('is the same list as long as no name is another', () => {
    const order = new NameOrder<Changing>();
    const [a, b] = [new Changing('person:a', 'A'), new Changing('person:b', 'B')];
    for (const one of [b, a]) order.outdate(one);
    const before = order.all();
    a.mentions = 7;
    order.outdate(a);
    assert.equal(order.all(), before);
  });

  it('can be asked for between the steps, and changed there', () => {
    const order = new NameOrder<Changing>();
    const all = Array.from({ length: 3000 }, (_, i) => new Changing(`person:${i}`, `${(i * 7919) % 3000}`));
    for (const one of all) order.outdate(one);
    assert.ok(order.isFarBehind);
    const steps = order.settle();
    steps.next();
    all[5]!.name = 'zz';
    all[6]!.mentions = 0;
    for (const one of all.slice(5, 7)) order.outdate(one);
    steps.next();
    const ids = inOrder(all);
    assert.deepEqual(
      order.all().map(({ id }) => id),
      ids,
    );
    while (steps.next().done !== true);
    assert.deepEqual(
      order.all().map(({ id }) => id),
      ids,
    );
    assert.ok(!order.isFarBehind);
  });
});

describe('a table of entities', () => {
  const name = fc.stringMatching(/^[A-Da-d .éñ]{1,6}$/);
  const entity = fc.record({
    kind: fc.constantFrom(...KINDS),
    name,
    aliases: fc.array(name, { maxLength: 2 }),
    documents: fc.integer({ min: 1, max: 3 }),
  });
  const listed = fc.array(entity, { maxLength: 30 }).map(all =>
    all.map(({ kind, name, aliases, documents }, i): Listed => {
      const shown: Entity = { id: `${kind}:${i}`, kind, name, aliases, mentions: documents, documents };
      return {
        kind,
        mentions: documents,
        documentCount: documents,
        shown: () => shown,
        searchable: () => foldedNames(shown),
      };
    }),
  );
  const typed = fc.stringMatching(/^[A-Da-d é]{1,4}$/).map(folded);

  it('is narrowed to what looking at each entity finds', () => {
    fc.assert(
      fc.property(listed, typed, fc.nat(3), (all, wanted, least) => {
        const expected = all.flatMap((one, row) => {
          const { name, aliases } = one.shown();
          const isFound = [name, ...aliases].some(each => folded(each).includes(wanted));
          return one.documentCount >= least && isFound ? [row] : [];
        });
        const rows = new EntityTable(all).rows(wanted, least);
        assert.deepEqual(rows.all, expected);
        for (const kind of KINDS)
          assert.deepEqual(
            rows[kind],
            expected.filter(row => all[row]!.kind === kind),
          );
      }),
    );
  });

  it('gives the best matches that looking at each entity finds', () => {
    fc.assert(
      fc.property(listed, typed.filter(Boolean), (all, wanted) => {
        const expected = all
          .flatMap(one => {
            const quality = qualityOf(wanted, one.searchable());
            return quality === undefined ? [] : [{ one, quality }];
          })
          .sort((a, b) => a.quality - b.quality)
          .map(({ one }) => one.shown().id);
        const found = new EntityTable(all).best(wanted, Infinity).map(({ id }) => id);
        assert.deepEqual(found, expected);
      }),
    );
  });
});
