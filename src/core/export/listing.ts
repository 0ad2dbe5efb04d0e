/** A listing to read in a terminal: kinds, their entities, and every passage under its entity. */
import { counted, extent, kindHeading, listed, passageText, reasonWords } from '../corpus/describe.js';
import { KINDS, type Entity, type Passage } from '../types.js';
import type { ExportRun } from './run/run.js';

/** The listing in pieces. Line breaks inside a quotation are shown as spaces. */
export async function* listing(run: ExportRun): AsyncGenerator<string> {
  const { scope, source } = run;
  let [documents, mentions] = [0, 0];
  for await (const { document, mentions: all } of run.documents()) {
    documents++;
    mentions += run.isEverything ? all : (await run.in(document)).mentions.length;
  }
  yield `${counted(mentions, 'mention')} in ${counted(documents, 'document')}\n`;
  for (const kind of scope.kind ? [scope.kind] : KINDS) {
    const ofKind = run.ofKind(kind);
    let entities = 0;
    for await (const _ of ofKind.entities()) entities++;
    if (entities === 0) continue;
    yield `\n${kindHeading(kind)} (${entities})\n`;
    for await (const entity of ofKind.entities()) {
      yield `\n  ${headOf(entity)}\n`;
      for await (const passage of run.passagesOf(entity)) yield lineOf(passage, source.pathOf(passage.document));
    }
  }
}

function headOf(entity: Entity): string {
  const also = entity.aliases.length > 0 ? `; also ${listed(entity.aliases, Infinity)}` : '';
  return plain(`${entity.name}: ${extent(entity)}${also}`);
}

function lineOf(passage: Passage, path: string): string {
  const { from, inferred, reason } = passage;
  const words = inferred ? ` [inferred: ${reasonWords(reason) ?? reason.rule}]` : '';
  return plain(`    ${path}:${from.line + 1}:${from.character + 1}  ${passageText(passage).text}${words}`) + '\n';
}

/** On one line, and without the control characters by which a text could command a terminal. */
function plain(text: string): string {
  return text
    .replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
