import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { countries as listed } from 'countries-list';
import { World } from '../../src/core/world/world.js';
import { readWorld } from '../../tools/gazetteer/world.js';

const text = readFileSync(new URL('../../model/world.json', import.meta.url), 'utf8');
const world = World.parse(text);

describe('world', () => {
  it('is what its text files say', () => assert.strictEqual(text, JSON.stringify(readWorld()) + '\n'));

  for (const [name, code] of [
    ['United States', 'US'],
    ['US', 'US'],
    ['U.S.', 'US'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['us', undefined],
    ['Us', undefined],
    ['the United Kingdom', 'GB'],
    ['U.K.', 'GB'],
    ['Great Britain', 'GB'],
    ['BRITAIN', 'GB'],
    ['CHINA', 'CN'],
    ["People's Republic of China", 'CN'],
    ['People’s Republic of China', 'CN'],
    ['Republic of China', 'TW'],
    ['the Netherlands', 'NL'],
    ['Holland', 'NL'],
    ['Burma', 'MM'],
    ['Türkiye', 'TR'],
    ['Turkiye', 'TR'],
    ['Turkey', 'TR'],
    ["Cote d'Ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Ivory Coast', 'CI'],
    ['UAE', 'AE'],
    ['U.A.E.', 'AE'],
    ['DRC', 'CD'],
    ['DR Congo', 'CD'],
    ['Congo', undefined],
    ['Korea', undefined],
    ['Guinea', 'GN'],
    ['Guinea Bissau', 'GW'],
    ['Equatorial Guinea', 'GQ'],
    ['Papua New Guinea', 'PG'],
    ['DPRK', 'KP'],
    ['Kyrgyz Republic', 'KG'],
    ['Vatican', 'VA'],
    ['Czech Republic', 'CZ'],
    ['USSR', 'SU'],
    ['European Union', undefined],
    ['Washington', undefined],
    ['England', undefined],
    ['', undefined],
    ['constructor', undefined],
  ] as const)
    it(`countryNamed(${JSON.stringify(name)})`, () => assert.strictEqual(world.countryNamed(name), code));

  it('gives both bearers of a name', () => {
    assert.deepStrictEqual([...world.countriesNamed('Congo')].sort(), ['CD', 'CG']);
    assert.deepStrictEqual([...world.countriesNamed('KOREA')].sort(), ['KP', 'KR']);
  });

  for (const [word, codes] of [
    ['Chinese', ['CN']],
    ['Uzbek', ['UZ']],
    ['Uzbeks', ['UZ']],
    ['BRITONS', ['GB']],
    ['Dane', ['DK']],
    ['Danes', ['DK']],
    ['Danish', ['DK']],
    ['Filipina', ['PH']],
    ['Swiss', ['CH']],
    ['Kyrgyz', ['KG']],
    ['Saudis', ['SA']],
    ['Emiratis', ['AE']],
    ['Dutchman', ['NL']],
    ['Frenchwoman', ['FR']],
    ['South Korean', ['KR']],
    ['Korean', ['KP', 'KR']],
    ['Congolese', ['CD', 'CG']],
    ['Dominican', ['DM', 'DO']],
    ['Nigerien', ['NE']],
    ['Nigerian', ['NG']],
    ['Burkinabè', ['BF']],
    ['Soviet', ['SU']],
    ['European', []],
    ['Parisian', []],
  ] as const)
    it(`countriesOfDemonym(${JSON.stringify(word)})`, () =>
      assert.deepStrictEqual([...world.countriesOfDemonym(word)].sort(), codes));

  for (const [name, code] of [
    ['Beijing', 'CN'],
    ['MOSCOW', 'RU'],
    ['Kiev', 'UA'],
    ['Bogota', 'CO'],
    ['Washington, D.C.', 'US'],
    ['Washington', 'US'],
    ['Brussels', 'BE'],
    ['Tel Aviv', undefined],
    ['New York', undefined],
    ["N'Djamena", 'TD'],
  ] as const)
    it(`countryOfCapital(${JSON.stringify(name)})`, () => assert.strictEqual(world.countryOfCapital(name), code));

  for (const [name, seat] of [
    ['Kremlin', ['RU', 'organisation', 'Kremlin']],
    ['the Kremlin', ['RU', 'organisation', 'Kremlin']],
    ['White House', ['US', 'organisation', 'White House']],
    ['10 Downing Street', ['GB', 'organisation', 'Downing Street']],
    ['Elysee Palace', ['FR', 'organisation', 'Élysée']],
    ['Brussels', ['EU', 'place', 'Brussels']],
    ['Beijing', ['CN', 'place', 'Beijing']],
    ['Peking', ['CN', 'place', 'Beijing']],
    ['Tel Aviv', ['IL', 'place', 'Tel Aviv']],
    ['Chicago', undefined],
  ] as const)
    it(`seatOf(${JSON.stringify(name)})`, () => {
      const found = world.seatOf(name);
      assert.deepStrictEqual(found && [found.country, found.kind, found.name], seat);
    });

  for (const [name, full] of [
    ['UN', 'United Nations'],
    ['U.N.', 'United Nations'],
    ['the United Nations', 'United Nations'],
    ['NATO', 'North Atlantic Treaty Organization'],
    ['Nato', 'North Atlantic Treaty Organization'],
    ['nato', 'North Atlantic Treaty Organization'],
    ['WHO', 'World Health Organization'],
    ['who', undefined],
    ['Who', undefined],
    ['SCO', 'Shanghai Cooperation Organisation'],
    ['Shanghai Cooperation Organization', 'Shanghai Cooperation Organisation'],
    ['European Union', 'European Union'],
    ['GOP', 'Republican Party'],
    ['PPP', undefined],
    ['Acme', undefined],
  ] as const)
    it(`knownOrganisation(${JSON.stringify(name)})`, () => assert.strictEqual(world.knownOrganisation(name), full));

  it('goes from an organisation to its other names', () => {
    assert.ok(world.acronymsOf('European Union').includes('EU'));
    assert.ok(world.organisationsNamed('PPP').length > 1);
    assert.deepStrictEqual(world.acronymsOf('Acme'), []);
  });

  it('has every country and territory, with region and flag', () => {
    for (const [code, { name }] of Object.entries(listed)) {
      if (code === 'AC' || code === 'TA') continue; // exceptional reservations for parts of SH
      const country = world.country(code);
      assert.ok(country?.region && country.subregion, `${code} ${name}`);
      assert.match(country.flag, /^\p{RI}\p{RI}$/u, code);
      assert.ok(world.countriesNamed(country.name).includes(code), country.name);
    }
    assert.strictEqual(world.country('CN')?.flag, '🇨🇳');
    assert.strictEqual(world.country('ZZ'), undefined);
  });

  it('knows the European Union as one that acts, not as a country', () => {
    assert.strictEqual(world.country('EU')?.status, 'union');
    assert.strictEqual(world.countryNamed('EU'), undefined);
    assert.strictEqual(world.seatsOf('RU')[0]?.name, 'Kremlin');
  });

  it('refuses what is not its table', () => {
    assert.throws(() => World.parse('{}'), TypeError);
    assert.throws(() => World.parse('nonsense'), SyntaxError);
  });
});
