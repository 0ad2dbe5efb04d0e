import { assert } from 'chai';
import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { circleIn, foldersOf, importsIn, importsOfFiles, type Graph } from './import-graph.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = importsOfFiles();

/** The graph with one import more. */
const withImport = (from: string, to: string): Graph =>
  new Map([...files, [from, new Set([...(files.get(from) ?? []), to])]]);

const linesOf = (file: string): number => readFileSync(`${root}src/${file}`, 'utf8').split('\n').length - 1;

describe('architecture', () => {
  it('reads imports, exports and imports of types', () => {
    const known = new Set(['a/b.ts', 'a/c.ts', 'd.ts', 'e.ts']);
    const text = `import x from './c.js';\nimport type { T } from '../d.js';\nexport * from '../e.js';\nimport fs from 'node:fs';`;
    assert.sameMembers([...importsIn('a/b.ts', text, known)], ['a/c.ts', 'd.ts', 'e.ts']);
    assert.throws(() => importsIn('a/b.ts', `import './f.js'`, known), './f.js');
  });

  it('has no circle of files', () => {
    assert.isAtLeast(files.size, 150);
    assert.isUndefined(circleIn(files));
    const circle = circleIn(withImport('core/text/tokens.ts', 'core/recognise/recogniser.ts'));
    assert.include(circle ?? [], 'core/text/tokens.ts');
  });

  it('has no circle of folders', () => {
    assert.isUndefined(circleIn(foldersOf(files)));
    // One import is enough, also where no file is in a circle by it.
    const circle = circleIn(foldersOf(withImport('core/text/pos.ts', 'core/resolve/places/place-words.ts')));
    assert.include(circle ?? [], 'core/text');
  });

  it('keeps folders and files small', () => {
    const inFolder = new Map<string, number>();
    for (const file of files.keys()) inFolder.set(dirname(file), (inFolder.get(dirname(file)) ?? 0) + 1);
    for (const [folder, count] of inFolder) assert.isAtMost(count, 16, `files in src/${folder}`);
    const lengths = [...files.keys()].map(linesOf).sort((a, b) => a - b);
    for (const file of files.keys()) assert.isAtMost(linesOf(file), 250, file);
    assert.isAtMost(lengths[lengths.length >> 1]!, 80, 'median');
  });

  it('lets no room import from one above it', async () => {
    // These rules need no types, and types of the whole project take their time.
    const eslint = new ESLint({
      cwd: root,
      ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
      overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    });
    const complaints = async (file: string, line: string, rule = 'no-restricted-imports'): Promise<string[]> => {
      const text = `${line}\n${readFileSync(`${root}${file}`, 'utf8')}`;
      const [result] = await eslint.lintText(text, { filePath: `${root}${file}` });
      return result!.messages.filter(({ ruleId }) => ruleId === rule).map(({ message }) => message);
    };
    assert.isEmpty(await complaints('src/core/resolve/document.ts', ''));
    for (const [file, line] of [
      ['src/core/text/pos.ts', `import type { World } from '../world/world.js';`],
      ['src/core/resolve/document.ts', `import type { Reading } from '../reading/reading.js';`],
      ['src/core/resolve/people/persons.ts', `import '../../corpus/corpus.js';`],
      ['src/core/corpus/corpus.ts', `import '../../worker/scheduler.js';`],
      ['src/core/corpus/corpus.ts', `import 'node:fs';`],
      ['src/wire/peer.ts', `import '../worker/scheduler.js';`],
      ['src/worker/scheduler.ts', `import 'vscode';`],
      ['src/webview/where/bins.ts', `import '../../extension/common/latest.js';`],
      ['src/host/life.ts', `import '../worker/scheduler.js';`],
      ['src/host/life.ts', `import '../extension/common/latest.js';`],
      ['src/host/life.ts', `import 'vscode';`],
      ['src/host/life.ts', `import 'node:fs';`],
      ['src/cli/main.ts', `import '../extension/common/latest.js';`],
      ['src/extension/common/latest.ts', `import 'fs';`],
    ] as const)
      assert.lengthOf(await complaints(file, line), 1, `${file}: ${line}`);
    for (const line of ['setTimeout(() => 0, 1);', 'Date.now();', 'process.exit();'])
      assert.lengthOf(await complaints('src/host/life.ts', line, 'no-restricted-globals'), 1, line);
  });
});
