/** Looks through the workspace for what the editor's search leaves out, in the background, and lists it with the reason. */
import type { Tell } from '../surroundings/happenings.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import type { Connection } from '../connection/connection.js';
import { isAmong } from './file-changes.js';
import { findLeftOut } from './left-out.js';

/** What the search leaves out, as far as the worker has been told. The key of a folder ends in a slash. */
export class Skipped {
  private told = new Map<string, string>();
  private isLooking = false;
  private again = false;
  private stopped = false;

  /** @param isListed whether something is a document that was found after all */
  constructor(
    private readonly surroundings: Pick<Surroundings, 'workspace' | 'clock' | 'log'>,
    private readonly connection: Connection,
    private readonly isListed: (key: string) => boolean,
    private readonly tell: Tell,
  ) {}

  /** Looks again; what is asked for meanwhile is done afterwards, once. */
  look(): void {
    this.again = true;
    if (!this.isLooking) void this.lookWhileAsked();
  }

  /** These have gone: what was told of them no longer holds. */
  gone(keys: ReadonlySet<string>): void {
    if ([...this.told.keys()].some(key => isAmong(key, keys))) this.look();
  }

  stop(): void {
    this.stopped = true;
  }

  private async lookWhileAsked(): Promise<void> {
    this.isLooking = true;
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.say(await this.find());
      } catch (error) {
        this.report(error);
      }
    }
    this.isLooking = false;
  }

  private report(error: unknown): void {
    if (!this.stopped) this.tell({ type: 'trouble', error });
  }

  private async find(): Promise<Map<string, string>> {
    const { workspace, clock, log } = this.surroundings;
    const found = new Map<string, string>();
    const began = clock.now();
    for (const { ground, folders, keyOf } of workspace.searched()) {
      for (const { path, isFolder, problem } of await findLeftOut(ground, folders, () => !this.stopped))
        found.set(keyOf(path, isFolder), problem);
    }
    log.debug(`Looked for what the search leaves out: ${found.size} found in ${clock.now() - began} ms.`);
    return found;
  }

  private async say(found: ReadonlyMap<string, string>): Promise<void> {
    const before = this.told;
    const over = [...before.keys()].filter(key => !found.has(key) && !this.isListed(key));
    const changed: string[] = [...over];
    if (over.length > 0) await this.connection.call('remove', over);
    for (const [document, problem] of found) {
      if (before.get(document) === problem || this.isListed(document)) continue;
      this.surroundings.log.info(`${document} was left out: ${problem}`);
      await this.connection.call('skip', { document, problem });
      changed.push(document);
    }
    this.told = new Map(found);
    if (changed.length > 0) this.tell({ type: 'changed', documents: changed });
  }
}
