/** Reads the hand-written lists (tools/gazetteer/lists/*.txt). */
import { readdirSync, readFileSync } from 'node:fs';
import { CATEGORIES, type Category } from '../../src/core/recognise/lists/categories.js';

const folder = new URL('./lists/', import.meta.url);

/**
 * The phrases of all lists with their categories. A line `[category category …] remark` names the categories of what follows;
 * the remark is given with each phrase; phrases are set apart by commas or line ends; lines that start with `#` are remarks. Throws where a category is unknown.
 */
export function* readLists(): Generator<{ phrase: string; categories: Category[]; remark: string }> {
  for (const file of readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()) {
    let categories: Category[] = [];
    let remark = '';
    for (const [index, line] of readFileSync(new URL(file, folder), 'utf8').split('\n').entries()) {
      if (line.startsWith('#')) continue;
      const heading = /^\[([^\]]+)\]/.exec(line);
      if (heading) {
        remark = line.slice(heading[0].length).trim();
        categories = heading[1]!.split(' ').map(name => {
          if (!(CATEGORIES as readonly string[]).includes(name))
            throw new Error(`${file}:${index + 1}: there is no category ${name}`);
          return name as Category;
        });
        continue;
      }
      for (const phrase of line
        .split(',')
        .map(part => part.trim())
        .filter(Boolean)) {
        if (categories.length === 0) throw new Error(`${file}:${index + 1}: ${phrase} stands under no category`);
        yield { phrase, categories, remark };
      }
    }
  }
}
