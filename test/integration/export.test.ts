import { assert } from 'chai';
import * as vscode from 'vscode';
import { FORMATS, write } from '../../src/core/export/formats.js';
import { ExportRun } from '../../src/core/export/run/run.js';
import type { Scope } from '../../src/core/export/run/source.js';
import { nameOf } from '../../src/extension/common/documents.js';
import { fileName } from '../../src/extension/export/destination.js';
import type { ExportRequest } from '../../src/extension/export/register.js';
import { subjectOf } from '../../src/extension/export/subject.js';
import { MemoryFolder } from './memory-folder.js';
import { allRead, discardUntitled, eventually, open } from './support.js';

const run = (request: ExportRequest): Thenable<unknown> =>
  vscode.commands.executeCommand('concordance.export', request);

/** What the index says in a format. */
async function expected(format: ExportRequest['format'], scope: Scope = {}): Promise<string> {
  const { queries } = await allRead();
  const source = { queries, pathOf: nameOf, iriOf: (document: string) => document };
  let text = '';
  for await (const piece of write(
    FORMATS.find(({ name }) => name === format)!,
    new ExportRun(source, scope),
  ))
    text += piece;
  return text;
}

describe('export', () => {
  for (const { name } of FORMATS) {
    it(`copies all to the clipboard: ${name}`, async () => {
      await run({ format: name, to: 'clipboard' });
      const copied = await vscode.env.clipboard.readText();
      assert.equal(copied.replaceAll('\r\n', '\n'), (await expected(name)).replaceAll('\r\n', '\n'));
      assert.include(copied, 'Angela Merkel');
    });
  }

  it('saves a file, with a byte order mark where that is asked for', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const memory = new MemoryFolder('export-test');
    memory.createDirectory();
    for (const place of [memory.uri, ...(folder?.uri.scheme === 'file' ? [folder.uri] : [])]) {
      const uri = vscode.Uri.joinPath(place, 'exported mentions.csv');
      try {
        await run({ format: 'csv', to: uri, byteOrderMark: true });
        const bytes = await vscode.workspace.fs.readFile(uri);
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        assert.equal(text, `\ufeff${await expected('csv')}`);
        const beside = await vscode.workspace.fs.readDirectory(place);
        assert.notMatch(beside.map(([name]) => name).join(), /\.part/);
      } finally {
        await vscode.workspace.fs.delete(uri);
      }
    }
    memory.dispose();
  });

  it('opens one document’s mentions of an entity in an editor', async () => {
    const { queries } = await allRead();
    const [merkel] = await queries.search('Angela Merkel', 1);
    const document = (await open('letters.txt')).document.uri.toString();
    const scope = { entities: [merkel!.id], document };
    await run({ format: 'markdown', scope, to: 'editor' });
    await eventually('the dossier', () => vscode.window.activeTextEditor?.document.isUntitled === true);
    const shown = vscode.window.activeTextEditor!.document;
    assert.equal(shown.languageId, 'markdown');
    assert.equal(
      shown.getText().replaceAll('\r\n', '\n'),
      (await expected('markdown', scope)).replaceAll('\r\n', '\n'),
    );
    assert.lengthOf(shown.getText().match(/^## /gm) ?? [], 1);
    await discardUntitled();
  });

  it('takes rows of the list for what they show', async () => {
    const { queries } = await allRead();
    const [merkel, germany] = [(await queries.search('Merkel', 1))[0]!, (await queries.search('Germany', 1))[0]!];
    const document = (await queries.documentsOf(merkel.id))[0]!.document;
    const row = { type: 'entity', entity: merkel } as const;
    assert.deepEqual(subjectOf([row]), { scope: { entities: [merkel.id] }, name: 'Angela Merkel' });
    assert.deepEqual(subjectOf([row, { type: 'entity', entity: germany }]), {
      scope: { entities: [merkel.id, germany.id] },
      name: 'Angela Merkel and 1 more',
    });
    assert.deepEqual(subjectOf([{ type: 'document', entity: merkel, document, mentions: 1 }])?.scope, {
      entities: [merkel.id],
      document,
    });
    assert.deepEqual(subjectOf([{ type: 'document', entity: merkel, document, mentions: 1 }, row])?.scope, {
      entities: [merkel.id],
    });
    assert.deepEqual(subjectOf([{ type: 'group', kind: 'person', count: 0 }]), {
      scope: { kind: 'person' },
      name: 'People',
    });
    assert.isUndefined(subjectOf([]));
  });

  it('names files so that every file system takes them', () => {
    assert.equal(fileName('seeds/a b: c?.txt'), 'seeds-a-b-c-txt');
    assert.equal(fileName('Łukasz "Ø" */'), 'łukasz-ø');
    assert.equal(fileName('…'), 'export');
    assert.isAtMost(fileName('a'.repeat(300)).length, 60);
  });
});
