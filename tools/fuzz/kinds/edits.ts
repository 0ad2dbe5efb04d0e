/** Random edits of random texts: an edited text is read as if it had just been opened. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/reading/analyse.js';
import type { Knowledge } from '../../../src/core/reading/knowledge.js';
import { LiveDocument } from '../../../src/core/reading/live-document.js';
import { pack } from '../../../src/core/reading/reading.js';
import { read } from '../../../src/core/text/read.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { fuzz, type Fuzz } from '../fuzz.js';
import { piece, randomText } from '../random-texts.js';

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(200),
  inserted: fc.oneof(fc.constant(''), piece),
  /** How many steps of reading are taken before the next edit; all where undefined. */
  steps: fc.option(fc.nat(20), { nil: undefined }),
});

export const edits = (knowledge: Knowledge): Fuzz =>
  fuzz('edits', fc.tuple(randomText, fc.array(edit, { minLength: 1, maxLength: 6 })), ([text, all]) => {
    const live = new LiveDocument(text);
    atOnce(live.read(knowledge));
    let now = text;
    for (const { at, removed, inserted, steps } of all) {
      const offset = Math.floor(at * now.length);
      const end = Math.min(now.length, offset + removed);
      now = now.slice(0, offset) + inserted + now.slice(end);
      assert.ok(live.edit([{ offset, removed: end - offset, inserted }]));
      assert.equal(live.text, now);
      const reading = live.read(knowledge);
      for (let i = 0; i < (steps ?? Infinity) && !reading.next().done; i++);
    }
    assert.deepEqual(atOnce(live.read(knowledge)), pack(read(now).flow, analyse(now, knowledge)));
  });
