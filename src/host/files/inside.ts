/** What lies in the workspace when all links are followed: where it is not trusted, no link leads out of it. */
import type { Folders } from '../surroundings/folders.js';

/** Folders that no link may lead out of. */
export class Inside {
  private constructor(private readonly roots: readonly string[]) {}

  /** @param paths absolute, as the workspace names its folders; links on the way to them are followed */
  static async of(paths: readonly string[], folders: Folders): Promise<Inside> {
    const targets = await Promise.all(paths.map(path => folders.follow(path)));
    return new Inside(paths.map((path, i) => realOf(targets[i]!) ?? path));
  }

  /** Whether a real path is in one of them. */
  has(real: string): boolean {
    return this.roots.some(root => isWithin(real, root));
  }

  /** Those of some files, by their absolute paths, that are in one of them when all links are followed. */
  async among(paths: readonly string[], folders: Folders): Promise<ReadonlySet<string>> {
    const byFolder = new Map<string, string[]>();
    for (const path of paths) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const files = byFolder.get(folder);
      if (files) files.push(path);
      else byFolder.set(folder, [path]);
    }
    const found = new Set<string>();
    for (const [folder, files] of byFolder) {
      const real = realOf(await folders.follow(folder || '/'));
      if (real === undefined || !this.has(real)) continue;
      const entries = await folders.list(folder || '/');
      // One by one where the folder does not tell which of them are links.
      const sorts = new Map(typeof entries === 'string' ? [] : entries.map(({ name, sort }) => [name, sort]));
      for (const path of files) {
        const isPlain = sorts.get(path.slice(folder.length + 1)) === 'file';
        const target = isPlain ? undefined : realOf(await folders.follow(path));
        if (isPlain || (target !== undefined && this.has(target))) found.add(path);
      }
    }
    return found;
  }
}

function realOf(target: Awaited<ReturnType<Folders['follow']>>): string | undefined {
  return typeof target === 'string' ? undefined : target.path;
}

/** Whether a path is a folder or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
