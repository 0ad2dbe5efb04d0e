/** Processes that write corrections are killed at any moment. `CONCORDANCE_WRITES` says how often (16), `CONCORDANCE_SEED` at which moments (1). */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readCorrections } from '../../src/core/correct/file/file-text.js';
import { clearAbandoned } from '../../src/extension/corrections/change-file.node.js';
import { random } from '../../tools/train/random.js';
import { temporaryFolder, type TemporaryFolder } from '../../tools/vscode-host/temporary.js';
import { bundled, Running } from './processes.js';

const ROUNDS = Number(process.env['CONCORDANCE_WRITES'] ?? 16);
const SEED = Number(process.env['CONCORDANCE_SEED'] ?? 1);
/** The longest time to a kill after the first statement, in milliseconds. */
const LATEST = 60;
/** So many processes are killed at the same time, each with a file of its own. */
const BESIDE = 4;
/** How many statements each of several processes adds. */
const COUNT = 25;
const NAME = 'concordance.corrections.json';

describe('corrections that are written', () => {
  let folder: TemporaryFolder;
  let script: string;

  before(async () => {
    folder = await temporaryFolder('correcting');
    script = await bundled('correcting-process', folder.path);
  });

  after(() => folder.remove());

  async function newFile(): Promise<string> {
    return join(await mkdtemp(join(folder.path, 'corrections-')), NAME);
  }

  /** Has a process killed so often; resolves with the numbers of statements taken, and of kills that left something behind. */
  async function kill(rounds: number, next: () => number): Promise<{ taken: number; left: number }> {
    const file = await newFile();
    const taken: string[] = [];
    let left = 0;
    for (let round = 0; round < rounds; round++) {
      const name = `Round ${round} statement`;
      const running = new Running(script, file, name);
      await running.begun();
      await new Promise(resolve => setTimeout(resolve, next() * LATEST));
      assert.ok(await running.kill(), running.complaints);
      for (const [number] of running.printed.matchAll(/\d+(?=\n)/g)) taken.push(`${name} ${number}`);
      const found = await ignored(file);
      const lost = taken.filter(one => !found.includes(one));
      assert.deepEqual(lost, [], `round ${round}`);
      // What was written and not yet said to be may be there too: one statement for each kill.
      assert.ok(found.length <= taken.length + round + 1);
      left += (await readdir(dirname(file))).length - 1;
      if (round % 2 === 0) continue; // what is left is in the way of the next process
      await clearAbandoned(file);
      assert.deepEqual(await readdir(dirname(file)), [NAME]);
    }
    return { taken: taken.length, left };
  }

  it(`by a process that is killed ${ROUNDS} times, at any moment (seed ${SEED}), are all there, in a file that is whole`, async () => {
    const seeds = Array.from({ length: BESIDE }, (_, i) => SEED * BESIDE + i);
    const all = await Promise.all(seeds.map(seed => kill(Math.ceil(ROUNDS / BESIDE), random(seed))));
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    const [taken, left] = [sum(all.map(one => one.taken)), sum(all.map(one => one.left))];
    console.log(`      ${taken} statements were taken; ${left} kills left something behind.`);
  });

  it('that there is no room for leave the file as it was, and nothing beside it', async function () {
    if (process.platform === 'win32') this.skip();
    const file = await newFile();
    const limited = 'ulimit -f 8 && exec "$0" "$@"'; // blocks
    const { status, stderr } = spawnSync('sh', ['-c', limited, process.execPath, script, file, 'One', '1000'], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stderr, /EFBIG/);
    const found = await ignored(file);
    assert.ok(found.length > 10 && found.length < 1000, String(found.length));
    assert.deepEqual(await readdir(dirname(file)), [NAME]);
  });

  it('by four processes at the same time are all there', async () => {
    const file = await newFile();
    const names = ['One', 'Two', 'Three', 'Four'];
    const all = names.map(name => new Running(script, file, name, String(COUNT)));
    for (const running of all) assert.equal(await running.end(), 0, running.complaints);
    const expected = names.flatMap(name => Array.from({ length: COUNT }, (_, i) => `${name} ${i}`));
    assert.deepEqual((await ignored(file)).sort(), expected.sort());
    assert.deepEqual(await readdir(dirname(file)), [NAME]);
  });
});

/** What a file says is no name; the file has to be whole. */
async function ignored(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  JSON.parse(text);
  const { statements, problems } = readCorrections(text);
  assert.deepEqual(problems, []);
  return statements.flatMap(({ statement }) => ('ignore' in statement ? [statement.ignore] : []));
}
