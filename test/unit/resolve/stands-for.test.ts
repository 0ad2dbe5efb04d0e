import assert from 'node:assert';
import { mentionsOf, resolve } from './marked.js';

/** Sentences in which the name of a capital or seat stands for a government. */
const governments: readonly (readonly [text: string, name: string, code: string])[] = [
  ['[l Beijing] has refused to comment.', 'Beijing', 'CN'],
  ['[l Tokyo] said it would lift the tariffs.', 'Tokyo', 'JP'],
  ['[l Ankara], meanwhile, has repeatedly denied the claims.', 'Ankara', 'TR'],
  ['[l Moscow] will be desperately seeking to shore up support.', 'Moscow', 'RU'],
  ['[l Warsaw], which has always viewed the treaty with suspicion, abstained.', 'Warsaw', 'PL'],
  ['[l Tehran] is unlikely to agree.', 'Tehran', 'IR'],
  ['[l Nairobi] has an agenda of its own.', 'Nairobi', 'KE'],
  ['Ties with [l Hanoi] have improved.', 'Hanoi', 'VN'],
  ['A pact between [l Riyadh] and [l Tehran] was signed.', 'Riyadh', 'SA'],
  ['A pact between [l Riyadh] and [l Tehran] was signed.', 'Tehran', 'IR'],
  ['The group was formed by [l Hanoi] and [l Vientiane] in 1999.', 'Vientiane', 'LA'],
  ['The sanctions against [l Minsk] remain.', 'Minsk', 'BY'],
  ['It put pressure on [l Canberra] to act.', 'Canberra', 'AU'],
  ['The move helped [l Ottawa] to save face.', 'Ottawa', 'CA'],
  ['She urged [l Kabul] to reopen the schools.', 'Kabul', 'AF'],
  ["[l Delhi]'s foreign policy has shifted.", 'Delhi', 'IN'],
  ['[l Beijing]’s Silk and Steel Initiative worries its neighbours.', 'Beijing', 'CN'],
  ['[l Seoul]-backed rebels took the town.', 'Seoul', 'KR'],
  ['It sent a blunt message to [l Pretoria].', 'Pretoria', 'ZA'],
  ['The support from [l Havana] dried up.', 'Havana', 'CU'],
  ['The general is close to [l Pretoria].', 'Pretoria', 'ZA'],
  ['For [l Beijing], the summit comes at a bad time.', 'Beijing', 'CN'],
  ['For the [o Kremlin], the summit comes at a bad time.', 'Kremlin', 'RU'],
  ['The [o White House] declined to comment.', 'White House', 'US'],
  ['[o Downing Street] dismissed the report.', 'Downing Street', 'GB'],
  ['[l Brussels] fined the company a million euros.', 'Brussels', 'EU'],
  ['The talks with [l Brussels] broke down.', 'Brussels', 'EU'],
  ['[l Moscow] said so on Monday. Of [l Moscow] little more was heard.', 'Moscow#2', 'RU'],
  ['[l Paris] and [l Berlin] agreed to share the cost.', 'Paris', 'FR'],
  ['[l Paris] and [l Berlin] agreed to share the cost.', 'Berlin', 'DE'],
];

/** Sentences in which it is a town or a building. */
const towns: readonly (readonly [text: string, name: string])[] = [
  ['She flew to [l Beijing] on Monday.', 'Beijing'],
  ['He lives in [l Moscow] with his cat.', 'Moscow'],
  ['The train from [l Paris] was late.', 'Paris'],
  ['They met near [l Vienna] in May.', 'Vienna'],
  ['The city of [l Rome] is old.', 'Rome'],
  ['The capital, [l Nairobi], was calm.', 'Nairobi'],
  ['The mayor of [l London] opened the fair.', 'London'],
  ['Snow fell on the streets of [l Warsaw] all night.', 'Warsaw'],
  ["[l Tokyo]'s restaurants are full.", 'Tokyo'],
  ['[l Lisbon] residents complained of the noise.', 'Lisbon'],
  ['[l Madrid] is a city of three million.', 'Madrid'],
  ['LIMA ([o AP]) did not exist, but [l Lima], [c Peru], did.', 'Lima'],
  ['[l OSLO], Sept 5 — Two ferries collided.', 'OSLO'],
  ['The Oslo-born singer left [l Stockholm] in tears.', 'Stockholm'],
  ['She visited [l Cairo] and the pyramids.', 'Cairo'],
  ['The [l Dublin]-based firm grew.', 'Dublin'],
  ['A bomb exploded outside the [o Kremlin].', 'Kremlin'],
  ['They dined at the [o White House] on Friday.', 'White House'],
  ['The reporters waited in [o Downing Street].', 'Downing Street'],
  ['The road between [l Nairobi] and the coast is closed.', 'Nairobi'],
  ['He was born in [l Brussels] to Greek parents.', 'Brussels'],
  ['A flight from [l Ankara] to [l Tehran] was cancelled.', 'Tehran'],
  ['They travelled across [l Bangkok] by boat.', 'Bangkok'],
  ['The rebels captured [l Kabul] in August.', 'Kabul'],
  ['[l Porto] said yes.', 'Porto'],
  ['She praised the pact; about [l Oslo] she was silent.', 'Oslo'],
  ['She named the talks: about [l Oslo] nobody knew.', 'Oslo'],
  ['Ministers quarrel over fish\n[l OTTAWA], Feb 3 (Reuters) - A minister said so.', 'OTTAWA'],
  ['[l MOSCOW] 1996-09-12 - The rouble eased.', 'MOSCOW'],
  ['[l Freetown] was built on hills.', 'Freetown'],
  ['The [l Taipei] lantern festival drew crowds.', 'Taipei'],
];

describe('what stands for a government', () => {
  for (const [text, name, code] of governments)
    it(`${name} for ${code}: ${text}`, () => {
      for (const mention of mentionsOf(resolve(text), name)) assert.strictEqual(mention.standsFor, code);
    });
  for (const [text, name] of towns)
    it(`not ${name}: ${text}`, () => {
      for (const mention of mentionsOf(resolve(text), name)) assert.strictEqual(mention.standsFor, undefined);
    });

  it('is an entity of its own, which knows its country', () => {
    const { entities } = resolve('[c China] spoke. [l Beijing] agreed to the terms. [l Porto] did not.');
    assert.deepStrictEqual(
      entities.map(({ name, country, seat }) => [name, country, seat]),
      [
        ['China', 'CN', undefined],
        ['Beijing', undefined, 'CN'],
        ['Porto', undefined, undefined],
      ],
    );
  });
});
