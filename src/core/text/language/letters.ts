/** The letters that some languages of a script have and others have not: evidence for the ones and against the others. */

/** By BCP 47 tag: letters beyond those that all languages of the script share, in lower case. A language that is not listed has none. */
const LETTERS: Readonly<Record<string, string>> = {
  de: 'äöüß', fr: 'àâæçéèêëîïôœùûüÿ', es: 'áéíñóúü', it: 'àèéìíòóùú', pt: 'áâãàçéêíóôõú', ca: 'àçèéíïòóúü',
  nl: 'ëïéèöüáó', af: 'êëéèïôûáóí', sv: 'åäöé', da: 'æøåé', nb: 'æøåéòôó', is: 'áæðéíóöþúý', fi: 'äöå', et: 'äöõüšž', hu: 'áéíóöőúüű',
  pl: 'ąćęłńóśźż', cs: 'áčďéěíňóřšťúůýž', sk: 'áäčďéíĺľňóôŕšťúýž', sl: 'čšž', hr: 'čćđšž', ro: 'ăâîșțşţ', sq: 'çë', lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž', tr: 'çğıöşüâîû', eu: 'ñ', cy: 'âêîôûŵŷ', ga: 'áéíóú', fil: 'ñ',
  vi: 'àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  ru: 'ёйщъыьэюя', uk: 'ґєіїйщьюя', be: 'ёіўйыьэюя', bg: 'йщъьюя', sr: 'ђјљњћџ', mk: 'ѓѕјљњќџ',
  ar: 'يىكةأإؤئء', fa: 'پچژگکیءئأؤآ', ur: 'ٹڈڑںےپچگکیہھژئآ',
}; // prettier-ignore

/** Every letter of the table with the indices of the languages that have it. */
export function lettersOf(tags: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const languages = new Map<string, number[]>();
  tags.forEach((tag, index) => {
    for (const letter of LETTERS[tag] ?? '') languages.set(letter, [...(languages.get(letter) ?? []), index]);
  });
  return languages;
}
