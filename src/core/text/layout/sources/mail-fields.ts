/** The fields of a mail's head that programs write for programs (RFC 5322, MIME): nothing in them is anybody's words. */
import type { Span } from '../../../types.js';

const KEYS = [
  'Received(?=: *(?:from|by|\\(|via|with|qmail|for)\\b|: *\\()',
  'Received-SPF|Return-Path|Delivered-To|Envelope-To|Delivery-Date|Errors-To|Resent-(?:Message-ID|Date)',
  'Message-ID|In-Reply-To|References(?=:\\s+<)|MIME-Version|Content-(?:Type|Transfer-Encoding|Disposition|ID|Description|Language|Length|Class|MD5|Location)|DKIM-Signature|DomainKey-[A-Z]+',
  'ARC-[A-Z-]+|Authentication-Results|Mailing-List|List-(?:Id|Help|Post|Owner|Archive|Subscribe|Unsubscribe|Unsubscribe-Post)|Precedence|User-Agent|Thread-Index|Auto-Submitted',
  'Disposition-Notification-To|NNTP-[A-Z-]+|Xref|X-[A-Z][A-Z0-9_-]+',
].join('|');
/** A field with the lines that it is folded over, each of which is indented. */
const FIELD = new RegExp(`^(?:>[ \\t]?)*(?:${KEYS}):(?=\\s|$).*(?:\\r?\\n[ \\t]+\\S.*)*`, 'gmi');
/** "X-Ray: left wrist" is a field of another form. */
const OWN = /^(?:>[ \t]?)*X-/i;

/** These fields in a paragraph, in order. */
export function mailFieldsIn(paragraph: string): Span[] {
  const fields = [...paragraph.matchAll(FIELD)];
  if (fields.length === 1 && OWN.test(fields[0]![0])) return [];
  return fields.map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
