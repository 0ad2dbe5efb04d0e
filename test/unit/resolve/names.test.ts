import assert from 'node:assert';
import type { Rule } from '../../../src/core/types.js';
import { entitiesOf, mentionsOf, resolve } from './marked.js';

/** A text; names of it that are one entity, the last by which rule; or names that are different entities. */
type Same = readonly [text: string, name: string, same: string, rule: Rule];
type Apart = readonly [text: string, name: string, other: string];

function suite(title: string, same: readonly Same[], apart: readonly Apart[]): void {
  describe(title, () => {
    for (const [text, name, other, rule] of same)
      it(`${other} is ${name}: ${text}`, () => {
        const resolved = resolve(text);
        const entities = entitiesOf(resolved, name);
        assert.strictEqual(entities.size, 1, `${name} is one entity`);
        assert.deepStrictEqual(entitiesOf(resolved, other), entities);
        const [mention] = mentionsOf(resolved, other);
        assert.strictEqual(mention!.reason.rule, rule);
        if (rule !== 'exact-name') assert.strictEqual(mention!.reason.of, resolved.entities[mention!.entity]!.name);
      });
    for (const [text, name, other] of apart)
      it(`${other} is not ${name}: ${text}`, () => {
        const resolved = resolve(text);
        const entities = entitiesOf(resolved, name);
        for (const entity of entitiesOf(resolved, other)) assert.ok(!entities.has(entity));
      });
  });
}

suite(
  'people',
  [
    ['[p Ana Sousa] spoke. Then [p Sousa] left.', 'Ana Sousa', 'Sousa', 'surname'],
    ['Dr [p E. Lund] spoke. Dr [p Lund] left.', 'E. Lund', 'Lund', 'surname'],
    ['Dr [p J E Lund] spoke. Dr [p Lund] left.', 'J E Lund', 'Lund', 'surname'],
    ['[p Rui Costa e Silva] spoke. Then [p Costa e Silva] left.', 'Rui Costa e Silva', 'Costa e Silva', 'short-form'],
    ['[p Ramiro Delgado], a/k/a [p Luis Ortelo], left.', 'Ramiro Delgado', 'Luis Ortelo', 'other-name'],
    ['[p Ramiro Delgado], alias [p Chico], left. [p Chico] sang.', 'Ramiro Delgado', 'Chico', 'other-name'],
    ['[p Anna Tarn] (née [p Marsh]) left.', 'Anna Tarn', 'Marsh', 'other-name'],
    ['[p Tove]: hello\n[p Tove Aamodt]: hello', 'Tove Aamodt', 'Tove', 'given-name'],
    ['[p PIKE, Amos Edgar] came. [p Pike] went.', 'PIKE, Amos Edgar', 'Pike', 'surname'],
    ['[p PIKE, Dr. Amos Jr.] came. [p Pike] went.', 'PIKE, Dr. Amos Jr.', 'Pike', 'surname'],
    ['“[p Sousa] is back”\n\n[p Ana Sousa] returned on Monday.', 'Ana Sousa', 'Sousa', 'surname'],
    ['[p Ana Sousa] is a singer. [p Ana] has two cats.', 'Ana Sousa', 'Ana', 'given-name'],
    ['Chancellor [p Greta Holm] came; Mrs [p Holm] went.', 'Greta Holm', 'Holm', 'surname'],
    ['[p Ole Brandt] won. [p Mr Brandt] was pleased.', 'Ole Brandt', 'Mr Brandt', 'surname'],
    ['[p J. R. Whitfield] wrote it. [p Whitfield] denies it.', 'J. R. Whitfield', 'Whitfield', 'surname'],
    [
      '[p John Robert Whitfield] wrote it. By [p J. R. Whitfield].',
      'John Robert Whitfield',
      'J. R. Whitfield',
      'initials',
    ],
    [
      '[p John Robert Whitfield] wrote it. By [p J.R. Whitfield].',
      'John Robert Whitfield',
      'J.R. Whitfield',
      'initials',
    ],
    [
      '[p King Anselm] ruled. [p Anselm] fell. [p King Anselm II] is remembered.',
      'King Anselm II',
      'Anselm',
      'spelling',
    ],
    [
      '[p Ida Lund] sang.\n\n[p Per Lund] wept.\n\nIt rained.\n\nIt poured.\n\n[p Lund] left.',
      'Per Lund',
      'Lund',
      'surname',
    ],
    ['[p Ida Marie Lund] sang, and [p Ida Lund] danced.', 'Ida Marie Lund', 'Ida Lund', 'short-form'],
    ['[p Ida M. Lund] sang. [p Ida Lund] danced.', 'Ida M. Lund', 'Ida Lund', 'short-form'],
    ['[p Zhou Meilan] arrived. [p Zhou] waved.', 'Zhou Meilan', 'Zhou', 'surname'],
    ['[p Kwon Tae-ho] arrived. [p Kwon] waved.', 'Kwon Tae-ho', 'Kwon', 'surname'],
    ['[p Kwon Tae-ho] arrived. [p Kwon Tae Ho] waved.', 'Kwon Tae Ho', 'Kwon Tae-ho', 'spelling'],
    ['[p Nguyen Van Phuc] voted. [p Phuc] smiled.', 'Nguyen Van Phuc', 'Phuc', 'given-name'],
    ['[p Szabó Márta] paints. [p Márta Szabó] was born in 1950.', 'Szabó Márta', 'Márta Szabó', 'name-order'],
    ['[p Ursula van der Meer] paid. [p Van der Meer] did not.', 'Ursula van der Meer', 'Van der Meer', 'surname'],
    ['[p Ursula van der Meer] paid. [p Meer] did not.', 'Ursula van der Meer', 'Meer', 'surname'],
    ['[p Tarek el-Shamy] resigned. [p Shamy] will be missed.', 'Tarek el-Shamy', 'Shamy', 'surname'],
    ['[p Omar bin Rashed] resigned. [p bin Rashed] will be missed.', 'Omar bin Rashed', 'bin Rashed', 'surname'],
    ['[p Elena García Robles] sued. [p García Robles] won.', 'Elena García Robles', 'García Robles', 'short-form'],
    ['[p Elena García Robles] sued. [p García] won.', 'Elena García Robles', 'García', 'surname'],
    ['[p Petro Horodetsky] sings; [p Horodetskyy] hums.', 'Petro Horodetsky', 'Horodetskyy', 'surname'],
    ['[p Petro Horodetsky] sings; [p Petro Horodetskiy] hums.', 'Petro Horodetsky', 'Petro Horodetskiy', 'spelling'],
    ['[p Rüştü Çelik] scored. [p Rustu Celik] was substituted.', 'Rüştü Çelik', 'Rustu Celik', 'spelling'],
    ['[p Horodetsky] sang. [p Horodetsky] bowed. [p Horodetskyy] left.', 'Horodetsky', 'Horodetskyy', 'spelling'],
    ['[p William Harker] rang. [p Bill Harker] listened.', 'William Harker', 'Bill Harker', 'short-form'],
    [
      '[p PIA LINDQVIST] DIES\n\n[p Pia Lindqvist] was 90. [p LINDQVIST] sang.',
      'Pia Lindqvist',
      'LINDQVIST',
      'surname',
    ],
    [
      '[p Robin Castellane] built it. [p Robin Castellane] sold it. [p Robin Castelane] regrets it.',
      'Robin Castellane',
      'Robin Castelane',
      'spelling',
    ],
    ['President [p Ida Lund] met General [p Per Lund]. President [p Lund] smiled.', 'Ida Lund', 'Lund', 'surname'],
    ['[p Ida Lund] met Mr [p Lars Berg] and [p Eva Berg]. Mr [p Berg] smiled.', 'Lars Berg', 'Berg', 'surname'],
    [
      '[p Ida Lund] opened the fair. [p Ida Lund] made a speech. Her son [p Per Lund] was there. [p Lund] sat down.',
      'Ida Lund',
      'Lund',
      'surname',
    ],
    [
      '[p Ida Lund] and [p Per Lund] ran.\n\n[p Per Lund] was first. He said so. [p Lund] was proud.',
      'Per Lund#2',
      'Lund',
      'surname',
    ],
    ['[p Adam Rask Junior] sailed. [p Rask] won.', 'Adam Rask Junior', 'Rask', 'surname'],
    ["[p Róisín O'Dowd] sang. [p O’Dowd] bowed.", "Róisín O'Dowd", 'O’Dowd', 'surname'],
  ],
  [
    ['[p PIKE, Amos Jr.] came. [p Amos Pike Sr.] went.', 'PIKE, Amos Jr.', 'Amos Pike Sr.'],
    ['[p Ida Lund] met [p Per Lund] at noon.', 'Ida Lund', 'Per Lund'],
    ['[p Ida Lund] met [p Per Lund] at noon. [p Lund] smiled.', 'Ida Lund', 'Lund'],
    ['[p Ida Lund] met [p Per Lund] at noon. [p Lund] smiled.', 'Per Lund', 'Lund'],
    ['[p Ida Lund] met [p Per Lund]. Mrs [p Lund] smiled.', 'Per Lund', 'Lund'],
    [
      '[p Ida Lund] sang.\n\n[p Per Lund] wept.\n\nIt rained.\n\nIt poured.\n\nIt cleared.\n\n[p Lund] left.',
      'Per Lund',
      'Lund',
    ],
    ['[p Peter Lund] arrived. Mrs [p Lund] came later.', 'Peter Lund', 'Lund'],
    ['[p Maria Lund] arrived. Mr [p Lund] came later.', 'Maria Lund', 'Lund'],
    ['Mr [p Falk] spoke to Mrs [p Falk].', 'Falk#1', 'Falk#2'],
    ['[p Ida Lund] met [p Ida Berg]. [p Ida] smiled.', 'Ida Lund', 'Ida'],
    ['[p Adam Rask Jr.] succeeded [p Adam Rask Sr.] in May.', 'Adam Rask Jr.', 'Adam Rask Sr.'],
    ['[p King Anselm II] succeeded [p King Anselm III] in May.', 'King Anselm II', 'King Anselm III'],
    ['[p Ida Lund] and [p Ida Lundgren] sang.', 'Ida Lund', 'Ida Lundgren'],
    ['[p Ida Lund] sang. [p Lundgren] danced.', 'Ida Lund', 'Lundgren'],
    ['[p Daniel Roth] sang. [p Daniela Roth] danced.', 'Daniel Roth', 'Daniela Roth'],
    ['[p Mario Conti] sang. [p Maria Conti] danced.', 'Mario Conti', 'Maria Conti'],
    ['[p J. Harker] rang. [p William Harker] listened.', 'J. Harker', 'William Harker'],
    ['[p W. Harker] rang [p William Harker] and [p Wendy Harker].', 'W. Harker', 'William Harker'],
    ['[p Ana Maria Sousa] saw [p Ana Rita Sousa]. [p Ana Sousa] left.', 'Ana Maria Sousa', 'Ana Sousa'],
    ['[p Ana Maria Sousa] saw [p Ana Rita Sousa].', 'Ana Maria Sousa', 'Ana Rita Sousa'],
    ['[p Zhou Meilan] saw [p Zhou Wei] off.', 'Zhou Meilan', 'Zhou Wei'],
    ['[p Zhou Meilan] saw [p Zhou Wei]. [p Zhou] left.', 'Zhou Meilan', 'Zhou'],
    ['[p Tom Hartford] lives in [l Hartford].', 'Tom Hartford', 'Hartford'],
    ['[p Tom Ford] drives for [o Ford].', 'Tom Ford', 'Ford'],
    ['[p Paris Keller] loves [l Paris].', 'Paris Keller', 'Paris'],
    ['[p Chad Morris] flew to [c Chad].', 'Chad Morris', 'Chad'],
    ['[p Jordan Pike] flew to [c Jordan].', 'Jordan Pike', 'Jordan'],
    ['[p Henry James] read [p James Henry].', 'Henry James', 'James Henry'],
    ['[p Victoria] ruled; [l Victoria] is a state.', 'Victoria#1', 'Victoria#2'],
    ['[p Anders] sang. [p Ander] danced.', 'Anders', 'Ander'],
    ['[p Ida Lund] sang. [p Ida] danced. [p Idar] slept.', 'Ida Lund', 'Idar'],
    ['[p Ole Brandt] won. The [p Brandts] were pleased.', 'Ole Brandt', 'Brandts'],
  ],
);

suite(
  'countries',
  [
    ['The [c US] and the [c United States].', 'United States', 'US', 'country-name'],
    ['The [c U.S.] and the [c United States].', 'United States', 'U.S.', 'country-name'],
    ['[c America] first, said the [d American].', 'America', 'American', 'demonym'],
    ['On [d Uzbek] soil.', 'Uzbek', 'Uzbek', 'demonym'],
    ['[c Burma] is now [c Myanmar].', 'Myanmar', 'Burma', 'country-name'],
    ['The [c Russian Federation] is [c Russia].', 'Russian Federation', 'Russia', 'country-name'],
    ['[c Côte d’Ivoire], that is [c Ivory Coast].', 'Côte d’Ivoire', 'Ivory Coast', 'country-name'],
    [
      'The [c Democratic Republic of the Congo], or [c DRC].',
      'Democratic Republic of the Congo',
      'DRC',
      'country-name',
    ],
    [
      'In the [c Democratic Republic of the Congo] it rains. [c Congo] is wet.',
      'Democratic Republic of the Congo',
      'Congo',
      'country-name',
    ],
    ['[c South Korea] won. The [d Korean] team sang.', 'South Korea', 'Korean', 'demonym'],
    ['[c Kazakhstan] and [c Kazakhstan] again, then [c Kazakhstn].', 'Kazakhstan', 'Kazakhstn', 'spelling'],
    ['[c North Korea] and [c South Korea] talked. The [l North] agreed.', 'North Korea', 'North', 'short-form'],
  ],
  [
    ['[c North Korea] and [c South Korea].', 'North Korea', 'South Korea'],
    ['[c North Korea] and [c South Korea]. [c Korea] is divided.', 'North Korea', 'Korea'],
    ['[c North Korea] and [c South Korea]. The [d Korean] War.', 'South Korea', 'Korean'],
    ['[c Guinea] and [c Guinea-Bissau].', 'Guinea', 'Guinea-Bissau'],
    ['[c Guinea] and [c Equatorial Guinea].', 'Guinea', 'Equatorial Guinea'],
    ['[c Guinea] and [c Papua New Guinea].', 'Guinea', 'Papua New Guinea'],
    [
      '[c Republic of the Congo], [c Democratic Republic of the Congo].',
      'Republic of the Congo',
      'Democratic Republic of the Congo',
    ],
    [
      '[c Republic of the Congo], [c Democratic Republic of the Congo]. [c Congo] is wet.',
      'Democratic Republic of the Congo',
      'Congo',
    ],
    ['[c Georgia] borders Turkey, [l Georgia] borders Florida.', 'Georgia#1', 'Georgia#2'],
    ['[c Niger] is no [c Nigeria].', 'Niger', 'Nigeria'],
    ['[c Dominica] and the [c Dominican Republic].', 'Dominica', 'Dominican Republic'],
    ['[c Sudan] and [c South Sudan].', 'Sudan', 'South Sudan'],
    ['[c Ireland] and [l Northern Ireland].', 'Ireland', 'Northern Ireland'],
    ['[c Mexico] and [l Mexico City].', 'Mexico', 'Mexico City'],
    ['[c Samoa] and [c American Samoa].', 'Samoa', 'American Samoa'],
    ['[c Austria] is not [c Australia].', 'Austria', 'Australia'],
    ['[c Iran] is not [c Iraq].', 'Iran', 'Iraq'],
    ['The [d Indian] army and the [c Indiana] of old.', 'Indian', 'Indiana'],
    ['[l South America] and the [c United States].', 'United States', 'South America'],
    ['The [l North] of [c Italy] is rich.', 'Italy', 'North'],
  ],
);

suite(
  'organisations',
  [
    ['The [o Northern Fisheries Council] ([o NFC]) met.', 'Northern Fisheries Council', 'NFC', 'acronym'],
    ['The [o NFC] ([o Northern Fisheries Council]) met.', 'Northern Fisheries Council', 'NFC', 'acronym'],
    ['The [o Northern Fisheries Council] met. The [o NFC] agreed.', 'Northern Fisheries Council', 'NFC', 'acronym'],
    [
      'The [o N.F.C.] met. The [o Northern Fisheries Council] agreed.',
      'Northern Fisheries Council',
      'N.F.C.',
      'acronym',
    ],
    ['[o Halden Ports], formerly [o Tarn Terminals], rose.', 'Halden Ports', 'Tarn Terminals', 'other-name'],
    ['[o Tarn Group] has changed its name to [o Halden plc].', 'Tarn Group', 'Halden plc', 'other-name'],
    ['[o Tarn Group] was renamed [o Halden plc].', 'Tarn Group', 'Halden plc', 'other-name'],
    ['[o Tarn Terminals] (now [o Halden Ports]) fell.', 'Tarn Terminals', 'Halden Ports', 'other-name'],
    ['The [o Partido Verde Unido] ([o PVU]) won.', 'Partido Verde Unido', 'PVU', 'acronym'],
    ['The [o Green Workers’ Party] ([o ZRS]) won.', 'Green Workers’ Party', 'ZRS', 'acronym'],
    ['The [o Scottish Curling Office] ([o SCO]) met. The [o SCO] sang.', 'Scottish Curling Office', 'SCO', 'acronym'],
    [
      'The [o Institute for the Study of Eels], known as [o ISE], met.',
      'Institute for the Study of Eels',
      'ISE',
      'acronym',
    ],
    ['The [o United Nations] met. The [l UN] is in New York.', 'United Nations', 'UN', 'known-name'],
    [
      'The [o Northern Fisheries Council Board] and [o NFC Board].',
      'Northern Fisheries Council Board',
      'NFC Board',
      'acronym',
    ],
    ['The [o United Nations] met. The [o UN] agreed.', 'United Nations', 'UN', 'known-name'],
    ['[o Halden Marine AG] fell. [o Halden Marine] rose.', 'Halden Marine AG', 'Halden Marine', 'short-form'],
    ['[o Halden Energy plc] fell. [o Halden] rose.', 'Halden Energy plc', 'Halden', 'short-form'],
    ['[o Halden Bank AG] fell. [o Halden] rose.', 'Halden Bank AG', 'Halden', 'short-form'],
    ['She left [o Aldous University]. [o Aldous] is old.', 'Aldous University', 'Aldous', 'short-form'],
    ['The [o University of Tarn] is old. [o Tarn] is proud.', 'University of Tarn', 'Tarn', 'short-form'],
    ['The [o Boston Grey Herons] won. The [o Grey Herons] sang.', 'Boston Grey Herons', 'Grey Herons', 'short-form'],
    ['[o Lindqvist Sachs] fell. [o Lindqvist] rose.', 'Lindqvist Sachs', 'Lindqvist', 'short-form'],
    [
      'The [o Ministry of Fisheries of Kazakhstan] agreed. The [o Ministry of Fisheries] denied it.',
      'Ministry of Fisheries of Kazakhstan',
      'Ministry of Fisheries',
      'short-form',
    ],
    [
      'The [o Russian Fisheries Ministry] agreed. The [o Fisheries Ministry] denied it.',
      'Russian Fisheries Ministry',
      'Fisheries Ministry',
      'short-form',
    ],
    [
      '[o Marlowe Foundation for the Arts] paid. The [o Marlowe Foundation] did.',
      'Marlowe Foundation for the Arts',
      'Marlowe Foundation',
      'short-form',
    ],
    [
      '[o Karelia Shipping]. [o Karelia Shipping]. [o Karelia Shiping].',
      'Karelia Shipping',
      'Karelia Shiping',
      'spelling',
    ],
    [
      'The [o Fisheries Defence Organisation] met. [o Fisheries Defense Organization].',
      'Fisheries Defence Organisation',
      'Fisheries Defense Organization',
      'spelling',
    ],
    ['[o NKB] won. [o NKB Bank] lost.', 'NKB Bank', 'NKB', 'short-form'],
    ['[o Médecins du Nord] left. [o Medecins du Nord] stayed.', 'Médecins du Nord', 'Medecins du Nord', 'spelling'],
  ],
  [
    ['The [o Bank of Tarn] and the [o People’s Bank of Tarn].', 'Bank of Tarn', 'People’s Bank of Tarn'],
    ['The [o Liberal Party] and the [o National Liberal Party].', 'Liberal Party', 'National Liberal Party'],
    ['The [o Tarn Labour Party] and the [o Tarn Green Party].', 'Tarn Labour Party', 'Tarn Green Party'],
    ['The [o Halden Bank] and [o Halden Steel]. [o Halden] fell.', 'Halden Bank', 'Halden Steel'],
    ['The [o Halden Lines] and [o Halden Herons]. [o Halden] fell.', 'Halden Lines', 'Halden'],
    ['[o NKB] owns [o NKB News].', 'NKB', 'NKB News'],
    ['[o Marlowe] owns [o Marlowe News].', 'Marlowe', 'Marlowe News'],
    ['[o Marlowe Group] founded [o Marlowe India].', 'Marlowe Group', 'Marlowe India'],
    ['[o Northern Fisheries Council], [o National Football Committee]: [o NFC].', 'Northern Fisheries Council', 'NFC'],
    ['[o Northern Fisheries Council] and [o NRC] met.', 'Northern Fisheries Council', 'NRC'],
    ['The [o Northern Fisheries Council] met. The [o Council] agreed.', 'Northern Fisheries Council', 'Council'],
    ['The [o Church of the Vale] met. The [o Church] agreed.', 'Church of the Vale', 'Church'],
    ['[o University of Tarn] and [o Tarn State University].', 'University of Tarn', 'Tarn State University'],
    ['[o Tarn] of [o University of Tarn in Exile].', 'Tarn', 'University of Tarn in Exile'],
    ['The [o Ministry of Defence] and the [o Ministry of Justice].', 'Ministry of Defence', 'Ministry of Justice'],
    [
      'The [o Russian Fisheries Ministry] and [o Ukrainian Fisheries Ministry]. [o Fisheries Ministry].',
      'Russian Fisheries Ministry',
      'Fisheries Ministry',
    ],
    ['The [o Bank of Tarn] and [c Tarn] itself.', 'Bank of Tarn', 'Tarn'],
    ['The [o House of Tarn] and [o House of Varn].', 'House of Tarn', 'House of Varn'],
    ['[o Tarn Group], then [o Varn Group], rose.', 'Tarn Group', 'Varn Group'],
    ['[o Tarn Group], formerly [o Varn Group] agents, rose.', 'Tarn Group', 'Varn Group'],
    ['[o Tarn Group], formerly [o Varn Group]’s partner, rose.', 'Tarn Group', 'Varn Group'],
    ['[o Tarn Group], now that [o Varn Group] fell, rose.', 'Tarn Group', 'Varn Group'],
    ['[o Manor United] beat [o Manor City].', 'Manor United', 'Manor City'],
    ['The [o European Union] and the [o African Union].', 'European Union', 'African Union'],
    ['[o World Bank] and [o World Health Organization].', 'World Bank', 'World Health Organization'],
  ],
);

suite(
  'places',
  [
    ['The [l Farn Islands] are cold. The [l Farns] are small.', 'Farn Islands', 'Farns', 'short-form'],
    ['[l Farn Island] is cold. [l Farn] is small.', 'Farn Island', 'Farn', 'short-form'],
    ['The [l Tarn River] is cold. The [l Tarn] is small.', 'Tarn River', 'Tarn', 'short-form'],
    ['[l St. Brannock] and [l Saint Brannock].', 'Saint Brannock', 'St. Brannock', 'spelling'],
    ['[l Mt. Orrin] and [l Mount Orrin].', 'Mount Orrin', 'Mt. Orrin', 'spelling'],
    ['[l New Jersey] and [l N.J.] and [l NJ].', 'New Jersey', 'NJ', 'known-name'],
    ['[l New York] is [l New York City].', 'New York', 'New York City', 'known-name'],
    ['[l Los Angeles] is [l L.A.].', 'Los Angeles', 'L.A.', 'known-name'],
    ['The [l City of Brannock], or [l Brannock].', 'City of Brannock', 'Brannock', 'spelling'],
    ['The [l Farn Bird Reserve] is closed. The [l FBR] is old.', 'Farn Bird Reserve', 'FBR', 'acronym'],
    ['[l Łomża] is [l Lomza].', 'Łomża', 'Lomza', 'spelling'],
    ['[l Beijing] said so. [l Beijing] knows. [l Beijings] policy.', 'Beijing', 'Beijings', 'spelling'],
    ['[l Basse-Tour] or [l Basse Tour].', 'Basse-Tour', 'Basse Tour', 'spelling'],
  ],
  [
    ['[l Brannock] and [l Brannock County].', 'Brannock', 'Brannock County'],
    ['[l Brannock] and [l Brannock Street].', 'Brannock', 'Brannock Street'],
    ['[l Brannock] and [l Lake Brannock].', 'Brannock', 'Lake Brannock'],
    ['[l Brannock] and [l New Brannock].', 'Brannock', 'New Brannock'],
    ['[l Brannock] and [l Brannock International Airport].', 'Brannock', 'Brannock International Airport'],
    ['[l Kansas] and [l Kansas City].', 'Kansas', 'Kansas City'],
    ['[l Arkansas] and the [l Arkansas River].', 'Arkansas', 'Arkansas River'],
    ['[l North Tarn] and [l South Tarn].', 'North Tarn', 'South Tarn'],
    ['[l Tallinn] and [l Tallin Bay].', 'Tallinn', 'Tallin Bay'],
    ['The [l East China Sea] and the [l South China Sea].', 'East China Sea', 'South China Sea'],
  ],
);
