/** The index on the host's side in a made-up world: what happens at the same time happens in an order that fast-check chooses. */
import type fc from 'fast-check';
import { Refused } from '../../../src/host/connection/refused.js';
import { HostIndex } from '../../../src/host/host-index.js';
import type { ReadingProgress, RunningWorker } from '../../../src/host/surroundings/surroundings.js';
import type { Port } from '../../../src/wire/peer.js';
import { FakeClock } from './fake-clock.js';
import { FakeWorker, type Fate } from './fake-worker.js';
import { KeptLog } from './kept-log.js';
import { keyOf, MemoryText, MemoryWorkspace } from './memory-workspace.js';
import { MemorySegments } from './memory-segments.js';

/** More steps than any of these stories takes. */
const ENDLESS = 20_000;

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

export class Simulation {
  readonly clock = new FakeClock();
  readonly log = new KeptLog();
  readonly segments: MemorySegments;
  readonly workspace: MemoryWorkspace;
  host: HostIndex;
  /** The worker that lives, and how many there were. */
  worker: FakeWorker | undefined;
  lives = 0;
  /** Whether no worker can be started. */
  isBarren = false;
  readonly phases: ReadingProgress['phase'][] = [];
  /** Questions about texts: those without an answer yet, those that were answered as they had to be, and what was wrong. */
  unanswered = 0;
  answered = 0;
  readonly wrong: string[] = [];
  /** The methods that the worker was called by, but for signs of life. */
  readonly sent: string[] = [];
  /** How many files were read by workers. */
  reads = 0;
  private readonly deliveries: (() => void)[] = [];

  constructor(
    private readonly scheduler: Pick<fc.Scheduler, 'schedule' | 'count' | 'waitNext'>,
    private readonly fateOf: (document: string, text: string) => Fate = () => 'read',
  ) {
    const world = {
      now: () => this.clock.now(),
      arrive: (what: string) => this.arrive(what),
      deliver: (work: () => void) => this.deliver(this.deliveries, work),
    };
    this.workspace = new MemoryWorkspace(world);
    this.segments = new MemorySegments(world.arrive);
    this.host = this.makeHost();
  }

  /** Ends the host as when the window is closed, and begins another one. */
  restart(): void {
    this.host.dispose();
    this.worker = undefined;
    this.host = this.makeHost();
    this.wake();
  }

  /** Asks something, so that the reading begins. */
  wake(): void {
    this.host.query({ method: 'documents', args: [] }).catch(() => undefined);
  }

  open(path: string): void {
    const key = keyOf(path);
    const file = this.workspace.files.get(path);
    if (!file || !path.endsWith('.txt') || this.workspace.editors.has(key)) return;
    const text = new MemoryText(key, file.text);
    this.workspace.editors.set(key, text);
    this.host.handle({ type: 'opened', text });
  }

  /** Types something into a document that is open. */
  type(path: string, inserted: string, at: number): void {
    const text = this.workspace.editors.get(keyOf(path));
    if (!text?.isShown || text.isClosed) return;
    const offset = at % (text.length + 1);
    this.host.handle({ type: 'edited', text, changes: text.edit({ offset, removed: 0, inserted }) });
  }

  /** The text of a document becomes another without a word of the editor's. */
  typeUnheard(path: string): void {
    this.workspace.editors.get(keyOf(path))?.edit({ offset: 0, removed: 1, inserted: 'yz' });
  }

  /** Asks for a text that is open, as it is now: what is answered must be that, and nothing may be left without an answer. */
  ask(path: string): void {
    const text = this.workspace.editors.get(keyOf(path));
    if (!text?.isShown) return;
    const expected = text.text();
    this.unanswered++;
    this.host.queryAt(text, { method: 'textOf', args: [text.key] }).then(
      answer => {
        this.unanswered--;
        if (answer !== expected) this.wrong.push(`${String(answer)} instead of ${expected}`);
        else if (text.text() !== expected) this.wrong.push(`${expected}, which is no longer the text`);
        else this.answered++;
      },
      (error: unknown) => {
        this.unanswered--;
        const isFair =
          error instanceof Refused ? error.why !== 'stale' || text.text() !== expected || text.isClosed : true;
        if (!isFair) this.wrong.push(`${expected} was refused`);
      },
    );
  }

  /** Closes the last tab of a document, which the editor keeps for a while. */
  leave(path: string): void {
    const text = this.workspace.editors.get(keyOf(path));
    if (text) text.isShown = false;
  }

  /** Closes a document; what was typed is thrown away. */
  close(path: string): void {
    const key = keyOf(path);
    const text = this.workspace.editors.get(key);
    if (!text) return;
    text.isClosed = true;
    this.workspace.editors.delete(key);
    this.host.handle({ type: 'closed', document: key });
  }

  /** Does so many things that wait to be done. */
  async step(count: number): Promise<void> {
    for (let i = 0; i < count && this.scheduler.count() > 0; i++) {
      await this.scheduler.waitNext(1);
      await turn();
    }
  }

  /** Lets everything come to its end, and time pass as long as something is due. */
  async settle(endless = ENDLESS): Promise<void> {
    for (let i = 0; i < endless; i++) {
      await turn();
      if (this.scheduler.count() > 0) await this.scheduler.waitNext(1);
      else if (!this.clock.next()) return;
    }
    throw new Error('It goes on for ever.');
  }

  private makeHost(): HostIndex {
    return new HostIndex({
      workspace: this.workspace,
      clock: this.clock,
      log: this.log,
      startWorker: () => this.startWorker(),
      loadModel: () => Promise.resolve({}),
      storage: this.segments,
      minimumConfidence: () => 0.5,
      onProgress: ({ phase }) => {
        if (this.phases.at(-1) !== phase) this.phases.push(phase);
      },
      onChange: () => undefined,
    });
  }

  private async startWorker(): Promise<RunningWorker> {
    const life = ++this.lives;
    await this.arrive('start');
    if (this.isBarren) throw new Error('There is no worker to be had.');
    const [ours, its] = this.ports();
    const { post } = ours;
    ours.post = message => {
      const { method } = message as { method?: string };
      if (method !== undefined && method !== 'ping') this.sent.push(method);
      post(message);
    };
    const running: RunningWorker = { port: ours, kind: 'fake', onEnd: () => undefined, stop: () => undefined };
    const worker = new FakeWorker(its, {
      arrive: what => {
        if (what === 'reading') this.reads++;
        return this.arrive(what);
      },
      fateOf: this.fateOf,
    });
    worker.onCrash = () => running.onEnd(new Error('It crashed.'));
    if (life === this.lives) this.worker = worker;
    return running;
  }

  /** Two ports whose messages arrive later, in order; those of the two directions in any order among each other. */
  private ports(): [Port, Port] {
    const make = (other: () => Port): Port => {
      const queue: (() => void)[] = [];
      return {
        post: message => this.deliver(queue, () => other().onMessage(message)),
        onMessage: () => undefined,
      };
    };
    const a: Port = make(() => b);
    const b: Port = make(() => a);
    return [a, b];
  }

  private deliver(queue: (() => void)[], work: () => void): void {
    if (queue.push(work) > 1) return;
    void this.arrive('deliver').then(() => {
      for (const done of queue.splice(0)) done();
    });
  }

  private async arrive(what: string): Promise<void> {
    await this.scheduler.schedule(Promise.resolve(), what);
  }
}
