/** Text within XML. */

/** All but what XML 1.0 can write: it has no way to write control characters, lone surrogates and two that are no characters. */
const UNWRITABLE = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as the value of an attribute, between double quotes; what XML cannot write becomes U+FFFD. */
export function attribute(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"'\t\n\r]/g, mark => `&#${mark.charCodeAt(0)};`);
}
