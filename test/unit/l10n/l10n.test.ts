import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/vscode-host/paths.js';
import { counted, extent, reasonWords } from '../../../src/core/corpus/describe.js';
import { filled, languageName, numeral, speak } from '../../../src/core/say.js';
import { problemWords } from '../../../src/extension/common/problems.js';
import { textsIn } from './templates.js';

type Bundle = Readonly<Record<string, string>>;

const read = (path: string): Bundle => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Bundle;
const LANGUAGES = readdirSync(join(ROOT, 'l10n')).map(name => /^bundle\.l10n\.(.+)\.json$/.exec(name)![1]!);
const { templates, untranslated } = textsIn('core', 'extension', 'webview');

/** What a translation keeps as it is: places for values, links to commands, and line breaks between them. */
const kept = (text: string): string[] => (text.match(/\{\d+\}|\(command:[^)]*\)|\n/g) ?? []).sort();

/** Sentences of other threads about a document, in their quotation marks. */
const SAID_OF_DOCUMENTS = /(['`])(?:It|Its|This link|What is in this|The editor) (?:(?!\1).)*[.}]\1/g;

describe('what is said to people', () => {
  it('is said in words that can be translated', () => {
    assert.deepEqual(
      untranslated.map(({ text, place }) => `${place}: ${text}`),
      [],
    );
    assert.ok(templates.length > 250);
  });

  it('is there in one language at least beside English', () => assert.ok(LANGUAGES.includes('de')));

  for (const language of LANGUAGES) {
    describe(`in ${language}`, () => {
      const bundle = read(`l10n/bundle.l10n.${language}.json`);

      it('has each template of the code, and no other', () => {
        const wanted = [...new Set(templates.map(({ text }) => text))].sort();
        assert.deepEqual(Object.keys(bundle).sort(), wanted);
      });

      it('has each text of the manifest, and no other', () => {
        const texts = read(`package.nls.${language}.json`);
        assert.deepEqual(Object.keys(texts).sort(), Object.keys(read('package.nls.json')).sort());
      });

      it('keeps places for values, links and line breaks', () => {
        for (const [template, text] of Object.entries(bundle)) assert.deepEqual(kept(text), kept(template), template);
        const english = read('package.nls.json');
        for (const [key, text] of Object.entries(read(`package.nls.${language}.json`))) {
          assert.deepEqual(kept(text), kept(english[key]!), key);
        }
      });

      it('leaves nothing empty', () => {
        for (const [template, text] of [
          ...Object.entries(bundle),
          ...Object.entries(read(`package.nls.${language}.json`)),
        ])
          assert.notEqual(text.trim(), '', template);
      });
    });
  }
});

describe('the language that the reader speaks', () => {
  const german = read('l10n/bundle.l10n.de.json');
  before(() => speak({ say: (template, ...values) => filled(german[template] ?? template, values), language: 'de' }));
  after(() => speak());

  it('is that of counts, reasons and numbers', () => {
    assert.equal(numeral(12345), '12.345');
    assert.equal(counted(1, 'mention'), '1 Erwähnung');
    assert.equal(extent({ mentions: 1204, documents: 3 }), '1.204 Erwähnungen in 3 Dokumenten');
    assert.equal(reasonWords({ rule: 'surname', of: 'Ada Byron' }), 'Nachname von Ada Byron');
    assert.equal(languageName('fr'), 'Französisch');
  });

  it('is that of what other threads say is amiss with a document', () => {
    const words = (problem: string): string => problemWords({ problem });
    assert.equal(words('It is not text but binary data.'), german['It is not text but binary data.']);
    assert.equal(words('It is not encoded as UTF-8.'), 'Die Datei ist nicht als UTF-8 codiert.');
    assert.equal(
      words('What is in this folder is not read: permission is denied.'),
      'Der Inhalt dieses Ordners wird nicht gelesen: Der Zugriff wurde verweigert.',
    );
    assert.equal(words('Something new.'), 'Something new.');
    assert.match(problemWords({ problem: 'It is in French.', language: 'fr' }), /^Sprache: Französisch\./);
  });

  it('knows all that is said of documents elsewhere', () => {
    const said = ['host', 'wire', 'extension/index'].flatMap(folder =>
      readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith('.ts'))
        .flatMap(name => readFileSync(join(ROOT, 'src', folder, name), 'utf8').match(SAID_OF_DOCUMENTS) ?? [])
        .map(text => text.slice(1, -1).replace(/\$\{[^}]*\}/g, '7')),
    );
    assert.ok(said.length > 12, said.join('\n'));
    for (const text of said) assert.notEqual(problemWords({ problem: text }), text);
  });
});
