/** What an organisation's name is made of. */

const LEGAL_FORM =
  /[\s,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|ag|gmbh|kgaa|se|s\.?a|sas|s\.?p\.?a|s\.?r\.?l|n\.?v|b\.?v|oyj?|asa?|a\/s|ab|kk|pty|pjsc|ojsc|oao|zao|ooo|jsc|bhd|holdings?|group)\.?$/i;

/** The name without its legal form: "Deutsche Bank" of "Deutsche Bank AG", "Smith" of "Smith & Co. Ltd". */
export function withoutLegalForm(name: string): string {
  let bare = name;
  for (;;) {
    const next = bare.replace(LEGAL_FORM, '').replace(/\s+(?:&|and)$/i, '');
    if (next === bare || next.trim() === '') return bare;
    bare = next;
  }
}

const SMALL = new Set([
  'of',
  'for',
  'the',
  'and',
  'in',
  'on',
  'to',
  'at',
  'de',
  'la',
  'du',
  'des',
  'del',
  'und',
  'für',
  '&',
]);

/** The capitals of a name of three words or more, "SCO" of "Shanghai Cooperation Organisation"; undefined for shorter names. */
export function acronymOf(name: string): string | undefined {
  const words = name.split(/[\s-]+/).filter(word => word && !SMALL.has(word.toLowerCase()));
  if (words.length < 3 || words.length > 8) return undefined;
  let acronym = '';
  for (const word of words) {
    const letter = /^[^\p{L}]*(\p{Lu})/u.exec(word)?.[1];
    if (!letter) return undefined;
    acronym += letter;
  }
  return acronym;
}
