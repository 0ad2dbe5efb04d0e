/** The index behind all features: tells the host's index what happens in the editor, and the features what it answers. */
import * as vscode from 'vscode';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import { asking } from '../../core/corpus/query-table.js';
import { Refused } from '../../host/connection/refused.js';
import { HostIndex } from '../../host/host-index.js';
import type { Folders } from '../../host/surroundings/folders.js';
import type { ReadingProgress, StartWorker } from '../../host/surroundings/surroundings.js';
import type { WorkerStatus } from '../../wire/protocol.js';
import type { Config } from '../common/config.js';
import type { EntityIndex, IndexChange, SaidCorrections } from '../common/entity-index.js';
import { segmentFolder } from './cache/segment-folder.js';
import { clock } from './clock.js';
import { changesOf, editorText } from './editor-text.js';
import { EditorWorkspace } from './editor-workspace.js';
import { Encodings } from './files/encodings.js';
import { loadModel } from './worker/model-files.js';

/** What the index needs of the extension. */
export interface IndexSurroundings {
  readonly extension: vscode.Uri;
  /** Where readings are remembered; absent where no folder is open. */
  readonly storage: vscode.Uri | undefined;
  /** What is kept from one session to the next, of the workspace alone. */
  readonly kept?: vscode.Memento;
  readonly config: Config;
  readonly log: vscode.LogOutputChannel;
  readonly startWorker: StartWorker;
  /** How long a worker may take to answer, in milliseconds, where that is not to be the usual time. */
  readonly patience?: number;
  /** How folders of this machine are looked into, where that can be done. */
  readonly folders?: Folders | undefined;
  /** What the reader says of the documents; nothing where it is absent. */
  readonly corrections?: SaidCorrections;
}

/** The editor's settings that decide, besides the reader's glob, which files are found. */
const HIDING = ['files.exclude', 'search.followSymlinks'];

export class WorkerIndex implements EntityIndex {
  private readonly progressed = new vscode.EventEmitter<ReadingProgress>();
  private readonly changed = new vscode.EventEmitter<IndexChange>();
  readonly onDidChangeProgress = this.progressed.event;
  readonly onDidChange = this.changed.event;
  readonly queries: Asynchronous<CorpusQueries>;
  private readonly host: HostIndex;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly surroundings: IndexSurroundings) {
    const { config, corrections, storage } = surroundings;
    const encodings = new Encodings(surroundings.kept, () => host.handle({ type: 'recoded' }));
    const host = new HostIndex({
      workspace: new EditorWorkspace(config, encodings, surroundings.folders),
      clock,
      log: surroundings.log,
      startWorker: surroundings.startWorker,
      loadModel: names => loadModel(surroundings.extension, names),
      storage: storage && segmentFolder(vscode.Uri.joinPath(storage, 'readings')),
      minimumConfidence: () => config.settings.minimumConfidence,
      corrections: () => corrections?.folders() ?? Promise.resolve([]),
      patience: surroundings.patience,
      onProgress: progress => this.progressed.fire(progress),
      onChange: documents => this.changed.fire({ documents }),
    });
    this.host = host;
    this.queries = asking(call => host.query(call));
    this.subscriptions = vscode.Disposable.from(
      encodings,
      corrections?.onDidChange(() => host.handle({ type: 'corrected' })) ?? vscode.Disposable.from(),
      vscode.workspace.onDidOpenTextDocument(document => {
        const text = editorText(document, config);
        // It may have another language now.
        host.handle(text.isDocument ? { type: 'opened', text } : { type: 'closed', document: text.key });
      }),
      vscode.workspace.onDidChangeTextDocument(event =>
        host.handle({ type: 'edited', text: editorText(event.document, config), changes: changesOf(event) }),
      ),
      vscode.workspace.onDidCloseTextDocument(document =>
        host.handle({ type: 'closed', document: document.uri.toString() }),
      ),
      vscode.workspace.onDidChangeWorkspaceFolders(() => host.handle({ type: 'relocated' })),
      vscode.workspace.onDidGrantWorkspaceTrust(() => host.handle({ type: 'hidden' })),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (HIDING.some(setting => event.affectsConfiguration(setting))) host.handle({ type: 'hidden' });
      }),
      config.onDidChange(({ before, now }) => {
        if (before.minimumConfidence !== now.minimumConfidence) host.handle({ type: 'confidence' });
        else if (before.documents !== now.documents) host.handle({ type: 'relocated' });
      }),
    );
  }

  get progress(): ReadingProgress {
    return this.host.progress;
  }

  at(document: vscode.TextDocument): Asynchronous<CorpusQueries> {
    const text = editorText(document, this.surroundings.config);
    const isOfCorpus = !document.isClosed && text.isDocument;
    return asking(call => (isOfCorpus ? this.host.queryAt(text, call) : Promise.reject(new Refused('foreign'))));
  }

  preview(change: Parameters<EntityIndex['preview']>[0]): ReturnType<EntityIndex['preview']> {
    return this.host.preview(change);
  }

  /** How the worker is doing; undefined where none has been needed yet. */
  status(): Promise<(WorkerStatus & { readonly thread: string }) | undefined> {
    return this.host.status();
  }

  /** Begins no further file until `resume`; what has been read stays, and open documents are read nevertheless. */
  pause(): void {
    this.host.handle({ type: 'paused' });
  }

  resume(): void {
    this.host.handle({ type: 'resumed' });
  }

  /** Starts a worker again after it was given up. */
  tryAgain(): void {
    this.host.handle({ type: 'retried' });
  }

  dispose(): void {
    this.host.dispose();
    vscode.Disposable.from(this.subscriptions, this.progressed, this.changed).dispose();
  }
}
