import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../../src/core/reading/analyse.js';
import { MINIMUM_CONFIDENCE } from '../../../src/core/recognise/confidence.js';
import { knowledge } from './model.js';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const manifest = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8'),
) as Manifest;

describe('the minimum confidence', () => {
  it('is the same by default in the settings and in the core', () => {
    assert.equal(
      manifest.contributes.configuration.properties['concordance.minimumConfidence']?.default,
      MINIMUM_CONFIDENCE,
    );
  });

  it('leaves out what is less certain', () => {
    const text =
      'The Gandalf Quux of Wibble met Blorp Zang near Frobnitz. In Zyx, Foo Bar and Snark Grue spoke to Plugh.';
    const all = analyse(text, knowledge(), { minimumConfidence: 0 }).mentions;
    const some = analyse(text, knowledge(), { minimumConfidence: 0.9 }).mentions;
    assert.ok(some.length < all.length);
    assert.ok(some.every(mention => mention.confidence >= 0.9));
  });
});
