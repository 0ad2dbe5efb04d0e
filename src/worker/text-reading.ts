/** Reading single texts, for programs that load the worker's script and keep no corpus in it. */
import { documentLine } from '../core/export/lines.js';
import { loadKnowledge, MODEL_FILES } from '../core/reading/knowledge.js';
import { readInSteps } from '../core/reading/live-document.js';

export const textReading = { modelFiles: MODEL_FILES, loadKnowledge, readInSteps, documentLine };

/** What the worker's script offers besides the worker. */
export type TextReading = typeof textReading;
