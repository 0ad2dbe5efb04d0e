/** What Concordance does in the editor: one line for each feature. Nothing is read until one of them needs it. */
import * as vscode from 'vscode';
import { registerLanguageModelTools } from './assistant/register.js';
import { Config } from './config.js';
import { registerCopy } from './copy.js';
import { registerDefinition } from './definition.js';
import { registerFindAll } from './find-all.js';
import { registerFocus } from './focus.js';
import { registerGoToEntity } from './go-to-entity.js';
import { registerHighlights } from './highlights.js';
import { registerHover } from './hover.js';
import type { StartWorker } from './index/connection.js';
import type { Folders } from './index/left-out.js';
import { registerStatus } from './index/status.js';
import { WorkerIndex } from './index/worker-index.js';
import { registerMarks } from './marks.js';
import { registerOpen } from './open.js';
import { registerOutline } from './outline.js';
import type { Reader } from './reader.js';
import type { ReaderIndex } from './reader-index.js';
import { registerReferences } from './references.js';
import { registerStatusBar } from './status-bar.js';
import { registerTravel } from './travel.js';
import { registerEntitiesView } from './tree/view.js';
import { registerWhere } from './where/register.js';
import { registerWorkspaceSymbols } from './workspace-symbols.js';

/** What the extension hands to others that ask for it, its tests among them. */
export interface ConcordanceApi {
  readonly index: ReaderIndex;
}

/** What each kind of extension host has its own means for. */
export interface Host {
  workerOf(log: vscode.LogOutputChannel): StartWorker;
  /** How folders of this machine are looked into; absent where the host cannot. */
  readonly folders?: Folders;
}

/** Starts all features on one index. */
export function start(context: vscode.ExtensionContext, host: Host): ConcordanceApi {
  const config = new Config();
  const log = vscode.window.createOutputChannel('Concordance', { log: true });
  const index = new WorkerIndex({
    extension: context.extensionUri,
    storage: context.storageUri,
    kept: context.workspaceState,
    config,
    log,
    startWorker: host.workerOf(log),
    folders: host.folders,
  });
  const reader: Reader = { context, config, index };
  context.subscriptions.push(
    config,
    log,
    index,
    registerStatus(index, log),
    registerMarks(reader),
    registerEntitiesView(reader),
    registerHover(reader),
    registerDefinition(reader),
    registerReferences(reader),
    registerHighlights(reader),
    registerOutline(reader),
    registerWorkspaceSymbols(reader),
    registerOpen(),
    registerTravel(reader),
    registerGoToEntity(reader),
    registerFindAll(reader),
    registerFocus(reader),
    registerCopy(reader),
    registerWhere(reader),
    registerStatusBar(reader),
    registerLanguageModelTools(reader),
  );
  return { index };
}
