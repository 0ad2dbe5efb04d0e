/** The small words in and around people's names. All lower case, without diacritics and dots. */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Words that belong to the family name after them. */
export const PARTICLES: ReadonlySet<string> = new Set(
  words(`von van der den de del della dello degli dei di da do dos das du la le les los las bin ibn al el ul ben bint abu
    ter ten te zu zum zur vom af av o san santa st saint mac mc ap y e`),
);

/** What may follow a name: those with a value tell two bearers of it apart, the others (degrees, orders) say nothing. */
export const SUFFIXES: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ...['jr', 'sr', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv', 'xvi'].map(
    (suffix): [string, string] => [suffix, suffix],
  ),
  ['junior', 'jr'],
  ['senior', 'sr'],
  ...words('phd md mp mep msp obe mbe cbe kbe dbe gbe frs fba esq qc kc ra rn jp dds dphil bsc msc ma ba').map(
    (degree): [string, undefined] => [degree, undefined],
  ),
]);

/** Titles and honours before a name, where a span has kept them. None is also a common given name. */
export const TITLES: ReadonlySet<string> = new Set(
  words(`mr mrs ms miss mx dr prof professor sir dame lord lady madame madam monsieur mme mlle herr frau senor senora senhor senhora signor signora signorina fraulein tehsildar
    president vice-president chancellor premier minister secretary senator sen representative rep congressman congresswoman
    governor gov mayor ambassador general gen colonel col lieutenant lt captain capt sergeant sgt corporal cpl commander cmdr
    admiral adm brigadier king queen prince princess emperor empress tsar tsarevna czar pope cardinal archbishop bishop
    father fr sister brother rev reverend rabbi imam ayatollah sheikh shaikh shah sultan emir emeritus hon honourable honorable
    justice chairman chairwoman director detective inspector officer major maj private trooper constable superintendent baroness baron viscount countess
    councillor cllr alderman advocate adv shri shrimati smt widow sheriff saint saints us uk eu former late acting`),
);

/** Titles and offices that tell bearers of one name apart; some are also names, and are never taken off one. */
export const OFFICES: ReadonlySet<string> = new Set([
  ...TITLES,
  ...words(`judge magistrate coroner prosecutor attorney solicitor barrister marshal coach chief deputy pc wpc dc ds di dci dcs insp det dean canon
    vicar pastor deacon provost warden nurse matron abbot abbess prior comrade bro commissioner registrar clerk treasurer defendant plaintiff
    appellant respondent claimant witness referee umpire`),
]);

/** Family names that stand before the given name in Chinese, Korean and Vietnamese. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(
  words(`
    ai an ahn bae bai ban bao bi bian bo cai cao cen chai chan chang chao che chen cheng cheung chi chiang chin ching chiu cho choe choi
    chong chou chow chu chuang chui chun chung cui dai deng di ding dong dou du duan fan fang fei feng fong fu fung gan gao
    ge geng gong gu guan guo ha hai han hao he heng ho hon hong hou hsiao hsieh hsu hu hua huang huh hui hung huo hwang im
    jang ji jia jian jiang jiao jin jing jo joo jung kam kan kang kao ke keung kim ko kong koo ku kuan kuang kuo kwak kwan
    kwok kwon lai lam lan lang lao lau law lee lei leng leong leung li lian liang liao lien lim lin ling liu lo long lou lu
    lui luk lung luo ma mai man mao meng mi miao min ming mo mok moon mu mui na nam ng ngai ni nie ning niu noh o oh ong ou
    ouyang pai pak pan pang park pei peng piao pu pyo qi qian qiao qin qiu qu quan ra ren rhee ri ro rong ruan ryang ryu sa
    seo sha shan shang shao shen sheng shi shih shim shin shu si sim sin situ so sohn son song su suh sun sung szeto tai tam
    tan tang tao teng tian tien tin ting to tong tsai tsang tse tseng tso tsoi tsui tu tung wan wang wei wen weng wong woo wu
    xi xia xian xiang xiao xie xin xing xiong xu xue yan yang yao yau ye yeh yen yeo yeung yi yim yin ying yip yiu yong yoo
    yoon you yu yuan yue yuen yun yung zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuge zou zuo
    nguyen tran le pham huynh phan vu vo dang bui do ngo duong ly dinh truong trinh doan luong mai
  `),
);
