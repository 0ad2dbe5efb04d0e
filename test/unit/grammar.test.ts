import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

const path = 'syntaxes/source-text.tmLanguage.json';

/** Each piece of a text that has a scope of its own, with that scope. */
function scopesOf(grammar: IGrammar, text: string): string[] {
  let stack = textmate.INITIAL;
  return text.split('\n').flatMap(line => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const scope = scopes.filter(name => !name.startsWith('punctuation')).at(-1)!;
      return scope === 'text.source-text'
        ? []
        : [`${line.slice(startIndex, endIndex)} | ${scope.replace('.source-text', '')}`];
    });
  });
}

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm);
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
        createOnigString: text => new oniguruma.OnigString(text),
      }),
      loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(path, 'utf8'), path)),
    });
    grammar = (await registry.loadGrammar('text.source-text'))!;
  });

  const cases: [what: string, text: string, scopes: string[]][] = [
    ['a headline', 'Harbour talks\n\nThey met', ['Harbour talks | markup.heading']],
    ['no headline in a first sentence', 'They met at the harbour.\n\nThey', []],
    ['no headline in a long first line', 'They met and talked '.repeat(8), []],
    ['a line in capitals', 'They met.\nTHE HARBOUR TALKS\nthen', ['THE HARBOUR TALKS | markup.heading']],
    ['speech in curly quotes', 'She said “yes” twice.', ['“ | string.quoted.double', 'yes | string.quoted.double', '” | string.quoted.double']],
    ['speech in straight quotes', 'She said "yes" twice.', ['" | string.quoted.double', 'yes | string.quoted.double', '" | string.quoted.double']],
    ['speech over a line', 'It was so.\nHe: “one\ntwo” three.', ['“ | string.quoted.double', 'one | string.quoted.double', 'two | string.quoted.double', '” | string.quoted.double']],
    ['speech that ends with its paragraph', 'It was so.\nHe: “one\n\ntwo three.', ['“ | string.quoted.double', 'one | string.quoted.double']],
    ['no speech in inches or apostrophes', 'A 5" nail, the Smiths’ house, it’s ‘fine.', ['5 | constant.numeric']],
    ['speech in single quotes', 'The ‘don’t know’ group.', ['‘ | string.quoted.single', 'don’t know | string.quoted.single', '’ | string.quoted.single']],
    ['numbers', 'About 1,200 or 3.5 per cent of B52s in the 1990s.', ['1,200 | constant.numeric', '3.5 per cent | constant.numeric', '1990s | constant.numeric']],
    ['money', 'For $1.2bn, £5 million or 300 euros.', ['$1.2bn | constant.numeric.currency', '£5 million | constant.numeric.currency', '300 euros | constant.numeric.currency']],
    ['dates', 'On Monday, 5 March 2021 or March 6, 2021, 2021-03-07.', ['Monday, 5 March 2021 | constant.numeric.date', 'March 6, 2021 | constant.numeric.date', '2021-03-07 | constant.numeric.date']],
    ['addresses', 'See https://example.org/a(b), or a.b@example.org.', ['https://example.org/a(b | markup.underline.link', 'a.b@example.org | markup.underline.link']],
  ]; // prettier-ignore
  for (const [what, text, scopes] of cases) {
    it(`sees ${what}`, () => assert.deepEqual(scopesOf(grammar, text), scopes));
  }
});
