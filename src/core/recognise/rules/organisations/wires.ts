/** News agencies, where a dispatch says whose it is: "[Reuter.]", "(Havas)", "—Reuter". */
import { LIKELY, ORGANISATION, UNSURE, withNames } from '../shared/rule.js';
import { sign, where } from '../shared/signs.js';
import type { Found } from '../../tagger/tagger.js';

const AGENCY = sign(
  /^(?:Reuters?|Havas|Tass|TASS|Domei|Stefani|Bernama|Xinhua|Interfax|Ansa|ANSA|Efe|EFE|AFP|AAP|PTI|UPI|Antara)$/,
);

/** Makes organisations of agencies that stand alone in brackets, or behind a dash at the end. */
export const wires = where([AGENCY], (view, found) => {
  const { words, count, breaks } = view.tokens;
  const added: Found[] = [];
  for (let i = 1; i < count; i++) {
    if (!AGENCY.at(view, i)) continue;
    const end = words[i + 1] === '.' ? i + 2 : i + 1;
    const isBracketed = /^[([]$/.test(words[i - 1]!) && /^[)\]]$/.test(words[end] ?? '');
    const isSigned = /^[—–-]$/.test(words[i - 1]!) && (end >= count || breaks[end] === 1);
    if (!(isBracketed || isSigned)) continue;
    if (!found.some(({ from, to, probability }) => from <= i && to > i && probability >= UNSURE))
      added.push({ from: i, to: i + 1, type: ORGANISATION, probability: LIKELY });
  }
  return withNames(found, added);
});
