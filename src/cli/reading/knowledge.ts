/** The model's files, from the folder beside the program. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadKnowledge, MODEL_FILES, type Knowledge } from '../../core/reading/knowledge.js';
import { reasonOf } from '../files/problem.js';

/** Loads what recognition knows from a folder. Throws, naming the file, where one cannot be read. */
export async function knowledgeFrom(folder: string): Promise<Knowledge> {
  const read = async (name: string): Promise<[string, Uint8Array]> => {
    const path = join(folder, name);
    try {
      return [name, await readFile(path)];
    } catch (error) {
      throw new Error(`The model file ${path} cannot be read: ${reasonOf(error)}.`, { cause: error });
    }
  };
  return loadKnowledge(Object.fromEntries(await Promise.all(MODEL_FILES.map(read))));
}
