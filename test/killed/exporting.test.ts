/** The command `concordance export` is killed at any moment. `CONCORDANCE_EXPORTS` says how often (6), `CONCORDANCE_SEED` at which moments (1). */
import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inventDocument } from '../../tools/bench/corpus.js';
import { random } from '../../tools/train/random.js';
import { ROOT } from '../../tools/vscode-host/paths.js';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';
import { appearing, pause } from './editor.js';
import { Running } from './processes.js';

const ROUNDS = Number(process.env['CONCORDANCE_EXPORTS'] ?? 6);
const SEED = Number(process.env['CONCORDANCE_SEED'] ?? 1);
const DOCUMENTS = 20;
const LENGTH = 3000; // UTF-16 code units
/** So long, in milliseconds, writing takes at most. */
const WRITING = 100;

describe('a command that is killed while it exports', () => {
  let folder: TemporaryFolder;
  let out: string;
  const exporting = (): Running => {
    const options = ['--format', 'annotations', '--out', out, '--jobs', '1'];
    return new Running(join(ROOT, 'dist', 'cli.js'), 'export', ...options, join(folder.path, 'seeds'));
  };

  before(async () => {
    folder = await temporaryFolder('exporting');
    out = join(folder.path, 'out.json');
    await mkdir(join(folder.path, 'seeds'));
    for (let i = 0; i < DOCUMENTS; i++)
      await writeFile(join(folder.path, 'seeds', `${String(i).padStart(2, '0')}.txt`), inventDocument(i, LENGTH));
  });

  after(() => folder.remove());

  it(`${ROUNDS} times (seed ${SEED}), leaves the file that was there, or none, or the new one`, async () => {
    const next = random(SEED);
    const began = performance.now();
    const undisturbed = exporting();
    assert.equal(await undisturbed.end(), 0, undisturbed.complaints);
    const longest = performance.now() - began;
    const whole = await readFile(out, 'utf8');
    assert.ok(whole.length > 1000);

    const seen = { nothing: 0, old: 0, new: 0 };
    let kills = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const old = round % 2 === 0 ? undefined : 'What was there before.';
      if (old === undefined) await rm(out, { force: true });
      else await writeFile(out, old);
      const time = next();
      const running = exporting();
      // Every other two times it has begun to write.
      if (round % 4 < 2) await pause(time * longest);
      else await appearing(folder.path, '.part', 1, longest).then(() => pause(time * WRITING));
      if (await running.kill()) kills++;
      const now = await readFile(out, 'utf8').catch(() => undefined);
      assert.ok(now === old || now === whole, `round ${round}: ${now?.length ?? 0} of ${whole.length} characters`);
      seen[now === whole ? 'new' : now === undefined ? 'nothing' : 'old']++;
    }
    console.log(`      Killed ${kills} times before its end; seen: ${JSON.stringify(seen)}`);
    assert.ok(kills >= ROUNDS / 3, 'it is killed before it ends');
    const again = exporting();
    assert.equal(await again.end(), 0, again.complaints);
    assert.equal(await readFile(out, 'utf8'), whole);
  });
});
