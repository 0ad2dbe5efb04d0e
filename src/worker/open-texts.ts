/** The documents that editors show: followed as they are edited, glanced at at once where they are long, and read in full afterwards. */
import type { AnalysisOptions } from '../core/reading/analyse.js';
import type { Corpus } from '../core/corpus/corpus.js';
import type { Knowledge } from '../core/reading/knowledge.js';
import { LiveDocument } from '../core/reading/live-document.js';
import type { Reading } from '../core/reading/reading.js';
import type { Steps } from '../core/text/steps.js';
import { OUT_OF_STEP, STALE_QUERY, type TextVersion, type WorkerMethods } from '../wire/protocol.js';
import type { Scheduler } from './scheduler.js';

/** Open documents longer than this, in UTF-16 code units, are glanced at while they are edited, and read in full afterwards. */
const GLANCED_AT = 20_000;
/** How long after the last edit that is, in milliseconds; longer for a document that takes longer, by a millisecond for so many UTF-16 code units. */
const SETTLED_AFTER = 400;
const SETTLED_PER_MILLISECOND = 5000;
/** The version of an open document that has not been read. */
const NEVER = -1;
/** The version of an open document whose text is not the editor's any more, until it is opened again. */
const LOST = -2;

/** A document that an editor shows. */
interface Open {
  readonly live: LiveDocument;
  version: number;
  /** The version that the corpus holds. */
  held: number;
  /** Settles when the version at hand has been read. */
  reading: Promise<void> | undefined;
  /** Will read it in full after a glance. */
  settling?: ReturnType<typeof setTimeout>;
}

/** What open documents are read with, and who hears of it. */
export interface OpenParts {
  readonly corpus: Corpus;
  readonly scheduler: Scheduler;
  known(): Knowledge;
  options(): AnalysisOptions;
  /** The corpus holds another reading of the document, and others may have other answers. */
  taken(document: string, others: ReadonlySet<string>): void;
}

export class OpenTexts {
  private readonly opened = new Map<string, Open>();
  /** Documents of which the corpus holds no more than a glance. */
  private readonly glanced = new Set<string>();

  constructor(private readonly parts: OpenParts) {}

  has(document: string): boolean {
    return this.opened.has(document);
  }

  /** Whether the corpus holds no more than a glance at a document, also one that is no longer open. */
  isGlance(document: string): boolean {
    return this.glanced.has(document);
  }

  /** The corpus holds a full reading of the document's file. */
  isReadInFull(document: string): void {
    this.glanced.delete(document);
  }

  /** Takes a document as an editor shows it; resolves when the corpus holds it. */
  async open({ document, version, text }: Parameters<WorkerMethods['open']>[0]): Promise<void> {
    const known = this.opened.get(document);
    if (known) {
      if (known.live.text !== text) known.held = NEVER;
      known.live.replace(text);
      known.version = version;
      return this.follow(document, known);
    }
    const held = this.parts.corpus.textOf(document) === text && !this.glanced.has(document) ? version : NEVER;
    const open: Open = { live: new LiveDocument(text), version, held, reading: undefined };
    this.opened.set(document, open);
    await this.follow(document, open);
  }

  /** Follows edits; resolves when the corpus holds the new version. Throws an error named `OUT_OF_STEP` where the version before is not at hand. */
  async edit({ document, before, version, changes, length }: Parameters<WorkerMethods['edit']>[0]): Promise<void> {
    const open = this.opened.get(document);
    if (open?.version !== before) throw outOfStep(document, before);
    open.version = version;
    if (!open.live.edit(changes) || open.live.text.length !== length) {
      open.version = LOST;
      throw outOfStep(document, version);
    }
    await this.follow(document, open);
  }

  /** Resolves when the corpus holds a version of an open document. Throws an error named `STALE_QUERY` where that is not the one at hand. */
  async reach(at: TextVersion | undefined): Promise<void> {
    this.check(at);
    if (!at) return;
    await this.follow(at.document, this.opened.get(at.document)!);
    this.check(at);
  }

  /** Throws an error named `STALE_QUERY` where a version is not the one at hand. */
  check(at: TextVersion | undefined): void {
    if (!at || this.opened.get(at.document)?.version === at.version) return;
    const error = new Error(`Version ${at.version} of ${at.document} is not the one at hand.`);
    error.name = STALE_QUERY;
    throw error;
  }

  close(document: string): void {
    clearTimeout(this.opened.get(document)?.settling);
    this.opened.delete(document);
  }

  /** Resolves when the corpus holds the open document's present version. */
  private async follow(document: string, open: Open): Promise<void> {
    if (open.held === open.version) return;
    open.reading ??= this.parts.scheduler.add('urgent', this.readOpen(document, open)).finally(() => {
      open.reading = undefined;
    });
    await open.reading;
  }

  /** Reads an open document until its present version has been read. */
  private *readOpen(document: string, open: Open): Steps<void> {
    while (open.held !== open.version && this.opened.get(document) === open) {
      const { version } = open;
      const isLong = open.live.text.length > GLANCED_AT;
      const glance = isLong
        ? yield* this.stepsOf(open, open.live.glance(this.parts.known(), this.parts.options()))
        : undefined;
      const reading = glance ?? (yield* this.stepsOf(open, open.live.read(this.parts.known(), this.parts.options())));
      if (!reading || open.version !== version || this.opened.get(document) !== open) continue;
      this.take(document, open, reading);
      if (glance) {
        this.glanced.add(document);
        this.settleLater(document, open);
      }
    }
  }

  /** Takes steps as long as the document is not edited meanwhile. */
  private *stepsOf<T>(open: Open, steps: Steps<T>): Steps<T | undefined> {
    const { version } = open;
    while (open.version === version) {
      const step = steps.next();
      if (step.done) return step.value;
      yield;
    }
    return undefined;
  }

  private take(document: string, open: Open, reading: Reading): void {
    const others = this.parts.corpus.put(document, reading, open.live.text, () => open.live.flow);
    open.held = open.version;
    this.glanced.delete(document);
    this.parts.taken(document, others);
  }

  /** Reads a document that was only glanced at in full, when no key has been pressed for a while. */
  private settleLater(document: string, open: Open): void {
    clearTimeout(open.settling);
    const rest = SETTLED_AFTER + open.live.text.length / SETTLED_PER_MILLISECOND;
    open.settling = setTimeout(() => void this.parts.scheduler.add('background', this.settle(document, open)), rest);
  }

  private *settle(document: string, open: Open): Steps<void> {
    const { version } = open;
    if (this.opened.get(document) !== open || open.held !== version) return;
    const reading = yield* this.stepsOf(open, open.live.read(this.parts.known(), this.parts.options()));
    if (reading && this.opened.get(document) === open && open.version === version) this.take(document, open, reading);
  }
}

function outOfStep(document: string, version: number): Error {
  const error = new Error(`Version ${version} of ${document} is not at hand.`);
  error.name = OUT_OF_STEP;
  return error;
}
