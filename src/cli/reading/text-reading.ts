/** The script that reads texts: the one that reads in the editor, so that both are shipped once. */
import { createRequire } from 'node:module';
import type { TextReading } from '../../worker/text-reading.js';
import type { ScriptHost } from '../../worker/worker.web.js';

/** Loads the script of a path into this thread. */
export function loadTextReading(script: string): TextReading {
  let loaded: TextReading | undefined;
  const host: ScriptHost = (_, reading) => (loaded = reading);
  Object.assign(globalThis, { concordanceHost: host });
  createRequire(script)(script);
  if (!loaded) throw new Error(`${script} reads no texts.`);
  return loaded;
}
