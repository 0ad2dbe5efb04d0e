/** What invented names are made with. */
import type { Dice } from './dice.js';
import { FIELDS } from './words.js';

/** What a name can be made with: where the document plays. */
export interface Setting {
  readonly city: () => string;
  readonly country: () => string;
  readonly demonym: () => string;
  readonly family: () => string;
  readonly given: () => string;
}

/** A full name and what it is called for short, which may be the same. */
export interface Invented {
  readonly full: string;
  readonly short: string;
  /** The initials, where somebody would use them. */
  readonly initials: string;
}

/** Syllables of company names. */
const ONSETS =
  'Al,Ar,Bel,Bor,Bri,Cal,Cor,Dal,Del,Dor,El,Em,Fen,Gal,Gren,Hal,Hex,Il,Jun,Kal,Kor,Lum,Mar,Mer,Mon,Nor,Nov,Ol,Or,Pal,Pen,Quan,Ral,Riv,Sal,Sol,Tal,Ter,Tor,Ul,Val,Ven,Vor,Wes,Xan,Yar,Zel,Zen'.split(
    ',',
  );
const MIDDLES = 'a,e,i,o,u,an,en,in,on,ar,er,or,al,el,il,ta,de,vi,lo,ma,,,,'.split(',');
const ENDS =
  'va,ra,no,dex,tis,co,tek,lon,dia,mar,rix,via,nor,sys,gen,tra,den,ton,da,ron,lis,mo,zo,pharm,soft,net,corp,com,bank,gas,oil,bio,ium,ics,eon,ara,ita,ola,ist,wick,field,stone,ford,well,by,quist,dahl,burg'.split(
    ',',
  );

/** An invented word to call a company by. */
export function coined(dice: Dice): string {
  return dice.pick(ONSETS) + dice.pick(MIDDLES) + dice.pick(ENDS);
}

export const ORDINALS =
  'First,Second,Third,Fourth,Fifth,Sixth,Seventh,Eighth,Ninth,Tenth,1st,2nd,3rd,4th,7th,12th,16th,23rd,41st,101st'.split(
    ',',
  );
export const REGIONS =
  'Northern,Southern,Eastern,Western,Central,Upper,Lower,Greater,North,South,East,West,Royal,State,Federal,National,International,European,African,Asian,Pacific,Nordic,Baltic,Arab,Caribbean,World'.split(
    ',',
  );

/** "Agriculture", "Agriculture and Fisheries", "Agriculture, Fisheries and Water Resources". */
export function fields(dice: Dice): string {
  const [a, b, c] = dice.some(FIELDS, 3) as [string, string, string];
  return dice.weighted([
    [4, a],
    [4, `${a} and ${b}`],
    [2, `${a}, ${b} and ${c}`],
    [1, `${a}, ${b}, and ${c}`],
    [1, `${a} & ${b}`],
  ]);
}

/** A name with what it is called for short. */
export const named = (full: string, short = full): Invented => ({ full, short, initials: initialsOf(full) });

/** The capitals of a name's words of weight. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter(word => /^\p{Lu}/u.test(word))
    .map(word => word[0]!.normalize('NFD')[0])
    .join('');
}

/** Makes a name. */
export type Rule = (dice: Dice, at: Setting) => Invented;
