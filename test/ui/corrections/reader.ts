/** What a reader does to correct, and where the reader sees it. */
import { assert } from 'chai';
import { KINDS, type Kind } from '../../../src/core/types.js';
import { A_MOMENT, eventually, isThere } from '../eventually.js';
import { WhereView } from '../where-view.js';
import type { Workbench } from '../workbench.js';
import { MAIN } from './documents.js';

/** A name in the text: the word, and which of its occurrences, from 0. */
export type Place = readonly [word: string, nth: number];

/** What is to be seen of some names. */
export interface Sight {
  /** The kind that each is marked as, if it is marked. */
  readonly marks: readonly (readonly [word: string, nth: number, kind: Kind | undefined])[];
  /** How many mentions the list says that each entity has; undefined where it is not listed. */
  readonly list: Readonly<Record<string, number | undefined>>;
  /** The same of the strips, for the document that is open. */
  readonly strips: Readonly<Record<string, number | undefined>>;
  /** What the hover on a name says. */
  readonly hover?: readonly [word: string, nth: number, says: string];
}

const GROUP = 'Corrections';

export class Reader {
  private readonly where: WhereView;
  /** How a name of each kind looks. */
  private readonly looks = new Map<Kind, string>();
  private opened: (string | RegExp)[] = [];

  constructor(private readonly workbench: Workbench) {
    this.where = new WhereView(workbench.page);
  }

  /** Looks at names whose kind is plain. */
  async learn(examples: Readonly<Record<Kind, string>>): Promise<void> {
    for (const kind of KINDS)
      this.looks.set(
        kind,
        await eventually(`a mark on ${examples[kind]}`, () => this.look(examples[kind], 0), Boolean),
      );
    assert.equal(new Set(this.looks.values()).size, KINDS.length, 'a look of its own for each kind');
  }

  /** Chooses what Ctrl+. offers on a name. */
  async act([word, nth]: Place, title: string): Promise<void> {
    await this.workbench.editor.click(word, nth);
    await this.actOnSelected(title);
  }

  /** Selects a word that is no name. */
  async select([word, nth]: Place): Promise<void> {
    const { x, y, width, height } = await this.workbench.editor.box(word, nth);
    await this.workbench.page.mouse.dblclick(x + width / 2, y + height / 2);
  }

  /** Chooses what Ctrl+. offers on what is selected. */
  async actOnSelected(title: string): Promise<void> {
    const { page } = this.workbench;
    const action = page.locator('.action-widget .monaco-list-row').filter({ hasText: title }).first();
    const attempt = async (): Promise<boolean> => {
      await page.keyboard.press('Control+.');
      if (await isThere(action, A_MOMENT)) return true;
      await page.keyboard.press('Escape');
      return false;
    };
    await eventually(`“${title}” offered`, attempt, isOffered => isOffered);
    await action.click();
  }

  /** Follows a link of the hover on a name. */
  async follow([word, nth]: Place, link: string): Promise<void> {
    const hover = await this.workbench.editor.hoverSaying(link, word, nth);
    await hover.getByText(link, { exact: true }).click();
  }

  /** Chooses from the menu of something in the list, which is found below what is opened first. */
  async choose(path: readonly (string | RegExp)[], entry: string): Promise<void> {
    await this.workbench.entities.choose(await this.open(path), entry);
  }

  /** Selects something in the list and presses a key. */
  async press(path: readonly (string | RegExp)[], key: string): Promise<void> {
    await (await this.workbench.entities.scrollTo(await this.open(path))).click();
    await this.workbench.page.keyboard.press(key);
  }

  /** Drags an entity of the list onto another. */
  async drag(from: string, onto: string): Promise<void> {
    const target = await this.workbench.entities.scrollTo(onto);
    await (await this.workbench.entities.scrollTo(from)).dragTo(target);
  }

  /** Takes a row of the list at the top, once something is typed if that is said. */
  async pick(label: string, typed?: string): Promise<void> {
    const { quickInput } = this.workbench;
    const row = quickInput.widget.locator('.monaco-list-row').filter({ hasText: label }).first();
    // What is typed while a list is only being set up is lost.
    const isListed = async (): Promise<boolean> => {
      if (typed !== undefined) await quickInput.fill(typed);
      return isThere(row, A_MOMENT);
    };
    await eventually(`${label} to be picked`, isListed, isIt => isIt);
    await row.click();
  }

  /** Types something in the input at the top, and presses Enter. */
  async enter(typed: string): Promise<void> {
    const { quickInput } = this.workbench;
    assert.isTrue(await quickInput.fill(typed), `“${typed}” typed`);
    await quickInput.field.press('Enter');
  }

  /** Runs a command of Concordance. */
  command(title: string): Promise<void> {
    return this.workbench.command(`Concordance: ${title}`);
  }

  /** Waits until text, list, strips and hover show what they should. */
  async sees({ marks, list, strips, hover }: Sight): Promise<void> {
    for (const [word, nth, kind] of marks) {
      const look = kind === undefined ? '' : this.looks.get(kind);
      await eventually(
        `“${word}” marked: ${kind ?? 'no'}`,
        () => this.look(word, nth),
        seen => seen === look,
      );
    }
    const counts = async (): Promise<Record<string, string>> =>
      Object.fromEntries((await this.workbench.entities.rows()).map(row => [row.label, row.description]));
    await eventually(`in the list: ${JSON.stringify(list)}`, counts, seen => agrees(seen, list));
    const titles = async (): Promise<Record<string, string>> =>
      Object.fromEntries((await this.where.strips()).map(strip => [strip.title, strip.count]));
    await eventually(`as strips: ${JSON.stringify(strips)}`, titles, seen => agrees(seen, strips));
    if (hover) {
      const [word, nth, says] = hover;
      await this.workbench.editor.hoverSaying(says, word, nth);
      await this.workbench.page.mouse.move(1, 1);
      await this.workbench.page.keyboard.press('Escape');
    }
  }

  /** What the list says of the statements there are, newest first. */
  async statements(): Promise<string[]> {
    await this.workbench.entities.expand(GROUP);
    const rows = await this.workbench.entities.rows();
    return rows.slice(rows.findIndex(({ label }) => label === GROUP) + 1).map(({ label }) => label);
  }

  /** The text of the file of corrections, as the editor shows it that a click on a statement opens. */
  async file(): Promise<string> {
    const { page, entities } = this.workbench;
    const [newest] = await this.statements();
    await (await entities.scrollTo(newest!)).click();
    await this.workbench.tab('concordance.corrections.json').and(page.locator('.active')).waitFor();
    await page.locator('.editor-group-container.active .view-lines').click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    await this.workbench.openFile(`seeds/${MAIN}`);
    return text;
  }

  /** Opens what lies on a path of the list, but for the last; gives that. What was opened before is closed, as it may hold the same documents. */
  private async open(path: readonly (string | RegExp)[]): Promise<string | RegExp> {
    for (const label of this.opened.splice(0)) await this.workbench.entities.collapse(label);
    const above = path.slice(0, -1);
    for (const label of above) await this.workbench.entities.expand(label);
    this.opened = above.slice(0, 1);
    return path.at(-1)!;
  }

  private async look(word: string, nth: number): Promise<string> {
    return (await this.workbench.editor.look(word, nth)).line;
  }
}

/** Whether each count is the one that is wished for; a list says how sure it is behind the number. */
function agrees(seen: Readonly<Record<string, string>>, wished: Readonly<Record<string, number | undefined>>): boolean {
  return Object.entries(wished).every(([label, count]) =>
    count === undefined ? seen[label] === undefined : Number.parseInt(seen[label] ?? '', 10) === count,
  );
}
