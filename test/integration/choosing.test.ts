import { assert } from 'chai';
import * as vscode from 'vscode';
import { survey, surveyWords } from '../../src/extension/choosing/survey.js';
import { Config } from '../../src/extension/common/config.js';
import { allRead, eventually } from './support.js';

const setting = () => vscode.workspace.getConfiguration('concordance').inspect<string>('documents');
const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`concordance.${command}`, ...args);

function uriOf(path: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, path);
}

async function openPlain(path: string): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(uriOf(path))).document;
}

const language = (uri: vscode.Uri) =>
  vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString())?.languageId;

async function isRead(uri: vscode.Uri): Promise<boolean> {
  const { queries } = await allRead();
  return (await queries.documents()).some(({ document }) => document === uri.toString());
}

describe('choosing what is read', () => {
  const other = () => uriOf('notes/other.txt');
  before(allRead);
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('concordance')
      .update('documents', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually('the documents as before', async () => !(await isRead(other())));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('counts files and their size', async () => {
    const config = new Config();
    const found = await survey(config.settings, 'notes/*.txt');
    const { size } = await vscode.workspace.fs.stat(other());
    assert.deepEqual([found.files.length, found.bytes, found.isMore], [1, size, false]);
    assert.match(surveyWords(found), /^1 file, \d+ byte$/);
    assert.equal(surveyWords({ files: [], bytes: 0, isMore: false }), 'no files');
    const many = Array.from({ length: 1204 }, other);
    assert.equal(surveyWords({ files: many, bytes: 51_234, isMore: true }), '1,204 files, more than 51.2 kB');
    config.dispose();
  });

  it('reads the folder by the workspace’s setting, gives the language, and takes both back', async () => {
    await openPlain('notes/other.txt');
    assert.equal(language(other()), 'plaintext');
    await run('readThisFolder');
    assert.equal(setting()?.workspaceValue, '**/*.txt');
    await eventually('the file among the documents', () => isRead(other()));
    await eventually('the language', () => language(other()) === 'source-text');
    await run('stopReading');
    assert.isUndefined(setting()?.workspaceValue);
    await eventually('plain text again', () => language(other()) === 'plaintext');
    await eventually('the file no document', async () => !(await isRead(other())));
  });

  it('reads one file besides the others, and takes it back', async () => {
    const { queries } = await allRead();
    const before = (await queries.documents()).length;
    await openPlain('notes/other.txt');
    await run('readThisFile');
    assert.equal(setting()?.workspaceValue, '{**/seeds/**/*.txt,notes/other.txt}');
    await eventually('one document more', async () => (await queries.documents()).length === before + 1);
    await eventually('the language', () => language(other()) === 'source-text');
    await run('stopReadingThisFile', other());
    assert.isUndefined(setting()?.workspaceValue);
    await eventually('plain text again', () => language(other()) === 'plaintext');
  });

  it('puts back what the workspace said before', async () => {
    const section = vscode.workspace.getConfiguration('concordance');
    await section.update('documents', 'seeds/letters.txt', vscode.ConfigurationTarget.Workspace);
    await run('readThisFolder');
    await run('readThisFolder');
    await run('stopReading');
    assert.equal(setting()?.workspaceValue, 'seeds/letters.txt');
  });

  it('leaves a document that the reader made plain text as it is', async () => {
    const document = await openPlain('notes/other.txt');
    await run('readThisFolder');
    await eventually('the language', () => language(other()) === 'source-text');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await vscode.window.showTextDocument(uriOf('seeds/letters.txt'), { viewColumn: vscode.ViewColumn.Beside });
    await new Promise(resolve => setTimeout(resolve, 500));
    assert.equal(language(other()), 'plaintext');
  });

  it('gives no other language a new one', async () => {
    const document = await openPlain('notes/other.txt');
    await vscode.languages.setTextDocumentLanguage(document, 'log');
    await run('readThisFolder');
    await eventually('the file among the documents', () => isRead(other()));
    assert.equal(language(other()), 'log');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  });
});
