import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contributes } from '../../../package.json';
import { TOOLS } from '../../../src/core/assistant/tools.js';
import { builtCommand } from './built.js';
import { concordance, Folder } from './support.js';

const FIRST = 'The mayor of Lyon met Angela Merkel in Germany.\r\nLater 🎈 Merkel spoke of France and of Germany.\r\n';
const SECOND = 'Nobody but Angela Merkel had been to Lyon.\n';

interface Quotation {
  document: string;
  line: number;
  link: string;
  quote: string;
  name: string;
  offsets: { start: number; end: number; quoteStart: number; quoteEnd: number };
}

describe('concordance mcp', function () {
  this.timeout(60_000);
  let folder: Folder;
  let client: Client;
  before(async () => {
    folder = new Folder();
    folder.file('a.txt', FIRST);
    folder.file('b/c.txt', SECOND);
    client = new Client({ name: 'test', version: '1' });
    const args = [await builtCommand(), 'mcp', folder.path];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'inherit' }));
  });
  after(async () => {
    await client.close();
    folder.remove();
  });

  const call = async (name: string, input: Record<string, unknown>): Promise<CallToolResult> =>
    (await client.callTool({ name: `concordance_${name}`, arguments: input })) as CallToolResult;
  const answer = async <T>(name: string, input: Record<string, unknown>): Promise<T> => {
    const { content, isError } = await call(name, input);
    const [only] = content;
    assert.ok(only?.type === 'text' && content.length === 1 && isError !== true, JSON.stringify(content));
    return JSON.parse(only.text) as T;
  };

  it('offers the tools of the editor, with inputs that are schemas', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      contributes.languageModelTools.map(({ name }) => name),
    );
    assert.deepEqual(tools.map(({ name }) => name).sort(), Object.keys(TOOLS).sort());
    for (const { inputSchema, description } of tools) {
      assert.ok(description);
      new Ajv2020({ strict: true }).compile(inputSchema);
    }
  });

  it('lists entities and documents', async () => {
    const { entities } = await answer<{ entities: { name: string; mentions: number }[] }>('listEntities', {});
    assert.deepEqual([entities[0]?.name, entities[0]?.mentions], ['Angela Merkel', 3]);
    const here = await answer<{ total: number }>('listEntities', { document: 'c.txt' });
    assert.equal(here.total, 2);
    const { documents } = await answer<{ documents: { document: string }[] }>('listDocuments', { entity: 'France' });
    assert.deepEqual(documents, [{ document: join(folder.path, 'a.txt'), mentions: 1 }]);
    const first = await answer<{ total: number; next: object }>('listDocuments', { limit: 1 });
    assert.deepEqual([first.total, first.next], [2, { skip: 1 }]);
  });

  it('answers with quotations that are the source, each with its document, line, offsets and link', async () => {
    for (const [name, input, count] of [
      ['findMentions', { entity: 'Merkel' }, 3],
      ['findTogether', { entity: 'Angela Merkel', with: 'Lyon' }, 2],
    ] as const) {
      const { quotations } = await answer<{ quotations: Quotation[] }>(name, input);
      assert.equal(quotations.length, count, name);
      for (const { document, line, link, quote, name, offsets } of quotations) {
        const text = readFileSync(document, 'utf8');
        assert.equal(text.slice(offsets.quoteStart, offsets.quoteEnd), quote);
        assert.equal(text.slice(offsets.start, offsets.end), name);
        assert.equal(text.slice(0, offsets.start).split('\n').length, line);
        assert.ok(link.startsWith(`${pathToFileURL(document).href}#L${line},`));
      }
    }
  });

  it('says in words what it cannot answer', async () => {
    const { content, isError } = await call('findMentions', { entity: 'Zebulon' });
    assert.deepEqual(
      [content, isError],
      [[{ type: 'text', text: 'The documents name nothing like “Zebulon”.' }], true],
    );
    assert.equal((await call('sing', {})).isError, true);
  });

  it('does not take paths from standard input, which is the protocol’s', async () => {
    const { code, err } = await concordance('mcp', '-');
    assert.equal(code, 2);
    assert.match(err, /name the paths/);
  });
});
