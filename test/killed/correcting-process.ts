/**
 * A process that corrects without end: `PATH NAME` adds the statements `NAME 0`, `NAME 1` … to a file, and prints each number once it is
 * taken; `PATH NAME COUNT` adds so many and ends.
 */
import { writeSync } from 'node:fs';
import { edited } from '../../src/core/correct/file/file-edits.js';
import { changeFile } from '../../src/extension/corrections/change-file.node.js';
import { editsFor } from '../../src/extension/corrections/changes.js';

async function main([path = '', name = '', count = 'Infinity']: readonly string[]): Promise<void> {
  for (let i = 0; i < Number(count); i++) {
    await changeFile(path, before => {
      const text = new TextDecoder().decode(before);
      return new TextEncoder().encode(
        edited(text, editsFor(text, { added: [{ ignore: `${name} ${i}` }], removed: [] })),
      );
    });
    writeSync(1, `${i}\n`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
