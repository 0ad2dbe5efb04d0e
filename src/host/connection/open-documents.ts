/** The documents that editors hold: their text wins over the file, and their edits go to the worker as they are made. */
import type { TextChange } from '../../core/reading/live-document.js';
import { OUT_OF_STEP } from '../../wire/protocol.js';
import type { Tell } from '../surroundings/happenings.js';
import type { EditorText } from '../surroundings/workspace.js';
import type { Connection } from './connection.js';
import type { InFlight } from './quarantine.js';

interface Sent {
  /** Undefined as long as it waits to be sent: it goes as it is then. */
  version: number | undefined;
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

  /** Sends the document unless its version has been sent. Resolves when the worker has read it; with false where it is set aside. */
  async sync(text: EditorText): Promise<boolean> {
    const { key } = text;
    const problem = this.inFlight.problemOf(key);
    if (problem !== undefined) {
      if (!this.sent.has(key)) await this.connection.call('skip', { document: key, problem });
      return false;
    }
    const sent = this.sent.get(key);
    const isSent = sent && (sent.version === undefined || sent.version === text.version);
    await (isSent ? sent.reading : this.open(text));
    return true;
  }

  /** Sends an edit of a document that has been sent before. */
  edit(text: EditorText, changes: readonly TextChange[]): void {
    const { key, version, length } = text;
    const sent = this.sent.get(key);
    if (sent?.version === undefined || sent.version === version) return;
    if (changes.length === 0) {
      this.open(text).catch(this.report);
      return;
    }
    const before = sent.version;
    sent.version = version;
    sent.reading = this.inFlight
      .hold(key, this.connection.call('edit', { document: key, before, version, changes, length }))
      .catch((error: unknown) => {
        if (!(error instanceof Error && error.name === OUT_OF_STEP) || text.isClosed) throw error;
        return this.open(text);
      });
    sent.reading.catch(this.report);
  }

  /** Lets the file count again. */
  close(key: string): void {
    if (this.sent.delete(key)) this.connection.call('close', key).catch(this.report);
  }

  private open(text: EditorText): Promise<void> {
    const { key } = text;
    const sent: Sent = { version: undefined, reading: Promise.resolve() };
    this.sent.set(key, sent);
    sent.reading = this.inFlight.give(key, async () => {
      if (this.sent.get(key) !== sent || text.isClosed) return;
      sent.version = text.version;
      await this.connection.call('open', { document: key, version: sent.version, text: text.text() });
    });
    return sent.reading;
  }

  private readonly report = (error: unknown): void => this.tell({ type: 'trouble', error });
}
