/** Messages to the worker, good and bad ones in any order: each is answered, and the index says what one made in one go would say. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../../src/wire/decode.js';
import type { WorkerMethods } from '../../../src/wire/protocol.js';
import { Files, saidFresh, Workshop } from '../../../test/unit/worker/workshop.js';
import { said, type Query } from '../../../test/answers.js';
import { fuzz, type Fuzz } from '../fuzz.js';
import { randomText } from '../random-texts.js';

const document = fc.constantFrom('file:///a.txt', 'file:///b.txt', 'file:///c%20d.txt');
const number = fc.oneof(fc.integer({ min: -3, max: 50 }), fc.constantFrom(NaN, Infinity, 1e300));
/**
 * A text as a file holds it: in well-formed UTF-8, its line ends all alike, without the mark at the start that would be taken off again; none
 * where it would be taken for no text.
 */
function asOfFile(text: string): string {
  const decoded = decode(new TextEncoder().encode(text.replace(/^\uFEFF+/, '')), 'utf8');
  return 'text' in decoded ? decoded.text : '';
}

/** What no caller of the worker should send, by type or by state. */
const bad = fc.oneof(
  fc.record({
    method: fc.constantFrom('edit', 'open', 'close', 'remove', 'recall', 'read', 'query', 'more', 'correct', 'nothing'),
    argument: fc.oneof(fc.anything(), fc.record({ document, before: number, version: number, text: fc.anything() })),
  }),
  fc.record({
    method: fc.constant('query'),
    argument: fc.record({
      method: fc.constantFrom(
        'mentionsIn',
        'mentionAt',
        'passagesOf',
        'entity',
        'search',
        'constructor',
        'put',
        'documents',
      ),
      args: fc.array(fc.oneof(document, number, fc.anything()), { maxLength: 3 }),
    }),
  }),
);
const step = fc.oneof(
  fc.record({ write: document, text: randomText.map(asOfFile) }),
  fc.record({ gone: document }),
  fc.record({ opened: document, text: randomText }),
  fc.record({ edited: document, at: fc.nat(), inserted: fc.string() }),
  fc.record({ cancelled: document }),
);
const later = fc.record({ asked: bad });

/** Methods that say something of a document: a bad message of theirs is answered by an error or changes what it says it changes. */
const CHANGING = new Set(['open', 'close', 'remove', 'read', 'edit', 'correct', 'recall']);

export const messages = (): Fuzz =>
  fuzz(
    'messages',
    fc.tuple(fc.array(step, { maxLength: 8 }), fc.array(later, { maxLength: 4 })),
    async ([steps, odd]) => {
      const files = new Files();
      const workshop = new Workshop(files);
      const { host } = workshop;
      const call = (method: string, argument: unknown, signal?: AbortSignal): Promise<unknown> =>
        host.call(method as keyof WorkerMethods, argument as never, { ...(signal && { signal }) });
      await workshop.start();
      const open = new Map<string, { version: number; text: string }>();
      for (const one of steps) {
        if ('write' in one) {
          files.write(one.write, one.text);
          await call('read', files.find(one.write));
        } else if ('gone' in one) {
          files.delete(one.gone);
          await call('remove', [one.gone]);
        } else if ('opened' in one) {
          const version = (open.get(one.opened)?.version ?? 0) + 1;
          open.set(one.opened, { version, text: one.text });
          await call('open', { document: one.opened, version, text: one.text });
        } else if ('edited' in one) {
          const { edited, inserted } = one;
          const shown = open.get(edited);
          if (!shown) continue;
          const offset = one.at % (shown.text.length + 1);
          const text = shown.text.slice(0, offset) + inserted + shown.text.slice(offset);
          const { version: before } = shown;
          const changes = [{ offset, removed: 0, inserted }];
          await call('edit', { document: edited, before, version: before + 1, changes, length: text.length });
          open.set(edited, { version: before + 1, text });
        } else {
          const control = new AbortController();
          const asked = call('query', { method: 'mentionsIn', args: [one.cancelled] }, control.signal);
          control.abort();
          await assert.rejects(asked, { name: 'CallCancelled' });
        }
      }
      for (const { asked } of odd) {
        if (CHANGING.has(asked.method)) continue;
        await call(asked.method, asked.argument).catch((error: unknown) => assert.ok(error instanceof Error));
      }
      const shown = new Files();
      for (const document of files.documents) shown.write(document, files.textOf(document));
      for (const [document, { text }] of open) shown.write(document, text);
      const query: Query = (method, ...args) => workshop.query(method, ...args);
      assert.deepEqual(plain(await said(query)), plain(await saidFresh(shown)));
      workshop.kill();
    },
  );

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
