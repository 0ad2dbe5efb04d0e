/** The documents that editors hold: their text wins over the file, and their edits go to the worker as they are made. */
import type * as vscode from 'vscode';
import { OUT_OF_STEP } from '../../../wire/protocol.js';
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
    private readonly onError: (error: unknown) => void,
  ) {}

  has(key: string): boolean {
    return this.sent.has(key);
  }

  /** Sends the document unless its version has been sent. Resolves when the worker has read it; with false where it is set aside. */
  async sync(document: vscode.TextDocument): Promise<boolean> {
    const key = document.uri.toString();
    const problem = this.inFlight.problemOf(key);
    if (problem !== undefined) {
      if (!this.sent.has(key)) await this.connection.call('skip', { document: key, problem });
      return false;
    }
    const sent = this.sent.get(key);
    const isSent = sent && (sent.version === undefined || sent.version === document.version);
    await (isSent ? sent.reading : this.open(document));
    return true;
  }

  /** Sends an edit of a document that has been sent before. */
  edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const { version } = document;
    const sent = this.sent.get(key);
    if (sent?.version === undefined || sent.version === version) return;
    if (contentChanges.length === 0) {
      // All line ends changed.
      this.open(document).catch(this.onError);
      return;
    }
    const before = sent.version;
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      removed: rangeLength,
      inserted: text,
    }));
    const { lineCount } = document;
    const length = document.offsetAt(document.lineAt(lineCount - 1).range.end);
    sent.version = version;
    sent.reading = this.inFlight
      .hold(key, this.connection.call('edit', { document: key, before, version, changes, length }))
      .catch((error: unknown) => {
        if (!(error instanceof Error && error.name === OUT_OF_STEP) || document.isClosed) throw error;
        return this.open(document);
      });
    sent.reading.catch(this.onError);
  }

  /** Lets the file count again. */
  close(key: string): void {
    if (this.sent.delete(key)) this.connection.call('close', key).catch(this.onError);
  }

  private open(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const sent: Sent = { version: undefined, reading: Promise.resolve() };
    this.sent.set(key, sent);
    sent.reading = this.inFlight.give(key, async () => {
      if (this.sent.get(key) !== sent || document.isClosed) return;
      sent.version = document.version;
      await this.connection.call('open', { document: key, version: sent.version, text: document.getText() });
    });
    return sent.reading;
  }
}
