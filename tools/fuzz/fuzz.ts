/** What a kind of fuzzing is, and one round of it. */
import fc from 'fast-check';

/** A property that has to hold for whatever is made up. */
export interface Fuzz {
  /** What is made up, in the plural. */
  readonly name: string;
  /** The property; undefined or a promise where it holds, an error where not. */
  readonly property: fc.IRawProperty<unknown>;
}

/** What a round came to. */
export interface Round {
  readonly runs: number;
  /** Undefined where all went well; the seed, the path and the smallest input that fails otherwise, in words. */
  readonly finding?: string;
}

/** Makes a property of an arbitrary. */
export function fuzz<T>(name: string, made: fc.Arbitrary<T>, holds: (value: T) => Promise<void> | void): Fuzz {
  return { name, property: fc.asyncProperty(made, async value => holds(value)) };
}

/** Tries so many inputs; what fails is made as small as can be. The same seed, the same inputs. */
export async function round({ property, name }: Fuzz, seed: number, runs: number): Promise<Round> {
  const details = await fc.check(property, { seed, numRuns: runs });
  if (!details.failed) return { runs: details.numRuns };
  const { counterexample, counterexamplePath: path, errorInstance: error } = details;
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const input = fc.stringify(counterexample);
  return {
    runs: details.numRuns,
    finding: `${name}, seed ${seed}, path ${path ?? ''}\n  input: ${input}\n  ${reason}`,
  };
}
