import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ConcordanceApi } from '../../src/extension/extension.js';
import { allRead, eventually, forgotten } from './support.js';

const { fs } = vscode.workspace;

/**
 * Encodings of each sort that VS Code offers, with a sample of what each is for; of those without one, all its bytes from 128. All of them take the
 * same way, through the editor's decoder; what the worker decodes by itself is held by a unit test, encoding by encoding.
 */
const ENCODINGS: Record<string, string> = {
  utf8: 'é漢🙂', utf8bom: 'é漢🙂', utf16le: 'é漢🙂', utf16be: 'é漢🙂', windows1252: '', iso88591: '', iso885916: '', cp437: '', koi8r: '',
  gb18030: '汉字', big5hkscs: '漢字', shiftjis: '漢字かな', euckr: '한글',
}; // prettier-ignore

type Encode = (text: string, options: { readonly encoding: string }) => Promise<Uint8Array>;

describe('files.encoding', () => {
  let index: ConcordanceApi['index'];
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const place = vscode.Uri.joinPath(folder, 'seeds', 'encodings');
  const files = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('files', folder);
  const set = (name: string, value: unknown): Thenable<void> =>
    files().update(name, value, vscode.ConfigurationTarget.Workspace);
  let isNew: boolean;

  before(async () => {
    index = await allRead();
    isNew = Number(vscode.version.split('.')[1]) >= 100;
  });

  async function clearAway(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['encoding', 'autoGuessEncoding']) await set(name, undefined);
    await fs.delete(place, { recursive: true });
    await forgotten(place);
  }

  async function write(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(place, name);
    await fs.writeFile(uri, bytes);
    return uri;
  }

  /** What the index quotes from a document that no editor holds; undefined as long as it holds none. */
  async function quoted(uri: vscode.Uri): Promise<string | undefined> {
    const [passage] = await index.queries.passagesOf('country:FR', { document: uri.toString() });
    return passage && passage.before + passage.name + passage.after;
  }

  /** What the editor shows of a document. */
  async function shown(uri: vscode.Uri): Promise<string> {
    const { document } = await vscode.window.showTextDocument(uri);
    return document.getText();
  }

  async function problemOf(uri: vscode.Uri): Promise<string | undefined> {
    const documents = await index.queries.documents();
    return documents.find(({ document }) => document === uri.toString())?.problem;
  }

  /** Bytes of a sentence about France in an encoding. */
  async function sentence(encoding: string, sample: string): Promise<Uint8Array> {
    if (!sample) {
      const [before, after] = ['Before France ', ' was read.\n\n'].map(text => new TextEncoder().encode(text)) as [
        Uint8Array,
        Uint8Array,
      ];
      const parts = Array.from({ length: 16 }, (_, i) => [
        ...before,
        ...Array.from({ length: 8 }, (_, j) => 128 + 8 * i + j),
        ...after,
      ]);
      return Uint8Array.from(parts.flat());
    }
    const { encode } = vscode.workspace as unknown as { encode: Encode };
    return encode(`In France ${sample} was read.`, { encoding });
  }

  describe('one after the other', () => {
    after(clearAway);

    for (const [encoding, sample] of Object.entries(ENCODINGS)) {
      it(`${encoding}: what is quoted is what the editor shows`, async function () {
        if (!isNew) this.skip(); // extensions may not use the editor's own decoder
        await set('encoding', encoding);
        const uri = await write(`${encoding}.txt`, await sentence(encoding, sample));
        await eventually('it is read', async () => (await quoted(uri)) !== undefined);
        const passages = await index.queries.passagesOf('country:FR', { document: uri.toString() });
        const summary = (await index.queries.documents()).find(({ document }) => document === uri.toString());
        const text = await shown(uri);
        assert.isAtLeast(passages.length, sample ? 1 : 12);
        for (const { before, name, after } of passages) assert.include(text, before + name + after);
        if (sample) assert.include(text, sample);
        assert.equal(summary?.length, text.length);
      });
    }
  });

  describe('in a folder of their own', () => {
    afterEach(clearAway);

    it('is for each language where it is set so, and guessed where that is asked for', async function () {
      if (!isNew) this.skip();
      const bytes = Uint8Array.from([
        ...new TextEncoder().encode('In France caf'),
        0x82,
        ...new TextEncoder().encode(' was read.'),
      ]);
      await vscode.workspace
        .getConfiguration('files', { uri: folder, languageId: 'source-text' })
        .update('encoding', 'cp850', vscode.ConfigurationTarget.Workspace, true);
      try {
        const uri = await write('language.txt', bytes);
        await eventually('it is read', async () => (await quoted(uri)) === 'In France café was read.');
      } finally {
        await vscode.workspace
          .getConfiguration('files', { uri: folder, languageId: 'source-text' })
          .update('encoding', undefined, vscode.ConfigurationTarget.Workspace, true);
      }
      await set('autoGuessEncoding', true);
      const text = 'Во Франции France прочитали письмо о железной дороге, и оно всем понравилось. ';
      const russian = await (vscode.workspace as unknown as { encode: Encode }).encode(text.repeat(20), {
        encoding: 'windows1251',
      });
      const guessed = await write('guessed.txt', russian);
      await eventually('it is read as Russian', async () => ((await problemOf(guessed)) ?? '').includes('Russian'));
    });

    it('is read again where it changes', async () => {
      await set('encoding', 'windows1252');
      const uri = await write(
        'changed.txt',
        Uint8Array.from([...new TextEncoder().encode('In France caf'), 0xe9, 0x2e]),
      );
      await eventually('it is read', async () => (await quoted(uri)) === 'In France café.');
      await set('encoding', 'windows1251');
      await eventually('it is read again', async () => (await quoted(uri)) === 'In France cafй.');
    });

    it('that only the editor can read is said to be unsupported where the editor does not lend its decoder', async function () {
      if (isNew) this.skip();
      await set('encoding', 'cp437');
      const uri = await write('cp437.txt', await sentence('cp437', ''));
      await eventually('it is listed', async () => (await problemOf(uri)) !== undefined);
      assert.match((await problemOf(uri))!, /encoding \(cp437\) is not supported/);
    });

    it('does not count for UTF-16 without a mark, which is told by its bytes', async () => {
      const text = 'In France it was read.';
      const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
      const little = Uint8Array.from(codes.flatMap(code => [code, 0]));
      const big = Uint8Array.from(codes.flatMap(code => [0, code]));
      for (const [name, bytes] of [
        ['little.txt', little],
        ['big.txt', big],
      ] as const) {
        const uri = await write(name, bytes);
        await eventually('it is read', async () => (await quoted(uri)) === text);
        assert.equal(await shown(uri), text);
      }
    });
  });
});
