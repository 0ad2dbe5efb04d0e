/**
 * The extension host of a real VS Code is killed again and again while it reads and stores, then the folder is opened once
 * more. `CONCORDANCE_ROUNDS` says how often (2), `CONCORDANCE_SEED` at which moments (1).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadKnowledge, MODEL_FILES } from '../../src/core/reading/knowledge.js';
import { MINIMUM_CONFIDENCE } from '../../src/core/recognise/confidence.js';
import type { Stamp } from '../../src/wire/protocol.js';
import { decodeSegment } from '../../src/worker/cache/segment.js';
import { inventDocument } from '../../tools/bench/corpus.js';
import { random } from '../../tools/train/random.js';
import { ROOT } from '../../tools/vscode-host/paths.js';
import { saidFresh } from '../answers.js';
import { appearing, Editor, pause } from './editor.js';

const ROUNDS = Number(process.env['CONCORDANCE_ROUNDS'] ?? 2);
const SEED = Number(process.env['CONCORDANCE_SEED'] ?? 1);
const DOCUMENTS = 1000;
const LENGTH = 1500; // UTF-16 code units
const model = Object.fromEntries(MODEL_FILES.map(name => [name, readFileSync(join(ROOT, 'model', name))]));
const knowledge = loadKnowledge(model);
const version = `${knowledge.version}/${MINIMUM_CONFIDENCE}`;
/** The longest time to a kill, in milliseconds from the start of the extension host's tests. */
const LATEST = 4000;

describe('an extension host that is killed', () => {
  let editor: Editor;
  const texts = new Map<string, string>();

  before(async () => {
    editor = await Editor.start();
    await mkdir(join(editor.folder, 'seeds'));
    for (let i = 0; i < DOCUMENTS; i++) await write(i, inventDocument(i, LENGTH));
  });

  after(() => editor.stop());

  /** The files of remembered readings, the latest first. */
  async function stored(ending: string): Promise<string[]> {
    const names = await readdir(editor.data, { recursive: true });
    return names.filter(name => name.endsWith(ending)).sort((a, b) => (basename(a) < basename(b) ? 1 : -1));
  }

  /** Which documents are remembered as they are now. */
  async function remembered(): Promise<Set<string>> {
    const latest = new Map<string, Stamp>();
    for (const name of await stored('.segment')) {
      const segment = await readFile(join(editor.data, name));
      for (const { document, stamp } of decodeSegment(segment, version)) {
        if (!latest.has(document)) latest.set(document, stamp);
      }
    }
    const current = new Set<string>();
    for (const [document, { mtime, size }] of latest) {
      const found = await stat(fileURLToPath(document));
      if (found.mtime.getTime() === mtime && found.size === size) current.add(document);
    }
    return current;
  }

  async function write(i: number, text: string): Promise<void> {
    const path = join(editor.folder, 'seeds', `${String(i).padStart(4, '0')}.txt`);
    await writeFile(path, text);
    texts.set(pathToFileURL(path).href, text);
  }

  it(`${ROUNDS} times, at any moment (seed ${SEED}), starts right again, and reads only what was not stored`, async () => {
    const next = random(SEED);
    let ends = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (let i = 0; i < DOCUMENTS; i++)
        if (next() < 0.3) await write(i, inventDocument(i + round * DOCUMENTS, LENGTH));
      const [time, nth] = [next() * LATEST, 1 + Math.floor(next() * 3)];
      if (
        !(await editor.killed(() =>
          round % 2 === 0 ? pause(time) : appearing(editor.data, '.unfinished', nth, LATEST),
        ))
      )
        ends++;
    }
    assert.ok(ends <= ROUNDS / 2, `${ends} of ${ROUNDS} sessions came to their end before they were killed`);
    const known = await remembered();
    const after = await editor.session();
    assert.equal(after.read, DOCUMENTS - known.size);

    const fresh = JSON.parse(JSON.stringify(await saidFresh(texts, knowledge))) as unknown;
    assert.deepEqual(after.said, fresh);

    const reopened = await editor.session();
    assert.equal(reopened.read, 0);
    assert.deepEqual(reopened.said, fresh);
    assert.deepEqual(await stored('.unfinished'), []);
  });
});
