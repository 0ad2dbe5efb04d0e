/** What a mail's transfer encoding leaves in a text: whole parts in base64, and single characters in quoted-printable (RFC 2045). */

const BASE64_LINE = /^[A-Za-z0-9+/]{40,}={0,2}$/;
const BASE64_END = /^[A-Za-z0-9+/]*={0,2}$/;

/** Whether a paragraph is a part in base64 and holds no words: every line is full but the last. */
export function isBase64(paragraph: string): boolean {
  const first = paragraph.slice(0, 80).split(/\r\n?|\n/, 1)[0]!;
  if (!BASE64_LINE.test(first.trim())) return false;
  const lines = paragraph.trim().split(/\r\n?|\n/);
  const last = lines.pop()!;
  if (!BASE64_END.test(last) || !lines.every(line => BASE64_LINE.test(line))) return false;
  // One long word of letters may be anything: encoded bytes hold digits and both cases.
  return /\d/.test(paragraph) && /[a-z]/.test(paragraph) && /[A-Z]/.test(paragraph);
}

/** Whether a text says of a part of it that it is in quoted-printable. */
export function isQuotedPrintable(text: string): boolean {
  return /quoted-printable/i.test(text) && /^content-transfer-encoding:[^\S\n]*quoted-printable/im.test(text);
}

const CODES = /(?:=[0-9A-Fa-f]{2})+/g;

/** A character that is written in codes: `[start, end)` in the paragraph, and what it stands for. */
export interface Coded {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The characters of a paragraph that are written in codes. */
export function codedIn(paragraph: string): Coded[] {
  return Array.from(paragraph.matchAll(CODES), ({ 0: codes, index }) => ({
    start: index,
    end: index + codes.length,
    text: decoded(codes),
  }));
}

function decoded(codes: string): string {
  try {
    return decodeURIComponent(codes.replace(/=/g, '%'));
  } catch {
    // Not UTF-8: each code is a character of Latin-1.
    return codes.replace(/=(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
}
