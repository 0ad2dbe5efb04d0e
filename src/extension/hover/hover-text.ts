/** The hover's text in Markdown. */
import {
  counted,
  extent,
  groupReasons,
  kindWord,
  listed,
  reasonWords,
  shownPassage,
  withEllipses,
} from '../../core/corpus/describe.js';
import type { StandIn } from '../../core/corpus/queries.js';
import { say } from '../../core/say.js';
import type { Entity, Passage, PlacedMention } from '../../core/types.js';
import type { Country } from '../../core/world/world.js';
import {
  addressOf,
  commandAddress,
  escaped,
  FIND_ALL_COMMAND,
  HOVER_CORRECTIONS,
  type HoverCorrection,
} from '../common/markdown.js';

/** Of so many other names a hover says why they are the same entity's. */
const OTHERS = 3;

/** All that a hover tells. */
export interface HoverFacts {
  /** The characters under the pointer's mention. */
  readonly name: string;
  readonly mention: PlacedMention;
  readonly entity: Entity;
  /** Other mentions, nearest first; fewer than there are where the reader wants fewer. */
  readonly passages: readonly Passage[];
  /** The country whose government the mention stands for here. */
  readonly standsFor?: Entity;
  /** The country that the entity is, or belongs to. */
  readonly country?: Country;
  /** Whether the entity is that country's capital. */
  readonly isCapital: boolean;
  readonly standIns: readonly StandIn[];
  /** Says that Concordance is not sure of the name, where it is not. */
  readonly doubt?: string;
  /** A document's name for the reader. */
  readonly nameOf: (document: string) => string;
}

/** Writes a hover. Text of documents is in it only escaped. */
export function hoverMarkdown(facts: HoverFacts): string {
  return [heading(facts), [...about(facts)].join('  \n'), ...quotations(facts), rest(facts), corrections(facts)]
    .filter(Boolean)
    .join('\n\n');
}

function heading({ entity }: HoverFacts): string {
  return `**${escaped(entity.name)}** — ${kindWord(entity.kind)}, ${escaped(extent(entity))}`;
}

function* about(facts: HoverFacts): Generator<string> {
  const { entity, mention, name, country, standIns } = facts;
  if (country && entity.kind === 'country') yield ofCountry(country);
  if (entity.aliases.length > 0) yield say('Also: {0}', escaped(listed(entity.aliases)));
  const why = [reasonWords(mention.reason), mention.inferred ? say('inferred') : undefined].filter(Boolean).join(', ');
  if (why) yield say('“{0}” here: {1}', escaped(name), escaped(why));
  if (facts.doubt) yield escaped(facts.doubt);
  const others = groupReasons(facts.passages.filter(passage => shownPassage(passage).name !== name));
  if (others.length > 0) yield escaped(say('Why they are one: {0}', others.slice(0, OTHERS).join('; ')));
  const stands = standing(facts);
  if (stands) yield stands;
  if (standIns.length > 0) {
    const each = standIns.map(({ entity: { name }, mentions }) => `${name} (${counted(mentions, 'mention')})`);
    yield say('Also as {0}', escaped(listed(each)));
  }
}

function ofCountry({ flag, capitals, region, subregion }: Country): string {
  const facts = [capitals[0] === undefined ? '' : say('capital {0}', capitals[0]), subregion || region];
  return `${flag} ${escaped(facts.filter(Boolean).join(' · '))}`.trim();
}

/** What a capital or a seat of government is, and whether it stands for the government here. */
function standing({ entity, country, isCapital, standsFor }: HoverFacts): string {
  const isSeat = country && entity.kind !== 'country' && entity.kind !== 'person' && entity.standsFor !== undefined;
  const of = isSeat ? escaped(country.name) : '';
  const what = !isSeat ? '' : isCapital ? say('Capital of {0}', of) : say('Seat of government of {0}', of);
  if (!standsFor) return what;
  return what
    ? say('{0}; stands for its government here', what)
    : say('Stands here for the government of {0}', escaped(standsFor.name));
}

function* quotations({ mention, passages, nameOf }: HoverFacts): Generator<string> {
  const byDocument = new Map<string, Passage[]>();
  for (const passage of passages) {
    const there = byDocument.get(passage.document);
    if (there) there.push(passage);
    else byDocument.set(passage.document, [passage]);
  }
  for (const [document, there] of byDocument) {
    const title = document === mention.document ? say('In this document') : say('In {0}', escaped(nameOf(document)));
    yield `${title}\n${there.map(passage => `\n- ${quotation(passage)}`).join('')}`;
  }
}

function quotation(passage: Passage): string {
  const { inferred, from } = passage;
  const { before, name, after } = withEllipses(passage, shownPassage(passage));
  const quoted = `${escaped(before)}[**${escaped(name)}**](${addressOf(passage)})${escaped(after)}`;
  return inferred
    ? say('{0} — line {1}, inferred', quoted, from.line + 1)
    : say('{0} — line {1}', quoted, from.line + 1);
}

function rest({ entity, passages }: HoverFacts): string {
  if (entity.mentions <= 1) return say('Mentioned nowhere else');
  if (passages.length >= entity.mentions - 1) return '';
  return `[${say('All {0}', counted(entity.mentions, 'mention'))}](${commandAddress(FIND_ALL_COMMAND, entity.id)})`;
}

/** The three corrections that are most likely here. */
function corrections({ mention }: HoverFacts): string {
  const { document, start, end, standsFor } = mention;
  const third: HoverCorrection = standsFor === undefined ? 'concordance.someoneElse' : 'concordance.standsForNone';
  const offered: readonly HoverCorrection[] = ['concordance.noName', 'concordance.anotherKind', third];
  const place = { document, start, end };
  const links = offered.map(command => `[${say(HOVER_CORRECTIONS[command])}](${commandAddress(command, place)})`);
  return say('Not so? {0}', links.join(' · '));
}
