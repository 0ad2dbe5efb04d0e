/** All kinds of fuzzing. */
import type { Knowledge } from '../../../src/core/reading/knowledge.js';
import type { Fuzz } from '../fuzz.js';
import { corpora } from './corpora.js';
import { corrections } from './corrections.js';
import { edits } from './edits.js';
import { messages } from './messages.js';
import { segments } from './segments.js';
import { texts } from './texts.js';

/** A fuzz for each thing that comes from outside. */
export function allKinds(knowledge: Knowledge): Fuzz[] {
  return [texts(knowledge), edits(knowledge), corpora(knowledge), corrections(), segments(), messages()];
}
