/** The command `concordance`: its arguments, its output, its exit code. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { FORMATS } from '../core/export/formats.js';
import { KINDS } from '../core/types.js';
import { analysePaths, ANALYSIS_FORMATS, type AnalyseOptions } from './commands/analyse.js';
import { exportPaths, type ExportOptions } from './commands/export.js';
import { importLabels, type ImportOptions } from './commands/import-labels.js';
import { linkFiles, type LinkOptions } from './commands/link.js';
import { reasonOf } from './files/problem.js';
import type { ReadingOptions } from './reading/read-files.js';
import { Speech, UsageError, type Surroundings } from './terminal/surroundings.js';
import { isClosedPipe } from './terminal/output.js';

/** Everything was read, something was not, or the command was not understood or broke down. */
export const EXIT = { complete: 0, incomplete: 1, failed: 2 } as const;

/** Runs the command with the arguments after its name, and gives its exit code: one of `EXIT`. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings;
  const speech = new Speech(err);
  const program = new Command('concordance')
    .description(
      'Finds the people, countries, places and organisations that texts speak of, and every passage that names them.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: text => out.write(text), writeErr: text => err.write(text) })
    .addHelpText('after', '\nExit codes: 0 everything was read; 1 something could not be read; 2 the command failed.');
  addAnalyse(program, surroundings, speech);
  addExport(program, surroundings, speech);
  addLink(program, surroundings, speech);
  addImport(program, surroundings, speech);
  addMcp(program, surroundings, speech);
  try {
    await program.parseAsync(args, { from: 'user' });
    return speech.hasProblems ? EXIT.incomplete : EXIT.complete;
  } catch (error) {
    speech.clear();
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.complete : EXIT.failed; // Commander has printed what is wrong.
    if (isClosedPipe(error)) return speech.hasProblems ? EXIT.incomplete : EXIT.complete;
    err.write(`concordance: ${error instanceof UsageError ? error.message : reasonOf(error)}\n`);
    return EXIT.failed;
  }
}

function addAnalyse(program: Command, surroundings: Surroundings, speech: Speech): void {
  reading(program.command('analyse'))
    .description('print what files of text name: UTF-8, or UTF-16 where their bytes say so')
    .addOption(
      new Option('--format <format>', 'jsonl: a line for each document by itself, for `link`')
        .choices(ANALYSIS_FORMATS)
        .default('json'),
    )
    .action((paths: string[], options: AnalyseOptions) => analysePaths(paths, options, surroundings, speech));
}

function addExport(program: Command, surroundings: Surroundings, speech: Speech): void {
  selecting(reading(program.command('export')))
    .description('write what files of text name, or some of it, for other programs')
    .addOption(new Option('--format <format>', 'the format').choices(names()).makeOptionMandatory())
    .action((paths: string[], options: ExportOptions & ReadingOptions) =>
      exportPaths(paths, options, surroundings, speech),
    );
}

function addLink(program: Command, surroundings: Surroundings, speech: Speech): void {
  selecting(program.command('link'))
    .description('link documents that `analyse --format jsonl` has printed, in any number of files')
    .argument('<file...>', 'files of lines')
    .addOption(
      new Option('--format <format>', 'the format').choices(names(({ needsTexts }) => !needsTexts)).default('json'),
    )
    .option(
      '--corrections <file>',
      'a file of corrections; texts are read again where a place or a new name needs them',
    )
    .action((files: string[], options: LinkOptions) => linkFiles(files, options, surroundings, speech));
}

function addImport(program: Command, surroundings: Surroundings, speech: Speech): void {
  const command = program.command('import').argument('<labels>', 'the file that doccano has exported (JSON Lines)');
  reading(command, 'of which they are')
    .description('turn labels that were changed in doccano into corrections')
    .option('--out <file>', 'write into a file')
    .action((labels: string, paths: string[], options: ImportOptions) =>
      importLabels(labels, paths, options, surroundings, speech),
    );
}

function addMcp(program: Command, surroundings: Surroundings, speech: Speech): void {
  reading(program.command('mcp'))
    .description('serve tools for assistants over the Model Context Protocol, on standard input and output')
    .action(async (paths: string[], options: ReadingOptions) => {
      const { serveMcp } = await import('./commands/mcp.js'); // the protocol's own package is large
      await serveMcp(paths, options, surroundings, speech);
    });
}

/** What all commands that read texts take. */
function reading(command: Command, what = ''): Command {
  const before = command.registeredArguments.length;
  return command
    .argument(
      '[path...]',
      `files${what && ` ${what}`}, folders (every *.txt under them), or - for paths on standard input, one a line`,
    )
    .option('-0, --null', 'paths on standard input end with NUL')
    .option('--jobs <number>', 'how many threads read at once (default: as many as there are cores)', count)
    .option('--minimum-confidence <number>', 'leave out mentions less certain than this, 0 to 1', confidence)
    .option('--corrections <file>', 'a file of corrections, instead of the one at the top of each folder')
    .option('--no-corrections', 'no corrections')
    .hook('preAction', called => {
      if (called.args.length <= before && called.opts<ReadingOptions>().null !== true)
        throw new UsageError("missing required argument 'path'");
    });
}

/** What all commands that export take. */
function selecting(command: Command): Command {
  return command
    .option('--entity <name>', 'this one alone, by name or id; may be given again', collected)
    .addOption(new Option('--kind <kind>', 'this kind alone').choices(KINDS))
    .option('--out <file>', 'write into a file')
    .option('--bom', 'put a byte order mark before a table, by which spreadsheets know UTF-8')
    .option('--base <iri>', 'the address below which annotations find the documents (default: their files’ own)', iri);
}

function names(isMeant: (format: (typeof FORMATS)[number]) => boolean = () => true): string[] {
  return FORMATS.filter(isMeant).map(({ name }) => name);
}

function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

function count(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > 256)
    throw new InvalidArgumentError('It must be a number from 1 to 256.');
  return number;
}

function confidence(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}

function iri(value: string): string {
  if (!URL.canParse(value)) throw new InvalidArgumentError('It must be an address with a scheme.');
  return value.endsWith('/') ? value : `${value}/`;
}
