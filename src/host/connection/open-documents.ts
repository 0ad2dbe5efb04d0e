/** The documents that editors hold: their text wins over the file, and their edits go to the worker as they are made. */
import type { TextChange } from '../../core/reading/live-document.js';
import { OUT_OF_STEP } from '../../wire/protocol.js';
import type { Tell } from '../surroundings/happenings.js';
import type { EditorText } from '../surroundings/workspace.js';
import type { Connection } from './connection.js';
import type { InFlight } from './quarantine.js';

/** A text that the worker has, or will have. */
interface Sent {
  /** Undefined as long as it waits to be sent: it goes as it is then. */
  version: number | undefined;
  onItsWay: Promise<void>;
  /** Settles when the worker has read this version or a later one. */
  reading: Promise<void>;
}

/** Keeps the worker's copies of open documents in step with the editor's. */
export class OpenDocuments {
  private readonly sent = new Map<string, Sent>();

  constructor(
    private readonly connection: Connection,
    private readonly inFlight: InFlight,
    private readonly tell: Tell,
  ) {}

  has(key: string): boolean {
    return this.sent.has(key);
  }

  get keys(): readonly string[] {
    return [...this.sent.keys()];
  }

  /**
   * Sends the document unless its version has been sent. Resolves when it is on its way, or with false where it is set aside: what is
   * sent after that arrives after it.
   */
  async send(text: EditorText): Promise<boolean> {
    const { key } = text;
    const problem = this.inFlight.problemOf(key);
    if (problem !== undefined) {
      if (!this.sent.has(key)) await this.connection.call('skip', { document: key, problem });
      return false;
    }
    await this.upToDate(text).onItsWay;
    return true;
  }

  /** The same; resolves when the worker has read it, too. */
  async sync(text: EditorText): Promise<boolean> {
    const isSent = await this.send(text);
    if (isSent) await this.upToDate(text).reading;
    return isSent;
  }

  /** Sends an edit of a document that has been sent before. */
  edit(text: EditorText, changes: readonly TextChange[]): void {
    const { key, version, length } = text;
    const sent = this.sent.get(key);
    if (sent?.version === undefined || sent.version === version) return;
    if (changes.length === 0) {
      this.open(text).reading.catch(this.report);
      return;
    }
    const before = sent.version;
    sent.version = version;
    sent.reading = this.inFlight
      .hold(key, this.connection.call('edit', { document: key, before, version, changes, length }))
      .catch((error: unknown) => {
        if (!(error instanceof Error && error.name === OUT_OF_STEP) || text.isClosed) throw error;
        return this.open(text).reading;
      });
    sent.reading.catch(this.report);
  }

  /** Lets the file count again. */
  close(key: string): void {
    if (this.sent.delete(key)) this.connection.call('close', key).catch(this.report);
  }

  private upToDate(text: EditorText): Sent {
    const sent = this.sent.get(text.key);
    return sent && (sent.version === undefined || sent.version === text.version) ? sent : this.open(text);
  }

  private open(text: EditorText): Sent {
    const { key } = text;
    let goes = (): void => undefined;
    const onItsWay = new Promise<void>(resolve => (goes = resolve));
    const sent: Sent = { version: undefined, onItsWay, reading: onItsWay };
    this.sent.set(key, sent);
    sent.reading = this.inFlight.give(key, async () => {
      const isWanted = this.sent.get(key) === sent && !text.isClosed;
      if (isWanted) sent.version = text.version;
      else if (this.sent.get(key) === sent) this.sent.delete(key); // it was closed before it could be sent
      const reading =
        isWanted && this.connection.call('open', { document: key, version: text.version, text: text.text() });
      goes();
      await reading;
    });
    sent.reading.catch(this.report);
    return sent;
  }

  private readonly report = (error: unknown): void => this.tell({ type: 'trouble', error });
}
