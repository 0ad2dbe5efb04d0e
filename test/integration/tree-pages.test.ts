import { assert } from 'chai';
import * as vscode from 'vscode';
import { filterWords } from '../../src/extension/tree/filter-pick.js';
import { Children } from '../../src/extension/tree/children.js';
import { describeEntity, itemOf } from '../../src/extension/tree/items.js';
import { Pins } from '../../src/extension/tree/pins.js';
import { allRead, eventually } from './support.js';

/** What is kept for the length of a test. */
function memento(): vscode.Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string) => kept.get(key),
    update: (key: string, value: unknown) => {
      kept.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  } as vscode.Memento;
}

describe('the list of entities', () => {
  it('has rows that say more to a screen reader than to the eye', async () => {
    const { queries } = await allRead();
    const children = new Children(queries, () => ({ order: 'mentions' }));
    const [group] = await children.groups();
    const more = itemOf({ type: 'more', parent: group!, rest: 325, next: 100 });
    assert.equal(more.label, 'Show 100 More');
    assert.equal(more.description, 'of 325');
    assert.equal(more.accessibilityInformation?.label, 'Show 100 more of 325 that are left');
    assert.deepEqual(more.command?.arguments, [group]);
    assert.equal(itemOf({ type: 'pinned', entities: [] }).accessibilityInformation?.label, 'Pinned, 0');
  });

  it('says why names are one, once that is asked for', async () => {
    const { queries } = await allRead();
    const [norway] = await queries.search('Norway', 1);
    assert.isUndefined(itemOf({ type: 'entity', entity: norway! }).tooltip, 'it is looked up when it is wanted');
    const words = await describeEntity({ entity: norway! }, queries);
    assert.match(words, /^Norway — country, \d+ mentions? in \d+ documents?/);
  });

  it('is narrowed by commands that say so in words', async () => {
    const { document } = (await (await allRead()).queries.documents())[0]!;
    const folder = document.slice(0, document.indexOf('/seeds/') + '/seeds/'.length);
    const words = filterWords({ name: 'ada', kinds: ['person', 'place'], leastDocuments: 3, folder });
    assert.match(words, /^“ada” · People, Places · in .*seeds.* · in at least 3 documents$/);
    assert.equal(filterWords({}), '');
    await vscode.commands.executeCommand('concordance.clearFilter');
  });

  it('keeps pins by kind and name, in their order, also while the documents do not speak of them', async () => {
    const { queries } = await allRead();
    const kept = memento();
    const pins = new Pins(kept);
    let changes = 0;
    pins.onDidChange(() => changes++);
    const [norway] = await queries.search('Norway', 1);
    const [denmark] = await queries.search('Denmark', 1);
    const gone = { ...norway!, id: 'country:XX', name: 'Nowhere' };
    await pins.pin([gone, denmark!]);
    await pins.pin([norway!]);
    await pins.pin([denmark!]);
    assert.equal(changes, 3);
    const names = async () => (await new Pins(kept).found(queries)).map(({ name }) => name);
    assert.deepEqual(await names(), [norway!.name, denmark!.name]);
    await pins.found(queries);
    assert.isTrue(pins.has(norway!.id));
    await pins.unpin([norway!]);
    assert.deepEqual(await names(), [denmark!.name]);
    await eventually('kept', () => JSON.stringify(kept.get('pinned')).includes('Nowhere'));
    await kept.update('pinned', [{ kind: 'planet', name: 3 }, null, 'x']);
    assert.deepEqual(await names(), []);
    pins.dispose();
  });
});
