import assert from 'node:assert/strict';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { changeFile, clearAbandoned } from '../../../src/extension/corrections/change-file.node.js';
import { Folder } from '../cli/support.js';

const adding =
  (text: string) =>
  (before: Uint8Array | undefined): Uint8Array =>
    Buffer.concat([before ?? new Uint8Array(), Buffer.from(text)]);

describe('a file that is changed in one step', () => {
  let folder: Folder;
  let path: string;
  const content = (): string => readFileSync(path, 'utf8');

  beforeEach(() => {
    folder = new Folder();
    path = join(folder.path, 'a.json');
  });
  afterEach(() => folder.remove());

  it('is made and changed, with nothing left beside it', async () => {
    await changeFile(path, before => Buffer.from(String(before)));
    await changeFile(path, adding('!'));
    assert.equal(content(), 'undefined!');
    assert.deepEqual(readdirSync(folder.path), ['a.json']);
  });

  it('has all that was added at the same time', async () => {
    const letters = Array.from('abcdefghijklmnop');
    await Promise.all(letters.map(letter => changeFile(path, adding(letter))));
    assert.deepEqual(Array.from(content()).sort(), letters);
    assert.deepEqual(readdirSync(folder.path), ['a.json']);
  });

  it('keeps what another program writes meanwhile', async () => {
    writeFileSync(path, 'a');
    let times = 0;
    await changeFile(path, before => {
      if (times++ === 0) writeFileSync(path, 'ab'); // after it was read
      return adding('c')(before);
    });
    assert.deepEqual([content(), times], ['abc', 2]);
  });

  it('is as it was where the change fails', async () => {
    writeFileSync(path, 'a');
    const fail = (): never => {
      throw new Error('No.');
    };
    await assert.rejects(changeFile(path, fail), /^Error: No\.$/);
    assert.equal(content(), 'a');
    assert.deepEqual(readdirSync(folder.path), ['a.json']);
  });

  it('is as it was where it is read-only, also where its folder is not', async () => {
    writeFileSync(path, 'a');
    chmodSync(path, 0o444);
    await assert.rejects(changeFile(path, adding('b')), { code: 'EACCES' });
    assert.equal(content(), 'a');
    assert.deepEqual(readdirSync(folder.path), ['a.json']);
  });

  it('allows what it allowed', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(path, 'a');
    chmodSync(path, 0o640);
    await changeFile(path, adding('b'));
    assert.equal(statSync(path).mode & 0o777, 0o640);
  });

  it('is written through a link, which stays one', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(join(folder.path, 'there'));
    const target = folder.file('there/b.json', 'a');
    symlinkSync(join('there', 'b.json'), path);
    await changeFile(path, adding('b'));
    assert.deepEqual([readFileSync(target, 'utf8'), lstatSync(path).isSymbolicLink()], ['ab', true]);
    assert.deepEqual(readdirSync(join(folder.path, 'there')), ['b.json']);
    symlinkSync('nowhere.json', join(folder.path, 'c.json'));
    await assert.rejects(changeFile(join(folder.path, 'c.json'), adding('b')), /leads nowhere/);
  });

  it('is changed under each of its names', async () => {
    writeFileSync(path, 'a');
    linkSync(path, join(folder.path, 'b.json'));
    await changeFile(path, adding('b'));
    assert.equal(readFileSync(join(folder.path, 'b.json'), 'utf8'), 'ab');
    assert.deepEqual(readdirSync(folder.path), ['a.json', 'b.json']);
  });

  it('is changed in spite of what a killed process has left, which goes', async () => {
    writeFileSync(path, 'a');
    writeFileSync(`${path}.part`, 'hal');
    await changeFile(path, adding('b'));
    assert.equal(content(), 'ab');
    assert.deepEqual(readdirSync(folder.path), ['a.json']);
    writeFileSync(`${path}.part`, 'hal');
    await clearAbandoned(path);
    assert.deepEqual(readdirSync(folder.path), ['a.json']);
  });

  it('is not taken from a process that is at work on it', async () => {
    writeFileSync(`${path}.part`, '1');
    const beating = setInterval(() => writeFileSync(`${path}.part`, String(Math.random())), 100);
    try {
      await clearAbandoned(path);
      assert.deepEqual(readdirSync(folder.path), ['a.json.part']);
    } finally {
      clearInterval(beating);
    }
  });
});
