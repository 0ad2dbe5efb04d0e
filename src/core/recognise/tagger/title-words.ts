/** Titles before names of people, in lower case and without full stops. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Titles that only people have, by whatever name follows. */
export const CIVIL_TITLES = words(
  'fr mr mrs ms mx miss dr prof sir dame mme mlle messrs herr frau fru pani kyria kyrios monsieur madame señor señora signor signora khun hajia hajji dott dott.ssa dottore dottoressa mevrouw meneer heer doña pcso pc wpc dci dcs cllrs shrimati adv widow goodwife shri smt cllr rev revd sen rep hon archdeacon maître maitre geheimrat doktor hofrat puan encik cik kommerzienrat sgt capt cpl lt cmdr col pte engr barr hrh alhaja hajiya dato datuk datin oberregierungsrat cavaliere commendatore kagawad monsignor msgr fray contessa marchesa principessa duchessa serj serjt père abbé sœur soeur bailiff tehsildar warder wardress gaoler havildar subedar jemadar maestro maestra kammersänger kammersängerin konzertmeister konzertmeisterin y.b y.a.b y.m h.e h.h h.r.h tun',
);
/** Titles that are also parts of other names ("Justice Department", "Judge Rotenberg Center"). */
export const OFFICES = words(
  `sardar kadhi oba emir maulana mullah ustaz ayatollah swami lord lady justice judge baroness baron viscount earl sheikh sheikha imam rabbi councillor councilman councilwoman alderman aldermen councillors councilmen senators
   senator advocate representative congressman congresswoman professor doctor reverend father sister brother captain colonel major sergeant
   lieutenant general admiral commander inspector superintendent constable detective officer president chancellor minister premier
   secretary governor mayor ambassador commissioner chairman chairwoman chair director king queen prince princess pope bishop
   archbishop cardinal emeritus emerita dean canon honour honourable honorable gen gov pres amb supt insp det maj adm trustee supervisor assemblyman assemblywoman selectman freeholder magistrate serjeant`,
);
