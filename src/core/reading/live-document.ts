/** A text that is being edited, with the work of reading it kept: an edit reads again only the blocks it touched. */
import { conclude, finish, isCertainEnough, type AnalysisOptions } from './analyse.js';
import { ReadBlocks, type RecognisedBlock } from './carry-over.js';
import type { Knowledge } from './knowledge.js';
import { blocksOf, type Block as LaidOutBlock } from '../text/layout/blocks.js';
import { factsOf, type LayoutFacts } from '../text/layout/facts.js';
import { flowOfText, linesOf, readBlock, type ReadBlock } from '../text/read.js';
import { pack, type Reading } from './reading.js';
import type { EditedText } from '../recognise/edited-text.js';
import { movedBy } from '../recognise/recogniser.js';
import { Sentences } from '../text/sentences.js';
import { spliceBetween, spliceBlocks, spliceFacts, spliceLines, type Splice } from '../text/splice.js';
import type { Steps } from '../text/steps.js';
import { tokenise, type Tokens } from '../text/tokens.js';
import type { Mention, Span } from '../types.js';

/** A replacement in a text, in UTF-16 code units, as an editor reports it. */
export interface TextChange {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: string;
}

/** A block of the text; it stays the same object, moved where need be, as long as nothing in it is edited. */
interface Block {
  start: number;
  readonly flow: string;
  readonly asides: readonly Span[];
  readonly opens: boolean;
  /** Absent until the block has been read. */
  tokens: Tokens | undefined;
  /** What was recognised in it last, and what of that the reader wants to see. */
  recognised: readonly Mention[] | undefined;
  mentions: readonly Mention[];
}

/** Reads a text once, in steps. */
export function* readInSteps(text: string, knowledge: Knowledge, options: AnalysisOptions = {}): Steps<Reading> {
  const blocks: ReadBlock[] = [];
  for (const laidOut of blocksOf(text)) {
    const block = readBlock(laidOut);
    knowledge.recogniser.pass(block.tokens);
    blocks.push(block);
    yield;
  }
  const flow = flowOfText(text, blocks);
  return pack(flow, yield* finish({ text, flow, blocks }, linesOf(text), knowledge, options));
}

/** One document while it is open. Serves one recogniser and one set of options. */
export class LiveDocument {
  private current: string;
  private facts: LayoutFacts;
  private blocks: Block[];
  private lines: Uint32Array;
  private edited: EditedText | undefined;
  private exact: ReadBlocks | undefined;
  private readonly sentences = new Sentences();

  constructor(text: string) {
    this.current = text;
    this.facts = factsOf(text);
    this.blocks = blocksOf(text, this.facts).map(unread);
    this.lines = linesOf(text);
  }

  get text(): string {
    return this.current;
  }

  /** The text as it reads on, of the same length. */
  get flow(): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, flow } of this.blocks) {
      pieces.push(this.current.slice(at, start), flow);
      at = start + flow.length;
    }
    pieces.push(this.current.slice(at));
    return pieces.join('');
  }

  /** Applies changes one after the other; false where one lies outside the text, with those before it applied. */
  edit(changes: readonly TextChange[]): boolean {
    for (const { offset, removed, inserted } of changes) {
      const end = offset + removed;
      if (offset < 0 || removed < 0 || end > this.current.length) return false;
      const text = this.current.slice(0, offset) + inserted + this.current.slice(end);
      this.splice(text, { start: offset, oldEnd: end, newEnd: offset + inserted.length });
    }
    return true;
  }

  /** Takes another text, keeping what both have in common at the beginning and the end. */
  replace(text: string): void {
    const splice = spliceBetween(this.current, text);
    if (splice) this.splice(text, splice);
  }

  /**
   * Reads the text as it is now, in steps: exactly what `analyse` gives for it. What has been read stays, also where the steps
   * are not taken to their end; after an edit none may be taken any more.
   */
  *read(knowledge: Knowledge, options: AnalysisOptions = {}): Steps<Reading> {
    const blocks = yield* this.recognise(knowledge, options);
    const { current: text, lines } = this;
    const mentions = blocks.flatMap(block => movedBy(block.mentions, block.start));
    const flow = flowOfText(text, blocks);
    const analysis = yield* conclude({ text, flow, blocks }, lines, mentions, knowledge, options);
    const reading = pack(flow, analysis);
    this.exact = new ReadBlocks(reading, blocks);
    return reading;
  }

  /**
   * Reads the text as it is now, in fewer steps: the mentions are all there, but new ones are tied to entities by their names
   * alone, and no conclusion is drawn again. Undefined where the text has not been read before. After an edit no more steps may be
   * taken.
   */
  *glance(knowledge: Knowledge, options: AnalysisOptions = {}): Steps<Reading | undefined> {
    if (!this.exact) return undefined;
    const blocks = yield* this.recognise(knowledge, options);
    return this.exact.carryOver(this.current.length, blocks, this.sentences.of(blocks), this.lines);
  }

  private *recognise(knowledge: Knowledge, options: AnalysisOptions): Steps<RecognisedBlock[]> {
    for (const block of this.blocks) {
      if (block.tokens) continue;
      block.tokens = tokenise(block.flow);
      knowledge.recogniser.pass(block.tokens);
      yield;
    }
    this.edited ??= knowledge.recogniser.follow();
    const lists = yield* this.edited.update(this.blocks.map(({ tokens }) => tokens!));
    this.blocks.forEach((block, i) => {
      const recognised = lists[i]!;
      if (block.recognised === recognised) return;
      block.recognised = recognised;
      block.mentions = recognised.every(mention => isCertainEnough(mention, options))
        ? recognised
        : recognised.filter(mention => isCertainEnough(mention, options));
    });
    return this.blocks as (Block & { readonly tokens: Tokens })[];
  }

  private splice(text: string, splice: Splice): void {
    const facts = spliceFacts(this.facts, this.current, text, splice);
    this.blocks = facts === this.facts ? this.spliced(text, splice) : this.laidOutAnew(text, facts);
    this.facts = facts;
    this.lines = spliceLines(this.lines, text, splice);
    this.current = text;
  }

  private spliced(text: string, splice: Splice): Block[] {
    const { head, fresh, tail } = spliceBlocks(this.blocks, text, splice, this.facts);
    const shift = splice.newEnd - splice.oldEnd;
    const moved = this.blocks.slice(this.blocks.length - tail);
    if (shift !== 0) for (const block of moved) block.start += shift;
    const before = this.blocks.slice(head, this.blocks.length - tail);
    return [...this.blocks.slice(0, head), ...kept(fresh, before), ...moved];
  }

  /** The blocks where running heads or broken words are others than before: what reads as it did is not read again. */
  private laidOutAnew(text: string, facts: LayoutFacts): Block[] {
    return kept(blocksOf(text, facts), this.blocks);
  }
}

function unread({ start, flow, asides, opens }: LaidOutBlock): Block {
  return { start, flow, asides, opens, tokens: undefined, recognised: undefined, mentions: [] };
}

/** Blocks that take over what is known of those among `before` that read the same. */
function kept(blocks: readonly LaidOutBlock[], before: readonly Block[]): Block[] {
  const byFlow = new Map<string, Block[]>();
  for (let i = before.length - 1; i >= 0; i--) {
    const block = before[i]!;
    const same = byFlow.get(block.flow);
    if (same) same.push(block);
    else byFlow.set(block.flow, [block]);
  }
  return blocks.map(block => {
    const same = byFlow.get(block.flow)?.pop();
    const fresh = unread(block);
    return same
      ? Object.assign(fresh, { tokens: same.tokens, recognised: same.recognised, mentions: same.mentions })
      : fresh;
  });
}
