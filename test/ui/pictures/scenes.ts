/** What the README shows: one scene for each picture, set as a reader would come to it. */
import type { Workbench } from '../workbench.js';
import { WhereView } from '../where-view.js';

/** The document that is open. */
const ARTICLE = '2032-04-02-article.txt';

/** One picture. */
export interface Scene {
  readonly name: string;
  /** Whether it is taken in all themes, not in the light one alone. */
  readonly everyTheme?: boolean;
  /** Whether no file is read at first. */
  readonly isUnread?: boolean;
  /** A document of the corpus of layouts that is shown by itself, in place of the example corpus. */
  readonly layout?: string;
  /** Sets the scene. What it opened is closed with the page. */
  set(workbench: Workbench): Promise<void>;
  /** For a moving picture: what is done after that, one thing after the other. */
  readonly stops?: readonly ((workbench: Workbench) => Promise<void>)[];
}

async function read(workbench: Workbench): Promise<WhereView> {
  await workbench.openFile(ARTICLE);
  await workbench.entities.show();
  await workbench.entities.row('People').waitFor();
  const where = new WhereView(workbench.page);
  await where.ready();
  return where;
}

/** Opens the list down to a mention, and goes to it. */
async function showMention({ entities }: Workbench): Promise<void> {
  await entities.expand('Ilda Carvalhais');
  await entities.expand('2030-10-02-mail.txt');
  await entities
    .row(/spoke with|in Aveiro|Aveiro this morning/)
    .first()
    .click();
}

/** Takes the mouse to where nothing answers to it. */
async function leave({ page }: Workbench): Promise<void> {
  await page.mouse.move(page.viewportSize()!.width - 4, 4);
}

export const SCENES: readonly Scene[] = [
  {
    name: 'overview',
    everyTheme: true,
    set: async workbench => {
      const where = await read(workbench);
      await where.marks('Adrian Pellow').nth(1).hover();
    },
  },
  {
    name: 'hover',
    set: async workbench => {
      await read(workbench);
      await workbench.editor.hover('Naderpour', 1);
    },
  },
  {
    name: 'entities',
    set: async workbench => {
      await read(workbench);
      await showMention(workbench);
    },
  },
  {
    name: 'references',
    set: async workbench => {
      await read(workbench);
      await workbench.editor.click('Stubbings');
      await workbench.command('Peek References');
      await workbench.page.locator('.reference-zone-widget .monaco-list-row').first().waitFor();
      await leave(workbench);
    },
  },
  {
    name: 'go-to-entity',
    set: async workbench => {
      await read(workbench);
      await workbench.command('Concordance: Go to Entity');
      const input = workbench.page.locator('.quick-input-widget:not(.hidden) input[type=text]');
      await input.fill('pel');
      await workbench.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'Teresa Pellow' })
        .first()
        .waitFor();
      await leave(workbench);
    },
  },
  {
    name: 'focus',
    set: async workbench => {
      await read(workbench);
      await workbench.editor.click('Coyle');
      await workbench.command('Concordance: Focus on This Entity');
      await leave(workbench);
    },
  },
  {
    name: 'where',
    set: async workbench => {
      const where = await read(workbench);
      await workbench.entities.pane.locator('.pane-header').click({ position: { x: 16, y: 11 } });
      await where.choose('Teresa Pellow');
      await where.expectStrips('many documents', strips => strips.length > 5);
      await where.marks('2030-09-18-article.txt').first().hover();
    },
  },
  {
    name: 'together',
    set: async workbench => {
      const where = await read(workbench);
      await workbench.entities.pane.locator('.pane-header').click({ position: { x: 16, y: 11 } });
      await where.choose('Lionel Stubbings');
      await where.tab('Together').click();
      await where.frame.locator('.companion > .line:visible').first().click();
      await where.frame.locator('.quotation').first().waitFor();
    },
  },
  {
    name: 'pairs',
    set: async workbench => {
      const where = await read(workbench);
      await workbench.entities.pane.locator('.pane-header').click({ position: { x: 16, y: 11 } });
      await where.tab('Together').click();
      await where.frame.locator('.companion > .line:visible').first().click();
      await where.frame.locator('.quotation').first().waitFor();
      await leave(workbench);
    },
  },
  {
    name: 'choose',
    isUnread: true,
    set: async workbench => {
      await workbench.openFile(ARTICLE);
      await workbench.entities.show();
      await workbench.entities.pane.locator('.monaco-button', { hasText: 'in This Folder' }).waitFor();
      await leave(workbench);
    },
  },
  {
    name: 'walkthrough',
    set: async workbench => {
      const { page } = workbench;
      await page.setViewportSize({ width: 1500, height: 760 }); // room for a step and its picture
      await page.keyboard.press('ControlOrMeta+b');
      await workbench.command('Welcome: Open Walkthrough...');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Read with Concordance' }).click();
      await page.locator('.getting-started-step').nth(1).click();
      await page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg').first().waitFor();
      await leave(workbench);
    },
  },
  {
    name: 'walk',
    set: async workbench => {
      await read(workbench);
      await leave(workbench);
    },
    stops: [
      async workbench => {
        await workbench.editor.hover('Naderpour', 1);
      },
      async workbench => {
        await leave(workbench);
        await showMention(workbench);
        await leave(workbench);
      },
      async workbench => {
        await workbench.entities.pane.locator('.pane-header').click({ position: { x: 16, y: 11 } });
        const where = new WhereView(workbench.page);
        await where.choose('Teresa Pellow');
        await where.expectStrips('many documents', strips => strips.length > 5);
        await where.marks('2030-09-18-article.txt').first().hover();
        await where.passage.locator('q').waitFor();
      },
      async workbench => {
        const where = new WhereView(workbench.page);
        await where.chooser.selectOption('');
        await where.tab('Together').click();
        await where.frame.locator('.companion > .line:visible').first().click();
        await where.frame.locator('.quotation').first().waitFor();
        await leave(workbench);
      },
    ],
  },
  {
    name: 'law-report',
    layout: 'opinion-1',
    set: workbench => showLayout(workbench, 'opinion-1', 'Gideon', 0),
  },
  {
    name: 'transcript',
    layout: 'deposition-1',
    set: workbench => showLayout(workbench, 'deposition-1', 'Mbatha', 0),
  },
];

/** Opens a document of the corpus of layouts, and hovers over a word of it. */
async function showLayout(workbench: Workbench, name: string, word: string, nth: number): Promise<void> {
  await workbench.openFile(`${name}.txt`);
  await workbench.entities.show();
  await workbench.entities.row('People').waitFor();
  await workbench.editor.hover(word, nth);
}
