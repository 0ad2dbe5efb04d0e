/** Foreign names in scripts without spaces around them. */
import type { ForeignName, NamesByLanguage } from '../../world/names-by-language.js';
import type { FoundName } from './found-name.js';

/** What may not follow a name of the language: it makes it a people, a language, a sea, a state of another country. */
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  zh: /^[人语語文系裔籍州洋海湾]/,
  ja: /^(?:[人語文字系州洋海湾橋ー]|\p{Script=Katakana})/u,
  ko: /^(?!(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|에서|에게|까지|부터|만|에는|에서는|에도|과의|와의|이나|나|보다)?(?:\P{Script=Hangul}|$))/u,
};
/** What may not stand before it. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = { ja: /\p{Script=Katakana}$|ー$/u, ko: /\p{Script=Hangul}$/u };
/** The longest particle with the character after it, and the character before a name with its other half. */
const AFTER = 5;
const BEFORE = 2;

/** The names that a text holds, by its characters. */
export function inCharacters(text: string, language: string, names: NamesByLanguage): FoundName[] {
  const byFirst = names.byFirst(language, firstCharacter);
  const found: FoundName[] = [];
  for (let i = 0; i < text.length; i++) {
    const name = byFirst.get(text[i]!)?.find(one => text.startsWith(one.name, i));
    if (!name) continue;
    const end = i + name.name.length;
    const isAlone =
      !NOT_BEFORE[language]?.test(text.slice(end, end + AFTER)) &&
      !NOT_AFTER[language]?.test(text.slice(Math.max(0, i - BEFORE), i));
    if (isAlone) found.push({ start: i, end, name });
    i = end - 1;
  }
  return found;
}

const firstCharacter = ({ name }: ForeignName): string => name[0]!;
