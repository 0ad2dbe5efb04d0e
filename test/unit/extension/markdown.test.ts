import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressOf, escaped } from '../../../src/extension/common/markdown.js';

const place = { from: { line: 1, character: 18 }, to: { line: 1, character: 23 } };

describe('text in Markdown', () => {
  it('gives no character a meaning', () => {
    assert.equal(
      escaped('[x](command:y) <b> `c` $(bug) &amp; *z*_'),
      '\\[x\\]\\(command\\:y\\) \\<b\\> \\`c\\` \\$\\(bug\\) \\&amp\\; \\*z\\*\\_',
    );
  });

  it('stays on its line', () => assert.equal(escaped('a\r\n# b\u2028\tc'), 'a&#13;&#10;\\# b&#8232;&#9;c'));

  it('can be read back exactly', () => {
    const readBack = (markdown: string): string =>
      markdown.replace(
        /\\([!-/:-@[-`{-~])|&#(\d+);/g,
        (_, mark: string | undefined, code: string) => mark ?? String.fromCharCode(Number(code)),
      );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => assert.equal(readBack(escaped(text)), text)));
  });
});

describe('the address of a mention', () => {
  it('names its exact characters where the editor keeps the scheme', () => {
    assert.equal(addressOf({ document: 'file:///a%20b.txt', ...place }), 'file:///a%20b.txt#L2,19-L2,24');
  });

  it('runs the command that opens it elsewhere', () => {
    const address = addressOf({ document: 'vscode-test-web://mount/a_(1)*.txt', ...place });
    const [command, query = ''] = address.split('?');
    assert.equal(command, 'command:concordance.openMention');
    assert.match(query, /^[\w%.-]*$/);
    assert.doesNotMatch(query, /_/);
    assert.deepEqual(JSON.parse(decodeURIComponent(query)), [
      { document: 'vscode-test-web://mount/a_(1)*.txt', ...place },
    ]);
  });
});
