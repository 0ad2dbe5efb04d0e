import { assert } from 'chai';
import { mkdir, readdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Knowledge } from '../../src/core/reading/knowledge.js';
import type { ConcordanceApi } from '../../src/extension/extension.js';
import { said } from '../answers.js';
import { fresh, loadModel, queryOf, report } from './fresh-index.js';
import { allRead, eventually, forgotten } from './support.js';

/** More than a watcher tells one by one. */
const FILES = 300;

describe('hundreds of files that are replaced at once', function () {
  this.timeout(240_000);
  let index: ConcordanceApi['index'];
  let knowledge: Knowledge;
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const place = join(folder.fsPath, 'seeds', 'flood');
  const beside = join(folder.fsPath, 'flood');
  const nameOf = (i: number): string => `${String(i).padStart(4, '0')}.txt`;

  /** Waits until nothing has been read for a while, and gives how many rounds of reading that took. */
  async function settled(change: () => Promise<void>): Promise<number> {
    let rounds = 0;
    let last = Date.now();
    let phase = index.progress.phase;
    const listener = index.onDidChangeProgress(progress => {
      last = Date.now();
      if (progress.phase !== phase && progress.phase === 'reading') rounds++;
      ({ phase } = progress);
    });
    await change();
    await eventually('a round of reading', () => rounds > 0);
    await eventually('the end of it', () => phase === 'ready' && Date.now() - last > 2200);
    listener.dispose();
    return rounds;
  }

  before(async () => {
    index = await allRead();
    knowledge = await loadModel();
    await mkdir(join(place, 'a'), { recursive: true });
    for (let i = 0; i < FILES; i++) await writeFile(join(place, i % 4 === 0 ? 'a' : '', nameOf(i)), report(i));
    await eventually('all are read', async () => {
      const documents = await index.queries.documents();
      return documents.filter(({ document }) => document.includes('/flood/')).length === FILES;
    });
  });

  after(async () => {
    await Promise.all([place, beside].map(path => rm(path, { recursive: true, force: true })));
    await forgotten(vscode.Uri.file(place));
  });

  it('are read in one go, and the result is that of a fresh index', async () => {
    assert.deepEqual(await said(queryOf(index)), await fresh(knowledge));
    const rounds = await settled(async () => {
      await Promise.all(
        Array.from({ length: FILES }, async (_, i) => {
          if (i % 4 === 0) return;
          const path = join(place, nameOf(i));
          await unlink(path);
          if (i % 4 === 1) await writeFile(path, report(i + 5000));
          else if (i % 4 === 2) await writeFile(join(place, `new-${nameOf(i)}`), report(i + 7000));
        }),
      );
      await rename(join(place, 'a'), join(place, 'b'));
    });
    const now = await said(queryOf(index));
    assert.deepEqual(now, await fresh(knowledge));
    assert.isAtMost(rounds, 2, 'one round; two where a busy machine hands over what happened in two lots');
  });

  it('by a folder that takes their place are read in one go as well', async () => {
    await mkdir(beside);
    for (let i = 0; i < FILES; i++) await writeFile(join(beside, nameOf(i)), report(i + 20_000));
    await settled(async () => {
      await rename(place, `${beside}-before`);
      await rename(beside, place);
    });
    assert.deepEqual(await said(queryOf(index)), await fresh(knowledge));
    await rm(`${beside}-before`, { recursive: true });
  });

  it('again and again, while they are being read, end up right', async () => {
    await settled(async () => {
      for (let round = 1; round <= 4; round++) {
        for (const name of await readdir(place)) {
          const i = Number.parseInt(name, 10);
          const path = join(place, name);
          if ((i + round) % 5 === 0) await unlink(path);
          else if ((i + round) % 5 === 1) await rename(path, join(place, nameOf(i + 1000)));
          else if ((i + round) % 5 === 2) await writeFile(path, report(i + round * 1000));
          else if ((i + round) % 5 === 3) await writeFile(join(place, nameOf(i + 2000)), report(i + round));
        }
        await new Promise(resolve => setTimeout(resolve, round * 170));
      }
    });
    assert.deepEqual(await said(queryOf(index)), await fresh(knowledge));
  });
});
