/** Questions to the worker; long answers are put together bit by bit, so that the host's thread is never held up. */
import { countPacked, unpackMention, type PackedMentions } from '../../wire/packed-mentions.js';
import type { PlacedQuery } from '../../wire/protocol.js';
import { rest, type Clock } from '../timing/clock.js';
import type { Connection } from './connection.js';

/** The longest stretch of unpacking without a pause, in milliseconds. */
const SLICE = 5;
/** Mentions between two looks at the clock. */
const CHUNK = 512;

/** Asks the corpus. */
export async function askWorker(connection: Connection, call: PlacedQuery, clock: Clock): Promise<unknown> {
  const answer = await connection.call('query', call);
  if ('value' in answer) return answer.value;
  if ('mentions' in answer) return unpackAll(answer.mentions, clock);
  const all = [...answer.part];
  while (all.length < answer.total) {
    for (const item of await connection.call('more', answer.list)) all.push(item);
  }
  return all;
}

async function unpackAll(packed: PackedMentions, clock: Clock): Promise<unknown[]> {
  const count = countPacked(packed);
  const all = new Array<unknown>(count);
  let began = clock.now();
  for (let i = 0; i < count; i++) {
    if (i % CHUNK === 0 && clock.now() - began > SLICE) {
      await rest(clock, 0);
      began = clock.now();
    }
    all[i] = unpackMention(packed, i);
  }
  return all;
}
