/** Which files are documents, chosen and taken back by a click. */
import * as vscode from 'vscode';
import { asLabel } from '../common/markdown.js';
import type { Services } from '../common/services.js';
import { Chosen } from './chosen.js';
import { DocumentLanguage } from './language.js';
import { offerReading, ReadingOffer } from './offer.js';
import { ALL_TEXTS } from './patterns.js';
import { pickDocuments } from './pick.js';

/** Registers the commands, the item in the status bar, and what gives documents their language. */
export function registerChoosing({ config, context }: Services): vscode.Disposable {
  const chosen = new Chosen(config, context);
  /** A file is given by a menu; a key or the palette means the one in front. */
  const fileOf = (argument: unknown): vscode.Uri | undefined =>
    argument instanceof vscode.Uri ? argument : vscode.window.activeTextEditor?.document.uri;
  const command = (name: string, run: (argument: unknown) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`concordance.${name}`, async (argument: unknown) => {
      try {
        await run(argument);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(vscode.l10n.t('The setting could not be written: {0}', asLabel(reason)));
      }
    });
  return vscode.Disposable.from(
    chosen,
    new DocumentLanguage(config, chosen),
    new ReadingOffer(config, chosen),
    command('readThisFolder', () => chosen.read(ALL_TEXTS)),
    command('readThisFile', async argument => {
      const uri = fileOf(argument);
      if (uri) await chosen.readFile(uri);
    }),
    command('chooseDocuments', async () => {
      const glob = await pickDocuments(config);
      if (glob !== undefined) await chosen.read(glob);
    }),
    command('stopReading', () => chosen.stop()),
    command('stopReadingThisFile', async argument => {
      const uri = fileOf(argument);
      if (uri) await chosen.stopFile(uri);
    }),
    command('offerReading', () => offerReading(config)),
  );
}
