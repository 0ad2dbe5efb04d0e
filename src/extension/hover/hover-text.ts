/** The hover's text in Markdown. */
import {
  counted,
  extent,
  kindWord,
  listed,
  reasonWords,
  shownPassage,
  withEllipses,
} from '../../core/corpus/describe.js';
import type { StandIn } from '../../core/corpus/queries.js';
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
  if (entity.aliases.length > 0) yield `Also: ${escaped(listed(entity.aliases))}`;
  const why = [reasonWords(mention.reason), mention.inferred ? 'inferred' : undefined].filter(Boolean).join(', ');
  if (why) yield `“${escaped(name)}” here: ${escaped(why)}`;
  if (facts.doubt) yield escaped(facts.doubt);
  const stands = standing(facts);
  if (stands) yield stands;
  if (standIns.length > 0) {
    const each = standIns.map(({ entity: { name }, mentions }) => `${name} (${counted(mentions, 'mention')})`);
    yield `Also as ${escaped(listed(each))}`;
  }
}

function ofCountry({ flag, capitals, region, subregion }: Country): string {
  const facts = [capitals[0] === undefined ? '' : `capital ${capitals[0]}`, subregion || region];
  return `${flag} ${escaped(facts.filter(Boolean).join(' · '))}`.trim();
}

/** What a capital or a seat of government is, and whether it stands for the government here. */
function standing({ entity, country, isCapital, standsFor }: HoverFacts): string {
  const isSeat = country && entity.kind !== 'country' && entity.kind !== 'person' && entity.standsFor !== undefined;
  const what = !isSeat ? '' : `${isCapital ? 'Capital' : 'Seat of government'} of ${escaped(country.name)}`;
  if (!standsFor) return what;
  return what
    ? `${what}; stands for its government here`
    : `Stands here for the government of ${escaped(standsFor.name)}`;
}

function* quotations({ mention, passages, nameOf }: HoverFacts): Generator<string> {
  const byDocument = new Map<string, Passage[]>();
  for (const passage of passages) {
    const there = byDocument.get(passage.document);
    if (there) there.push(passage);
    else byDocument.set(passage.document, [passage]);
  }
  for (const [document, there] of byDocument) {
    const title = document === mention.document ? 'In this document' : `In ${escaped(nameOf(document))}`;
    yield `${title}\n${there.map(passage => `\n- ${quotation(passage)}`).join('')}`;
  }
}

function quotation(passage: Passage): string {
  const { inferred, from } = passage;
  const { before, name, after } = withEllipses(passage, shownPassage(passage));
  const quoted = `${escaped(before)}[**${escaped(name)}**](${addressOf(passage)})${escaped(after)}`;
  return `${quoted} — line ${from.line + 1}${inferred ? ', inferred' : ''}`;
}

function rest({ entity, passages }: HoverFacts): string {
  if (entity.mentions <= 1) return 'Mentioned nowhere else';
  if (passages.length >= entity.mentions - 1) return '';
  return `[All ${counted(entity.mentions, 'mention')}](${commandAddress(FIND_ALL_COMMAND, entity.id)})`;
}

/** The three corrections that are most likely here. */
function corrections({ mention }: HoverFacts): string {
  const { document, start, end, standsFor } = mention;
  const third: HoverCorrection = standsFor === undefined ? 'concordance.someoneElse' : 'concordance.standsForNone';
  const offered: readonly HoverCorrection[] = ['concordance.noName', 'concordance.anotherKind', third];
  const place = { document, start, end };
  return `Not so? ${offered.map(command => `[${HOVER_CORRECTIONS[command]}](${commandAddress(command, place)})`).join(' · ')}`;
}
