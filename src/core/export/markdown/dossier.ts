/** What the documents say of each entity, to be put into an article: every passage with its source. */
import { extent, kindWord, listed, reasonWords } from '../../corpus/describe.js';
import type { Entity, Passage } from '../../types.js';
import type { ExportRun } from '../run/run.js';
import { literalLine } from './literal.js';
import { quotation } from './quotation.js';

/** The dossier in pieces: a chapter for each entity, a section for each document, and in it the passages with the name in bold. */
export async function* dossier(run: ExportRun): AsyncGenerator<string> {
  let gap = '';
  for await (const entity of run.entities()) {
    yield gap + headOf(entity);
    gap = '\n';
    let document: string | undefined;
    for await (const passage of run.passagesOf(entity)) {
      const path = run.source.pathOf(passage.document);
      if (passage.document !== document) yield `\n## ${literalLine(path)}\n`;
      ({ document } = passage);
      yield `\n${quotation(passage, path, { bold: true, note: noteOf(passage) })}`;
    }
  }
}

function headOf(entity: Entity): string {
  const { name, kind, aliases } = entity;
  const also = aliases.length > 0 ? `\n\nAlso: ${literalLine(listed(aliases, Infinity))}` : '';
  const what = kindWord(kind);
  return `# ${literalLine(name)}\n\n${what.charAt(0).toUpperCase()}${what.slice(1)}, ${extent(entity)}${also}\n`;
}

/** Why the passage is here, where the name alone does not say so. */
function noteOf({ name, reason, inferred }: Passage): string | undefined {
  const words = reasonWords(reason);
  if (words === undefined) return inferred ? 'inferred' : undefined;
  return `${inferred ? 'inferred: ' : ''}“${name}” is ${words}`;
}
