/** Which file of `src` imports which, type imports included, and whether the graph of files or of folders has a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The nodes of a graph, each with those it points at. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every TypeScript file below `src`, by its path from there, with the files below `src` that it imports. */
export function importsOfFiles(): Graph {
  const files = new Set(
    readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
      .map(name => name.replaceAll('\\', '/'))
      .filter(name => name.endsWith('.ts')),
  );
  return new Map([...files].map(file => [file, importsIn(file, readFileSync(`${root}src/${file}`, 'utf8'), files)]));
}

/** The files of `known` that the text of a file imports or exports from. Throws where a relative import leads to none of them, unless it leaves `src`. */
export function importsIn(file: string, text: string, known: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
    if (!fileName.startsWith('.') || !/\.(js|ts)$/.test(fileName)) continue;
    const path = posix.join(posix.dirname(file), fileName).replace(/\.js$/, '.ts');
    if (!known.has(path)) throw new Error(`${file} imports ${fileName}, which is not there`);
    found.add(path);
  }
  return found;
}

/** The graph of the folders that the files of a graph stand in. */
export function foldersOf(files: Graph): Graph {
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of files) {
    const from = posix.dirname(file);
    const to = folders.get(from) ?? new Set<string>();
    folders.set(from, to);
    for (const other of imports) if (posix.dirname(other) !== from) to.add(posix.dirname(other));
  }
  return folders;
}

/** One circle of a graph, its first node again at its end; nothing where there is none. */
export function circleIn(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): string[] | undefined => {
    const at = path.indexOf(node);
    if (at >= 0) return [...path.slice(at), node];
    if (done.has(node)) return undefined;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node);
    if (circle) return circle;
  }
  return undefined;
}
