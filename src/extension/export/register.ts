/** The command that exports: all, a document, a kind, or some entities, in any of the formats. */
import * as vscode from 'vscode';
import { FORMATS, formatOf, write, type ExportFormat, type FormatName } from '../../core/export/formats.js';
import { ExportRun } from '../../core/export/run/run.js';
import { ExportEnded, type Scope } from '../../core/export/run/source.js';
import { allRead } from '../common/all-read.js';
import { nameOf } from '../common/documents.js';
import { asLabel } from '../common/markdown.js';
import type { Services } from '../common/services.js';
import type { Node } from '../tree/nodes.js';
import { chooseDestination, chooseFile, type Destination } from './destination.js';
import { chooseSubject, subjectOf, type Subject } from './subject.js';
import { TooLong, writeExport, type StreamToFile } from './write.js';

/** An export that needs no questions, for keybindings and other extensions. */
export interface ExportRequest {
  readonly format: FormatName;
  readonly scope?: Scope;
  readonly to: vscode.Uri | 'editor' | 'clipboard';
  readonly byteOrderMark?: boolean;
}

/** Registers the command; `streamToFile` is the host's means to write files bit by bit. */
export function registerExport(services: Services, streamToFile?: StreamToFile): vscode.Disposable {
  const exporting = new Exporting(services, streamToFile);
  return vscode.commands.registerCommand(
    'concordance.export',
    (on?: Node | ExportRequest, selected?: readonly Node[]) =>
      isRequest(on) ? exporting.serve(on) : exporting.ask(on, selected),
  );
}

class Exporting {
  constructor(
    private readonly services: Services,
    private readonly streamToFile: StreamToFile | undefined,
  ) {}

  /** Asks for what the call has not told. */
  async ask(on: Node | undefined, selected: readonly Node[] = []): Promise<void> {
    const nodes = on && !selected.includes(on) ? [on] : selected;
    const subject = subjectOf(nodes) ?? (await chooseSubject(this.services));
    const format = subject && (await chooseFormat(subject));
    const to = format && (await chooseDestination(format, subject.name));
    if (to) await this.export(subject, format, to);
  }

  async serve({ format, scope = {}, to, byteOrderMark = false }: ExportRequest): Promise<void> {
    const known = formatOf(format);
    const destination: Destination = typeof to === 'string' ? { type: to } : { type: 'file', uri: to, byteOrderMark };
    await this.export({ scope, name: vscode.l10n.t(known.title) }, known, destination);
  }

  private async export(subject: Subject, format: ExportFormat, to: Destination): Promise<void> {
    const title = vscode.l10n.t('Exporting {0}', asLabel(subject.name));
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    try {
      await vscode.window.withProgress(options, (progress, token) => this.write(subject, format, to, progress, token));
      tell(to);
    } catch (error) {
      if (error instanceof ExportEnded || error instanceof vscode.CancellationError) return;
      if (!(error instanceof TooLong)) throw error;
      const save = vscode.l10n.t('Save to a File…');
      const chosen = await vscode.window.showWarningMessage(
        vscode.l10n.t('This is too long to be kept in memory.'),
        save,
      );
      const file = chosen === save ? await chooseFile(format, subject.name) : undefined;
      if (file) await this.export(subject, format, file);
    }
  }

  private async write(
    { scope }: Subject,
    format: ExportFormat,
    to: Destination,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const { index } = this.services;
    progress.report({ message: vscode.l10n.t('Waiting until all documents are read') });
    await allRead(index, token);
    let shown = 0;
    const run = new ExportRun({ queries: index.queries, pathOf: nameOf, iriOf: document => document }, scope, {
      signal: {
        get aborted() {
          return token.isCancellationRequested;
        },
      },
      progress: (done, total) => {
        const percent = total === undefined || total === 0 ? 0 : Math.floor((100 * done) / total);
        if (percent <= shown && done > 0) return;
        progress.report({ message: '', increment: percent - shown });
        shown = percent;
      },
    });
    const pieces = write(format, run, to.type === 'file' && to.byteOrderMark);
    await writeExport(pieces, format, to, this.streamToFile);
  }
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat;
}

async function chooseFormat({ name }: Subject): Promise<ExportFormat | undefined> {
  const items = FORMATS.map((format): FormatItem => ({
    label: vscode.l10n.t(format.title),
    detail: vscode.l10n.t(format.description),
    format,
  }));
  const options = {
    title: vscode.l10n.t('Export: {0}', asLabel(name)),
    placeHolder: vscode.l10n.t('In which format'),
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.format;
}

/** Says that it is done; a file can be opened from there. */
function tell(to: Destination): void {
  if (to.type === 'clipboard') vscode.window.setStatusBarMessage(vscode.l10n.t('Copied to the clipboard'), 3000);
  if (to.type !== 'file') return;
  const open = vscode.l10n.t('Open');
  void vscode.window
    .showInformationMessage(vscode.l10n.t('Exported to {0}', asLabel(nameOf(to.uri.toString()))), open)
    .then(async chosen => {
      if (chosen === open) await vscode.commands.executeCommand('vscode.open', to.uri);
    });
}

function isRequest(on: Node | ExportRequest | undefined): on is ExportRequest {
  return on !== undefined && 'format' in on;
}
