/** Statements as the file has them: each on one line, so that version control merges them. */
import { typeOf, type Statement } from './statements.js';

/** A statement on one line, its properties always in the same order. */
export function printed(statement: Statement): string {
  const type = typeOf(statement);
  const order = [type, 'kind', 'as', 'never', 'in', 'at'];
  const properties = Object.entries(statement)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([property, value]) => `${JSON.stringify(property)}: ${onOneLine(value)}`);
  return `{${properties.join(', ')}}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([property, one]) => `${JSON.stringify(property)}: ${onOneLine(one)}`)
    .join(', ')}}`;
}
