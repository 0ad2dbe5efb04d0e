import assert from 'node:assert/strict';
import { hoverMarkdown, type HoverFacts } from '../../../src/extension/hover/hover-text.js';
import type { Entity, Passage, PlacedMention } from '../../../src/core/types.js';
import type { Country } from '../../../src/core/world/world.js';

const china: Entity = {
  id: 'country:CN',
  kind: 'country',
  name: 'China',
  aliases: ['Chinese'],
  mentions: 9,
  documents: 1,
  country: 'CN',
};
const beijing: Entity = {
  id: 'place:beijing',
  kind: 'place',
  name: 'Beijing',
  aliases: [],
  mentions: 8,
  documents: 2,
  country: 'CN',
  standsFor: 'country:CN',
};
const country: Country = {
  code: 'CN', name: 'China', names: [], demonyms: ['Chinese'], capitals: ['Beijing'],
  region: 'Asia', subregion: 'Eastern Asia', flag: '🇨🇳', status: 'present',
}; // prettier-ignore

function mention(of: Entity, more: Partial<PlacedMention> = {}): PlacedMention {
  return {
    start: 5, end: 12, kind: of.kind, form: 'name', confidence: 1, entity: of.id, reason: { rule: 'exact-name' }, inferred: false,
    document: 'file:///a.txt', from: { line: 0, character: 5 }, to: { line: 0, character: 12 }, ...more,
  }; // prettier-ignore
}

function passage(of: Entity, line: number, more: Partial<Passage> = {}): Passage {
  const place = { from: { line, character: 4 }, to: { line, character: 11 } };
  return {
    ...mention(of),
    ...place,
    quote: { start: 0, end: 20 },
    before: 'The ',
    name: of.name,
    after: ' said.',
    cutBefore: false,
    cutAfter: false,
    ...more,
  };
}

const told = (facts: Partial<HoverFacts> & Pick<HoverFacts, 'entity' | 'mention'>): string =>
  hoverMarkdown({
    name: facts.entity.name,
    passages: [],
    standIns: [],
    isCapital: false,
    nameOf: key => key.replace('file:///', ''),
    ...facts,
  });

describe('the text of a hover', () => {
  it('says where Concordance is not sure of the name, and else nothing of it', () => {
    const facts = { entity: china, mention: mention(china) };
    assert.match(told({ ...facts, doubt: 'Not sure: 45%' }), /Not sure\\: 45\\%/);
    assert.doesNotMatch(told(facts), /sure/);
  });

  it('says why the other names that it quotes are the entity’s, those of three alone', () => {
    const ada: Entity = { ...china, id: 'person:ada', kind: 'person', name: 'Ada Byron', aliases: ['Byron'] };
    const others = ['Byron', 'Ada Byron', 'A. Byron', 'Ada', 'Ms Byron'].map((name, line) =>
      passage(ada, line, { name, reason: { rule: name === ada.name ? 'exact-name' : 'surname', of: ada.name } }),
    );
    const text = told({ entity: ada, mention: mention(ada), name: 'Byron', passages: others }).replaceAll('\\', '');
    assert.match(text, /\nWhy they are one: “A. Byron”: surname of Ada Byron; “Ada”: [^;]*; “Ms Byron”: [^;]*\n/);
    assert.doesNotMatch(told({ entity: ada, mention: mention(ada), passages: [passage(ada, 1)] }), /Why/);
  });

  it('tells a country’s flag, capital and region, its names, and what stands for it', () => {
    const text = told({
      entity: china,
      mention: mention(china),
      country,
      standIns: [{ entity: beijing, mentions: 7 }],
    });
    assert.match(text, /^\*\*China\*\* — country, 9 mentions in 1 document\n/);
    assert.match(text, /\n\n🇨🇳 capital Beijing · Eastern Asia {2}\n/);
    assert.match(text, /\nAlso: Chinese {2}\n/);
    assert.match(text, /\nAlso as Beijing \\\(7 mentions\\\)/);
  });

  it('tells a capital’s country, and that it stands for its government where it does', () => {
    const facts = { entity: beijing, country, isCapital: true };
    assert.match(told({ ...facts, mention: mention(beijing) }), /\n\nCapital of China\n/);
    const standing = told({ ...facts, mention: mention(beijing, { standsFor: china.id }), standsFor: china });
    assert.match(standing, /\n\nCapital of China; stands for its government here\n/);
  });

  it('calls a seat of government what it is', () => {
    const kremlin: Entity = { ...beijing, name: 'Kremlin', kind: 'organisation' };
    assert.match(told({ entity: kremlin, mention: mention(kremlin), country }), /\n\nSeat of government of China\n/);
    const standing = told({
      entity: { ...kremlin, country: undefined } as unknown as Entity,
      mention: mention(kremlin),
      standsFor: china,
    });
    assert.match(standing, /\n\nStands here for the government of China\n/);
  });

  it('gives the reason in a few words, and says what was inferred', () => {
    const putin: Entity = {
      ...china,
      id: 'person:vladimir-putin',
      kind: 'person',
      name: 'Vladimir Putin',
      aliases: ['Putin'],
    };
    const surname = mention(putin, { reason: { rule: 'surname', of: 'Vladimir Putin' }, inferred: true });
    const text = told({ entity: putin, mention: surname, name: 'Putin' });
    assert.match(text, /\n“Putin” here: surname of Vladimir Putin\\, inferred\n/);
    assert.doesNotMatch(told({ entity: putin, mention: mention(putin) }), / here: /);
    assert.doesNotMatch(text, /capital|Seat/);
  });

  it('quotes by document, marks the inferred, and links to exact places', () => {
    const passages = [
      passage(china, 2, { cutBefore: true }),
      passage(china, 7, { document: 'file:///b_1.txt', inferred: true, cutAfter: true }),
    ];
    const text = told({ entity: china, mention: mention(china), passages });
    assert.match(
      text,
      /\n\nIn this document\n\n- …The \[\*\*China\*\*\]\(file:\/\/\/a\.txt#L3,5-L3,12\) said\\\. — line 3\n/,
    );
    assert.match(
      text,
      /\n\nIn b\\_1\\\.txt\n\n- The \[\*\*China\*\*\]\(file:\/\/\/b_1\.txt#L8,5-L8,12\) said\\\.… — line 8, inferred\n/,
    );
    assert.match(text, /\n\n\[All 9 mentions\]\(command:concordance\.findAllMentions\?%5B%22country%3ACN%22%5D\)$/m);
  });

  it('links to no more where all are quoted, and says so where there is one alone', () => {
    assert.doesNotMatch(
      told({ entity: { ...china, mentions: 2 }, mention: mention(china), passages: [passage(china, 2)] }),
      /All/,
    );
    assert.match(told({ entity: { ...china, mentions: 1 }, mention: mention(china) }), /\n\nMentioned nowhere else$/m);
  });
});
