import assert from 'node:assert/strict';
import { winkText } from '../../src/core/text/wink-text.js';

/** As many hosts, none of which is a name, one after the other without a space. */
const addresses = (count: number): string =>
  Array.from({ length: count }, (_, i) => `http://host${i}.example/list?`).join('');

describe('what wink-nlp is given of a run without spaces', () => {
  it('is the words of people who write names so', () => {
    const run = 'Kovac/Lund/Okafor/Marsh/Vega/Ruiz/Dale/Smith-Jones/Hartley/Penrose/Ostrander/Whitcombe/Yarrow';
    const { text, places } = winkText(`All: ${run}.`);
    assert.match(text, /Kovac \/ Lund \/ Okafor .* Smith - Jones \/ Hartley/);
    const at = text.indexOf('Okafor');
    assert.equal(places!.from[at], 'All: '.length + run.indexOf('Okafor'));
  });

  it('is nothing of an address, wherever in the run it begins', () => {
    assert.equal(winkText(`See ${addresses(8)} there.`).text, 'See 0 there.');
    // A long run is read in pieces: this one begins within an address.
    assert.equal(winkText(`ost7.example/list?${addresses(8)}`).text, 'ost 7. example / list ? 0');
    const mail = Array.from({ length: 12 }, (_, i) => `desk${i}.north@`).join('');
    for (const run of [mail, `@${mail}`]) assert.equal(winkText(run).text, '0');
    const { text } = winkText(`Kovac/Lund/Okafor/Marsh:${addresses(8)}`);
    assert.match(text, /Okafor \/ Marsh : 0$/);
  });

  it('is all of a short run', () => {
    assert.equal(
      winkText('See http://host.example/list?q=Kovac/Lund.').text,
      'See http://host.example/list?q=Kovac/Lund.',
    );
  });
});
