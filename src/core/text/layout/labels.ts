/** What stands at the start of a line and is no part of its sentence: who speaks, question and answer, times, list marks, headers. */
import { LOWER_WORD } from './line-shape.js';

const WORD = `(?:(?:\\p{Lu}\\.){1,4}|\\p{Lu}[\\p{L}'’\\-]*\\.?)`;
const NAME = `${WORD}(?: (?:${WORD}|of|and|the|de|van|von|al)){0,5}`;
/** "MR. HARROW:", "Femi Okonjo:", "OKONJO (through an interpreter):". */
const LABEL = new RegExp(`^${NAME}(?: ?[([][^)\\]\\n]{1,40}[)\\]])?:(?=\\s|$)`, 'u');
const CAPITALS = /^(?:\p{Lu}[\p{Lu}.'’-]*|of|the|and)(?: (?:\p{Lu}[\p{Lu}.'’-]*|\(.*\)|of|the|and))*:$/u;
const TITLED = /^(?:BY )?(?:MRS?|MS|DR|MISS|SEN|REP|HON|JUDGE|JUSTICE|Mrs?|Ms|Dr|Miss|Sen|Rep|Hon|Judge|Justice)\.? /;
/** "Mr. STROUD.", "Captain Kittredge.", "The CHAIRMAN.": how records of parliaments have it. */
const STOPPED =
  /^(?:(?:MR|MRS|MS|DR|MISS|Mr|Mrs|Ms|Miss|Dr|Senator|Representative|Chairman|Chairwoman|Captain|Colonel|General|Admiral|Secretary|Commissioner|Judge|Professor|Ambassador|Mayor|Governor|Director|Chief)\.? (?:(?:Serjt?|Att|Sol)\. )?(?!(?:Serjt?|Att|Sol|Jas|Wm|Thos|Chas|Geo|Jno|Saml|Benj|Robt|Edwd|Danl|Alex|Archd|Jos|St)\.)(?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?(?: of \p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)?)?|The [A-Z][A-Z ]{3,30})\.(?=\s+\S)/u;
const DAY = '\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}';
const CLOCK = '\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?[AaPp][Mm])?';
/** "Shin'ichi Kuroki  07:05", "Birgit Aasen — Today at 9:22 AM" above what is said in a chat. */
const TIMED = new RegExp(
  `^${NAME}(?<! APP| BOT)(?=(?: (?:APP|BOT))?(?:[^\\S\\n]{2,}|,?[^\\S\\n]|[^\\S\\n][–—-] )[[(]?(?:(?:Today|Yesterday)(?: at|,)? |${DAY},? )?${CLOCK}[\\])]?$)`,
  'u',
);
const NICK = /^<[^<>\s]{1,30}>(?=\s)/;
/** "[12:01]", "12:01:33", "(0:07)", "[14/02/2031, 18:02:11]" before a line of a chat or a transcript. */
const TIME = new RegExp(
  `^(?:\\[${DAY},? ${CLOCK}\\](?=\\s)|${DAY},? ${CLOCK} [–—-](?=\\s)|[[(]?\\d{1,2}:\\d\\d(?::\\d\\d)?(?:[.,]\\d+)?(?: ?[ap]\\.?m\\.?)?[\\])]?(?=\\s|$))[\\s–—-]*`,
  'i',
);
const QUESTION = /^(?:\d{1,2}\s{2,})?(?:[QA](?:[.:]|(?=\s{2}))|Q\d{1,3}[.:]?)(?=\s)\s*/;
const ITEM = /^(?:(?:[-–—•*·‣◦▪●○□]|\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.)])\s+|\[\d)/;
const HEADER =
  /^(?:From|To|Cc|CC|Bcc|BCC|Subject|Date|Sent|Reply-To|Attachments?|Importance|Message-ID|In-Reply-To|Re|RE|Fw|FW|Fwd|FWD):(?=\s|$)/;

/** The length of a speaker's or a header's label at the start of a line, its colon included; 0 where there is none. */
export function labelEnd(words: string): number {
  const label = LABEL.exec(words)?.[0];
  // "Tina McKenzie. Image:" is a sentence's end and another's beginning.
  if (label !== undefined && !/\p{Ll}{3}\. (?<!Prof\. |Capt\. |Cllr\. )/u.test(label)) return label.length;
  return (NICK.exec(words) ?? TIMED.exec(words) ?? STOPPED.exec(words))?.[0].length ?? 0;
}

/** Whether a line begins with a label that is nothing else: in capitals, with a title, a header, a question, a time. */
export function isStrongLabel(words: string): boolean {
  if (QUESTION.test(words) || TIME.test(words) || HEADER.test(words) || NICK.test(words) || STOPPED.test(words))
    return true;
  const end = labelEnd(words);
  if (TIMED.test(words)) return true;
  return end > 0 && (CAPITALS.test(words.slice(0, end)) || TITLED.test(words));
}

const SENT = new RegExp(`\\S\\s[[(]?(?:(?:Today|Yesterday)(?: at|,)? |${DAY},? )${CLOCK}[\\])]?$`, 'u');

/** Whether a line says by whom and when a message was sent, and nothing of what it says. */
export function isSender(words: string): boolean {
  return words.length < 80 && (SENT.test(words) || TIMED.test(words));
}

/** Whether a line begins an entry of a list. */
export function isItem(words: string): boolean {
  return ITEM.test(words);
}

/** The length of the mark of a list's entry, with the spaces behind it, in UTF-16 code units; 0 where there is none. */
export function itemMark(words: string): number {
  return ITEM.exec(words)?.[0].length ?? 0;
}

/** The length of a mark at the start of a line that is nobody's words: "Q.", "[12:01]"; "A." where there are `questions`. */
export function markEnd(words: string, questions: boolean): number {
  const time = TIME.exec(words)?.[0].length ?? 0;
  const question = QUESTION.exec(words.slice(time))?.[0] ?? '';
  // Without questions "A. Throckmorton" is a name.
  return time + (questions || !question.startsWith('A') ? question.length : 0);
}

/** Whether a line is the number or the time of a subtitle. */
export function isCue(words: string): boolean {
  return /^\d{1,2}:\d\d(?::\d\d)?[.,]\d{1,3}\s*-->/.test(words);
}

/** Whether what a subtitle says goes on from one of its lines to the next: nothing ends there, and nobody else begins to speak. */
export function isOneSaying(line: string, next: string): boolean {
  const isSpoken = LOWER_WORD.test(next) || /[.!?…]["”’]?(?:<\/\w+>)?$/.test(next);
  return isSpoken && !/[.!?…:♪)\]"”’–—-]$/.test(line) && !/^[-–—♪[(]/.test(next) && labelEnd(next) === 0;
}

/** Whether a label is a header's of a mail or a memorandum. */
export function isHeader(label: string): boolean {
  return HEADER.test(label);
}

const ROLES = new Set(
  `the a an mr mrs ms madam madame court witness interviewer interviewee moderator operator chair chairman chairwoman chairperson president speaker clerk juror
   foreman foreperson judge unknown unidentified audience member host hostess guest narrator question answer voice interpreter reporter
   bailiff deponent officer attorney counsel prosecutor defendant plaintiff petitioner respondent announcer presenter anchor commentator
   coach student teacher caller panel panelist panellist delegate representative secretary all man woman boy girl male female several
   members crowd off-screen offscreen translator facilitator participant participants committee acting note notes summary warning caption
   present apologies absent minutes agenda action actions item items date place time venue re subject attendees attendance decision
   resolved background conclusion introduction abstract keywords contents source sources contact tel telephone phone fax email e-mail
   address editor's update correction location by for and of other pro tempore first second third mayor deputy vice registrar usher
   observers panelists apologies secretariat ref tags info reported offense offence property vehicle victim suspect complainant status
   classification priority copy copies distribution enclosure enclosures encl cc bcc ps attn bench q fao male-voice female-voice speakers by-line headline city name title office position address occupation`.split(
    /\s+/,
  ),
);

/** Whether a label names a part that somebody plays, or a heading, and nobody by name. */
export function isRole(label: string): boolean {
  const words = label
    .replace(/[:()[\]]|(?<=\p{L})-(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .trim()
    .split(/\s+/);
  return words.every(word => ROLES.has(word.replace(/\.$/, '')) || /^\d+$/.test(word));
}
