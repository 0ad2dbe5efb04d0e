/** Abbreviations of places. */

/** The states of the USA by their postal and older abbreviations, in capitals without dots; names in lower case. */
export const US_STATES: ReadonlyMap<string, string> = new Map(
  `AL,ALA:alabama AK:alaska AZ,ARIZ:arizona AR,ARK:arkansas CA,CALIF:california CO,COLO:colorado CT,CONN:connecticut
   DE,DEL:delaware FL,FLA:florida GA:georgia HI:hawaii ID:idaho IL,ILL:illinois IN,IND:indiana IA:iowa KS,KAN:kansas
   KY:kentucky LA:louisiana ME:maine MD:maryland MA,MASS:massachusetts MI,MICH:michigan MN,MINN:minnesota MS,MISS:mississippi
   MO:missouri MT,MONT:montana NE,NEB:nebraska NV,NEV:nevada NH:new_hampshire NJ:new_jersey NM:new_mexico NY:new_york
   NC:north_carolina ND:north_dakota OH:ohio OK,OKLA:oklahoma OR,ORE:oregon PA,PENN:pennsylvania RI:rhode_island
   SC:south_carolina SD:south_dakota TN,TENN:tennessee TX,TEX:texas UT:utah VT:vermont VA:virginia WA,WASH:washington
   WV:west_virginia WI,WIS:wisconsin WY,WYO:wyoming`
    .trim()
    .split(/\s+/)
    .flatMap(entry => {
      const [abbreviations, name] = entry.split(':');
      return abbreviations!.split(',').map((one): [string, string] => [one, name!.replace('_', ' ')]);
    }),
);

/** Other names by which cities go, by their keys; each only where the document has the full name too. */
export const CITY_NAMES: ReadonlyMap<string, string> = new Map([
  ['nyc', 'new york'],
  ['new york city', 'new york'],
  ['la', 'los angeles'],
  ['dc', 'washington dc'],
  ['washington', 'washington dc'],
  ['district of columbia', 'washington dc'],
  ['hk', 'hong kong'],
  ['kl', 'kuala lumpur'],
  ['sf', 'san francisco'],
  ['philly', 'philadelphia'],
  ['vegas', 'las vegas'],
  ['saigon', 'ho chi minh city'],
  ['peking', 'beijing'],
  ['bombay', 'mumbai'],
  ['calcutta', 'kolkata'],
  ['madras', 'chennai'],
  ['rangoon', 'yangon'],
  ['constantinople', 'istanbul'],
  ['kiev', 'kyiv'],
  ['kharkov', 'kharkiv'],
  ['odessa', 'odesa'],
  ['lvov', 'lviv'],
]);
