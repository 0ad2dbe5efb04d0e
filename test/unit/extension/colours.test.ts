import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KINDS } from '../../../src/core/types.js';

type Colour = readonly [red: number, green: number, blue: number, opacity: number];
type ThemeKind = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

interface Contributed {
  readonly id: string;
  readonly defaults: Readonly<Record<ThemeKind, string>>;
}

/** The themes that VS Code brings along: background, and the colours that text of a document can have there. */
const THEMES: readonly { name: string; kind: ThemeKind; background: string; text: readonly string[] }[] = [
  { name: 'Light 2026', kind: 'light', background: '#FFFFFF', text: ['#202020', '#0a3069', '#0550ae'] },
  { name: 'Light Modern', kind: 'light', background: '#FFFFFF', text: ['#3B3B3B', '#a31515', '#800000'] },
  { name: 'Light+', kind: 'light', background: '#FFFFFF', text: ['#000000', '#a31515', '#800000'] },
  { name: 'Dark 2026', kind: 'dark', background: '#121314', text: ['#BBBEBF', '#a5d6ff', '#79c0ff'] },
  { name: 'Dark Modern', kind: 'dark', background: '#1F1F1F', text: ['#CCCCCC', '#ce9178', '#569cd6'] },
  { name: 'Dark+', kind: 'dark', background: '#1E1E1E', text: ['#D4D4D4', '#ce9178', '#569cd6'] },
  { name: 'High Contrast', kind: 'highContrast', background: '#000000', text: ['#FFFFFF', '#ce9178'] },
  { name: 'High Contrast Light', kind: 'highContrastLight', background: '#FFFFFF', text: ['#292929', '#0F4A85'] },
];

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { colors: Contributed[] } };
const contributed = new Map(manifest.contributes.colors.map(({ id, defaults }) => [id, defaults]));

function parse(hex: string): Colour {
  const [red, green, blue, opacity = 255] = hex
    .slice(1)
    .match(/../g)!
    .map(pair => parseInt(pair, 16));
  return [red!, green!, blue!, opacity / 255];
}

function over([r, g, b, opacity]: Colour, [r0, g0, b0]: Colour): Colour {
  const mix = (top: number, below: number): number => top * opacity + below * (1 - opacity);
  return [mix(r, r0), mix(g, g0), mix(b, b0), 1];
}

/** Contrast as WCAG 2 defines it, 1 to 21. */
function contrast(a: Colour, b: Colour): number {
  const luminance = ([r, g, b]: Colour): number => {
    const [red, green, blue] = [r, g, b].map(value => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('contributed colours', () => {
  it('have a value for every kind of theme', () => {
    for (const [id, defaults] of contributed)
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
  });

  for (const { name, kind, background, text } of THEMES) {
    const isHigh = kind.startsWith('highContrast');
    const editor = parse(background);

    it(`stand out in ${name}`, () => {
      for (const named of KINDS) {
        const mark = parse(contributed.get(`concordance.${named}Mark`)![kind]);
        const tint = over(parse(contributed.get(`concordance.${named}Background`)![kind]), editor);
        const least = isHigh ? 7 : 3;
        assert.ok(contrast(mark, editor) >= least, `${named}: ${contrast(mark, editor).toFixed(2)}`);
        assert.ok(contrast(mark, tint) >= least, `${named} on its tint: ${contrast(mark, tint).toFixed(2)}`);
      }
    });

    it(`leave text readable in ${name}`, () => {
      for (const named of KINDS) {
        const tint = over(parse(contributed.get(`concordance.${named}Background`)![kind]), editor);
        for (const colour of text) {
          const found = contrast(parse(colour), tint);
          assert.ok(found >= (isHigh ? 7 : 4.5), `${colour} on ${named}: ${found.toFixed(2)}`);
        }
      }
    });

    it(`differ from each other in ${name}`, () => {
      const marks = KINDS.map(named => contributed.get(`concordance.${named}Mark`)![kind]);
      assert.equal(new Set(marks).size, KINDS.length);
    });
  }
});
