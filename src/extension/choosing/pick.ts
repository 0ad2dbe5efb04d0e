/** "Choose…": a folder of text files or a pattern, each with how many files it matches before it is taken. */
import * as vscode from 'vscode';
import type { Config } from '../common/config.js';
import { asLabel } from '../common/markdown.js';
import { Later } from '../common/later.js';
import { latest } from '../common/latest.js';
import { ALL_TEXTS, textsBelow } from './patterns.js';
import { measured, survey, surveyWords } from './survey.js';

/** The most folders that are offered, and how deep they may be. */
const FOLDERS = 60;
const DEPTH = 3;
/** How long typing rests before what was typed is counted, in milliseconds. */
const REST = 200;

interface PatternItem extends vscode.QuickPickItem {
  readonly glob: string;
  readonly isEmpty: boolean;
}

/** Asks which files are documents; undefined where the reader thought better of it. */
export function pickDocuments(config: Config): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<PatternItem>();
  const stop = new vscode.CancellationTokenSource();
  const counting = latest();
  let offered: readonly PatternItem[] = [];
  pick.title = vscode.l10n.t('Choose Which Files Are Documents');
  pick.placeholder = vscode.l10n.t('A folder, or a pattern such as {0} or {1}', '**/*.txt', 'letters/*.md');
  pick.matchOnDescription = true;

  const count = async (): Promise<void> => {
    const isLatest = counting();
    const glob = pick.value.trim();
    if (glob === '') {
      pick.items = offered;
      return;
    }
    pick.busy = true;
    const found = await survey(config.settings, glob, stop.token);
    if (!isLatest() || stop.token.isCancellationRequested) return;
    pick.busy = false;
    const isEmpty = found.files.length === 0;
    const typed: PatternItem = {
      glob,
      isEmpty,
      label: vscode.l10n.t('What Matches {0}', asLabel(glob)),
      description: surveyWords(found),
      iconPath: new vscode.ThemeIcon(isEmpty ? 'circle-slash' : 'regex'),
      alwaysShow: true,
    };
    pick.items = [typed, ...offered];
  };

  const later = new Later(() => void count());

  return new Promise(resolve => {
    pick.onDidChangeValue(() => later.afterRest(REST));
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (!item || item.isEmpty) return; // What matches nothing is not taken.
      resolve(item.glob);
      pick.hide();
    });
    pick.onDidHide(() => {
      later.dispose();
      stop.cancel();
      pick.dispose();
      resolve(undefined);
    });
    pick.busy = true;
    pick.show();
    void foldersOf(config, stop.token).then(items => {
      offered = items;
      pick.busy = false;
      void count();
    });
  });
}

/** The whole workspace, and its folders with text files below them. */
async function foldersOf(config: Config, token: vscode.CancellationToken): Promise<PatternItem[]> {
  const all = await survey(config.settings, ALL_TEXTS, token);
  const below = new Map<string, vscode.Uri[]>();
  for (const file of all.files) {
    const parts = vscode.workspace.asRelativePath(file).split('/').slice(0, -1);
    for (let depth = 1; depth <= Math.min(parts.length, DEPTH); depth++) {
      const path = parts.slice(0, depth).join('/');
      const files = below.get(path);
      if (files) files.push(file);
      else below.set(path, [file]);
    }
  }
  const isOneOfSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const folders = [...below].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, FOLDERS);
  const items = await Promise.all(
    folders.map(async ([path, files]): Promise<PatternItem> => {
      // A relative glob holds in each folder of the workspace; the name of that folder makes it one's own.
      const glob = isOneOfSeveral ? `**/${textsBelow(path)}` : textsBelow(path);
      const icon = new vscode.ThemeIcon('folder');
      const description = surveyWords(await measured(files, token));
      return { glob, isEmpty: false, label: asLabel(path), description, iconPath: icon };
    }),
  );
  if (all.files.length === 0) return items;
  const whole: PatternItem = {
    glob: ALL_TEXTS,
    isEmpty: false,
    label: vscode.l10n.t('All Text Files in This Folder'),
    description: surveyWords(all),
    iconPath: new vscode.ThemeIcon('files'),
  };
  return [whole, ...items];
}
