/** Words as they are read, whatever stands between their letters. */

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const ODD = /\s\s|[^\S ]|[\u00ad\u200b-\u200d\u2060\ufeff\ufb00-\ufb06]/;

/** Words of a flow with single spaces, without invisible characters, ligatures spelt out. */
export function plainWords(words: string): string {
  if (!ODD.test(words)) return words;
  const visible = words.replace(INVISIBLE, '').replace(/\s+/g, ' ');
  return /[\ufb00-\ufb06]/.test(visible)
    ? visible.replace(/[\ufb00-\ufb06]/g, letter => letter.normalize('NFKC'))
    : visible;
}
