/** The mentions of a text that is being edited: an edit decides again only blocks for which something has changed. */
import type { Tokens } from '../tokens.js';
import type { Mention } from '../types.js';
import { certainty, Evidence } from './evidence.js';
import { FeatureBuffer } from './features.js';
import type { Recogniser } from './recogniser.js';
import type { FirstPass } from './tagger.js';

interface BlockState {
  readonly pass: FirstPass;
  /** What the rest of the document said when the mentions were decided, as feature hashes. */
  said: readonly number[] | undefined;
  mentions: readonly Mention[];
  /** The update in which the block was last part of the text. */
  round: number;
}

/** Holds the evidence of one text, and who in it is affected when a word's evidence changes. */
export class EditedText {
  private readonly evidence = new Evidence();
  private readonly states = new Map<Tokens, BlockState>();
  /** The blocks in which a word can belong to a name. */
  private readonly holders = new Map<number, Set<BlockState>>();
  private readonly buffer = new FeatureBuffer();
  private round = 0;

  constructor(private readonly recogniser: Recogniser) {}

  /**
   * The mentions of each of the text's blocks, offsets counting from the block's start: exactly those that `recognise` finds.
   * A block's list is the same object as before where nothing in it has changed.
   */
  update(blocks: readonly Tokens[]): (readonly Mention[])[] {
    const round = ++this.round;
    const before = new Map<number, Float64Array | undefined>();
    const affected = new Set<BlockState>();
    for (const tokens of blocks) {
      let state = this.states.get(tokens);
      if (!state) {
        state = { pass: this.recogniser.pass(tokens), said: undefined, mentions: [], round };
        this.states.set(tokens, state);
        this.count(state, 1, before);
        affected.add(state);
      }
      state.round = round;
    }
    for (const [tokens, state] of this.states) {
      if (state.round === round) continue;
      this.states.delete(tokens);
      this.count(state, -1, before);
      affected.delete(state);
    }
    for (const [id, said] of before) {
      if (!this.isSame(said, this.evidence.saidOf(id)))
        for (const state of this.holders.get(id) ?? []) affected.add(state);
    }
    for (const state of affected) this.decide(state);
    return blocks.map(tokens => this.states.get(tokens)!.mentions);
  }

  /** Whether a word's evidence gives all its tokens the same features as before. */
  private isSame(before: Float64Array | undefined, now: Float64Array | undefined): boolean {
    if (!before || !now) return false;
    if (before.every((value, i) => value === now[i])) return true;
    const certain = certainty(now);
    return certain !== -1 && certain === certainty(before);
  }

  /** Adds a block to the evidence (1) or takes it back (-1), noting what was said of its words before. */
  private count(state: BlockState, sign: 1 | -1, before: Map<number, Float64Array | undefined>): void {
    const { view, mass } = state.pass;
    for (const { id } of view.words) if (!before.has(id)) before.set(id, this.evidence.saidOf(id));
    this.evidence.add(view, mass, sign);
    for (let i = 0; i < view.words.length; i++) {
      if (!view.candidate[i]) continue;
      const { id } = view.words[i]!;
      const holders = this.holders.get(id) ?? new Set();
      if (sign > 0) this.holders.set(id, holders.add(state));
      else if (holders.delete(state) && holders.size === 0) this.holders.delete(id);
    }
  }

  private decide(state: BlockState): void {
    const { view, mass } = state.pass;
    const { buffer } = this;
    const said: number[] = [];
    let k = 0;
    for (const [from, to] of view.segments) {
      for (let i = from; i < to; i++, k++) {
        buffer.count = 0;
        this.evidence.features(view, i, k, mass, buffer);
        said.push(buffer.count);
        for (let f = 0; f < buffer.count; f++) said.push(buffer.values[f]!);
      }
    }
    if (state.said && equal(state.said, said)) return;
    state.said = said;
    state.mentions = this.recogniser.decide(state.pass, this.evidence);
  }
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
