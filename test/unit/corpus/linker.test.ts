import assert from 'node:assert';
import fc from 'fast-check';
import type { Kind, LocalEntity } from '../../../src/core/types.js';
import { LinkedDocuments, type CountedEntity } from './linked-documents.js';

/** An entity as a document gives it: its names, the fullest first. */
function local(kind: Kind, names: readonly string[], more: Partial<LocalEntity> = {}): LocalEntity {
  const [name] = names;
  return { kind, name: name!, names, counts: names.map((_, i) => i + 1), partial: !name!.includes(' '), ...more };
}
const person = (...names: string[]): LocalEntity => local('person', names);
const organisation = (...names: string[]): LocalEntity => local('organisation', names);
const place = (...names: string[]): LocalEntity => local('place', names);
const country = (code: string, ...names: string[]): LocalEntity => local('country', names, { country: code });

function linked(documents: Readonly<Record<string, readonly LocalEntity[]>>): LinkedDocuments {
  const linker = new LinkedDocuments();
  for (const [document, entities] of Object.entries(documents)) linker.set(document, entities);
  return linker;
}

describe('entities across documents', () => {
  const cases: readonly {
    readonly says: string;
    readonly a: LocalEntity;
    readonly b: LocalEntity;
    /** What else the corpus has. */
    readonly also?: readonly LocalEntity[];
    readonly ids: readonly [string, string];
    readonly inferred?: boolean;
  }[] = [
    {
      says: 'one full name is one person',
      a: person('Ana Sousa'),
      b: person('Ana Sousa', 'Sousa'),
      ids: ['person:ana-sousa', 'person:ana-sousa'],
    },
    {
      says: 'diacritics make no difference',
      a: person('Rüştü Çelik'),
      b: person('Rustu Celik'),
      ids: ['person:rustu-celik', 'person:rustu-celik'],
    },
    {
      says: 'transliterations make no difference',
      a: person('Petro Horodetsky'),
      b: person('Petro Horodetskyy'),
      ids: ['person:petro-horodetskyy', 'person:petro-horodetskyy'],
    },
    {
      says: 'a middle name that a document ties to the name joins it',
      a: person('Ana Maria Sousa', 'Ana Sousa'),
      b: person('Ana Sousa'),
      ids: ['person:ana-maria-sousa', 'person:ana-maria-sousa'],
    },
    {
      says: 'a bare surname is completed from the only candidate',
      a: person('Ana Sousa'),
      b: person('Sousa'),
      ids: ['person:ana-sousa', 'person:ana-sousa'],
      inferred: true,
    },
    {
      says: 'a family name that comes first is completed too',
      a: person('Zhou Meilan'),
      b: person('Zhou'),
      ids: ['person:zhou-meilan', 'person:zhou-meilan'],
      inferred: true,
    },
    {
      says: 'a surname with its particles is completed',
      a: person('Pieter van der Berg'),
      b: person('van der Berg'),
      ids: ['person:pieter-van-der-berg', 'person:pieter-van-der-berg'],
      inferred: true,
    },
    {
      says: 'an acronym is completed from the only name it abbreviates',
      a: organisation('Northern Fisheries Council'),
      b: organisation('NFC'),
      ids: ['organisation:northern-fisheries-council', 'organisation:northern-fisheries-council'],
      inferred: true,
    },
    {
      says: 'a legal form makes no difference',
      a: organisation('Halden Marine AG'),
      b: organisation('Halden Marine'),
      ids: ['organisation:halden-marine', 'organisation:halden-marine'],
    },
    {
      says: 'British and American spelling make no difference',
      a: organisation('Fisheries Defence Organisation'),
      b: organisation('Fisheries Defense Organization'),
      ids: ['organisation:fisheries-defence-organisation', 'organisation:fisheries-defence-organisation'],
    },
    {
      says: 'a well-known organisation has one id under all its names',
      a: local('organisation', ['UN'], { known: 'United Nations' }),
      b: organisation('United Nations'),
      ids: ['organisation:united-nations', 'organisation:united-nations'],
    },
    {
      says: 'a country goes by its code',
      a: country('CI', 'Ivory Coast'),
      b: country('CI', 'Côte d’Ivoire'),
      ids: ['country:CI', 'country:CI'],
    },
    {
      says: 'two candidates for a surname: it stays alone',
      a: person('Ana Sousa'),
      b: person('Sousa'),
      also: [person('Rui Sousa')],
      ids: ['person:ana-sousa', 'person:sousa'],
    },
    {
      says: 'two candidates for an acronym: it stays alone',
      a: organisation('Northern Fisheries Council'),
      b: organisation('NFC'),
      also: [organisation('National Football Committee')],
      ids: ['organisation:northern-fisheries-council', 'organisation:nfc'],
    },
    {
      says: 'a bare given name is not completed',
      a: person('Ana Sousa', 'Ana'),
      b: person('Ana'),
      ids: ['person:ana-sousa', 'person:ana'],
    },
    {
      says: 'two people with one surname stay two',
      a: person('Ana Sousa'),
      b: person('Rui Sousa'),
      ids: ['person:ana-sousa', 'person:rui-sousa'],
    },
    {
      says: 'a name between two fuller ones joins neither',
      a: person('Ana Maria Sousa', 'Ana Sousa'),
      b: person('Ana Sousa'),
      also: [person('Ana Rita Sousa', 'Ana Sousa')],
      ids: ['person:ana-maria-sousa', 'person:ana-sousa'],
    },
    {
      says: 'father and son stay two',
      a: person('Ana Sousa Jr.'),
      b: person('Ana Sousa'),
      ids: ['person:ana-sousa-jr', 'person:ana-sousa'],
    },
    {
      says: 'initials alone do not make a person',
      a: person('A. Sousa'),
      b: person('Ana Sousa'),
      ids: ['person:a-sousa', 'person:ana-sousa'],
    },
    {
      says: 'a person is no place',
      a: person('Victoria'),
      b: place('Victoria'),
      ids: ['person:victoria', 'place:victoria'],
    },
    {
      says: 'a person is no company',
      a: person('Tom Ford'),
      b: organisation('Ford'),
      ids: ['person:tom-ford', 'organisation:ford'],
    },
    {
      says: 'a state is no country',
      a: country('GE', 'Georgia'),
      b: place('Georgia'),
      ids: ['country:GE', 'place:georgia'],
    },
    {
      says: 'two countries of a like name stay two',
      a: country('CG', 'Congo'),
      b: country('CD', 'Democratic Republic of the Congo', 'Congo'),
      ids: ['country:CG', 'country:CD'],
    },
    {
      says: 'a place is not completed',
      a: place('Porto Alegre'),
      b: place('Porto'),
      ids: ['place:porto-alegre', 'place:porto'],
    },
    {
      says: 'a name in no Latin script has an id',
      a: person('Ана Соуза'),
      b: organisation('※'),
      ids: ['person:ана-соуза', 'organisation:203b'],
    },
  ];
  for (const { says, a, b, also = [], ids, inferred = false } of cases)
    it(says, () => {
      const linker = linked({ a: [a], b: [b], also });
      assert.deepStrictEqual([linker.idOf('a', 0), linker.idOf('b', 0)], ids);
      assert.strictEqual(linker.linkOf('a', 0).of, undefined);
      assert.strictEqual(linker.linkOf('b', 0).of !== undefined, inferred);
    });

  it('names the completion of an inferred link', () => {
    const linker = linked({ a: [person('Ana Sousa')], b: [person('Sousa')] });
    assert.deepStrictEqual(linker.linkOf('b', 0), { id: 'person:ana-sousa', of: 'Ana Sousa' });
  });

  it('shows the fullest name in mixed case, and the others by their number', () => {
    const linker = linked({
      a: [local('person', ['ANA MARIA SOUSA', 'SOUSA'])],
      b: [local('person', ['Ana Maria Sousa', 'Sousa'], { counts: [1, 7], country: 'PT' })],
      c: [local('country', ['Portugal'], { country: 'PT', counts: [2], demonyms: [['Portuguese', 5]] })],
      d: [local('place', ['Lisbon'], { seat: 'PT' }), local('place', ['Brussels'], { seat: 'EU' })],
    });
    assert.deepStrictEqual(linker.entity('person:ana-maria-sousa'), {
      id: 'person:ana-maria-sousa',
      kind: 'person',
      name: 'Ana Maria Sousa',
      aliases: ['Sousa', 'SOUSA', 'ANA MARIA SOUSA'],
      mentions: 11,
      documents: 2,
      country: 'PT',
    });
    assert.deepStrictEqual(linker.entity('country:PT')?.aliases, ['Portuguese']);
    assert.strictEqual(linker.entity('place:lisbon')?.standsFor, 'country:PT');
    assert.strictEqual(linker.entity('place:brussels')?.standsFor, 'organisation:european-union');
    assert.strictEqual(linker.entity('place:nowhere'), undefined);
  });

  it('knows the members of an entity', () => {
    const linker = linked({ a: [place('Porto'), person('Ana Sousa')], b: [person('Sousa'), place('Porto')] });
    assert.deepStrictEqual(
      linker.membersOf('person:ana-sousa'),
      new Map([
        ['a', [1]],
        ['b', [0]],
      ]),
    );
  });

  it('leaves two apart that a document names side by side', () => {
    const linker = linked({ a: [person('Ana Sousa')], b: [person('Sousa'), person('Ana Sousa')] });
    assert.deepStrictEqual(linker.linksOf('b'), [{ id: 'person:sousa' }, { id: 'person:ana-sousa' }]);
  });

  it('refuses what it does not know', () => {
    const linker = linked({ a: [place('Porto')] });
    assert.throws(() => linker.linksOf('b'), RangeError);
    assert.deepStrictEqual(linker.remove('b').entities, new Set());
  });

  it('keeps an id when other documents come, and lets it go with the last of its own', () => {
    const linker = linked({ a: [person('Ana Sousa')] });
    const changes = linker.set('b', [person('Rui Costa'), place('Sousa')]);
    assert.deepStrictEqual(changes.entities, new Set(['person:rui-costa', 'place:sousa']));
    assert.deepStrictEqual(changes.documents, new Set());
    assert.strictEqual(linker.idOf('a', 0), 'person:ana-sousa');
    linker.remove('a');
    assert.deepStrictEqual(new Set(linker.ids()), new Set(['person:rui-costa', 'place:sousa']));
  });

  it('tells which entities and other documents a change reaches', () => {
    const linker = linked({ a: [person('Ana Sousa')], b: [person('Sousa')], c: [place('Porto')] });
    const changes = linker.set('d', [person('Rui Sousa')]);
    assert.deepStrictEqual(changes.documents, new Set(['b']));
    assert.deepStrictEqual(changes.entities, new Set(['person:rui-sousa', 'person:ana-sousa', 'person:sousa']));
    assert.deepStrictEqual(linker.set('d', [place('Porto')]).documents, new Set(['b']));
    assert.strictEqual(linker.idOf('b', 0), 'person:ana-sousa');
  });

  describe('whatever the order of changes', () => {
    const given = fc.constantFrom('Ana', 'Rui', 'A.', 'Ana Maria', 'Ana Rita');
    const family = fc.constantFrom('Sousa', 'Horodetsky', 'Horodetskyy', 'van der Berg');
    const people = fc.oneof(
      fc.tuple(given, family).map(([first, last]) => [`${first} ${last}`, last]),
      fc
        .tuple(fc.constantFrom('Ana Maria', 'Ana Rita'), family)
        .map(([first, last]) => [`${first} ${last}`, `Ana ${last}`]),
      family.map(last => [last]),
      fc.constantFrom(['Zhou Meilan', 'Zhou'], ['Zhou'], ['Zhou Wei'], ['ANA SOUSA'], ['Ana']),
    );
    const bodies = fc.constantFrom(
      ['Northern Fisheries Council', 'NFC'],
      ['Northern Fisheries Council'],
      ['National Football Committee'],
      ['NFC'],
      ['Halden Marine AG', 'Halden'],
      ['Halden Marine'],
      ['Halden'],
    );
    const entity = fc.oneof(
      people.map(names => local('person', names)),
      bodies.map(names => local('organisation', names)),
      fc.constantFrom(local('organisation', ['NFC'], { known: 'Northern Fisheries Council' }), place('Sousa')),
    );
    const step = fc.record({
      document: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      entities: fc.option(fc.array(entity, { maxLength: 4 }), { freq: 3 }),
    });

    /** All that a linker says. */
    function account(linker: LinkedDocuments, documents: ReadonlyMap<string, readonly LocalEntity[]>): unknown {
      const links = [...documents]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([document, entities]) => [document, entities.map((_, i) => linker.linkOf(document, i))]);
      const entities = [...linker.ids()].sort().map((id): [CountedEntity | undefined, unknown] => {
        const members = [...linker.membersOf(id)].sort(([a], [b]) => (a < b ? -1 : 1));
        return [linker.entity(id), members];
      });
      return { links, entities };
    }

    it('answers as if built from nothing, and reports every change', () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 24 }), steps => {
          const linker = new LinkedDocuments();
          const documents = new Map<string, readonly LocalEntity[]>();
          for (const { document, entities } of steps) {
            const before = new Map([...linker.ids()].map(id => [id, linker.entity(id)]));
            const linksBefore = new Map([...documents].map(([d, e]) => [d, e.map((_, i) => linker.idOf(d, i))]));
            const changes = entities ? linker.set(document, entities) : linker.remove(document);
            if (entities) documents.set(document, entities);
            else documents.delete(document);

            for (const id of new Set([...before.keys(), ...linker.ids()])) {
              if (!changes.entities.has(id)) assert.deepStrictEqual(linker.entity(id), before.get(id), id);
            }
            for (const [other, entities] of documents) {
              if (other === document || changes.documents.has(other)) continue;
              assert.deepStrictEqual(
                entities.map((_, i) => linker.idOf(other, i)),
                linksBefore.get(other),
                other,
              );
            }
          }
          const fresh = new LinkedDocuments();
          for (const [document, entities] of [...documents].reverse()) fresh.set(document, entities);
          assert.deepStrictEqual(account(linker, documents), account(fresh, documents));
        }),
        { numRuns: 400 },
      );
    });
  });
});
