/**
 * The tables of commands, keys, settings and colours, written from the manifest: `npm run tables`. A unit test fails where the
 * README says something else.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(ROOT, 'docs', 'reference.md');

interface Command {
  readonly command: string;
  readonly title: string;
}
interface Key {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
}
interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly markdownDescription?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly order?: number;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly keybindings: readonly Key[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly colors: readonly { readonly id: string; readonly description: string }[];
  };
}

/** The page with its tables as the manifest has them, formatted as the project's Markdown is. Throws where a table's place is missing. */
export async function withTables(
  page: string,
  manifest: Manifest,
  words: Readonly<Record<string, string>>,
): Promise<string> {
  const { contributes } = manifest;
  const say = (text: string): string =>
    text.replace(/^%(.*)%$/, (whole, key: string) => words[key] ?? whole).replace(/\s*\n\s*/g, ' ');
  const title = new Map(contributes.commands.map(({ command, title }) => [command, say(title)]));
  const hidden = new Set(
    contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command),
  );
  const tables = {
    commands: table(
      ['Command', 'Id'],
      contributes.commands
        .filter(({ command }) => !hidden.has(command))
        .map(({ command, title }) => [say(title), code(command)]),
    ),
    keys: table(
      ['Key', 'On macOS', 'Command'],
      contributes.keybindings.map(({ command, key, mac = key }) => [
        keys(key),
        keys(mac),
        title.get(command) ?? command,
      ]),
    ),
    settings: table(
      ['Setting', 'What it does', 'Default'],
      Object.entries(contributes.configuration.properties)
        .sort(([, a], [, b]) => (a.order ?? 0) - (b.order ?? 0))
        .map(([name, setting]) => [code(name), settingWords(setting, say), code(JSON.stringify(setting.default))]),
    ),
    colours: table(
      ['Colour', 'Of what'],
      contributes.colors.map(({ id, description }) => [code(id), say(description)]),
    ),
  };
  let text = page;
  for (const [name, rows] of Object.entries(tables)) text = replaced(text, name, rows);
  return format(text, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

function settingWords(
  { description, markdownDescription, enum: values, markdownEnumDescriptions }: Setting,
  say: (text: string) => string,
): string {
  const choices = values?.map((value, i) => `${code(value)}: ${say(markdownEnumDescriptions?.[i] ?? '')}`) ?? [];
  return [say(markdownDescription ?? description ?? ''), ...choices].join('<br>');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;

/** "ctrl+alt+o" as it is printed on the keys. */
function keys(binding: string): string {
  const name = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1);
  return binding
    .split(' ')
    .map(chord => chord.split('+').map(name).join('+'))
    .join(' ');
}

function replaced(text: string, name: string, rows: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from)
    throw new Error(`docs/reference.md has no place for the table of ${name}: ${start} … ${end}.`);
  return `${text.slice(0, from + start.length)}\n\n${rows}\n\n${text.slice(to)}`;
}

/** The page as it is, and as it would be with the tables of the manifest. */
export async function readTables(): Promise<{ readonly present: string; readonly wanted: string }> {
  const read = (name: string): Promise<string> => readFile(join(ROOT, name), 'utf8');
  const present = await read('docs/reference.md');
  const manifest = JSON.parse(await read('package.json')) as Manifest;
  const words = JSON.parse(await read('package.nls.json')) as Record<string, string>;
  return { present, wanted: await withTables(present, manifest, words) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  void readTables().then(({ wanted }) => writeFile(PAGE, wanted));
}
