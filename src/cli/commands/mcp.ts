/* eslint-disable @typescript-eslint/no-deprecated -- `McpServer` takes inputs as zod has them; the manifest has them as JSON Schema */
/** `concordance mcp`: the tools for assistants, over the Model Context Protocol on standard input and output. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { CallToolRequestSchema, ListToolsRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contributes, version } from '../../../package.json';
import { Unanswerable } from '../../core/assistant/answers.js';
import { TOOLS } from '../../core/assistant/tools.js';
import type { Asynchronous, CorpusQueries } from '../../core/corpus/queries.js';
import { readCorpus, type ReadingOptions } from '../reading/read-files.js';
import { UsageError, type Speech, type Surroundings } from '../terminal/surroundings.js';

const PATHS = { pathOf: (path: string) => path, linkOf: (path: string) => pathToFileURL(resolve(path)).href };

/** Answers over standard input and output until the other side closes them. The documents are read once, while the first questions wait. */
export async function serveMcp(
  paths: readonly string[],
  options: ReadingOptions,
  surroundings: Surroundings,
  speech: Speech,
): Promise<void> {
  if (paths.includes('-') || paths.length === 0)
    throw new UsageError('standard input is the protocol’s: name the paths');
  const { input, out } = surroundings;
  const transport = new StdioServerTransport(input, out);
  const ended = new Promise<void>(resolve => {
    input.once('end', resolve);
    input.once('close', resolve);
  });
  const read = readCorpus(paths, options, surroundings, speech);
  read.catch(() => undefined); // the first question is told, and so is the one who called
  const server = await serve(transport, async () => (await read).queries);
  try {
    await Promise.race([ended, read.then(() => ended)]);
  } finally {
    await server.close();
  }
}

/** Serves the tools over a transport, with the names and inputs that the manifest describes. */
export async function serve(
  transport: Transport,
  queries: () => Promise<Asynchronous<CorpusQueries>>,
): Promise<Server> {
  const server = new Server({ name: 'concordance', version }, { capabilities: { tools: {} } });
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
      name,
      description: modelDescription,
      inputSchema: inputSchema as { type: 'object' },
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    const tool = TOOLS[params.name];
    if (!tool) return inWords(`There is no tool ${params.name}.`);
    try {
      const answer = await tool.answer(await queries(), params.arguments ?? {}, PATHS);
      return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
    } catch (error) {
      if (error instanceof Unanswerable) return inWords(error.message);
      throw error;
    }
  });
  await server.connect(transport);
  return server;
}

/** Why a question has no answer. */
function inWords(text: string): CallToolResult {
  return { content: [{ type: 'text', text }], isError: true };
}
