/** Why a document was not read, in the reader's language: what reads the documents says it in English, from another thread. */
import { languageNote } from '../../core/corpus/describe.js';
import type { DocumentSummary } from '../../core/corpus/queries.js';
import { phrase, say } from '../../core/say.js';

/** All that is said, the more special before the more general. */
const TEMPLATES = [
  phrase('It is longer than {0} MB ({1} MB).'),
  phrase('It is too long to be read: {0}, at most {1}.'),
  phrase('It is not text but binary data.'),
  phrase('Its encoding ({0}) is not supported.'),
  phrase('It is not encoded as {0}.'),
  phrase('Its name is not written in UTF-8, and the editor cannot find it by that name.'),
  phrase('It cannot be read: permission is denied.'),
  phrase('It cannot be read: it is not available at present.'),
  phrase('It cannot be read: {0}'),
  phrase('It has more than {0} folders: what is left out in the others is not listed.'),
  phrase('What is in this folder is not read: {0}'),
  phrase('This link leads back to a folder above it, and is not followed.'),
  phrase('It is not read: the editor finds no files with a line break in their names.'),
  phrase('This link leads out of the workspace, and is not followed: the workspace is not trusted.'),
  phrase('This link leads in a circle.'),
  phrase('This link leads nowhere.'),
  phrase('This link cannot be followed: {0}'),
  phrase('permission is denied.'),
  phrase('its path is too long.'),
  phrase('It was set aside, because reading broke down over it twice ({0}).'),
  phrase('The editor cannot make a text of it: {0}'),
].map(template => ({ template, pattern: patternOf(template) }));

/** What is amiss with a document, in words for the reader; what is not known here stays as it is. */
export function problemWords({ problem = '', language }: Pick<DocumentSummary, 'problem' | 'language'>): string {
  return language === undefined ? translated(problem) : languageNote(language);
}

function translated(problem: string): string {
  for (const { template, pattern } of TEMPLATES) {
    const found = pattern.exec(problem);
    if (found) return say(template, ...found.slice(1).map(translated));
  }
  return problem;
}

function patternOf(template: string): RegExp {
  const parts = template.split(/\{\d+\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.*?)')}$`, 's');
}
