/** What recognition knows, from the model's files. */
import { loadKnowledge, MODEL_FILES, type Knowledge } from '../../core/reading/knowledge.js';
import { modelFile } from './model-file.js';

/** Loads what recognition knows from a folder. Throws, naming the file, where one cannot be read. */
export async function knowledgeFrom(folder: string): Promise<Knowledge> {
  const files = MODEL_FILES.map(async name => [name, await modelFile(folder, name)] as const);
  return loadKnowledge(Object.fromEntries(await Promise.all(files)));
}
