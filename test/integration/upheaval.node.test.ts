import { assert } from 'chai';
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { said } from '../answers.js';
import { fresh, loadModel, queryOf, report } from './fresh-index.js';
import { allRead, discardUntitled, eventually, forgotten } from './support.js';

const FOLDERS = ['', 'a', 'a/b', 'c', 'c/d', 'e'];

/** Something that happens to one of the folders: its files are those with these numbers. */
const event = fc.record({
  what: fc.constantFrom('written', 'deleted', 'removed', 'replaced', 'exchanged', 'moved'),
  folder: fc.nat(FOLDERS.length - 1),
  other: fc.nat(FOLDERS.length - 1),
  files: fc.uniqueArray(fc.nat(20), { minLength: 1, maxLength: 15 }),
  pause: fc.constantFrom(0, 0, 0, 50, 400),
});

describe('files and folders that take each other’s place', function () {
  this.timeout(240_000);
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const place = join(folder.fsPath, 'seeds', 'upheaval');
  const aside = join(folder.fsPath, 'aside');
  let written = 0;

  async function write(path: string, names: readonly string[]): Promise<void> {
    await mkdir(path, { recursive: true });
    for (const name of names) await writeFile(join(path, name), report(written++));
  }

  async function namesIn(path: string): Promise<string[]> {
    const entries = existsSync(path) ? await readdir(path, { withFileTypes: true }) : [];
    return entries.filter(entry => entry.isFile()).map(({ name }) => name);
  }

  async function happen({ what, folder, other, files, pause }: ReturnType<typeof sample>[number]): Promise<void> {
    const path = join(place, FOLDERS[folder]!);
    const numbered = files.map(number => `${number}.txt`);
    if (what === 'written') await write(path, numbered);
    else if (what === 'deleted') for (const name of numbered) await rm(join(path, name), { force: true });
    else if (what === 'removed') await rm(path, { recursive: true, force: true });
    else if (what === 'replaced') {
      const names = await namesIn(path);
      await rm(path, { recursive: true, force: true });
      await write(path, names);
    } else if (existsSync(path)) {
      await rm(aside, { recursive: true, force: true });
      await rename(path, aside);
      const to = join(place, FOLDERS[other]!);
      if (what === 'exchanged') await write(path, numbered);
      else if (!existsSync(to) && existsSync(join(to, '..'))) await rename(aside, to);
    }
    await new Promise(resolve => setTimeout(resolve, pause));
  }

  const sample = () => fc.sample(event, { numRuns: 20, seed: 20_261_124 });

  before(async () => {
    await discardUntitled();
    await write(place, ['0.txt']);
  });

  after(async () => {
    for (const path of [place, aside]) await rm(path, { recursive: true, force: true });
    await forgotten(vscode.Uri.file(place));
  });

  it('are what the index speaks of', async () => {
    const index = await allRead();
    const knowledge = await loadModel();
    const isRight = async (): Promise<boolean> => isDeepStrictEqual(await said(queryOf(index)), await fresh(knowledge));
    const events = sample();
    while (events.length > 0) {
      const now = events.splice(0, 10);
      for (const one of now) await happen(one);
      await eventually(`a right answer after ${JSON.stringify(now)}`, isRight);
    }
    await new Promise(resolve => setTimeout(resolve, 3000));
    assert.deepEqual(await said(queryOf(index)), await fresh(knowledge));
  });
});
