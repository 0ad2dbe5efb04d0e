/** What is amiss in the files of corrections, shown where it stands: faults, contradictions, and words that stand nowhere. */
import * as vscode from 'vscode';
import { contradictionsIn } from '../../core/correct/contradictions.js';
import type { PlacedStatement } from '../../core/correct/file/file-text.js';
import { ruleKey } from '../../core/correct/rules.js';
import type { Span } from '../../core/types.js';
import { Later } from '../common/later.js';
import type { Services } from '../common/services.js';
import type { FolderFile } from './folder-file.js';
import { rootOf, type CorrectionStore } from './store.js';

/** Looked at again once nothing has changed for so long, in milliseconds. */
const PAUSE = 500;

const { Error: Fault, Warning, Hint } = vscode.DiagnosticSeverity;

export class CorrectionProblems implements vscode.Disposable {
  private readonly shown = vscode.languages.createDiagnosticCollection('concordance');
  private readonly subscriptions: vscode.Disposable;
  private readonly soon = new Later(() => void this.update().catch(this.report));

  constructor(
    private readonly services: Services,
    private readonly store: CorrectionStore,
    private readonly report: (error: unknown) => void,
  ) {
    const later = (): void => this.soon.afterRest(PAUSE);
    this.subscriptions = vscode.Disposable.from(
      store.onDidChange(later),
      services.index.onDidChange(later),
      services.index.onDidChangeProgress(({ phase }) => phase === 'ready' && later()),
    );
  }

  dispose(): void {
    vscode.Disposable.from(this.subscriptions, this.soon, this.shown).dispose();
  }

  private async update(): Promise<void> {
    const files = await this.store.folderFiles();
    const isRead = this.services.index.progress.phase === 'ready';
    const isSaid = files.some(({ said }) => said.statements.length > 0);
    const inForce = isRead && isSaid ? await this.services.index.queries.corrections() : [];
    const idle = new Set(inForce.filter(({ mentions }) => mentions === 0).map(({ key }) => key));
    for (const file of files) this.show(file, idle);
  }

  private show({ uri, folder, said, text }: FolderFile, idle: ReadonlySet<string>): void {
    const { statements, problems } = said;
    if (statements.length === 0 && problems.length === 0) {
      this.shown.delete(uri);
      return;
    }
    const rangeOf = rangesIn(text ?? '');
    const found = problems.map(problem => diagnostic(rangeOf(problem), problem.reason, Fault));
    const contradicted = new Set<PlacedStatement>();
    for (const { earlier, later } of contradictionsIn(statements.map(({ statement }) => statement))) {
      const [lost, won] = [statements[earlier]!, statements[later]!];
      contradicted.add(lost);
      found.push(
        diagnostic(
          rangeOf(lost),
          vscode.l10n.t('Line {0} says otherwise, and holds: it comes later.', won.line + 1),
          Warning,
        ),
      );
      found.push(diagnostic(rangeOf(won), vscode.l10n.t('This overrules line {0}.', lost.line + 1), Warning));
    }
    for (const placed of statements) {
      if (contradicted.has(placed) || !idle.has(ruleKey(rootOf(folder), placed.statement))) continue;
      found.push(
        diagnostic(rangeOf(placed), vscode.l10n.t('What this is about stands nowhere in the documents.'), Hint),
      );
    }
    this.shown.set(uri, found);
  }
}

function diagnostic(range: vscode.Range, message: string, severity: vscode.DiagnosticSeverity): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, severity);
  made.source = 'Concordance';
  return made;
}

/** Gives the range of a span of a text. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: eol, index }) => index + eol.length)];
  const positionOf = (offset: number): vscode.Position => {
    const line = starts.findLastIndex(start => start <= offset);
    return new vscode.Position(line, offset - starts[line]!);
  };
  return ({ start, end }) => new vscode.Range(positionOf(start), positionOf(end));
}
