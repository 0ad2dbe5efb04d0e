import { deepEqual, ok } from 'node:assert/strict';
import { RULES } from '../../../src/core/recognise/rules/rules.js';
import { sign, signsIn, signsOf } from '../../../src/core/recognise/rules/shared/signs.js';
import { Evidence } from '../../../src/core/recognise/tagger/evidence.js';
import type { Found } from '../../../src/core/recognise/tagger/tagger.js';
import { read } from '../../../src/core/text/read.js';
import { loadLayouts } from '../../layouts/corpus.js';
import { loadShortTexts } from '../../../tools/train/layouts.js';
import { ROOT } from '../../../tools/vscode-host/paths.js';
import { knowledge } from '../worker/workshop.js';

describe('the signs of rules', () => {
  const { recogniser } = knowledge;
  const texts = [...loadLayouts('tune'), ...loadShortTexts(ROOT)].filter((_, i) => i % 4 === 0).map(({ text }) => text);

  it('leave out no rule that would change a block’s names', () => {
    const left = new Set<number>();
    for (const text of texts) {
      for (const { tokens } of read(text).blocks) {
        const pass = recogniser.pass(tokens);
        const names = recogniser.tag(pass, Evidence.of([pass]));
        const held = signsIn(pass.view);
        RULES.forEach((rule, i) => {
          if (!('signs' in rule) || rule.signs.some(({ index }) => held[index] === 1)) return;
          left.add(i);
          // Also where the words were taken for other things than they are.
          for (const found of [names, otherTypes(names)])
            deepEqual(rule(pass.view, found), found, `rule ${i}: ${text}`);
        });
      }
    }
    ok(left.size > 40, `only ${left.size} rules were ever left out`);
  });

  it('are those of the word alone, by any of their patterns', () => {
    const [small, any] = [sign(/^stop-press$/), sign(/^STOP-(?:PRESS|WATCH)$/i)];
    const even = sign(word => word.startsWith('stop-w'));
    deepEqual(signsOf('stop-press'), [small.index, any.index]);
    deepEqual(signsOf('Stop-Press'), [any.index]);
    deepEqual(signsOf('stop-watch'), [any.index, even.index]);
    deepEqual(signsOf('press'), []);
  });
});

const otherTypes = (names: readonly Found[]): readonly Found[] =>
  names.map(name => ({ ...name, type: (name.type + 1) % 3, probability: 0.5 }));
