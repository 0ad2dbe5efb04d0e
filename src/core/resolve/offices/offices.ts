/** Offices of state in the words of a text: "prime minister", "foreign secretary", "head of state". */

/** An office, as far as offices are told apart: titles that countries give to one office are one. */
export type Office = string;

const OFFICES: ReadonlyMap<string, Office> = new Map(
  `president:president|pres|president-elect
   prime minister:prime minister|premier|pm|taoiseach|prime-minister
   chancellor:chancellor
   monarch:king|queen|monarch|emperor|empress|emir|sultan|shah|tsar
   crown prince:crown prince
   leader:leader|ruler|dictator|strongman|supreme leader|head of state|head of government
   vice president:vice president|vice-president
   deputy prime minister:deputy prime minister|vice premier|deputy premier
   foreign minister:foreign minister|foreign secretary|secretary of state|external affairs minister|minister of foreign affairs|minister for foreign affairs|top diplomat|minister of external affairs
   defence minister:defence minister|defense minister|defence secretary|defense secretary|secretary of defence|secretary of defense|minister of defence|minister of defense
   finance minister:finance minister|treasury secretary|minister of finance|finance secretary|secretary of the treasury
   interior minister:interior minister|home secretary|home minister|home affairs minister|minister of the interior|minister of interior
   justice minister:justice minister|minister of justice|justice secretary|attorney general|attorney-general
   health minister:health minister|health secretary|minister of health
   trade minister:trade minister|commerce minister|commerce secretary|minister of trade|trade secretary
   energy minister:energy minister|oil minister|energy secretary|minister of energy
   economy minister:economy minister|economics minister|minister of economy
   education minister:education minister|education secretary
   agriculture minister:agriculture minister|agriculture secretary
   transport minister:transport minister|transportation secretary|transport secretary
   environment minister:environment minister|climate minister
   culture minister:culture minister|minister of culture
   information minister:information minister|minister of information
   first lady:first lady
   ambassador:ambassador
   parliament speaker:speaker|parliament speaker|speaker of parliament`
    .split('\n')
    .flatMap(line => {
      const [office, names] = line.trim().split(':');
      return names!.split('|').map((name): [string, Office] => [name, office!]);
    }),
);
const LONGEST = 4;
/** Those whom "leader" can mean. */
const LEADERS: ReadonlySet<Office> = new Set([
  'president',
  'prime minister',
  'chancellor',
  'monarch',
  'leader',
  'crown prince',
]);

/** Whether an office is one of those at the head of a country. */
export const isLeadership = (office: Office): boolean => LEADERS.has(office);

/** Whether who holds the one office can be described by the other. */
export const describes = (description: Office, office: Office): boolean =>
  description === office || (description === 'leader' && LEADERS.has(office));

/** Words before an office that leave it the same office, now or in the past. */
const PRESENT = new Set(
  'new newly current incumbent acting interim longtime long-time veteran embattled authoritarian autocratic populist communist elected re-elected beleaguered hardline reformist conservative leftist left-wing right-wing far-right socialist liberal ailing reclusive powerful'.split(
    ' ',
  ),
);
const PAST = new Set('former ex then late previous ousted deposed ex-'.split(' '));

/** An office found among tokens. */
export interface OfficePhrase {
  readonly office: Office;
  readonly former: boolean;
  /** The first token, modifiers included, and the one after the last. */
  readonly first: number;
  readonly after: number;
}

/** The office that starts with a token, after modifiers; `word` gives a token in lower case. */
export function officeFrom(word: (token: number) => string, token: number): OfficePhrase | undefined {
  let at = token;
  let former = false;
  for (let steps = 0; steps < 3; steps++) {
    const modifier = word(at);
    if (PAST.has(modifier)) former = true;
    else if (!PRESENT.has(modifier)) break;
    at++;
    if (word(at) === '-') at++;
  }
  for (let length = LONGEST; length > 0; length--) {
    let words = word(at);
    for (let i = 1; i < length; i++) words += ` ${word(at + i)}`;
    const office = OFFICES.get(words);
    if (office !== undefined) return { office, former, first: token, after: at + length };
  }
  return undefined;
}

/** The office that ends before a token, with the modifiers before it. */
export function officeTo(word: (token: number) => string, after: number): OfficePhrase | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const found = officeFrom(word, after - length);
    if (found?.after !== after || found.first !== after - length) continue;
    let first = after - length;
    let former = found.former;
    while (PAST.has(word(first - 1)) || PRESENT.has(word(first - 1))) {
      first--;
      if (PAST.has(word(first))) former = true;
    }
    return { ...found, first, former };
  }
  return undefined;
}

/** Whether a word may stand between "the" and a demonym without changing the office ("the former Chinese leader"): true if past. */
export function modifierOf(word: string): 'past' | 'present' | undefined {
  return PAST.has(word) ? 'past' : PRESENT.has(word) ? 'present' : undefined;
}
