/** What is known of the world, for a thread that does not recognise names itself. */
import { NamesByLanguage } from '../../core/world/names-by-language.js';
import { World } from '../../core/world/world.js';
import { modelFile } from './model-file.js';

/** Loads countries and organisations from a folder. Throws, naming the file, where one cannot be read. */
export async function worldFrom(folder: string): Promise<World> {
  const text = async (name: string): Promise<string> => new TextDecoder().decode(await modelFile(folder, name));
  const [world, names] = await Promise.all([text('world.json'), text('names-by-language.json')]);
  return World.parse(world, NamesByLanguage.parse(names));
}
