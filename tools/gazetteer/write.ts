/** Packs the dictionary into the bytes that `Gazetteer.read` reads. */
import { GAZETTEER_MAGIC } from '../../src/core/recognise/lists/gazetteer.js';
import type { PhraseTable } from './phrases.js';

/** The bytes of `model/gazetteer.bin`: the same for the same entries, in whatever order they were added. */
export function pack({ entries }: PhraseTable): Uint8Array {
  const uses = new Map<number, number>();
  for (const { mask } of entries.values()) uses.set(mask >>> 0, (uses.get(mask >>> 0) ?? 0) + 1);
  const masks = [...uses.keys()].sort((a, b) => (a && b ? uses.get(b)! - uses.get(a)! || a - b : a ? 1 : -1));
  if (!masks.includes(0)) masks.unshift(0);
  if (masks.length > 0x7fff)
    throw new Error(`${masks.length} combinations of categories are more than the format holds`);
  const indices = new Map(masks.map((mask, index) => [mask, index]));

  const keys = [...entries.keys()].sort((a, b) => a - b);
  const buckets = 12 + 4 * masks.length;
  const planes = buckets + 2 * 0x10000;
  const bytes = new Uint8Array(planes + 5 * keys.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, GAZETTEER_MAGIC, true);
  view.setUint32(4, keys.length, true);
  view.setUint32(8, masks.length, true);
  for (const [index, mask] of masks.entries()) view.setUint32(12 + 4 * index, mask, true);
  for (const [index, key] of keys.entries()) {
    const bucket = buckets + 2 * Math.floor(key / 0x1000000);
    view.setUint16(bucket, view.getUint16(bucket, true) + 1, true);
    const { mask, more } = entries.get(key)!;
    const value = (indices.get(mask >>> 0)! << 1) | (more ? 1 : 0);
    const rest = key % 0x1000000;
    for (const [plane, byte] of [rest >>> 16, (rest >>> 8) & 255, rest & 255, value & 255, value >>> 8].entries())
      bytes[planes + plane * keys.length + index] = byte;
  }
  return bytes;
}
