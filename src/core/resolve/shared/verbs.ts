/** Looking words up whatever their ending. */

/** Whether a verb, in any of its regular forms, is in a list of base forms (and of irregular forms). */
export function isFormOf(verbs: ReadonlySet<string>, word: string): boolean {
  if (verbs.has(word)) return true;
  const ending = /(?:s|ed|ing)$/.exec(word)?.[0];
  if (ending === undefined || word.length < 4) return false;
  const stem = word.slice(0, -ending.length);
  if (verbs.has(stem)) return true;
  if (ending === 's')
    return (
      (stem.endsWith('e') && verbs.has(stem.slice(0, -1))) ||
      (stem.endsWith('ie') && verbs.has(`${stem.slice(0, -2)}y`))
    );
  if (verbs.has(`${stem}e`)) return true;
  if (stem.endsWith('i') && verbs.has(`${stem.slice(0, -1)}y`)) return true;
  return stem.length > 3 && stem.at(-1) === stem.at(-2) && verbs.has(stem.slice(0, -1));
}
