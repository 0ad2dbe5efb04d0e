/** Reads the hand-written tables of the world (tools/gazetteer/world/*.txt) and writes them as `model/world.json`. */
import { readFileSync } from 'node:fs';
import type { Country, WorldData } from '../../src/core/world/world.js';

const folder = new URL('./world/', import.meta.url);

/** The lines of a table that are neither empty nor comments, each with its columns and the heading it stands under. */
function* rows(file: string): Generator<{ heading: string; columns: string[]; where: string }> {
  let heading = '';
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    if (!line.trim() || line.startsWith('#')) continue;
    const title = /^\[(.+)\]$/.exec(line);
    if (title) heading = title[1]!;
    else yield { heading, columns: line.split('|').map(column => column.trim()), where: `${file}:${index + 1}` };
  }
}

const items = (column = ''): string[] =>
  column
    .split(';')
    .map(item => item.trim())
    .filter(Boolean);

function country({ heading, columns, where }: { heading: string; columns: string[]; where: string }) {
  const [mark, name] = columns;
  const [region, subregion] = heading.split(' / ');
  if (!mark || !name || !region || !subregion || columns.length > 5)
    throw new Error(`${where}: expected code | name | other names | demonyms | capitals under [region / subregion]`);
  const past = mark.startsWith('*');
  const demonyms = items(columns[3]).flatMap(word =>
    word.endsWith('+') ? [word.slice(0, -1), word.slice(0, -1) + 's'] : [word],
  );
  const status: Country['status'] = past ? 'past' : 'present';
  return {
    code: past ? mark.slice(1) : mark,
    name,
    names: items(columns[2]),
    demonyms,
    capitals: items(columns[4]),
    region,
    subregion,
    status,
  };
}

function seat({ columns, where }: { columns: string[]; where: string }): WorldData['seats'][number] {
  const [code, kind, names] = columns;
  if (!code || (kind !== 'place' && kind !== 'organisation') || !names)
    throw new Error(`${where}: expected code | place or organisation | names`);
  return { country: code, kind, names: items(names) };
}

/** Each well-known organisation's names with the heading of its section. */
export function readOrganisations(): { section: string; names: string[] }[] {
  return [...rows('organisations.txt')].map(({ heading, columns }) => ({
    section: heading,
    names: [columns[0]!, ...items(columns[1])],
  }));
}

/** The tables of the world, from their text files; throws with file and line where one is malformed. */
export function readWorld(): WorldData {
  const union = {
    code: 'EU', name: 'European Union', names: ['EU', 'E.U.', 'the Union'], demonyms: [], capitals: ['Brussels'],
    region: 'Europe', subregion: 'Europe', status: 'union' as const,
  }; // prettier-ignore
  return {
    countries: [...[...rows('countries.txt')].map(country), union],
    seats: [...rows('seats.txt')].map(seat),
    organisations: readOrganisations().map(({ names }) => names),
  };
}
