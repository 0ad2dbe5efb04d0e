/** The mentions of a text that is being edited: an edit decides again only blocks for which something has changed. */
import type { Steps } from '../text/steps.js';
import type { Tokens } from '../text/tokens.js';
import type { Mention } from '../types.js';
import { certainty, Evidence, tellNeighboursSame, tellSame } from './tagger/evidence.js';
import { FeatureBuffer, type PushFeature } from './tagger/features.js';
import { ClearNames } from './rules/shared/repeat.js';
import type { FirstPass, Found } from './tagger/tagger.js';

/** Reads the blocks of a text, one step after the other. */
interface BlockReader {
  pass(tokens: Tokens): FirstPass;
  tag(pass: FirstPass, evidence: Evidence): readonly Found[];
  decide(pass: FirstPass, found: readonly Found[], clear: ClearNames): Mention[];
}

interface BlockState {
  readonly pass: FirstPass;
  /** What the rest of the document said when the mentions were decided, as feature hashes. */
  said: readonly number[] | undefined;
  found: readonly Found[];
  mentions: readonly Mention[];
  /** The update in which the block was last part of the text. */
  round: number;
  /** The words' ids side by side, made when they are first needed: many blocks are looked through for one word. */
  ids: Uint32Array | undefined;
}

/** Holds the evidence of one text, and who in it is affected when a word's evidence changes. */
export class EditedText {
  private readonly evidence = new Evidence();
  private readonly clear = new ClearNames();
  private readonly states = new Map<Tokens, BlockState>();
  /** The blocks in which a word can belong to a name. */
  private readonly holders = new Map<number, Set<BlockState>>();
  private readonly buffer = new FeatureBuffer();
  private round = 0;
  // What is left to do, also by an update that was given up for one of a later text:
  /** Words whose evidence has changed, with what it said before. */
  private readonly before = new Map<number, Int32Array | undefined>();
  /** Blocks to be tagged. */
  private readonly affected = new Set<BlockState>();
  /** First and last words of clear names, with what was known of them before. */
  private readonly names = new Map<number, string>();
  /** Blocks to be decided. */
  private readonly unfinished = new Set<BlockState>();

  constructor(private readonly recogniser: BlockReader) {}

  /**
   * The mentions of each of the text's blocks, offsets counting from the block's start: exactly those that `recognise` finds.
   * A block's list is the same object as before where nothing in it has changed. The steps need not be taken to their end.
   */
  *update(blocks: readonly Tokens[]): Steps<(readonly Mention[])[]> {
    const { affected, unfinished } = this;
    const round = ++this.round;
    for (const tokens of blocks) {
      let state = this.states.get(tokens);
      const isNew = !state;
      if (!state) {
        state = { pass: this.recogniser.pass(tokens), said: undefined, found: [], mentions: [], round, ids: undefined };
        this.states.set(tokens, state);
        this.count(state, 1);
        affected.add(state);
      }
      state.round = round;
      if (isNew) yield;
    }
    for (const [tokens, state] of this.states) {
      if (state.round === round) continue;
      this.states.delete(tokens);
      this.count(state, -1);
      this.vote(state, -1);
      affected.delete(state);
      unfinished.delete(state);
    }
    for (const [id, said] of this.before) this.affect(id, said);
    this.before.clear();
    for (const state of affected) {
      affected.delete(state);
      if (!this.tag(state)) continue;
      unfinished.add(state);
      yield;
    }
    for (const [id, known] of this.names) {
      if (known === this.clear.describe(id)) continue;
      for (const state of this.holders.get(id) ?? []) unfinished.add(state);
    }
    this.names.clear();
    for (const state of unfinished) {
      unfinished.delete(state);
      state.mentions = this.recogniser.decide(state.pass, state.found, this.clear);
      yield;
    }
    return blocks.map(tokens => this.states.get(tokens)!.mentions);
  }

  /** Finds the blocks for which a word's evidence says other things than before. */
  private affect(id: number, before: Int32Array | undefined): void {
    const now = this.evidence.saidOf(id);
    const holders = this.holders.get(id);
    if (!holders || (before && now && isSame(before, now))) return;
    const neighboursSame = before && now && tellNeighboursSame(before, now);
    for (const state of holders) {
      if (this.affected.has(state)) continue;
      if (!neighboursSame || !tellsSame(state, id, before, now)) this.affected.add(state);
    }
  }

  /** Adds a block to the evidence (1) or takes it back (-1), noting what was said of its words before. */
  private count(state: BlockState, sign: 1 | -1): void {
    const { before } = this;
    const { view } = state.pass;
    for (const { id } of view.words) if (!before.has(id)) before.set(id, this.evidence.saidOf(id));
    this.evidence.add(state.pass, sign);
    for (let i = 0; i < view.words.length; i++) {
      if (!view.candidate[i]) continue;
      const { id } = view.words[i]!;
      const holders = this.holders.get(id) ?? new Set();
      if (sign > 0) this.holders.set(id, holders.add(state));
      else if (holders.delete(state) && holders.size === 0) this.holders.delete(id);
    }
  }

  /** Adds a block's clear names (1) or takes them back (-1), noting what was known of their first words before. */
  private vote({ pass, found }: BlockState, sign: 1 | -1): void {
    const { names } = this;
    for (const { from, to } of found) {
      for (const at of [from, to - 1]) {
        const { id } = pass.view.words[at]!;
        if (!names.has(id)) names.set(id, this.clear.describe(id));
      }
    }
    this.clear.add(pass.view, found, sign);
  }

  /** Tags a block again unless its evidence says the same as before; tells whether it did. */
  private tag(state: BlockState): boolean {
    const { view } = state.pass;
    const { buffer } = this;
    const said: number[] = [];
    const push: PushFeature = (template, value, group) => {
      buffer.push(template, value, group);
    };
    let k = 0;
    for (const [from, to] of view.segments) {
      for (let i = from; i < to; i++, k++) {
        buffer.count = 0;
        this.evidence.features(state.pass, i, k, push);
        said.push(buffer.count);
        for (let f = 0; f < buffer.count; f++) said.push(buffer.values[f]!);
      }
    }
    if (state.said && equal(state.said, said)) return false;
    state.said = said;
    this.vote(state, -1);
    state.found = this.recogniser.tag(state.pass, this.evidence);
    this.vote(state, 1);
    return true;
  }
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Whether two states of a word's evidence are the same, or certainly tell all its tokens the same. */
function isSame(before: Int32Array, now: Int32Array): boolean {
  if (before.every((value, i) => value === now[i])) return true;
  const certain = certainty(now);
  return certain !== -1 && certain === certainty(before);
}

/** Whether two states of a word's evidence tell all its tokens in a block the same. */
function tellsSame(state: BlockState, id: number, before: Int32Array, now: Int32Array): boolean {
  const { pass } = state;
  const { words, candidate, segments } = pass.view;
  const ids = (state.ids ??= Uint32Array.from(words, word => word.id));
  let k = 0;
  for (const [from, to] of segments) {
    for (let i = from; i < to; i++, k++) {
      if (ids[i] === id && candidate[i] && !tellSame(before, now, pass, i, k)) return false;
    }
  }
  return true;
}
