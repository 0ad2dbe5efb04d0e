/** What is measured inside an extension host; the figures are left in the workspace, as `figures-N.json`. */
import { assert } from 'chai';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { ConcordanceApi } from '../../../src/extension/extension.js';
import type { Entity } from '../../../src/core/types.js';
import type { WorkerStatus } from '../../../src/wire/protocol.js';

/** What one session found. Milliseconds and bytes. */
export interface HostFigures {
  readonly documents: number;
  /** From the first question to an answer for all documents. */
  readonly ready: number;
  /** The longest and the 99th percentile of the stretches during which the host did nothing else. */
  readonly blockedMost: number;
  readonly blocked99: number;
  readonly heap: number;
  readonly heapBefore: number;
  readonly worker: WorkerStatus;
  /** What VS Code's commands take, by feature, at a name of which there are `usual` mentions. */
  readonly features: Readonly<Record<string, number>>;
  readonly usual: number;
  /** The same commands where an extension answers at once. */
  readonly floor: Readonly<Record<string, number>>;
  /** All mentions of the most frequent entity, of which there are `mentions`. */
  readonly references: number;
  readonly mentions: number;
  /** The list of all entities, of which there are so many, as the tree asks for it. */
  readonly list: number;
  readonly entities: number;
  /** The longest stretch during which the host did nothing else while the reader corrected names that few or many documents mention. */
  readonly correcting: readonly { readonly documents: number; readonly blockedMost: number }[];
}

/** What each of some works takes, done in turn, so that what else goes on weighs on all of them alike. */
async function medians(...works: (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let i = 0; i < REPEATS; i++) {
    for (const [k, work] of works.entries()) {
      const began = performance.now();
      await work();
      times[k]!.push(performance.now() - began);
    }
  }
  return times.map(some => some.sort((a, b) => a - b)[some.length >> 1]!);
}

/** VS Code's own commands for what extensions offer at a place. */
const FEATURES = {
  hover: 'vscode.executeHoverProvider',
  highlights: 'vscode.executeDocumentHighlights',
  definition: 'vscode.executeDefinitionProvider',
  references: 'vscode.executeReferenceProvider',
};
/** The most mentions of an entity that features are measured with. */
const USUAL = 30;
const REPEATS = 50;

/** What the features take at two places, by feature. */
async function measureFeatures(...places: readonly [vscode.Location, vscode.Location]) {
  const [ours, floor]: [Record<string, number>, Record<string, number>] = [{}, {}];
  for (const [feature, command] of Object.entries(FEATURES)) {
    const ask = ({ uri, range }: vscode.Location) =>
      async function () {
        assert.isNotEmpty(await vscode.commands.executeCommand<unknown[]>(command, uri, range.start));
      };
    [ours[feature], floor[feature]] = (await medians(ask(places[0]), ask(places[1]))) as [number, number];
  }
  return { ours, floor };
}

async function placeOf({ queries }: ConcordanceApi['index'], id: string): Promise<vscode.Location> {
  const [mention] = await queries.mentionsOf(id, { limit: 1 });
  const { document, from, to } = mention!;
  const uri = vscode.Uri.parse(document);
  await vscode.window.showTextDocument(uri);
  return new vscode.Location(uri, new vscode.Range(from.line, from.character, to.line, to.character));
}

/** A place in a text for which an extension answers at once. */
async function floorPlace(): Promise<vscode.Location> {
  const document = await vscode.workspace.openTextDocument({ content: 'one two', language: 'plaintext' });
  await vscode.window.showTextDocument(document);
  const location = new vscode.Location(document.uri, new vscode.Range(0, 0, 0, 3));
  const selector = { scheme: 'untitled', language: 'plaintext' };
  vscode.languages.registerHoverProvider(selector, { provideHover: () => new vscode.Hover('one', location.range) });
  vscode.languages.registerDocumentHighlightProvider(selector, {
    provideDocumentHighlights: () => [new vscode.DocumentHighlight(location.range)],
  });
  vscode.languages.registerDefinitionProvider(selector, { provideDefinition: () => [location] });
  vscode.languages.registerReferenceProvider(selector, { provideReferences: () => [location] });
  return location;
}

/** Has a name ignored and then taken back, by the file of corrections; answers with the longest stretch in which the host did nothing else. */
async function measureCorrection({ queries }: ConcordanceApi['index'], folder: vscode.Uri, { id, name }: Entity) {
  const file = vscode.Uri.joinPath(folder, 'concordance.corrections.json');
  const write = async (...corrections: readonly object[]): Promise<void> => {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify({ version: 1, corrections })));
  };
  const isThere = async (): Promise<boolean> => (await queries.entity(id)) !== undefined;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await write({ ignore: name });
  while (await isThere()) await new Promise(resolve => setTimeout(resolve, 5));
  await write();
  while (!(await isThere())) await new Promise(resolve => setTimeout(resolve, 5));
  await new Promise(resolve => setTimeout(resolve, 1000)); // list, marks and strips follow
  delay.disable();
  return delay.max / 1e6;
}

describe('a session', function () {
  this.timeout(15 * 60_000);

  it('is measured', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const heapBefore = process.memoryUsage().heapUsed;
    const extension = vscode.extensions.getExtension<ConcordanceApi>('concordance.concordance');
    assert.isDefined(extension);
    const { index } = await extension.activate();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const began = performance.now();
    await index.queries.documents();
    while (index.progress.phase !== 'ready') await new Promise(resolve => setTimeout(resolve, 10));
    const ready = performance.now() - began;
    delay.disable();
    const documents = (await index.queries.documents()).length;
    assert.isAbove(documents, 0);

    const entities = await index.queries.entities();
    const top = entities[0]!;
    const usual = entities.find(({ mentions }) => mentions <= USUAL)!;
    const features = await measureFeatures(await placeOf(index, usual.id), await floorPlace());
    const [references] = await medians(() => index.queries.mentionsOf(top.id));
    const [list] = await medians(() => index.queries.entities());

    const correcting: { documents: number; blockedMost: number }[] = [];
    const hasOneName = ({ aliases }: Entity): boolean => aliases.length === 0;
    for (const most of [10, 0.4 * documents]) {
      const entity = entities
        .filter(one => hasOneName(one) && one.documents <= most)
        .sort((a, b) => b.documents - a.documents)[0]!;
      await placeOf(index, entity.id); // a document that speaks of it is open
      correcting.push({ documents: entity.documents, blockedMost: await measureCorrection(index, folder, entity) });
    }

    const { status } = index as unknown as { status(): Promise<WorkerStatus> };
    const figures: HostFigures = {
      documents,
      ready,
      blockedMost: delay.max / 1e6,
      blocked99: delay.percentile(99) / 1e6,
      heap: process.memoryUsage().heapUsed,
      heapBefore,
      worker: await status.call(index),
      features: features.ours,
      floor: features.floor,
      references: references!,
      mentions: top.mentions,
      usual: usual.mentions,
      list: list!,
      entities: entities.length,
      correcting,
    };
    // What was read is stored when nothing has been read for a while.
    await new Promise(resolve => setTimeout(resolve, 5000));
    const earlier = await vscode.workspace.findFiles('figures-*.json');
    const target = vscode.Uri.joinPath(folder, `figures-${earlier.length}.json`);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(JSON.stringify(figures)));
  });
});
