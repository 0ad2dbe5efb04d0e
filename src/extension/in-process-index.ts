/** The index in the extension host itself: small time slices, unsaved text before saved. */
import * as vscode from 'vscode';
import type { Corpus } from '../core/corpus.js';
import type { Asynchronous, CorpusQueries } from '../core/queries.js';
import type { Config } from './config.js';
import { belongs, findDocuments, patternsOf } from './documents.js';
import type { IndexChange, ReaderIndex, ReadingProgress } from './reader-index.js';

/** How long after the last key the text is read again, in milliseconds. */
const TYPING_PAUSE = 200;

interface Heart {
  readonly corpus: Corpus;
  /** Analyses a text and puts it into the corpus. */
  readonly take: (document: string, text: string) => void;
}

/** Reads the documents on the extension host's own thread. */
export class InProcessIndex implements ReaderIndex {
  private readonly progressed = new vscode.EventEmitter<ReadingProgress>();
  private readonly changed = new vscode.EventEmitter<IndexChange>();
  readonly onDidChangeProgress = this.progressed.event;
  readonly onDidChange = this.changed.event;
  readonly queries = new Proxy({} as Asynchronous<CorpusQueries>, {
    get:
      (_, name: keyof CorpusQueries) =>
      async (...args: never[]) => {
        const { corpus } = await this.wake();
        return (corpus[name] as (...args: never[]) => unknown)(...args);
      },
  });
  progress: ReadingProgress = { phase: 'idle', read: 0, total: 0 };

  private heart: Promise<Heart> | undefined;
  /** The version of each open document that the corpus holds. */
  private readonly versions = new Map<string, number>();
  private readonly pauses = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: vscode.Disposable[] = [];
  private watcher: vscode.Disposable | undefined;
  private generation = 0;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly config: Config,
  ) {
    this.subscriptions.push(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.heart && this.afterPause(document)),
      vscode.workspace.onDidOpenTextDocument(document => this.heart && this.afterPause(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.versions.delete(uri.toString());
        if (this.heart) void this.readFile(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.heart && this.readAll()),
      config.onDidChange(({ before, now }) => {
        if (before.documents === now.documents && before.minimumConfidence === now.minimumConfidence) return;
        if (this.heart) void this.readAll();
      }),
    );
  }

  async whenRead(document: vscode.TextDocument): Promise<boolean> {
    const key = document.uri.toString();
    if (document.isClosed || !belongs(document, this.config.settings)) return false;
    const heart = await this.wake();
    if (this.versions.get(key) !== document.version) {
      this.versions.set(key, document.version);
      heart.take(key, document.getText());
      this.changed.fire({ documents: [key] });
    }
    return true;
  }

  dispose(): void {
    this.generation++;
    for (const pause of this.pauses.values()) clearTimeout(pause);
    vscode.Disposable.from(...this.subscriptions, this.progressed, this.changed).dispose();
    this.watcher?.dispose();
  }

  private wake(): Promise<Heart> {
    if (!this.heart) {
      this.heart = this.load();
      void this.readAll();
    }
    return this.heart;
  }

  private async load(): Promise<Heart> {
    const [{ analyse }, { Corpus }, { loadKnowledge, MODEL_FILES }] = await Promise.all([
      import('../core/analyse.js'),
      import('../core/corpus.js'),
      import('../core/knowledge.js'),
    ]);
    const model = vscode.Uri.joinPath(this.extension, 'model');
    const files = await Promise.all(
      MODEL_FILES.map(
        async name => [name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(model, name))] as const,
      ),
    );
    const knowledge = loadKnowledge(Object.fromEntries(files));
    const corpus = new Corpus();
    const take = (document: string, text: string): void => {
      const { minimumConfidence } = this.config.settings;
      corpus.set(document, text, analyse(text, knowledge, { minimumConfidence }));
    };
    return { corpus, take };
  }

  private async readAll(): Promise<void> {
    const generation = ++this.generation;
    const { settings } = this.config;
    this.watch(patternsOf(settings));
    this.report({ phase: 'reading', read: 0, total: 0 });
    const { corpus } = await this.wake();
    const files = await findDocuments(settings);
    const wanted = new Set(files.map(file => file.toString()));
    this.versions.clear();
    for (const { document } of corpus.documents()) if (!wanted.has(document)) corpus.remove(document);
    for (const document of vscode.workspace.textDocuments) await this.whenRead(document);
    const waiting = files.filter(file => !this.versions.has(file.toString()));
    for (const [read, file] of waiting.entries()) {
      if (generation !== this.generation) return;
      await this.readFile(file);
      this.report({ phase: 'reading', read: read + 1, total: waiting.length });
      await new Promise(resolve => setTimeout(resolve));
    }
    this.report({ phase: 'ready', read: waiting.length, total: waiting.length });
    this.changed.fire({ documents: 'all' });
  }

  private watch(patterns: readonly vscode.RelativePattern[]): void {
    this.watcher?.dispose();
    const again = (uri: vscode.Uri): void => void this.readFile(uri);
    this.watcher = vscode.Disposable.from(
      ...patterns.flatMap(pattern => {
        const watcher = vscode.workspace.createFileSystemWatcher(pattern);
        return [watcher, watcher.onDidCreate(again), watcher.onDidChange(again), watcher.onDidDelete(again)];
      }),
    );
  }

  /** Takes a file as it is on disk, or forgets it where it is no more; an open document's text wins. */
  private async readFile(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const heart = await this.wake();
    if (this.versions.has(key)) return;
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      if (!this.versions.has(key)) heart.take(key, text);
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
      heart.corpus.remove(key);
    }
    this.changed.fire({ documents: [key] });
  }

  private afterPause(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.pauses.get(key));
    const pause = setTimeout(() => {
      this.pauses.delete(key);
      void this.whenRead(document);
    }, TYPING_PAUSE);
    this.pauses.set(key, pause);
  }

  private report(progress: ReadingProgress): void {
    this.progress = progress;
    this.progressed.fire(progress);
  }
}
