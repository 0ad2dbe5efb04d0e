/** "The North", where a text speaks of North Korea and South Korea. */
import type { NameForm, Ties } from '../shared/grouping.js';

const OPPOSITE: Readonly<Record<string, string>> = { North: 'South', South: 'North', East: 'West', West: 'East' };

/** Ties a bare side to the country or place of that side, where the text names one such pair alone. */
export function tieSides(forms: readonly NameForm[], ties: Ties): void {
  const lands = forms.filter(({ kind, demonym }) => !demonym && (kind === 'country' || kind === 'place'));
  const bare = lands.filter(({ text }) => Object.hasOwn(OPPOSITE, text));
  if (bare.length === 0) return;
  const byText = new Map(lands.map(form => [form.text, form]));
  for (const form of bare) {
    const [side, another] = lands.filter(
      ({ text }) => text.startsWith(`${form.text} `) && byText.has(OPPOSITE[form.text]! + text.slice(form.text.length)),
    );
    if (side && !another) ties.tie(form, ties.clusterOf(side.mentions[0]!), 'short-form');
  }
}
