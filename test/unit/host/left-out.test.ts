import assert from 'node:assert/strict';
import { Glob } from '../../../src/host/surroundings/globs.js';
import { Inside } from '../../../src/host/files/inside.js';
import { findLeftOut, type LeftOut } from '../../../src/host/files/left-out.js';
import type { FolderEntry, Folders, Ground } from '../../../src/host/surroundings/folders.js';

/** A made-up file system: folders as objects, files as `true`, links as the path they lead to, what cannot be listed as `null`. */
interface Tree {
  readonly [name: string]: Tree | true | string | null;
}

class Disk implements Folders {
  readonly listed: string[] = [];

  constructor(private readonly root: Tree) {}

  list(path: string): Promise<readonly FolderEntry[] | string> {
    this.listed.push(path);
    const node = this.at(path);
    if (node === null) return Promise.resolve('permission is denied.');
    assert.equal(typeof node, 'object', `${path} is a folder`);
    const entries = Object.entries(node as Tree).map(([name, child]): FolderEntry => ({
      name,
      sort: child === true ? 'file' : typeof child === 'string' ? 'link' : 'folder',
    }));
    return Promise.resolve(entries);
  }

  follow(path: string): Promise<{ path: string; isFolder: boolean } | string> {
    const real = this.real(path);
    const node = real === undefined ? undefined : this.at(real);
    if (real === undefined || node === undefined) return Promise.resolve('This link leads nowhere.');
    return Promise.resolve({ path: real, isFolder: node !== true });
  }

  /** The node at a path, links on the way followed. */
  private at(path: string): Tree[string] | undefined {
    const real = this.real(path);
    if (real === undefined) return undefined;
    let node: Tree[string] | undefined = this.root;
    for (const segment of real.split('/').filter(Boolean)) {
      if (node === null || typeof node !== 'object') return undefined;
      node = node[segment];
    }
    return node;
  }

  private real(path: string, links = 0): string | undefined {
    if (links > 8) return undefined;
    let at = '';
    let node: Tree[string] | undefined = this.root;
    const segments = path.split('/').filter(Boolean);
    for (const [i, segment] of segments.entries()) {
      if (node === null || typeof node !== 'object') return undefined;
      node = node[segment];
      if (node === undefined) return undefined;
      if (typeof node === 'string') return this.real([node, ...segments.slice(i + 1)].join('/'), links + 1);
      at += `/${segment}`;
    }
    return at;
  }
}

function ground(glob: string, more: Partial<Ground> = {}): Ground {
  return { path: '/w', documents: [new Glob(glob)], hidden: [new Glob('**/.hg')], links: true, ...more };
}

async function leftOut(tree: Tree, where: Ground): Promise<Record<string, string>> {
  const found = await findLeftOut(where, new Disk(tree), () => true);
  return Object.fromEntries(
    found.map(({ path, problem, isFolder }: LeftOut) => [path + (isFolder ? '/' : ''), problem]),
  );
}

const CLOSED = 'What is in this folder is not read: permission is denied.';
const BACK = 'This link leads back to a folder above it, and is not followed.';
const OUT = 'This link leads out of the workspace, and is not followed: the workspace is not trusted.';
const NOWHERE = 'This link leads nowhere.';

describe('what a search for files leaves out', () => {
  it('is nothing where all can be read', async () => {
    const tree = {
      w: { 'a.txt': true, seeds: { 'b.txt': true, link: '/elsewhere' } },
      elsewhere: { 'c.txt': true },
    } as const;
    assert.deepEqual(await leftOut(tree, ground('**/*.txt')), {});
  });

  it('is folders that cannot be listed, also those that a link leads to', async () => {
    const tree: Tree = { w: { seeds: { closed: null, link: '/x' } }, x: { closed: null } };
    assert.deepEqual(await leftOut(tree, ground('**/seeds/**/*.txt')), {
      '/w/seeds/closed/': CLOSED,
      '/w/seeds/link/closed/': CLOSED,
    });
    assert.deepEqual(await leftOut({ w: null }, ground('**/*.txt')), { '/w/': CLOSED });
  });

  it('is links that lead back, however many links that takes', async () => {
    const tree: Tree = {
      w: { seeds: { up: '/w', self: '/w/seeds', a: { over: '/w/seeds/b' }, b: { back: '/w/seeds/a' } } },
    };
    assert.deepEqual(await leftOut(tree, ground('**/seeds/**/*.txt')), {
      '/w/seeds/up/': BACK,
      '/w/seeds/self/': BACK,
      '/w/seeds/a/over/back/': BACK,
      '/w/seeds/b/back/over/': BACK,
    });
  });

  it('is links that lead nowhere, where a document or a folder could be', async () => {
    const tree: Tree = { w: { seeds: { 'gone.txt': '/n', gone: '/n', 'gone.md': '/n' }, gone: '/n', 'x.txt': '/n' } };
    assert.deepEqual(await leftOut(tree, ground('seeds/**/*.txt')), {
      '/w/seeds/gone': NOWHERE,
      '/w/seeds/gone.txt': NOWHERE,
    });
  });

  it('is links that lead out of a workspace that is not trusted, and all that is behind them', async () => {
    const tree: Tree = {
      w: {
        seeds: {
          'a.txt': true,
          'b.txt': '/x/b.txt',
          'c.txt': '/w/other/c.txt',
          'd.md': '/x/b.txt',
          out: '/x',
          across: '/v/seeds',
          near: '/w/other',
        },
        out: '/x',
        other: { 'c.txt': true },
      },
      v: { seeds: { 'a.txt': true } },
      x: { 'b.txt': true, closed: null },
      wx: { 'a.txt': true },
    };
    const where = ground('seeds/**/*.txt', { inside: ['/w', '/v'] });
    assert.deepEqual(await leftOut(tree, where), { '/w/seeds/b.txt': OUT, '/w/seeds/out/': OUT });
    assert.deepEqual(await leftOut(tree, { ...where, inside: undefined }), { '/w/seeds/out/closed/': CLOSED });
    const paths = ['a.txt', 'b.txt', 'c.txt', 'out/b.txt', 'across/a.txt', 'near/c.txt'].map(
      name => `/w/seeds/${name}`,
    );
    const disk = new Disk(tree);
    const inside = await Inside.of(['/w', '/v'], disk);
    assert.deepEqual(
      [...(await inside.among([...paths, '/wx/a.txt'], disk))],
      ['/w/seeds/a.txt', '/w/seeds/c.txt', '/w/seeds/across/a.txt', '/w/seeds/near/c.txt'],
    );
  });

  it('is links that lead out of a workspace that a link leads to', async () => {
    const tree: Tree = {
      w: '/real',
      real: { seeds: { 'a.txt': true, 'b.txt': '/x.txt', c: '/real/c' }, c: {} },
      'x.txt': true,
    };
    assert.deepEqual(await leftOut(tree, ground('seeds/**/*.txt', { inside: ['/w'] })), { '/w/seeds/b.txt': OUT });
    const disk = new Disk(tree);
    const paths = ['/w/seeds/a.txt', '/w/seeds/b.txt'];
    assert.deepEqual([...(await (await Inside.of(['/w'], disk)).among(paths, disk))], ['/w/seeds/a.txt']);
  });

  it('is files whose names have line breaks', async () => {
    const found = await leftOut({ w: { 'a\nb.txt': true, 'a\nb.md': true } }, ground('**/*.txt'));
    assert.deepEqual(Object.keys(found), ['/w/a\nb.txt']);
  });

  it('is not looked for where no document can be, in what is hidden, or through links that are not followed', async () => {
    const tree: Tree = {
      w: {
        seeds: {
          '.hg': { closed: null },
          node_modules: { closed: null },
          link: '/x',
          gone: '/n',
          deep: { closed: null },
        },
        other: { closed: null },
      },
      x: { closed: null },
    };
    const disk = new Disk(tree);
    assert.deepEqual(await findLeftOut(ground('seeds/*/*.txt', { links: false }), disk, () => true), []);
    assert.deepEqual(disk.listed.sort(), ['/w', '/w/seeds', '/w/seeds/deep']);
  });

  it('is told in no time when it is no longer wanted', async () => {
    const disk = new Disk({ w: { a: { b: {} } } });
    await findLeftOut(ground('**/*.txt'), disk, () => disk.listed.length < 2);
    assert.deepEqual(disk.listed, ['/w', '/w/a']);
  });

  it('says so where there are too many folders to look through', async () => {
    const folders = (count: number): Tree =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i), {}]));
    assert.deepEqual(await leftOut({ w: folders(19_999) }, ground('**/*.txt')), {});
    assert.deepEqual(await leftOut({ w: folders(20_000) }, ground('**/*.txt')), {
      '/w/': 'It has more than 20,000 folders: what is left out in the others is not listed.',
    });
  });
});
