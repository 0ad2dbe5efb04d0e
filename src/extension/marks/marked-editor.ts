/** The marks of one editor: asked for after each edit at once, and set only where the editor shows others. */
import * as vscode from 'vscode';
import { marksOf, movedBy, piecesOf, sameSpans } from './marking.js';
import { KINDS, type ResolvedMention, type Span } from '../../core/types.js';
import { answered } from '../common/answered.js';
import { ask } from '../common/asking.js';
import { LOOKS, sureFrom, type Look } from '../common/doubt.js';
import { isLarge, lengthOf } from '../common/large.js';
import type { Services } from '../common/services.js';

/** How far marks of a large document reach beyond what is in view, and how far they reach at least before others are asked for; in UTF-16 code units. */
const MARGIN = 20_000;
const NEAR = 5000;

export type MarkTypes = Readonly<Record<Look, vscode.TextEditorDecorationType>>;

export class MarkedEditor {
  /** What was set last, moved along with the edits since, as the editor itself moves it. */
  private readonly marked = new Map<Look, readonly Span[]>(LOOKS.map(look => [look, []]));
  /** The looks of which the editor may show something else than `marked`. */
  private readonly doubtful = new Set<Look>(LOOKS);
  /** The stretch of a large document that has been marked. */
  private covered: Span | undefined;
  private version: number;
  /** Sets of marks that are on their way to the editor. */
  private underWay = 0;
  private isAsking = false;
  private isOver = false;
  private again = false;

  constructor(
    private readonly editor: vscode.TextEditor,
    private readonly services: Services,
    private types: MarkTypes,
  ) {
    this.version = editor.document.version;
  }

  get document(): vscode.TextDocument {
    return this.editor.document;
  }

  /** Asks for the marks. While an answer is on its way, however often this is called, one more question follows it. */
  refresh(): void {
    if (this.isAsking) this.again = true;
    else void this.follow();
  }

  /** The index has other answers: an answer that is still on its way is one of these, for messages come in order. */
  changed(): void {
    if (!this.isAsking) void this.follow();
  }

  /** Takes note of an edit, and asks for the marks. */
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    if (this.version === this.document.version) return;
    this.version = this.document.version;
    // An edit that comes while marks are under way was made before the editor had them.
    const isLost = this.underWay > 0 || changes.length === 0;
    for (const look of LOOKS) if (this.move(look, changes) || isLost) this.doubtful.add(look);
    if (changes.length === 0) this.covered = undefined; // all line ends are others
    for (const change of changes) {
      this.covered &&= movedBy(changeOf(change), [this.covered]).spans[0];
    }
    this.refresh();
  }

  /** Asks for more marks where the ones at hand end too near to what is in view. */
  scrolled(): void {
    if (isLarge(this.document) && !this.reaches()) this.refresh();
  }

  /** Shows the same marks in another style. */
  restyle(types: MarkTypes): void {
    this.types = types;
    for (const look of LOOKS) {
      this.set(look, this.marked.get(look)!);
      this.doubtful.add(look);
    }
    this.confirm();
    this.refresh();
  }

  dispose(): void {
    this.isOver = true;
  }

  /** Asks, as often as the text or the answers have become others meanwhile, and shows the last answer. */
  private async follow(): Promise<void> {
    this.isAsking = true;
    try {
      do {
        this.again = false;
        const { version } = this.document;
        const within = this.within();
        const mentions = await this.ask(within);
        if (this.isOver) return;
        if (this.document.version === version) this.show(mentions, within);
        else this.again = true;
      } while (this.again);
    } finally {
      this.isAsking = false;
    }
  }

  /** What there is to mark; nothing where the text is no document's, or has another version by the time it has been read. */
  private async ask(within: Span | undefined): Promise<readonly ResolvedMention[]> {
    if (!this.services.config.settings.marks.enabled) return [];
    const { document } = this;
    return (await ask(this.services, document, undefined, (queries, key) => queries.mentionsIn(key, within))) ?? [];
  }

  /** Replaces the marks of the looks that have others, each look's in one call. */
  private show(mentions: readonly ResolvedMention[], within: Span | undefined): void {
    if (this.document.isClosed) return;
    const { marks: shown, minimumConfidence } = this.services.config.settings;
    const left = new Set(KINDS.filter(kind => !shown.kinds.includes(kind)));
    const wanted = shown.enabled ? mentions.filter(({ kind }) => !left.has(kind)) : [];
    const marks = marksOf(wanted, sureFrom(minimumConfidence), within);
    let isAnySet = false;
    for (const look of LOOKS) {
      const spans = marks[look];
      if (!this.doubtful.has(look) && sameSpans(spans, this.marked.get(look)!)) continue;
      this.set(look, spans);
      isAnySet = true;
    }
    if (isAnySet) this.confirm();
    this.doubtful.clear();
    this.covered = within;
  }

  private set(look: Look, spans: readonly Span[]): void {
    const { document } = this;
    this.editor.setDecorations(
      this.types[look],
      spans.flatMap(span => rangesOf(document, span)),
    );
    this.marked.set(look, spans);
  }

  /** Takes note of when the editor has the marks. */
  private confirm(): void {
    this.underWay++;
    const over = (): void => {
      this.underWay--;
    };
    answered().then(over, over);
  }

  private move(look: Look, changes: readonly vscode.TextDocumentContentChangeEvent[]): boolean {
    let anyTouched = false;
    for (const change of changes) {
      const { spans, touched } = movedBy(changeOf(change), this.marked.get(look)!);
      this.marked.set(look, spans);
      anyTouched ||= touched;
    }
    return anyTouched;
  }

  /** The stretch to mark: what is marked already, as long as that will do, so that small moves change nothing. */
  private within(): Span | undefined {
    if (!isLarge(this.document)) return undefined;
    return this.reaches() ? this.covered : around(this.editor, MARGIN);
  }

  private reaches(): boolean {
    if (!this.covered) return false;
    const { start, end } = around(this.editor, NEAR);
    return this.covered.start <= start && this.covered.end >= end;
  }
}

/** The ranges that show a span: of one that goes on over line ends, a range for each line's words. */
function rangesOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range[] {
  const whole = new vscode.Range(document.positionAt(start), document.positionAt(end));
  if (whole.isSingleLine) return [whole];
  return piecesOf(document.getText(whole)).map(
    piece => new vscode.Range(document.positionAt(start + piece.start), document.positionAt(start + piece.end)),
  );
}

function changeOf({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent) {
  return { offset: rangeOffset, removed: rangeLength, inserted: text };
}

/** What is in view and so much more on both sides. */
function around({ document, visibleRanges, selection }: vscode.TextEditor, margin: number): Span {
  const first = visibleRanges[0] ?? selection;
  const last = visibleRanges.at(-1) ?? selection;
  return {
    start: Math.max(0, document.offsetAt(first.start) - margin),
    end: Math.min(lengthOf(document), document.offsetAt(last.end) + margin),
  };
}
