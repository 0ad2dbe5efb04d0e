/** The one way in which names are made comparable: what makes no difference between two spellings of a name is taken away. */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th',
  ł: 'l', Ł: 'L', ı: 'i', ə: 'a', Ə: 'A', ħ: 'h', Ħ: 'H', ŋ: 'n', Ŋ: 'N', ŧ: 't', Ŧ: 'T', ɓ: 'b', ɗ: 'd', Ɗ: 'D', ƙ: 'k', Ƙ: 'K',
}; // prettier-ignore
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** The text without diacritics ("Erdoğan" → "Erdogan", "Łódź" → "Lodz"), case kept. Its length may differ from the text's. */
export function foldDiacritics(text: string): string {
  if (isAscii(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(LETTER, letter => LETTERS[letter]!);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

/** Whether a word is written as an abbreviation is: capitals and digits alone, two to eight of them, at least one letter. */
export function isAbbreviation(word: string): boolean {
  return /^(?=.*[A-Z])[A-Z0-9&/]{2,8}$/.test(word);
}

/**
 * A name's key: names that differ only in diacritics, in the dots of abbreviations, in commas, brackets and quotation marks,
 * in hyphens for spaces, in the kind and number of spaces (line breaks too), in the shape of apostrophes, in "&" for "and", in
 * a leading "the" or in case have the same key. An abbreviation ("US", "U.S.", "G7") keeps its capitals, so that it is not the
 * word "us": see `lookUp`. Apostrophes stay: "Xi's" is not "Xis", and a possessive ending is the caller's to take off.
 */
export function normaliseName(name: string): string {
  const key = foldDiacritics(name)
    .replace(/[‘’ʼʻ`´′]/g, "'")
    .replace(/\s&\s/g, ' and ')
    .replace(/[.,()[\]"“”„«»]/g, '')
    .replace(/[\s\u00ad\-\u2010-\u2015]+/g, ' ')
    .trim();
  const bare = key.replace(/^the (?=.)/i, '');
  return isAbbreviation(bare) ? bare : bare.toLowerCase();
}

/**
 * What a table that is keyed by `normaliseName` holds for a name. Words in capitals are tried as an abbreviation first, then
 * as the word a headline shouts ("CHINA" → "china"); a word in mixed or lower case never finds an abbreviation.
 */
export function lookUp<T>(table: ReadonlyMap<string, T>, name: string): T | undefined {
  const key = normaliseName(name);
  return table.get(key) ?? (isAbbreviation(key) ? table.get(key.toLowerCase()) : undefined);
}
