/**
 * Which documents of a development set are held out. Training, tuning and lists look only at the others; what is reported
 * is measured on these alone.
 */

/** FNV-1a over the UTF-8 bytes of a string, as an unsigned 32-bit number. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** True for the quarter of the documents that are never trained or tuned on. */
export function isHeldOut(id: string): boolean {
  return fnv1a(id) % 4 === 0;
}
