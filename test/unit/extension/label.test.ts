import assert from 'node:assert/strict';
import { asLabel } from '../../../src/extension/common/markdown.js';

/** What the editor takes for icons and links, in labels and in messages. */
const ICON = /\$\([a-z0-9-]+(?:~[a-z0-9-]+)?\)/i;
const LINK = /\[[^\]]+\]\([^)\s]+(?: .*?)?\)/;

describe('a text as a label', () => {
  it('makes neither icons nor links', () => {
    for (const text of ['$(alert) $(sync~spin)', '\\$(alert)', '[x](command:run)', '[a] [b](https://a.example "c")']) {
      assert.match(text, text.includes('$') ? ICON : LINK);
      assert.doesNotMatch(asLabel(text), ICON);
      assert.doesNotMatch(asLabel(text), LINK);
    }
  });

  it('is one line, and otherwise looks as it did', () => {
    assert.equal(asLabel('one\r\ntwo\u2028three\tfour'), 'one two three four');
    for (const text of ['Ana (1) [2] $3', '$(a](b']) assert.equal(asLabel(text).replaceAll('\u200b', ''), text);
    assert.equal(asLabel('Ana (1) [2] $3'), 'Ana (1) [2] $3');
  });
});
