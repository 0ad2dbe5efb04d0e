/** What the editor's search for files passes over without a word: folders that cannot be listed, links that lead in circles, nowhere or out of what is not trusted. */
import type { Folders, Ground } from '../surroundings/folders.js';
import { Inside, isWithin } from './inside.js';

/** Something that was left out. */
export interface LeftOut {
  readonly path: string;
  readonly isFolder: boolean;
  /** Why, in words for the reader. */
  readonly problem: string;
}

/** Never looked into: large, and no place for documents. */
const NO_PLACE: ReadonlySet<string> = new Set(['node_modules', '.git']);
const FOLDERS_AT_ONCE = 4;
/** A workspace folder that holds more folders is looked through no further. */
const MOST_FOLDERS = 20_000;

interface Folder {
  readonly path: string;
  /** Its path when all links are followed. */
  readonly real: string;
  /** Its path within the workspace folder. */
  readonly within: string;
  readonly parent: Folder | undefined;
}

/** Looks through a workspace folder, as far as documents can be in it. */
export async function findLeftOut(ground: Ground, folders: Folders, isWanted: () => boolean): Promise<LeftOut[]> {
  const search = new Search(ground, folders, isWanted);
  return search.run();
}

class Search {
  private readonly found: LeftOut[] = [];
  private readonly queue: Folder[] = [];
  private looked = 0;
  private root = '';
  /** What no link may lead out of; undefined where they may lead anywhere. */
  private inside: Inside | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly folders: Folders,
    private readonly isWanted: () => boolean,
  ) {}

  async run(): Promise<LeftOut[]> {
    const { path, inside } = this.ground;
    this.inside = inside && (await Inside.of(inside, this.folders));
    const target = await this.folders.follow(path);
    this.root = typeof target === 'string' ? path : target.path;
    this.queue.push({ path, real: this.root, within: '', parent: undefined });
    while (this.queue.length > 0) {
      const some = this.queue.splice(-FOLDERS_AT_ONCE);
      await Promise.all(some.map(folder => this.look(folder)));
    }
    if (this.looked > MOST_FOLDERS)
      this.tell(
        path,
        true,
        `It has more than ${MOST_FOLDERS.toLocaleString('en')} folders: what is left out in the others is not listed.`,
      );
    return this.found.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private async look(folder: Folder): Promise<void> {
    if (!this.isWanted() || this.looked++ >= MOST_FOLDERS) return;
    const entries = await this.folders.list(folder.path);
    if (typeof entries === 'string') {
      this.tell(folder.path, true, `What is in this folder is not read: ${entries}`);
      return;
    }
    for (const { name, sort } of entries) {
      if (sort === 'file') this.lookAtName(folder, name);
      else if (sort === 'link') await this.lookAtLink(folder, name);
      else this.enter(this.below(folder, name, `${folder.real}/${name}`));
    }
  }

  private enter(folder: Folder): void {
    if (this.reaches(folder)) this.queue.push(folder);
  }

  private async lookAtLink(folder: Folder, name: string): Promise<void> {
    const link = this.below(folder, name, '');
    if (!this.ground.links || this.isHidden(link) || !(this.reaches(link) || this.isDocument(link))) return;
    const target = await this.folders.follow(link.path);
    if (typeof target === 'string') {
      const mayBeFolder = this.holds(link) && !/\.[a-z]\w{0,4}$/i.test(name);
      if (this.isDocument(link) || mayBeFolder) this.tell(link.path, false, target);
    } else if (this.inside && !this.inside.has(target.path)) {
      if (target.isFolder ? this.holds(link) : this.isDocument(link))
        this.tell(
          link.path,
          target.isFolder,
          'This link leads out of the workspace, and is not followed: the workspace is not trusted.',
        );
    } else if (target.isFolder && leadsBack(folder, target.path)) {
      if (this.holds(link))
        this.tell(link.path, true, 'This link leads back to a folder above it, and is not followed.');
    } else if (target.isFolder && !isWithin(this.root, target.path)) this.enter({ ...link, real: target.path });
  }

  /** Some names cannot be found by the editor's search. */
  private lookAtName(folder: Folder, name: string): void {
    if (!/[\n\r]/.test(name)) return;
    const file = this.below(folder, name, '');
    if (this.isDocument(file) && !this.isHidden(file))
      this.tell(file.path, false, 'It is not read: the editor finds no files with a line break in their names.');
  }

  private below(parent: Folder, name: string, real: string): Folder {
    const within = parent.within === '' ? name : `${parent.within}/${name}`;
    return { path: `${parent.path}/${name}`, real, within, parent };
  }

  private isHidden({ path, within }: Folder): boolean {
    return NO_PLACE.has(path.slice(path.lastIndexOf('/') + 1)) || this.ground.hidden.some(glob => glob.isMatch(within));
  }

  private reaches(folder: Folder): boolean {
    return !this.isHidden(folder) && this.ground.documents.some(glob => glob.reaches(folder.within));
  }

  private isDocument({ within }: Folder): boolean {
    return this.ground.documents.some(glob => glob.isMatch(within));
  }

  /** Whether documents can be directly in a folder. */
  private holds({ within }: Folder): boolean {
    return this.ground.documents.some(glob => glob.holds(within));
  }

  private tell(path: string, isFolder: boolean, problem: string): void {
    this.found.push({ path, isFolder, problem });
  }
}

/** Whether a real path is that of a folder or of one above it, up to the workspace folder. */
function leadsBack(folder: Folder, real: string): boolean {
  for (let at: Folder | undefined = folder; at; at = at.parent) if (at.real === real) return true;
  return false;
}
