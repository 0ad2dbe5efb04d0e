/** What corrections cost: how soon they are answered for, and what they add to opening a corpus again. */
import { KINDS } from '../../src/core/types.js';
import type { CorrectedFolder } from '../../src/core/correct/statements/scope.js';
import type { Statement } from '../../src/core/correct/statements/statements.js';
import type { Figure } from './results.js';
import { BenchWorker } from './worker.js';

const ROOT = 'file:///archive/';

/** What the host tells the worker of some statements. */
export function correctedBy(statements: readonly Statement[]): CorrectedFolder<Statement>[] {
  return [{ root: ROOT, encoded: true, statements }];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The middle of some runs, each of a statement that is made; in between it is taken back. */
async function medianOf(
  worker: BenchWorker,
  made: readonly Statement[],
  isDone: () => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (const statement of made) {
    times.push(
      await timed(async () => {
        await worker.call('correct', correctedBy([statement]));
        await isDone();
      }),
    );
    await worker.call('correct', []);
  }
  return times.sort((a, b) => a - b)[times.length >> 1]!;
}

/** Measures corrections of a corpus that a worker has read. */
export async function measureCorrections(worker: BenchWorker): Promise<Omit<Figure, 'corpus'>[]> {
  const entities = await worker.query('entities');
  const [top] = entities;
  const rare = entities
    .filter(({ documents, aliases }) => documents >= 8 && documents <= 12 && aliases.length === 0)
    .slice(0, 9);
  const [first] = await worker.query('documentsOf', top!.id);
  const document = first!.document;
  const answered = (): Promise<unknown> => worker.query('mentionsIn', document);
  const ignored = rare.map(({ name }): Statement => ({ ignore: name }));
  const frequent = KINDS.filter(kind => kind !== top!.kind).map((kind): Statement => ({ name: top!.name, kind }));
  const one = rare[0]!;
  const same = entities
    .filter(({ kind, documents, id }) => kind === one.kind && documents >= 8 && documents <= 12 && id !== one.id)
    .slice(0, 9)
    .map(({ kind, name }): Statement => ({ same: [`${kind}: ${one.name}`, `${kind}: ${name}`] }));
  const many = top!.documents;
  const another = rare.map(({ kind, name }): Statement => ({
    name,
    kind: KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length]!,
  }));
  return [
    {
      what: 'correction of a name in 10 documents',
      value: await medianOf(worker, ignored, answered),
      unit: 'ms',
      target: 50,
    },
    {
      what: 'another kind for a name in 10 documents',
      value: await medianOf(worker, another, answered),
      unit: 'ms',
      target: 50,
    },
    {
      what: `correction of a name in ${many} documents`,
      value: await medianOf(worker, frequent, answered),
      unit: 'ms',
      target: 1000,
    },
    {
      what: 'two entities of 10 documents made one',
      value: await medianOf(worker, same, answered),
      unit: 'ms',
      target: 50,
    },
  ];
}

/** A thousand statements about names of a corpus, of all types. */
export async function thousandStatements(worker: BenchWorker): Promise<Statement[]> {
  const entities = (await worker.query('entities')).filter(({ documents }) => documents < 40);
  return entities.slice(0, 1000).map(({ kind, name }, i): Statement => {
    switch (i % 5) {
      case 0:
        return { ignore: name };
      case 1:
        return { name, kind: KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length]! };
      case 2:
        return { rename: `${kind}: ${name}`, as: `${name} (the one)` };
      case 3:
        return { apart: `${kind}: ${name}`, as: `${name} (the other)`, in: ['seeds/000*.txt'] };
      default:
        return { ignore: name, in: [`seeds/${String(i).padStart(5, '0')}.txt`] };
    }
  });
}
