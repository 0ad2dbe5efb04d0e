/** What the reader says of the documents, as the worker follows it: at once where texts are at hand, in the background elsewhere. */
import { Corrections } from '../core/correct/rules.js';
import type { Corpus } from '../core/corpus/corpus.js';
import type { Preview } from '../core/corpus/queries.js';
import type { Knowledge } from '../core/reading/knowledge.js';
import type { Steps } from '../core/text/steps.js';
import type { WorkerMethods } from '../wire/protocol.js';
import type { Scheduler } from './scheduler.js';
import type { Texts } from './texts.js';

/** So many texts are looked into at a time. */
const LOOKED_AT_ONCE = 64;

/** What corrections are made with. */
export interface CorrectionParts {
  readonly corpus: Corpus;
  readonly scheduler: Scheduler;
  readonly texts: Texts;
  known(): Knowledge;
  /** These documents have other answers now. */
  changed(documents: Iterable<string>): void;
}

export class WorkerCorrections {
  private looking = false;
  /** Documents whose files could not be read when they were to be looked into. */
  private readonly failed = new Set<string>();

  constructor(private readonly parts: CorrectionParts) {}

  /** See `WorkerMethods.correct`. */
  async correct(folders: Parameters<WorkerMethods['correct']>[0]): Promise<void> {
    const { corpus, scheduler, changed } = this.parts;
    const corrections = new Corrections(folders, this.parts.known().world);
    changed(await scheduler.add('urgent', corpus.correctInSteps(corrections)));
    this.failed.clear();
    this.look();
  }

  /** See `WorkerMethods.preview`. */
  async preview({ folders, document, limit }: Parameters<WorkerMethods['preview']>[0]): Promise<Preview> {
    const { corpus, scheduler, texts } = this.parts;
    const corrections = new Corrections(folders, this.parts.known().world);
    const { places, mentions, documents, unlooked } = await scheduler.add(
      'urgent',
      corpus.previewInSteps(corrections, limit, document),
    );
    await texts.fetchAll([...new Set(places.map(place => place.document))]);
    return { mentions, documents, unlooked, passages: corpus.quotationsOf(places) };
  }

  /** Looks into texts that are not at hand, in the background, where what the reader said needs it. */
  look(): void {
    if (this.looking) return;
    this.looking = true;
    this.lookIntoAll()
      .catch(() => undefined) // the host has gone: it was to give the texts
      .finally(() => (this.looking = false));
  }

  private async lookIntoAll(): Promise<void> {
    const { corpus, scheduler, texts, changed } = this.parts;
    for (;;) {
      const found = await scheduler.add('background', corpus.unlookedInSteps(LOOKED_AT_ONCE, this.failed));
      if (found.length === 0) return;
      const missing = new Set(found);
      for await (const [document, text] of texts.passing(found)) {
        missing.delete(document);
        changed(await scheduler.add('background', lookInto(corpus, document, text)));
      }
      for (const document of missing) if (corpus.isUnlooked(document)) this.failed.add(document);
    }
  }
}

// eslint-disable-next-line require-yield -- one step is enough
function* lookInto(corpus: Corpus, document: string, text: string): Steps<ReadonlySet<string>> {
  return corpus.look(document, text);
}
