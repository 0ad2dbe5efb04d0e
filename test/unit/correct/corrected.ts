/** Corpora under a reader's statements, for tests. */
import { Corpus } from '../../../src/core/corpus/corpus.js';
import { Corrections } from '../../../src/core/correct/rules.js';
import type { Statement } from '../../../src/core/correct/statements/statements.js';
import { pack } from '../../../src/core/reading/reading.js';
import { atOnce } from '../../../src/core/text/steps.js';
import { World } from '../../../src/core/world/world.js';
import { readFileSync } from 'node:fs';
import { marked } from '../marked.js';

export const world = World.parse(readFileSync(new URL('../../../model/world.json', import.meta.url), 'utf8'));

/** The statements of one folder, whose path is nothing. */
export function said(...statements: readonly Statement[]): Corrections {
  return new Corrections([{ root: '', statements }], world);
}

/** A corpus of marked documents under some statements; without their texts where `isRemembered`. */
export function correctedCorpus(
  documents: Readonly<Record<string, string>>,
  statements: readonly Statement[] = [],
  isRemembered = false,
): Corpus {
  const corpus = new Corpus();
  atOnce(corpus.correctInSteps(said(...statements)));
  for (const [key, source] of Object.entries(documents)) {
    const { text, analysis } = marked(source);
    if (isRemembered) corpus.put(key, pack(text, analysis));
    else corpus.set(key, text, analysis);
  }
  return corpus;
}

/** All that a corpus says, in a form that can be compared. */
export function everything(corpus: Corpus): unknown {
  return {
    documents: corpus.documents(),
    entities: corpus.entities(),
    mentions: corpus.documents().map(({ document }) => corpus.mentionsIn(document)),
    together: corpus
      .entities()
      .map(({ id }) => [corpus.documentsOf(id), corpus.companionsOf(id), corpus.standInsOf(id)]),
  };
}

/** The mentions of a document: their words, kind and entity, "+" where the reader said so, "~" where they stand for a government. */
export function listedIn(corpus: Corpus, document: string): string[] {
  const text = corpus.textOf(document)!;
  return corpus.mentionsIn(document).map(({ start, end, entity, reason, inferred, standsFor }) => {
    const sign = `${reason.rule === 'correction' ? '+' : ''}${inferred ? '?' : ''}${standsFor === undefined ? '' : '~'}`;
    return `${text.slice(start, end).replace(/\s+/g, ' ')}=${entity}${sign}`;
  });
}
