/** One of the model's files, from the folder beside the program. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../files/problem.js';

/** The bytes of a file. Throws, naming the file, where it cannot be read. */
export async function modelFile(folder: string, name: string): Promise<Uint8Array> {
  const path = join(folder, name);
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(`The model file ${path} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
}
