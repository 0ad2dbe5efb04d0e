import { assert } from 'chai';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ConcordanceApi } from '../../src/extension/extension.js';
import { allRead, eventually, forgotten } from './support.js';

describe('what cannot be read', () => {
  let index: ConcordanceApi['index'];
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const place = join(folder.fsPath, 'seeds', 'limits');
  const keyOf = (...names: string[]): string => vscode.Uri.joinPath(folder, 'seeds', 'limits', ...names).toString();

  /** The problems of what is below the place of these tests, by name. */
  async function problems(): Promise<Record<string, string>> {
    const documents = await index.queries.documents();
    const here = documents.filter(({ document, problem }) => document.startsWith(keyOf()) && problem !== undefined);
    return Object.fromEntries(here.map(({ document, problem }) => [document.slice(keyOf().length + 1), problem!]));
  }

  async function read(): Promise<string[]> {
    const documents = await index.queries.documents();
    const here = documents.filter(({ document, problem }) => document.startsWith(keyOf()) && problem === undefined);
    return here.map(({ document }) => decodeURIComponent(document.slice(keyOf().length + 1))).sort();
  }

  before(async () => {
    index = await allRead();
  });

  beforeEach(() => mkdir(place));

  afterEach(async () => {
    await rm(place, { recursive: true, force: true });
    await forgotten(vscode.Uri.file(place));
  });

  it('are links in a circle, up and to nowhere, each with its reason, until they are gone', async function () {
    if (process.platform === 'win32') this.skip();
    await mkdir(join(place, 'deep'));
    await writeFile(join(place, 'deep', 'a.txt'), 'They met in France.');
    await symlink('..', join(place, 'deep', 'up'));
    await symlink('self.txt', join(place, 'self.txt'));
    await symlink('/nowhere/at/all', join(place, 'gone.txt'));
    await symlink('/nowhere/at/all', join(place, 'away'));
    await eventually('all four problems', async () => Object.keys(await problems()).length === 4);
    assert.deepEqual(await problems(), {
      away: 'This link leads nowhere.',
      'deep/up/': 'This link leads back to a folder above it, and is not followed.',
      'gone.txt': 'This link leads nowhere.',
      'self.txt': 'This link leads in a circle.',
    });
    await eventually('the document is read', async () => (await read()).join() === 'deep/a.txt');
    await rm(join(place, 'deep', 'up'));
    await rm(join(place, 'gone.txt'));
    await writeFile(join(place, 'gone.txt'), 'They met in Kenya.');
    await eventually('two problems fewer', async () => Object.keys(await problems()).length === 2);
    await eventually('the document is read', async () => (await read()).includes('gone.txt'));
  });

  it('are folders and files that may not be read, with the reason, until they may', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip(); // there nothing is forbidden
    await mkdir(join(place, 'closed'));
    await writeFile(join(place, 'closed', 'in.txt'), 'They met in France.');
    await writeFile(join(place, 'secret.txt'), 'They met in France.');
    await chmod(join(place, 'secret.txt'), 0);
    await chmod(join(place, 'closed'), 0);
    try {
      await mkdir(join(place, 'new')); // a new folder has the workspace looked through again
      await eventually('both problems', async () => Object.keys(await problems()).length === 2);
      assert.deepEqual(await problems(), {
        'closed/': 'What is in this folder is not read: permission is denied.',
        'secret.txt': 'It cannot be read: permission is denied.',
      });
    } finally {
      await chmod(join(place, 'closed'), 0o755);
      await chmod(join(place, 'secret.txt'), 0o644);
    }
    await writeFile(join(place, 'secret.txt'), 'They met in France.');
    await mkdir(join(place, 'newer'));
    await eventually('all are read', async () => (await read()).length === 2);
    assert.deepEqual(await problems(), {});
  });

  it('are not documents that a link leads to, as long as links are followed', async function () {
    if (process.platform === 'win32') this.skip();
    const elsewhere = join(folder.fsPath, 'elsewhere');
    await mkdir(elsewhere);
    try {
      await writeFile(join(elsewhere, 'a.txt'), 'They met in France.');
      await symlink(elsewhere, join(place, 'link'));
      await eventually('the document is read', async () => (await read()).includes('link/a.txt'));
      assert.deepEqual(await problems(), {});
      const search = vscode.workspace.getConfiguration('search');
      await search.update('followSymlinks', false, vscode.ConfigurationTarget.Workspace);
      try {
        await eventually('the link is not followed', async () => (await read()).length === 0);
      } finally {
        await search.update('followSymlinks', undefined, vscode.ConfigurationTarget.Workspace);
      }
      await eventually('the document is read', async () => (await read()).includes('link/a.txt'));
    } finally {
      await rm(elsewhere, { recursive: true });
    }
  });

  it('are not files with odd names, long names or nothing in them', async () => {
    const names = [
      '50% #1?.txt',
      'ü 🙂.txt',
      'u\u0308.txt',
      '[a]{b,c}*.txt',
      ' .txt',
      'it’s & <b>.txt',
      `${'n'.repeat(251)}.txt`,
    ];
    const possible = process.platform === 'win32' ? ['ü 🙂.txt', 'it’s & b.txt'] : names;
    for (const name of possible) await writeFile(join(place, name), 'They met in France.');
    await writeFile(join(place, 'empty.txt'), '');
    const expected = [...possible, 'empty.txt'].sort();
    await eventually('all are read', async () => (await read()).length === expected.length);
    assert.deepEqual(await read(), expected);
    assert.deepEqual(await problems(), {});
    for (const name of possible) {
      const mentions = await index.queries.mentionsIn(keyOf(name));
      assert.deepEqual(
        mentions.map(({ entity }) => entity),
        ['country:FR'],
      );
    }
  });

  it('are files whose names the editor cannot search for', async function () {
    if (process.platform !== 'linux') this.skip();
    await writeFile(join(place, 'two\nlines.txt'), 'They met in France.');
    await writeFile(Buffer.concat([Buffer.from(join(place, 'x')), Buffer.of(0xff), Buffer.from('.txt')]), 'France');
    await mkdir(join(place, 'new')); // a new folder has the workspace looked through again
    await eventually('both problems', async () => Object.keys(await problems()).length === 2);
    assert.deepEqual(Object.values(await problems()).sort(), [
      'It is not read: the editor finds no files with a line break in their names.',
      'Its name is not written in UTF-8, and the editor cannot find it by that name.',
    ]);
  });

  it('are not files that became folders, but what is in them', async () => {
    await writeFile(join(place, 'a.txt'), 'They met in France.');
    await eventually('the file is read', async () => (await read()).includes('a.txt'));
    await mkdir(join(folder.fsPath, 'moved.txt'));
    await writeFile(join(folder.fsPath, 'moved.txt', 'b.txt'), 'They met in Kenya.');
    await rm(join(place, 'a.txt'));
    await rename(join(folder.fsPath, 'moved.txt'), join(place, 'a.txt'));
    await eventually('what is in the folder is read', async () => (await read()).includes('a.txt/b.txt'));
    assert.deepEqual(await read(), ['a.txt/b.txt']);
    assert.deepEqual(await problems(), {});
    await rm(join(place, 'a.txt'), { recursive: true });
    await writeFile(join(place, 'a.txt'), 'They met in Peru.');
    await eventually('the file is read', async () => (await read()).join() === 'a.txt');
  });

  it('are not files that settings hide, when they come and when the settings change', async () => {
    await writeFile(join(place, 'seen.txt'), 'They met in France.');
    await eventually('the file is read', async () => (await read()).includes('seen.txt'));
    const files = vscode.workspace.getConfiguration('files', folder);
    const exclude = files.get<object>('exclude');
    await files.update(
      'exclude',
      { ...exclude, '**/hidden': true, '**/*.hidden.txt': true },
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      await mkdir(join(place, 'hidden'));
      await writeFile(join(place, 'hidden', 'a.txt'), 'They met in France.');
      await writeFile(join(place, 'b.hidden.txt'), 'They met in France.');
      await writeFile(join(place, 'later.txt'), 'They met in France.');
      await eventually('the last is read', async () => (await read()).includes('later.txt'));
      await writeFile(join(place, 'b.hidden.txt'), 'They met in France, again.');
      await writeFile(join(place, 'last.txt'), 'They met in France.');
      await eventually('the last is read', async () => (await read()).includes('last.txt'));
      assert.deepEqual(await read(), ['last.txt', 'later.txt', 'seen.txt']);
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('all are read', async () => (await read()).length === 5);
    assert.deepEqual(await problems(), {});
  });

  describe('in a folder whose files are not watched', () => {
    const files = vscode.workspace.getConfiguration('files', folder);
    /** Waits until the watcher works with other settings. */
    const restarted = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1500));

    before(async () => {
      const unwatched = { ...files.get<object>('watcherExclude'), '**/unwatched/*': true };
      await files.update('watcherExclude', unwatched, vscode.ConfigurationTarget.Workspace);
      await restarted();
    });

    beforeEach(async () => {
      await mkdir(join(folder.fsPath, 'unwatched'));
      await writeFile(join(folder.fsPath, 'unwatched', 'a.txt'), 'They met in France.');
      await writeFile(join(folder.fsPath, 'unwatched', 'b.txt'), 'They met in Kenya.');
      await rename(join(folder.fsPath, 'unwatched'), join(place, 'unwatched'));
      await eventually('both are read', async () => (await read()).length === 2);
    });

    after(async () => {
      await files.update('watcherExclude', undefined, vscode.ConfigurationTarget.Workspace);
      await restarted();
    });

    async function isAbout(name: string, country: string): Promise<boolean> {
      const mentions = await index.queries.mentionsIn(keyOf('unwatched', name));
      return mentions.some(({ entity }) => entity === `country:${country}`);
    }

    it('are not changes right after it appeared', async () => {
      await writeFile(join(place, 'unwatched', 'a.txt'), 'They met in Peru, not in France.');
      await rm(join(place, 'unwatched', 'b.txt'));
      await eventually('one has gone', async () => (await read()).join() === 'unwatched/a.txt');
      await eventually('the other is read again', () => isAbout('a.txt', 'PE'));
    });

    it('are not files that are said to be gone, and are back', async () => {
      await new Promise(resolve => setTimeout(resolve, 2500)); // nothing looks at the folder by itself any more
      const names = ['a.txt', 'b.txt'];
      const writing = (pause: number, text: string): vscode.Disposable =>
        vscode.workspace.onDidDeleteFiles(async () => {
          await new Promise(resolve => setTimeout(resolve, pause));
          for (const name of names) await writeFile(join(place, 'unwatched', name), text);
        });
      const edit = new vscode.WorkspaceEdit();
      for (const name of names) edit.deleteFile(vscode.Uri.parse(keyOf('unwatched', name)));
      const atOnce = writing(0, 'They met in Peru, not in France.');
      await vscode.workspace.applyEdit(edit);
      atOnce.dispose();
      for (const name of names) await eventually(`${name} is read again`, () => isAbout(name, 'PE'));
      await new Promise(resolve => setTimeout(resolve, 2500));
      const later = writing(1000, 'They met in Chile.');
      await vscode.workspace.applyEdit(edit);
      later.dispose();
      for (const name of names) await eventually(`${name} is read once more`, () => isAbout(name, 'CL'));
    });
  });

  it('leave no trace when they come and go faster than they are read', async () => {
    for (let round = 0; round < 20; round++) {
      const path = join(place, `brief-${round}.txt`);
      await writeFile(path, 'They met in France, Kenya and Peru. '.repeat(20_000));
      await new Promise(resolve => setTimeout(resolve, 130 + round * 15));
      await rm(path);
    }
    await writeFile(join(place, 'last.txt'), 'They met in France.');
    await eventually('the last is read', async () => (await read()).includes('last.txt'));
    await eventually('nothing else is left', async () => (await read()).length === 1);
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.deepEqual(await read(), ['last.txt']);
  });
});
