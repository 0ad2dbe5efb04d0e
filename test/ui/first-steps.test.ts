import { assert } from 'chai';
import type { FrameLocator } from 'playwright-core';
import { eventually } from './eventually.js';
import { WhereView } from './where-view.js';
import { Workbench } from './workbench.js';

describe('the first steps', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open();
    await workbench.page.setViewportSize({ width: 1500, height: 800 }); // room for a step and its picture
  });
  after(() => workbench.close());

  const steps = () => workbench.page.locator('.getting-started-step');
  const picture = (): FrameLocator =>
    workbench.page.frameLocator('iframe.webview.ready:not([src*="purpose=webviewView"])').frameLocator('#active-frame');

  async function openSteps(): Promise<void> {
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Read with Concordance' }).click();
    await steps().first().waitFor();
  }

  it('are four, each with a picture and an action', async () => {
    await openSteps();
    assert.equal(await steps().count(), 4);
    const pictures: string[] = [];
    for (let i = 0; i < 4; i++) {
      await steps().nth(i).click();
      await steps().nth(i).locator('.button-container .monaco-button').first().waitFor();
      const seen = await eventually(
        'another picture',
        async () => (await picture().locator('svg > title').first().textContent()) ?? '',
        title => title !== '' && !pictures.includes(title),
      );
      pictures.push(seen);
    }
  });

  it('lead to the list of entities, by mouse', async () => {
    await steps().nth(2).click();
    await steps().nth(2).locator('.monaco-button', { hasText: 'Show Entities' }).click();
    await workbench.entities.row('Countries').waitFor();
  });

  it('lead to the view of strips, by keyboard', async () => {
    const step = steps().nth(3);
    await step.focus();
    await workbench.page.keyboard.press('Enter');
    const action = step.locator('.monaco-button', { hasText: 'Show Where in the Text' });
    await action.waitFor();
    await action.focus();
    await workbench.page.keyboard.press('Enter');
    await new WhereView(workbench.page).ready();
  });
});
