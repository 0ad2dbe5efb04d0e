import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { Answers } from '../../../src/wire/answers.js';
import { countPacked, packMentions, unpackMention } from '../../../src/wire/packed-mentions.js';
import { invented } from '../invented.js';

describe('packed mentions', () => {
  it('are the mentions that were packed', () => {
    fc.assert(
      fc.property(fc.array(invented, { maxLength: 4 }), documents => {
        const corpus = new Corpus();
        documents.forEach(({ text, analysis }, i) => corpus.set(`d${i}`, text, analysis));
        const lists = [
          ...documents.map((_, i) => corpus.mentionsIn(`d${i}`)),
          ...corpus.entities().map(({ id }) => corpus.mentionsOf(id)),
        ];
        for (const mentions of lists) {
          const packed = packMentions(mentions);
          const unpacked = Array.from({ length: countPacked(packed) }, (_, i) => unpackMention(packed, i));
          assert.deepEqual(unpacked, mentions);
        }
      }),
    );
  });
});

describe('answers', () => {
  it('come in parts that make up the whole', () => {
    const answers = new Answers();
    for (const length of [0, 1, 1000, 1001, 2000, 4321]) {
      const whole = Array.from({ length }, (_, i) => i);
      const answer = answers.of('documents', whole);
      if ('value' in answer) {
        assert.equal(answer.value, whole);
        continue;
      }
      assert.ok('list' in answer);
      const got = [...answer.part];
      while (got.length < answer.total) got.push(...(answers.more(answer.list) as number[]));
      assert.deepEqual(got, whole);
    }
  });

  it('gives up the oldest of many lists', () => {
    const answers = new Answers();
    const long = new Array<number>(3000).fill(0);
    const [first] = Array.from({ length: 20 }, () => answers.of('entities', long));
    assert.ok(first && 'list' in first);
    assert.throws(() => answers.more(first.list), /no longer kept/);
  });
});
