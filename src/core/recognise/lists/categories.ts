/** What the gazetteer can say of a phrase: a set of categories, one bit each. A phrase may be in many: "Paris" is a capital, a city and a given name. */
export const CATEGORIES = [
  'givenName', // known as a given name
  'familyName', // known as a family name
  'name', // a given or family name somewhere, less certain
  'particle', // stands inside names of people: "von", "bin", "al", "de la"
  'country', // any name of a country, abbreviations included
  'demonym', // its people and adjective; also of cities, regions and continents
  'capital', // of a country
  'city1M', // a city of more than a million people
  'city100k', // … of more than 100,000
  'city15k', // … of more than 15,000
  'city5k', // … of more than 5,000
  'region', // a state, province, county or historic region
  'water', // sea, strait, river, lake, gulf
  'land', // mountain, island, desert, peninsula, valley
  'macroRegion', // continent, or a region of several countries
  'landmark', // airport, building, square, bridge, base
  'people', // ethnic group, religion or its followers
  'language',
  'organisation', // known the world over: international bodies, alliances, NGOs, and others with a common acronym
  'company',
  'party', // political party, movement or armed group
  'agency', // ministry, agency, court, parliament, force
  'media', // newspaper, broadcaster, news agency
  'school', // university, research institute
  'team', // sports club, league or federation
  'title', // before a person's name: "Mr", "President", "Gen."
  'role', // what a person is: "spokesman", "leader"
  'organisationSuffix', // the last word of organisations: "Inc.", "GmbH", "Party"
  'organisationHead', // the first words of organisations: "Ministry of", "Bank of"
  'placeHead', // the first or last word of places: "Mount", "River", "Street"
  'calendar', // weekday, month, holiday
  'commonWord', // also a common English word: evidence is needed
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The bit of a category; combine with `|`, and use `>>> 0` where the sign of bit 31 matters. */
export const BIT = Object.fromEntries(CATEGORIES.map((name, index) => [name, (1 << index) >>> 0])) as Readonly<
  Record<Category, number>
>;

/** The union of categories as a mask. */
export const maskOf = (...names: readonly Category[]): number =>
  names.reduce((mask, name) => (mask | BIT[name]) >>> 0, 0);

/** The categories in a mask, in order. */
export const categoriesIn = (mask: number): Category[] => CATEGORIES.filter(name => mask & BIT[name]);

/** Categories whose phrases are also found where they start in lower case ("spokesman", "von"). */
export const LOWER_CASE = maskOf('particle', 'title', 'role', 'organisationSuffix', 'organisationHead', 'placeHead');
