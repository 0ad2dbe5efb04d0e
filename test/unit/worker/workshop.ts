/** A reader with a host made up for tests: files in memory, segments in a list. */
import { MINIMUM_CONFIDENCE } from '../../../src/core/recognise/confidence.js';
import { readFileSync } from 'node:fs';
import { loadKnowledge, MODEL_FILES, type ModelFiles } from '../../../src/core/reading/knowledge.js';
import type { CorpusQueries } from '../../../src/core/corpus/queries.js';
import { unpackMention, countPacked } from '../../../src/wire/packed-mentions.js';
import { joinedPorts, Peer } from '../../../src/wire/peer.js';
import type { FoundFile, HostMethods, WorkerMethods } from '../../../src/wire/protocol.js';
import { CorpusWorker } from '../../../src/worker/corpus-worker.js';
import { saidFresh as fresh } from '../../answers.js';

const model: ModelFiles = Object.fromEntries(
  MODEL_FILES.map(name => [name, readFileSync(new URL(`../../../model/${name}`, import.meta.url))]),
);
export const knowledge = loadKnowledge(model);

/** The files of a made-up workspace. */
export class Files {
  private readonly contents = new Map<string, { text: string; mtime: number }>();
  private clock = 1_700_000_000_000;

  write(document: string, text: string): void {
    this.contents.set(document, { text, mtime: this.clock++ });
  }

  delete(document: string): void {
    this.contents.delete(document);
  }

  get documents(): string[] {
    return [...this.contents.keys()].sort();
  }

  textOf(document: string): string {
    return this.contents.get(document)!.text;
  }

  find(document: string): FoundFile | undefined {
    const found = this.contents.get(document);
    if (!found) return undefined;
    const bytes = new TextEncoder().encode(found.text);
    return { document, bytes, stamp: { mtime: found.mtime, size: bytes.length }, encoding: 'utf8' };
  }
}

/** One session: a reader and the host's side of it. */
export class Workshop {
  readonly host: Peer<HostMethods, WorkerMethods>;
  /** Documents that the reader said had changed. */
  readonly changed = new Set<string>();

  /**
   * @param segments what is remembered, latest first; new segments are put in front
   * @param now the reader's clock, in milliseconds
   */
  constructor(
    readonly files: Files,
    readonly segments: Uint8Array[] = [],
    now: () => number = () => performance.now(),
  ) {
    const [ours, readers] = joinedPorts();
    new CorpusWorker(readers, {
      now,
      pause: () => new Promise(resolve => setImmediate(resolve)),
      memory: () => ({ heap: 0, external: 0 }),
    });
    this.host = new Peer<HostMethods, WorkerMethods>(ours, {
      changed: documents => documents.forEach(document => this.changed.add(document)),
      files: documents => documents.flatMap(document => this.files.find(document) ?? []),
      store: segment => void this.segments.unshift(segment.slice()),
    });
  }

  /** Starts as the extension does: recalls, adopts, then reads what is outdated. Returns how many files that were. */
  async start(): Promise<number> {
    await this.host.call('start', { model, minimumConfidence: MINIMUM_CONFIDENCE });
    for (const segment of [...this.segments]) await this.host.call('recall', segment);
    await this.host.call('adopt', this.files.documents);
    return this.readOutdated();
  }

  async readOutdated(): Promise<number> {
    const files = this.files.documents.map(document => this.files.find(document)!);
    const outdated = await this.host.call('outdated', files);
    await Promise.all(outdated.map(document => this.host.call('read', this.files.find(document)!)));
    return outdated.length;
  }

  async query<K extends keyof CorpusQueries>(
    method: K,
    ...args: Parameters<CorpusQueries[K]>
  ): Promise<ReturnType<CorpusQueries[K]>> {
    const answer = await this.host.call('query', { method, args });
    if ('value' in answer) return answer.value as ReturnType<CorpusQueries[K]>;
    if ('mentions' in answer) {
      const { mentions } = answer;
      return Array.from({ length: countPacked(mentions) }, (_, i) => unpackMention(mentions, i)) as never;
    }
    const all = [...answer.part];
    while (all.length < answer.total) all.push(...(await this.host.call('more', answer.list)));
    return all as never;
  }

  /** The end, at once, as when the host is killed. */
  kill(): void {
    this.host.close(new Error('killed'));
  }
}

/** What an index made in one go says of the files. */
export async function saidFresh(files: Files): Promise<unknown> {
  return fresh(new Map(files.documents.map(document => [document, files.textOf(document)])), knowledge);
}
