/**
 * The extension host of a real VS Code is killed again and again while it corrects and exports; each start looks at what the one before it
 * has left. `CONCORDANCE_WORK` says how often (2), `CONCORDANCE_SEED` at which moments (1).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CORRECTIONS_FILE, readCorrections } from '../../src/core/correct/file/file-text.js';
import { printed } from '../../src/core/correct/statements/print.js';
import type { Statement } from '../../src/core/correct/statements/statements.js';
import { loadKnowledge, MODEL_FILES } from '../../src/core/reading/knowledge.js';
import { inventDocument } from '../../tools/bench/corpus.js';
import { random } from '../../tools/train/random.js';
import { ROOT } from '../../tools/vscode-host/paths.js';
import { saidFresh } from '../answers.js';
import { appearing, Editor, pause } from './editor.js';
import { CHECKED, DONE, EXPORTED, WORK, type Done, type Ended } from './session.js';

const ROUNDS = Number(process.env['CONCORDANCE_WORK'] ?? 2);
const SEED = Number(process.env['CONCORDANCE_SEED'] ?? 1);
const DOCUMENTS = 40;
const LENGTH = 3000; // UTF-16 code units
/** The longest time to a kill, in milliseconds from the moment that a session begins to work. */
const LATEST = 2500;
const knowledge = loadKnowledge(
  Object.fromEntries(MODEL_FILES.map(name => [name, readFileSync(join(ROOT, 'model', name))])),
);

describe('an extension host that is killed while it works', () => {
  let editor: Editor;
  const texts = new Map<string, string>();
  const path = (name: string): string => join(editor.folder, name);

  before(async () => {
    editor = await Editor.start();
    await mkdir(path('seeds'));
    await writeFile(path(WORK), '');
    for (let i = 0; i < DOCUMENTS; i++) {
      const document = path(join('seeds', `${String(i).padStart(2, '0')}.txt`));
      const text = inventDocument(i, LENGTH);
      await writeFile(document, text);
      texts.set(pathToFileURL(document).href, text);
    }
  });

  after(() => editor.stop());

  /** The statements in the file, which has to be whole; none where it was not made yet. */
  async function statements(): Promise<Statement[]> {
    const text = await readFile(path(CORRECTIONS_FILE), 'utf8').catch(() => undefined);
    if (text === undefined) return [];
    JSON.parse(text);
    const { statements, problems } = readCorrections(text);
    assert.deepEqual(problems, []);
    return statements.map(({ statement }) => statement);
  }

  /** What the session that was killed said it had done. */
  async function done(): Promise<Done[]> {
    const text = await readFile(path(DONE), 'utf8').catch(() => '');
    const lines = text.split('\n').slice(0, -1);
    return lines.map(line => JSON.parse(line) as Done);
  }

  it(`${ROUNDS} times (seed ${SEED}), has lost nothing that was taken, and says what an index made anew says`, async () => {
    const next = random(SEED);
    const sum = { taken: 0, exported: 0, unsaid: 0, parts: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const before = await statements();
      for (const name of [CHECKED, DONE]) await rm(path(name), { force: true });
      const [time, nth] = [next() * LATEST, 1 + Math.floor(next() * 12)];
      let checked: Ended | undefined;
      const moment = async (): Promise<void> => {
        checked = await editor.awaited<Ended>(CHECKED);
        // Every other time something is being written.
        await (round % 2 === 0 ? pause(time) : appearing(editor.folder, '.part', nth, 2 * LATEST));
      };
      assert.ok(await editor.killed(moment));

      const root = `${pathToFileURL(editor.folder).href}/`;
      const fresh = await saidFresh(texts, knowledge, [{ root, encoded: true, statements: before }]);
      assert.deepEqual(checked?.said, JSON.parse(JSON.stringify(fresh)), `round ${round}`);

      const after = (await statements()).map(printed);
      const acts = await done();
      const taken = acts.flatMap(one => ('last' in one ? [one.last] : []));
      assert.deepEqual(
        [...before.map(printed), ...taken].filter(one => !after.includes(one)),
        [],
        `round ${round}`,
      );
      sum.taken += taken.length;
      sum.unsaid += after.length - before.length - taken.length;
      assert.ok(after.length - before.length - taken.length <= 1, 'what was written and not yet said is one at most');

      if (acts.length > taken.length) sum.exported += acts.length - taken.length;
      const exported = await readFile(path(EXPORTED), 'utf8').catch(() => undefined);
      if (exported !== undefined) JSON.parse(exported);
      sum.parts += (await readdir(editor.folder)).filter(name => name.endsWith('.part')).length;
    }
    console.log(
      `      ${sum.taken} statements taken, ${sum.unsaid} written and not yet said to be; ${sum.exported} exports; ${sum.parts} parts left.`,
    );
    assert.ok(sum.taken >= ROUNDS, 'most kills come while it works');
  });
});
