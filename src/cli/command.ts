/** The command `concordance`: its arguments, its output, its exit code. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { version } from '../../package.json';
import { analyseFiles } from './analyse-files.js';
import { findCorrections, type CorrectionsOption } from './corrections.js';
import { findFiles } from './find-files.js';
import { knowledgeFrom } from './knowledge.js';
import { jsonOf } from './print-json.js';
import { listingOf } from './print-text.js';
import { reasonOf, type Problem } from './problem.js';

/** What the command needs of its surroundings. */
export interface Surroundings {
  readonly out: Writable;
  readonly err: Writable;
  /** The folder with the model's files. */
  readonly modelFolder: string;
}

interface AnalyseOptions {
  readonly format: 'json' | 'text';
  readonly minimumConfidence?: number;
  readonly corrections?: CorrectionsOption;
}

/**
 * Runs the command with the arguments after its name, and gives its exit code: 0 where everything was read, 1 where a path
 * could not be read or the command was not understood.
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings;
  let code = 0;
  const program = new Command('concordance')
    .description(
      'Finds the people, countries, places and organisations that texts speak of, and every passage that names them.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: text => out.write(text), writeErr: text => err.write(text) });
  program
    .command('analyse')
    .description('analyse files of UTF-8 text; of a folder, every *.txt under it')
    .argument('<path...>', 'files and folders')
    .addOption(new Option('--format <format>', 'what to print').choices(['json', 'text']).default('json'))
    .option('--minimum-confidence <number>', 'leave out mentions less certain than this, 0 to 1', confidence)
    .option('--corrections <file>', 'a file of corrections, instead of the one at the top of each folder')
    .option('--no-corrections', 'no corrections')
    .action(async (paths: string[], options: AnalyseOptions) => {
      code = await analysePaths(paths, options, surroundings);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode; // Commander has printed what is wrong, or the help asked for.
    if (isClosedPipe(error)) return code;
    err.write(`concordance: ${reasonOf(error)}\n`);
    return 1;
  }
}

async function analysePaths(paths: string[], options: AnalyseOptions, surroundings: Surroundings): Promise<number> {
  let code = 0;
  const report = ({ path, reason }: Problem): void => {
    code = 1;
    surroundings.err.write(`concordance: ${path}: ${reason}\n`);
  };
  const { files, problems, empty } = await findFiles(paths);
  problems.forEach(report);
  for (const path of empty) surroundings.err.write(`concordance: ${path}: this folder holds no .txt file\n`);
  const knowledge = await knowledgeFrom(surroundings.modelFolder);
  const { minimumConfidence } = options;
  const chosen = minimumConfidence === undefined ? {} : { minimumConfidence };
  const { folders, complaints } = await findCorrections(paths, options.corrections);
  for (const complaint of complaints) surroundings.err.write(`concordance: ${complaint}\n`);
  const corpus = await analyseFiles(files, knowledge, chosen, report, folders);
  const pieces = options.format === 'json' ? jsonOf(corpus) : listingOf(corpus);
  try {
    await pipeline(Readable.from(pieces), surroundings.out, { end: false });
  } catch (error) {
    if (!isClosedPipe(error)) throw error; // A reader that has seen enough, as `head` does, is no failure.
  }
  return code;
}

function confidence(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return number;
}

function isClosedPipe(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
