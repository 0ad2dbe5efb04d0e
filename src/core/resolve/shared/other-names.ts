/** Other names that the text itself gives: "Brightwater Ports, formerly Castellan Marine Terminals", "Luis Ortega a/k/a Chico". */
import { plainWords } from '../../text/plain.js';
import type { Kind, Mention } from '../../types.js';
import type { Cluster, Ties } from './grouping.js';

const CALLED = '(?:called|named|known as|styled|trading as|operating as)';
const WHEN =
  '(?:now|then|today|formerly|previously|originally|once|later|first|since|also|better|popularly|locally|commonly|otherwise)';
/** What stands between two names of one thing. */
const BETWEEN = new RegExp(
  '^["”’]?(?:' +
    [
      `,? ?\\(?(?:which |who )?(?:(?:is|was) )?(?:${WHEN} )?${CALLED}`,
      ',? ?\\(?(?:formerly|previously|originally)',
      ' \\((?:now|later|then)',
      ',? ?\\(?(?:a\\.?k\\.?a\\.?|[afnd]/k/a|f\\.?k\\.?a\\.?|d/b/a|(?:with )?(?:the )?alias(?:es)?|née|nee)[:,]?',
      ',? (?:which |who )?(?:(?:has|had) )?(?:since )?(?:(?:been|was|were) )?(?:renamed|rebranded)(?: itself| as)?',
      ',? (?:which |who )?(?:(?:has|had) )?(?:since )?changed (?:its|his|her|their) name to',
    ].join('|') +
    ') (?:the |as )?["“‘\']?$',
  'i',
);
/** "BALTAQ, as the Baltic Swimming Federation is known" */
const AS_KNOWN = /^["”’']?,? as (?:the )?["“‘']?$/;
const IS_KNOWN = /^["”’']? (?:is|was|are|were) (?:\p{Ll}+ )?(?:known|called|styled)\b/u;
/** Behind such words several are listed. */
const SEVERAL = /\baliases\b/i;
const NEXT = /^["”’']?(?:[,;]| and| or|, and|, or) ["“‘']?$/;
/** What may be said of somebody's office as well, where the name goes on: "formerly Tarn Shipping agent". */
const BARE = /(?:formerly|previously|originally) (?:the )?["“‘]?$/i;
/** The longest of them, in UTF-16 code units. */
const FARTHEST = 60;
/** A country is not made one with another by what it was called. */
const KINDS: ReadonlySet<Kind> = new Set(['person', 'organisation', 'place']);

/** Makes one of two entities of a kind where the text says that they are: all that is tied to the second is tied to the first. */
export function tieOtherNames(mentions: readonly Mention[], flow: string, ties: Ties): void {
  let list: number | undefined; // whose aliases are being listed
  for (let i = 1; i < mentions.length; i++) {
    const [before, here] = [mentions[i - 1]!, mentions[i]!];
    const listed = list;
    list = undefined;
    if (before.kind !== here.kind || !KINDS.has(here.kind) || here.start - before.end > FARTHEST) continue;
    if (here.start <= before.end) continue;
    const between = plainWords(flow.slice(before.end, here.start));
    const behind = flow.slice(here.end, here.end + 2);
    const isKnownAs = AS_KNOWN.test(between) && IS_KNOWN.test(flow.slice(here.end, here.end + FARTHEST));
    const isNext = listed !== undefined && NEXT.test(between);
    // "Anna Tarn, formerly Tom Reed’s deputy"
    const isOthers = /^['’]s/.test(behind) || (BARE.test(between) && !/^(?:$|[,.;:)\]"”\n])/.test(behind));
    if (!isNext && !isKnownAs && (!BETWEEN.test(between) || isOthers)) continue;
    if (isNext) list = listed;
    else if (SEVERAL.test(between)) list = i - 1;
    const [one, other] = [ties.clusterOf(list ?? i - 1), ties.clusterOf(i)];
    if (one !== other && !areTwo(one, other)) merge(one, other, mentions, here.start, ties);
  }
}

/** Whether the world knows two things by two names. */
const areTwo = (one: Cluster, other: Cluster): boolean => one.known !== undefined && other.known !== undefined;

function merge(one: Cluster, other: Cluster, mentions: readonly Mention[], at: number, ties: Ties): void {
  one.known ??= other.known;
  one.seat ??= other.seat;
  one.country ??= other.country;
  one.partial = one.partial && other.partial;
  mentions.forEach((_, index) => {
    if (ties.clusterOf(index) === other) ties.tieOne(index, one, 'other-name', at);
  });
}
