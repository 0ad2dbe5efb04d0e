/** Text and links in Markdown, and text in labels and messages, so that no document can write anything but text into these. */
import { placeFragment } from '../../core/corpus/describe.js';
import { phrase } from '../../core/say.js';
import type { Location } from '../../core/types.js';

/** Escapes a text for use within a line of Markdown: every character shows as itself, and none has a meaning. */
export function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/[\t\n\r\u2028\u2029]/g, space => `&#${space.charCodeAt(0)};`);
}

/**
 * A text in which the editor finds neither an icon, `$(name)`, nor a link, `[words](address)`: a space of no width stands in either. It looks
 * as before, on one line.
 */
export function asLabel(text: string): string {
  return text.replace(/[$\]](?=\()/g, '$&\u200b').replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ');
}

/** The command that opens a place, for links where the editor allows no other. */
export const OPEN_COMMAND = 'concordance.openMention';
/** The command that lists all mentions of an entity. */
export const FIND_ALL_COMMAND = 'concordance.findAllMentions';
/** The corrections that a hover offers, by their commands. */
export const HOVER_CORRECTIONS = {
  'concordance.noName': phrase('No name'),
  'concordance.anotherKind': phrase('Another kind'),
  'concordance.someoneElse': phrase('Someone else'),
  'concordance.standsForNone': phrase('Stands for no government'),
} as const;
export type HoverCorrection = keyof typeof HOVER_CORRECTIONS;
/** The commands that a hover's links may run. */
export const LINKED_COMMANDS = [
  OPEN_COMMAND,
  FIND_ALL_COMMAND,
  ...(Object.keys(HOVER_CORRECTIONS) as HoverCorrection[]),
] as const;

/** A link's address that runs a command. */
export function commandAddress(command: (typeof LINKED_COMMANDS)[number], ...args: readonly unknown[]): string {
  return `command:${command}?${encode(JSON.stringify(args))}`;
}

/** The address of exactly these characters. The editor keeps only some schemes in a link; elsewhere a command opens it. */
export function addressOf({ document, from, to }: Pick<Location, 'document' | 'from' | 'to'>): string {
  if (!/^(?:file|vscode-remote):/.test(document)) {
    return commandAddress(OPEN_COMMAND, { document, from, to });
  }
  return `${document.replace(/[()<>\\\s]/g, encodeOne)}#${placeFragment({ from, to })}`;
}

/** Percent-encodes all that could end a Markdown link's address. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[()!'*~_]/g, encodeOne);
}

function encodeOne(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
