/** Countries: their names, abbreviations and demonyms. */
import { normaliseName } from '../../world/names.js';
import type { World } from '../../world/world.js';
import { Cluster, fullestName, type NameForm, type Ties } from '../shared/grouping.js';
import { isSlip } from '../shared/spelling.js';

/** Ties the names and demonyms of countries. */
export function tieCountries(forms: readonly NameForm[], world: World, ties: Ties): void {
  const byCode = new Map<string, NameForm[]>();
  const unclear: { form: NameForm; codes: readonly string[] }[] = [];
  for (const form of forms) {
    const codes = codesOf(form, world);
    if (codes.length === 1) put(byCode, codes[0]!, form);
    else unclear.push({ form, codes });
  }

  // "Congo" or "Korean" is whichever of the two the document names otherwise, if it names one of them alone.
  const clear = new Set(byCode.keys());
  const unknown = new Map<string, NameForm[]>();
  for (const { form, codes } of unclear) {
    const named = codes.filter(code => clear.has(code));
    const misspelt = codes.length === 0 && !form.demonym ? misspeltCountry(form, byCode, clear) : undefined;
    if (named.length === 1) put(byCode, named[0]!, form);
    else if (misspelt !== undefined) put(byCode, misspelt, form);
    else put(unknown, codes.length > 0 ? codes.join('+') : normaliseName(form.text), form);
  }

  for (const [code, group] of byCode) {
    const names = group.filter(form => !form.demonym);
    const cluster = new Cluster('country', names.length > 0 ? fullestName(names) : world.country(code)!.name);
    cluster.country = code;
    for (const form of group) {
      const known = form.demonym || codesOf(form, world).length > 0;
      ties.tie(form, cluster, form.demonym ? 'demonym' : known ? 'country-name' : 'spelling');
    }
  }
  for (const group of unknown.values()) {
    const names = group.filter(form => !form.demonym);
    const cluster = new Cluster('country', fullestName(names.length > 0 ? names : group));
    cluster.partial = true;
    for (const form of group) ties.tie(form, cluster, form.demonym ? 'demonym' : 'exact-name');
  }
}

function codesOf(form: NameForm, world: World): readonly string[] {
  const codes = form.demonym ? world.countriesOfDemonym(form.text) : world.countriesNamed(form.text);
  if (codes.length > 0 || form.demonym) return codes;
  const singular = /^(.{4,})s$/.exec(form.text)?.[1]; // "Chinas" in a possessive gone wrong
  const ofSingular = singular === undefined ? codes : world.countriesNamed(singular);
  if (ofSingular.length > 0) return ofSingular;
  const foreign = world.foreign.countryNamed(form.text); // "Deutschland" in a German text
  return foreign === undefined ? [] : [foreign];
}

/** The country a name misspells: one that the document also spells as usual. */
function misspeltCountry(
  form: NameForm,
  byCode: ReadonlyMap<string, readonly NameForm[]>,
  codes: ReadonlySet<string>,
): string | undefined {
  const key = normaliseName(form.text);
  const near = [...codes].filter(code => byCode.get(code)!.some(other => isSlip(key, normaliseName(other.text))));
  return near.length === 1 ? near[0] : undefined;
}

function put(groups: Map<string, NameForm[]>, key: string, form: NameForm): void {
  const group = groups.get(key);
  if (group) group.push(form);
  else groups.set(key, [form]);
}
