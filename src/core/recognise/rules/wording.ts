/** What the words beside a name say that it is: a constituency, a union, somebody who acts. */
import {
  changed,
  isCapitalised,
  LIKELY,
  LOCATION,
  namesIn,
  ORGANISATION,
  PERSON,
  SURE,
  UNSURE,
  withNames,
  type Rule,
} from './shared/rule.js';
import { sign, where } from './shared/signs.js';
import { BIT, maskOf } from '../lists/categories.js';
import type { Found } from '../tagger/tagger.js';
import { NO_NAME } from '../../text/layout/roles.js';
import { PROSE, type BlockView } from '../tagger/view.js';
import { CAPS, FUNCTION } from '../tagger/words.js';
import { posOf } from '../../text/pos.js';

const SEATS = sign(/^(?:Members?|MPs?|M\.P\.|MSP|MLA|Senator|Deputy|Representative|candidate|constituency|TD)$/i);

/** A member is for a place: "the Member for Coventry South". */
export const constituencies = where([SEATS], (view, found) => {
  const { tokens } = view;
  return changed(found, name => {
    if (name.type === LOCATION || !/^for$/i.test(tokens.words[name.from - 1] ?? '')) return name;
    const isSeat =
      SEATS.at(view, name.from - 2) ||
      (SEATS.at(view, name.from - 4) && /^parliament$/i.test(tokens.words[name.from - 2] ?? ''));
    return isSeat ? { ...name, type: LOCATION, probability: Math.max(name.probability, LIKELY) } : name;
  });
});

const BODIES =
  /^(?:agency|airline|alliance|association|authority|bank|bakery|body|brand|brewery|broadcaster|broker|brokerage|builder|bureau|business|campaign|carrier|chain|charity|club|company|conglomerate|consortium|consultancy|contractor|cooperative|co-operative|corporation|council|creditor|dealer|developer|distributor|employer|enterprise|exchange|exporter|factory|federation|firm|foundation|fund|group|grocer|haulier|hedge|importer|institute|insurer|investor|lab|laboratory|league|lender|lobby|magazine|maker|manufacturer|miner|militia|movement|network|newspaper|nonprofit|operator|organisation|organization|outfit|party|platform|producer|provider|publisher|regulator|retailer|school|shipper|shipyard|society|squad|start-up|startup|store|studio|subsidiary|supermarket|supplier|team|think|thinktank|trader|trust|union|university|utility|vendor|watchdog|wholesaler|workshop)$/i;
const PEOPLE =
  /^(?:actor|actress|analyst|architect|artist|author|baker|boy|brother|captain|chef|child|clerk|cousin|daughter|doctor|driver|engineer|farmer|father|fisherman|girl|husband|journalist|judge|lawyer|man|mother|neighbour|neighbor|nurse|painter|pastor|pensioner|photographer|poet|priest|professor|resident|retiree|sailor|scientist|sister|soldier|son|student|surgeon|tailor|teacher|tenant|uncle|aunt|widow|widower|wife|woman|worker|writer)$/i;

/** What stands in apposition says what a short name is: "Suntrac, a union", "Zipkart, the exchange". */
export const appositions: Rule = (view, found) => {
  const { tokens, marks } = view;
  return changed(found, name => {
    const { from, to, probability } = name;
    if (probability > 0.95 || to - from > 2 || tokens.words[to] !== ',') return name;
    if (!/^(?:a|an|the|its|their|his|her|one)$/i.test(tokens.words[to + 1] ?? '')) return name;
    const type = typeOfNoun(view, to + 2);
    if (type === undefined || (type === name.type && probability >= LIKELY)) return name;
    // A list that knows it otherwise is believed: "Georgia, a union republic".
    if (type === ORGANISATION && marks.begin[from]! & KNOWN_PLACE) return name;
    return { ...name, type, probability: Math.max(probability, LIKELY) };
  });
};

const KNOWN_PLACE = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'water', 'macroRegion');

/** The type that the head of a noun phrase tells: the first such noun within a few words, no comma in between. */
function typeOfNoun({ tokens }: BlockView, start: number): number | undefined {
  for (let i = start; i < Math.min(start + 5, tokens.count); i++) {
    const word = tokens.words[i]!;
    if (/^[,.;:()]$/.test(word) || tokens.breaks[i]) return undefined;
    if (/^(?:of|in|from|for|at|on|who|which|that|whose|where)$/i.test(word)) return undefined;
    // "a union leader": the last noun counts.
    if (
      /^\p{Ll}/u.test(tokens.words[i + 1] ?? '') &&
      !/^(?:of|in|from|for|at|on|who|which|that|and|with|based|owned|founded|run)$/.test(tokens.words[i + 1]!)
    )
      continue;
    return BODIES.test(word) ? ORGANISATION : PEOPLE.test(word) ? PERSON : undefined;
  }
  return undefined;
}

const PRESIDES = sign(/^(?:[Pp]resident|[Cc]hair(?:man|woman|person)|CEO|CFO|CTO|COO|executive)$/);

/** Whom somebody presides over is no person: "president of Hale Marsh Lindgren in Leeds". */
export const presided = where([PRESIDES], (view, found) =>
  changed(found, name => {
    const { from, to, type } = name;
    const isOver =
      type === PERSON && to - from > 1 && view.tokens.words[from - 1] === 'of' && PRESIDES.at(view, from - 2);
    return isOver && !view.tokens.breaks[from] ? { ...name, type: ORGANISATION, probability: LIKELY } : name;
  }),
);

const SELF = sign(/^(?:himself|herself)$/);

/** Makes people of what is somebody's own self: "Framji Dalwadi himself". */
export const selves = where([SELF], (view, found) =>
  changed(found, name => {
    const isSelf = SELF.at(view, name.to) && !view.tokens.breaks[name.to] && name.type === ORGANISATION;
    return isSelf ? { ...name, type: PERSON, probability: LIKELY } : name;
  }),
);

const LETTER = sign(/^(?:D|R|I|L|Lab|Con|LD|SNP|DFL)\.?$/);

/** The state of a member beside the party: "(D-Ohio)", "R-Texas". */
export const partyStates = where([LETTER], (view, found) => {
  const { tokens, marks } = view;
  const added: Found[] = [];
  for (let i = 2; i < tokens.count; i++) {
    if (tokens.words[i - 1]!.length !== 1 || !/^[-–]$/.test(tokens.words[i - 1]!) || !LETTER.at(view, i - 2)) continue;
    if (tokens.ends[i - 2] !== tokens.starts[i - 1] || tokens.ends[i - 1] !== tokens.starts[i]) continue;
    if (!/^(?:[,(;]|and)$/.test(tokens.words[i - 3] ?? ',')) continue;
    let to = i + 1;
    while (to < tokens.count && marks.inside[to]! & BIT.region && !(marks.end[to - 1]! & BIT.region)) to++;
    if (
      (marks.begin[i]! & (BIT.region | BIT.city15k | BIT.city100k | BIT.city1M | BIT.country)) === 0 &&
      !/^[,)]$/.test(tokens.words[to] ?? ',')
    )
      continue;
    added.push({ from: i, to, type: LOCATION, probability: LIKELY });
  }
  return withNames(found, added);
});

const ASKS = sign(/^ask(?:s|ed)?$/i);

/** Whom one asks for is a person: "Ask for Stavroula". */
export const asked = where([ASKS], (view, found) => {
  const { tokens, marks } = view;
  return changed(found, name => {
    const { from, to, type, probability } = name;
    if (type === PERSON || to - from > 2 || probability > 0.8 || marks.begin[from]! & KNOWN_PLACE) return name;
    const isAsked = ASKS.at(view, from - 2) && /^for$/i.test(tokens.words[from - 1]!);
    return isAsked && /^[.,;:)]$/.test(tokens.words[to] ?? '.') ? { ...name, type: PERSON, probability: LIKELY } : name;
  });
});

const NAME = maskOf('givenName', 'familyName', 'name');
const SPEAKS = sign(
  /^(?:talk|talked|talking|talks|speak|spoke|spoken|speaking|chat|chatted|chatting|apologi[sz]e|apologi[sz]ed)$/,
);
const TELLS = sign(/^(?:[Tt]ell|[Tt]old|[Aa]sk|asked|[Tt]hank|thanked|[Rr]emind|reminded|begged)$/);
const NOT_SPOKEN_TO = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'organisation', 'company', 'agency', 'media', 'team', 'calendar', 'title', 'role', 'commonWord', 'demonym'); // prettier-ignore

/** Whom one talks to is a person: "Did you talk to Efua?", "Tell Ngozika to bring the drum". */
export const spokenTo = where([SPEAKS, TELLS], (view, found) => {
  const { tokens, marks, words } = view;
  const added: Found[] = [];
  for (let i = 0; i + 2 < tokens.count; i++) {
    const isTold = TELLS.at(view, i);
    const at = isTold ? i + 1 : i + 2;
    if (!isTold && !(SPEAKS.at(view, i) && /^(?:to|with)$/.test(tokens.words[i + 1]!))) continue;
    if (tokens.breaks[at] || (isTold && !/^(?:to|that|I|we|about|not|,|\.|!)$/.test(tokens.words[at + 1]!))) continue;
    const isAlone = isCapitalised(view, at) && !(isCapitalised(view, at + 1) && !tokens.breaks[at + 1]);
    const isStrange =
      (marks.begin[at]! & NOT_SPOKEN_TO) === 0 && (words[at]!.cluster === 0 || (marks.begin[at]! & NAME) !== 0);
    if (!isAlone || !isStrange || tokens.words[at]!.length < 3 || (words[at]!.flags & CAPS) !== 0) continue;
    if (!found.some(name => name.from <= at && name.to > at && name.probability >= UNSURE))
      added.push({ from: at, to: at + 1, type: PERSON, probability: LIKELY });
  }
  return withNames(found, added);
});

/** What only people do, right behind a given and a family name: "Georgia Penn wrote". */
const DOES = sign(
  /^(?:said|says|told|asked|replied|wrote|writes|added|agreed|smiled|laughed|nodded|argued|recalled|explained|testified|joked|sang|married|slept|knew|felt|who)$/,
);

const INITIALS = /^(?:\p{Lu}\.){1,3}$/u;

/** Makes people of initials and a strange word behind a verb of saying: "wrote J. Quist". */
export const saidBy = where([DOES], (view, found) => {
  const { tokens, marks } = view;
  const added: Found[] = [];
  for (let i = 0; i + 2 < tokens.count; i++) {
    if (!DOES.at(view, i) || !INITIALS.test(tokens.words[i + 1]!)) continue;
    let at = i + 2;
    while (INITIALS.test(tokens.words[at] ?? '')) at++;
    const isStrange =
      isCapitalised(view, at) && (marks.begin[at]! & NOT_SPOKEN_TO) === 0 && tokens.words[at]!.length > 2;
    if (!isStrange || tokens.breaks[i + 1] || tokens.breaks[at] || isCapitalised(view, at + 1)) continue;
    if (!found.some(name => name.from <= at && name.to > i + 1))
      added.push({ from: i + 1, to: at + 1, type: PERSON, probability: LIKELY });
  }
  return withNames(found, added);
});

/** A given and a family name that act like a person are one, also where the given name is a place's. */
export const actors = where([DOES], (view, found) => {
  const { marks, words } = view;
  return changed(found, name => {
    const { from, to, type, probability } = name;
    if (type === PERSON || to - from !== 2 || probability > 0.7 || !DOES.at(view, to)) return name;
    const isName =
      (marks.begin[from]! & BIT.givenName) !== 0 &&
      ((marks.begin[from + 1]! & NAME) !== 0 || words[from + 1]!.cluster === 0);
    return isName ? { ...name, type: PERSON, probability: SURE } : name;
  });
});

/** What somebody does or is going to do. */
const ACTS = sign(
  /^(?:has|had|will|would|did|said|says|told|tells|went|goes|came|comes|took|takes|made|gave|gives|knew|knows|thought|thinks|felt|looked|asked|asks|replied|wants|wanted|left|sent|wrote|brought|led|began|became|could|must|never|himself|herself)$/,
);
const ADVERB = posOf('ADV');
const FUNCTIONAL = /^(?:the|a|an|this|that|these|those|any|no|every|each|some|of|my|your|his|her|its|our|their|what|which|whose|['’]s|-|–|—|“|"|:|\(|\.)$/i; // prettier-ignore
const NOT_ACTING = maskOf('country', 'capital', 'city1M', 'city100k', 'region', 'organisation', 'company', 'party', 'agency', 'media', 'school', 'team', 'calendar', 'title', 'role', 'demonym', 'people', 'language', 'placeHead', 'organisationHead', 'organisationSuffix'); // prettier-ignore

/** A family name that is a word as well, with a capital in the middle of a sentence and alone before what somebody does, is a person: "I am sure Grant has heard of it". */
export const acting = where([ACTS], (view, found) => {
  const { tokens, marks, words, style, first } = view;
  const added: Found[] = [];
  for (let i = 1; i + 1 < tokens.count; i++) {
    if (!ACTS.at(view, i + 1) || tokens.breaks[i] || tokens.breaks[i + 1] || first[i] || style[i] !== PROSE) continue;
    const mark = marks.begin[i]!;
    if ((mark & BIT.familyName) === 0 || (mark & NOT_ACTING) !== 0 || (words[i]!.flags & (CAPS | FUNCTION)) !== 0)
      continue;
    if (
      tokens.pos[i] === ADVERB ||
      !isCapitalised(view, i) ||
      isCapitalised(view, i - 1) ||
      FUNCTIONAL.test(tokens.words[i - 1]!)
    )
      continue;
    if (tokens.roles[i] === NO_NAME || namesIn(found, i, i + 1).some(name => name.probability >= UNSURE)) continue;
    added.push({ from: i, to: i + 1, type: PERSON, probability: LIKELY });
  }
  return withNames(found, added);
});
