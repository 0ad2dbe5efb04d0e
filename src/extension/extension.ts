/** What Concordance does in the editor: one line for each feature. Nothing is read until one of them needs it. */
import * as vscode from 'vscode';
import { registerMcpServer, type CommandHere } from './assistant/mcp.js';
import { registerLanguageModelTools } from './assistant/register.js';
import { Config } from './common/config.js';
import { CorrectionCommands } from './corrections/commands.js';
import { registerCorrections } from './corrections/register.js';
import type { FilesHere } from './corrections/folder-file.js';
import { CorrectionStore } from './corrections/store.js';
import { registerChoosing } from './choosing/register.js';
import { registerCopy } from './copy/copy.js';
import { registerExport } from './export/register.js';
import type { StreamToFile } from './export/write.js';
import { registerDefinition } from './navigate/definition.js';
import { registerFindAll } from './navigate/find-all.js';
import { registerFocus } from './marks/focus.js';
import { registerGoToEntity } from './navigate/go-to-entity.js';
import { registerHighlights } from './navigate/highlights.js';
import { registerHover } from './hover/hover.js';
import type { Folders } from '../host/surroundings/folders.js';
import type { StartWorker } from '../host/surroundings/surroundings.js';
import { registerStatus } from './index/status.js';
import { WorkerIndex } from './index/worker-index.js';
import { registerMarks } from './marks/marks.js';
import { registerOpen } from './navigate/open.js';
import { registerOutline } from './symbols/outline.js';
import type { Services } from './common/services.js';
import type { EntityIndex } from './common/entity-index.js';
import { registerReferences } from './navigate/references.js';
import { registerPassages } from './passages/register.js';
import { speak } from '../core/say.js';
import { registerStatusBar } from './status/status-bar.js';
import { registerTravel } from './navigate/travel.js';
import { registerEntitiesView } from './tree/register.js';
import { registerWhere } from './where/register.js';
import { registerWorkspaceSymbols } from './symbols/workspace-symbols.js';

/** What the extension hands to others that ask for it, its tests among them. */
export interface ConcordanceApi {
  readonly index: EntityIndex;
}

/** What each kind of extension host has its own means for. */
export interface Host {
  workerOf(log: vscode.LogOutputChannel): StartWorker;
  /** How folders of this machine are looked into; absent where the host cannot. */
  readonly folders?: Folders;
  /** How files of this machine are written bit by bit; absent where the host cannot. */
  readonly streamToFile?: StreamToFile;
  /** How the files of corrections are written on this machine; absent where the host cannot. */
  readonly filesHere?: FilesHere;
  /** How the command `concordance` is run; absent where the host can run no programs. */
  readonly command?: CommandHere;
}

/** Starts all features on one index. */
export function start(context: vscode.ExtensionContext, host: Host): ConcordanceApi {
  speak({ say: (template, ...values) => vscode.l10n.t(template, ...values), language: vscode.env.language });
  const config = new Config();
  const log = vscode.window.createOutputChannel('Concordance', { log: true });
  const store = new CorrectionStore(host.filesHere);
  const index = new WorkerIndex({
    extension: context.extensionUri,
    storage: context.storageUri,
    kept: context.workspaceState,
    config,
    log,
    startWorker: host.workerOf(log),
    folders: host.folders,
    corrections: store,
  });
  const reader: Services = { context, config, index };
  const corrections = new CorrectionCommands(reader, store);
  context.subscriptions.push(
    config,
    log,
    index,
    registerStatus(index, log),
    registerChoosing(reader),
    registerMarks(reader),
    registerEntitiesView(reader, store, corrections),
    registerCorrections(reader, store, corrections, log),
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
    registerPassages(reader),
    registerExport(reader, host.streamToFile),
    registerWhere(reader),
    registerStatusBar(reader),
    registerLanguageModelTools(reader),
    registerMcpServer(reader, host.command),
  );
  return { index };
}
