var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e2) {
    throw err = [e2], e2;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/core/names.ts
function foldDiacritics(text) {
  if (isAscii(text)) return text;
  return text.normalize("NFD").replace(/\p{M}+/gu, "").replace(LETTER, (letter) => LETTERS[letter]);
}
function isAscii(text) {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
function isAbbreviation(word) {
  return /^(?=.*[A-Z])[A-Z0-9&/]{2,8}$/.test(word);
}
function normaliseName(name) {
  const key = foldDiacritics(name).replace(/[‘’ʼʻ`´′]/g, "'").replace(/\s&\s/g, " and ").replace(/[.,()[\]"“”„«»]/g, "").replace(/[\s\u00ad\-\u2010-\u2015]+/g, " ").trim();
  const bare = key.replace(/^the (?=.)/i, "");
  return isAbbreviation(bare) ? bare : bare.toLowerCase();
}
var LETTERS, LETTER;
var init_names = __esm({
  "src/core/names.ts"() {
    "use strict";
    LETTERS = {
      \u00DF: "ss",
      "\u1E9E": "SS",
      \u00E6: "ae",
      \u00C6: "AE",
      \u0153: "oe",
      \u0152: "OE",
      \u00F8: "o",
      \u00D8: "O",
      \u0111: "d",
      \u0110: "D",
      \u00F0: "d",
      \u00D0: "D",
      \u00FE: "th",
      \u00DE: "Th",
      \u0142: "l",
      \u0141: "L",
      \u0131: "i",
      \u0259: "a",
      \u018F: "A",
      \u0127: "h",
      \u0126: "H",
      \u014B: "n",
      \u014A: "N",
      \u0167: "t",
      \u0166: "T",
      \u0253: "b",
      \u0257: "d",
      \u018A: "D",
      \u0199: "k",
      \u0198: "K"
    };
    LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
  }
});

// src/core/resolve/organisation-name.ts
function withoutLegalForm(name) {
  let bare = name;
  for (; ; ) {
    const next = bare.replace(LEGAL_FORM, "").replace(/\s+(?:&|and)$/i, "");
    if (next === bare || next.trim() === "") return bare;
    bare = next;
  }
}
function acronymOf(name) {
  const words2 = name.split(/[\s-]+/).filter((word) => word && !SMALL.has(word.toLowerCase()));
  if (words2.length < 3 || words2.length > 8) return void 0;
  let acronym = "";
  for (const word of words2) {
    const letter = /^[^\p{L}]*(\p{Lu})/u.exec(word)?.[1];
    if (!letter) return void 0;
    acronym += letter;
  }
  return acronym;
}
var LEGAL_FORM, SMALL;
var init_organisation_name = __esm({
  "src/core/resolve/organisation-name.ts"() {
    "use strict";
    LEGAL_FORM = /[\s,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|ag|gmbh|kgaa|se|s\.?a|sas|s\.?p\.?a|s\.?r\.?l|n\.?v|b\.?v|oyj?|asa?|a\/s|ab|kk|pty|pjsc|ojsc|oao|zao|ooo|jsc|bhd|holdings?|group)\.?$/i;
    SMALL = /* @__PURE__ */ new Set([
      "of",
      "for",
      "the",
      "and",
      "in",
      "on",
      "to",
      "at",
      "de",
      "la",
      "du",
      "des",
      "del",
      "und",
      "f\xFCr",
      "&"
    ]);
  }
});

// src/core/resolve/person-words.ts
var words, PARTICLES, SUFFIXES, TITLES, FAMILY_FIRST;
var init_person_words = __esm({
  "src/core/resolve/person-words.ts"() {
    "use strict";
    words = (text) => text.trim().split(/\s+/);
    PARTICLES = new Set(
      words(`von van der den de del della dello degli dei di da do dos das du la le les los las bin ibn al el ul ben bint abu
    ter ten te zu zum zur vom af av o san santa st saint mac mc ap y e`)
    );
    SUFFIXES = new Map([
      ...["jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"].map(
        (suffix) => [suffix, suffix]
      ),
      ["junior", "jr"],
      ["senior", "sr"],
      ...words("phd md mp mep msp obe mbe cbe kbe dbe gbe frs fba esq qc kc ra rn jp dds dphil bsc msc ma ba").map(
        (degree) => [degree, void 0]
      )
    ]);
    TITLES = new Set(
      words(`mr mrs ms miss mx dr prof professor sir dame lord lady madame madam monsieur mme mlle herr frau senor senora
    president vice-president chancellor premier minister secretary senator sen representative rep congressman congresswoman
    governor gov mayor ambassador general gen colonel col lieutenant lt captain capt sergeant sgt corporal cpl commander cmdr
    admiral adm brigadier king queen prince princess emperor empress tsar tsarevna czar pope cardinal archbishop bishop
    father fr sister brother rev reverend rabbi imam ayatollah sheikh shaikh sultan emir emeritus hon honourable honorable
    justice chairman chairwoman director detective inspector officer sheriff saint saints us uk eu former late acting`)
    );
    FAMILY_FIRST = new Set(
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
  `)
    );
  }
});

// src/core/resolve/person-name.ts
function wordsOf(name) {
  const words2 = [];
  for (const word of foldDiacritics(name).split(/\s+/)) {
    const bare = word.replace(/^[("'“‘[]+|[)"'”’\],;:]+$/g, "");
    if (/^(?:\p{Lu}\.-?){2,}$|^\p{Lu}\.\p{Lu}$/u.test(bare)) words2.push(...bare.toLowerCase().match(/\p{L}/gu));
    else {
      const folded2 = bare.replace(/\./g, "").replace(/[‘’ʼʻ`´′]/g, "'").replace(/[\u2010-\u2015]/g, "-").toLowerCase();
      if (folded2) words2.push(folded2);
    }
  }
  return words2;
}
function parsePerson(name) {
  const words2 = wordsOf(name);
  let first = 0;
  while (first < words2.length - 1 && TITLES.has(words2[first])) first++;
  let last = words2.length;
  let suffix;
  while (last - first > 1 && SUFFIXES.has(words2[last - 1])) suffix = SUFFIXES.get(words2[--last]) ?? suffix;
  const parts = words2.slice(first, last);
  if (parts.length < 2) return { parts, surname: parts[0] ?? "", given: [], familyFirst: false, suffix };
  const familyFirst = isFamilyFirst(parts);
  if (familyFirst) return { parts, surname: parts[0], given: parts.slice(1), familyFirst, suffix };
  let surnameAt = parts.length - 1;
  while (surnameAt > 0 && PARTICLES.has(parts[surnameAt - 1])) surnameAt--;
  return { parts, surname: parts.slice(surnameAt).join(" "), given: parts.slice(0, surnameAt), familyFirst, suffix };
}
function isFamilyFirst(parts) {
  const [family, ...given] = parts;
  if (!family || given.length > 3 || !FAMILY_FIRST.has(family)) return false;
  return given.every(isEastAsianGiven);
}
function isEastAsianGiven(word) {
  if (PINYIN.test(word)) return true;
  const pieces = word.split(/[-']/);
  return pieces.every((piece) => piece.length <= 6 && SYLLABLE.test(piece));
}
function isFullPerson(name) {
  return name.given.some((part) => !isInitial(part) && !PARTICLES.has(part));
}
var PINYIN_SYLLABLE, PINYIN, SYLLABLE, isInitial;
var init_person_name = __esm({
  "src/core/resolve/person-name.ts"() {
    "use strict";
    init_names();
    init_person_words();
    PINYIN_SYLLABLE = `(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|i?ao|u?ai|[eu]i|i?an|u?an|uang|eng|ing|i[aeu]|u[aeo]|ou|en|in|un|[aeiou])`;
    PINYIN = new RegExp(`^(?:${PINYIN_SYLLABLE}){1,3}$`);
    SYLLABLE = /^(?:[bpmfdtnlgkhjqxrzcsyvw]|[zcskptgn]h|hs|t[srz]|tsz|ng|gi|[kmrbpgh][wy])?(?:[aeiouy]|a[eiouy]|e[aeou]|i[aeou]|o[aeiou]|u[aeiouy]|y[aeou]|yeo|yae|iao|ieu|uye|eou|iew)(?:n|ng|nh|k|l|m|p|t|c|ch|w|h)?$/;
    isInitial = (part) => part.length === 1;
  }
});

// src/core/resolve/spelling.ts
function skeletonOf(part) {
  const known = VARIANTS.get(part);
  if (known) return known;
  if (part.length < 5) return part;
  return part.replace(/(?:yy|iy|ii|ij|yi|y|i)$/, "i").replace(/(?<=.)y(?=[^aeiou])/g, "i").replace(/ts(?=ch)|t(?=sch)/g, "").replace(/(?<=[aeiou])(?:y|j|i)(?=e)/g, "").replace(/(?<=[^aeiouq])ue/g, "u").replace(/oe/g, "o").replace(/q/g, "k").replace(/ph/g, "f").replace(/(.)\1/g, "$1");
}
var VARIANTS;
var init_spelling = __esm({
  "src/core/resolve/spelling.ts"() {
    "use strict";
    VARIANTS = new Map(
      [
        ["muhammad", "mohammed mohamed mohammad muhammed mohamad muhamed mohamud mahomet"],
        ["gaddafi", "qaddafi gadhafi kadhafi qadhafi khadafy khaddafi gadafi kaddafi qadafi"],
        ["hussein", "husayn hussain husain hosein hossein husein"],
        ["ahmed", "ahmad"],
        ["yusuf", "yousef youssef yousuf yusef"],
        ["abdullah", "abdallah abdulla"],
        ["osama", "usama"],
        ["alexander", "aleksandr alexandr aleksander"],
        ["alexei", "aleksei aleksey alexey aleksej"],
        ["sergei", "sergey serguei sergej"],
        ["andrei", "andrey andrej"],
        ["nikolai", "nikolay nikolaj"],
        ["dmitry", "dmitri dmitriy dimitri dmitrii"],
        ["yevgeny", "evgeny yevgeni evgeni evgeniy yevgeniy"],
        ["yuri", "yury yuriy iurii"],
        ["mikhail", "mihail michail"]
      ].flatMap(([name, others]) => others.split(" ").map((other) => [other, name]))
    );
  }
});

// src/core/resolve/identity.ts
function slugOf(name) {
  const slug = normaliseName(name).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return slug || Array.from(name, (character) => character.codePointAt(0).toString(16)).join("-") || "nameless";
}
function governmentId(code) {
  return code === "EU" ? "organisation:european-union" : `country:${code}`;
}
function keyOf(kind, slug) {
  const skeleton = kind === "person" ? slug.split("-").map(skeletonOf).join("-") : slug;
  return `${kind}:${skeleton}`;
}
function compareFullness(a, b) {
  const words2 = b.split("-").length - a.split("-").length;
  return words2 || b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);
}
function identityOf(entity) {
  switch (entity.kind) {
    case "country":
      return countryIdentity(entity);
    case "person":
      return personIdentity(entity);
    case "organisation":
      return organisationIdentity(entity);
    case "place":
      return placeIdentity(entity);
  }
}
function countryIdentity({ country, name }) {
  const slug = country ?? slugOf(name);
  return { slug, key: `country:${slug}`, others: [], shorts: [], open: false };
}
function placeIdentity({ name }) {
  const slug = slugOf(name);
  return { slug, key: keyOf("place", slug), others: [], shorts: [], open: false };
}
function personIdentity({ names: names2, name }) {
  const full = /* @__PURE__ */ new Set();
  const shorts = /* @__PURE__ */ new Set();
  for (const one of names2) {
    const parsed = parsePerson(one);
    if (!isFullPerson(parsed)) continue;
    full.add(slugOf(parsed.parts.join(" ") + (parsed.suffix ? ` ${parsed.suffix}` : "")));
    const surname = slugOf(parsed.surname);
    shorts.add(keyOf("person", surname));
    const bare = /^(?:al|el|de|von|van)-(.+)$/.exec(surname);
    if (bare) shorts.add(keyOf("person", bare[1]));
  }
  if (full.size === 0) {
    const parsed = parsePerson(name);
    const slug = slugOf(parsed.parts.join(" ") + (parsed.suffix ? ` ${parsed.suffix}` : ""));
    return { slug, key: keyOf("person", slug), others: [], shorts: [], open: parsed.given.length === 0 };
  }
  return { ...fullest("person", full), shorts: [...shorts], open: false };
}
function organisationIdentity({ names: names2, name, known }) {
  const slugs = /* @__PURE__ */ new Set();
  const shorts = /* @__PURE__ */ new Set();
  for (const one of known === void 0 ? names2 : [known, ...names2]) {
    const slug2 = slugOf(withoutLegalForm(one));
    if (slug2.includes("-")) slugs.add(slug2);
    else shorts.add(keyOf("organisation", slug2));
    const acronym = acronymOf(one);
    if (acronym) shorts.add(keyOf("organisation", acronym.toLowerCase()));
  }
  if (known === void 0 && slugs.size === 0) {
    const slug2 = slugOf(withoutLegalForm(name));
    return { slug: slug2, key: keyOf("organisation", slug2), others: [], shorts: [], open: true };
  }
  const { slug, key, others } = known === void 0 ? fullest("organisation", slugs) : fullest("organisation", [slugOf(withoutLegalForm(known))]);
  return { slug, key, others, shorts: [...shorts].filter((short) => short !== key), open: false };
}
function fullest(kind, slugs) {
  const [first, ...rest] = [...slugs].map((slug2) => ({ slug: slug2, key: keyOf(kind, slug2) })).sort((a, b) => compareFullness(a.key, b.key) || compareFullness(a.slug, b.slug));
  const { slug, key } = first;
  return { slug, key, others: [...new Set(rest.map((other) => other.key))].filter((other) => other !== key) };
}
var init_identity = __esm({
  "src/core/resolve/identity.ts"() {
    "use strict";
    init_names();
    init_organisation_name();
    init_person_name();
    init_spelling();
  }
});

// src/core/resolve/counts.ts
var Counts;
var init_counts = __esm({
  "src/core/resolve/counts.ts"() {
    "use strict";
    Counts = class {
      /** The thing and its count where there is but one. */
      #one;
      #count = 0;
      #more;
      get size() {
        return this.#more?.size ?? (this.#count === 0 ? 0 : 1);
      }
      /** Changes a count by a number. */
      add(of, by) {
        if (by === 0) return;
        if (!this.#more) {
          if (this.#count === 0 || this.#one === of) {
            this.#count += by;
            this.#one = this.#count === 0 ? void 0 : of;
            return;
          }
          this.#more = /* @__PURE__ */ new Map([[this.#one, this.#count]]);
        }
        const count = (this.#more.get(of) ?? 0) + by;
        if (count === 0) this.#more.delete(of);
        else this.#more.set(of, count);
      }
      *keys() {
        if (this.#more) yield* this.#more.keys();
        else if (this.#count !== 0) yield this.#one;
      }
      *[Symbol.iterator]() {
        if (this.#more) yield* this.#more;
        else if (this.#count !== 0) yield [this.#one, this.#count];
      }
    };
  }
});

// src/core/resolve/name-node.ts
function compareNames(a, b) {
  if (a.shouted !== b.shouted) return a.shouted ? 1 : -1;
  return b.words - a.words || b.count - a.count || b.name.length - a.name.length || (a.name < b.name ? -1 : 1);
}
var NameNode;
var init_name_node = __esm({
  "src/core/resolve/name-node.ts"() {
    "use strict";
    init_counts();
    init_identity();
    NameNode = class {
      constructor(key, kind) {
        this.key = key;
        this.kind = kind;
        this.id = key;
      }
      key;
      kind;
      /** Local indices of the entities, by document. */
      members = /* @__PURE__ */ new Map();
      /** Number of mentions by each name and demonym. */
      forms = new Counts();
      countries = new Counts();
      seats = new Counts();
      /** Fuller names that documents give to the bearer of this one, and the reverse. */
      fuller = new Counts();
      lesser = new Counts();
      /** Full names of which this is a part, and the reverse. */
      completions = new Counts();
      parts = new Counts();
      /** The node whose entity this one's members are: itself, or a fuller one. */
      root = this;
      /** All nodes with this one as root. */
      group = /* @__PURE__ */ new Set([this]);
      id;
      #slugs = new Counts();
      /** Names of the entities, as their documents give them in full, with the number of mentions by them. */
      #names = new Counts();
      #closed = 0;
      /** True where every document gives this as a part of a name, or as a name that may be one. */
      get open() {
        return this.#closed === 0;
      }
      /** Adds (`by` 1) or takes away (`by` -1) an entity of a document. */
      count(document, local, identity, entity, by) {
        const locals = this.members.get(document) ?? [];
        const rest = by > 0 ? [...locals, local] : locals.filter((other) => other !== local);
        if (rest.length > 0) this.members.set(document, rest);
        else this.members.delete(document);
        this.#slugs.add(identity.slug, by);
        if (!identity.open) this.#closed += by;
        if (entity.country !== void 0) this.countries.add(entity.country, by);
        if (entity.seat !== void 0) this.seats.add(entity.seat, by);
        entity.names.forEach((name, i) => this.forms.add(name, by * entity.counts[i]));
        for (const [demonym, mentions] of entity.demonyms ?? []) this.forms.add(demonym, by * mentions);
        this.#names.add(entity.name, by * Math.max(1, entity.counts[entity.names.indexOf(entity.name)] ?? 1));
      }
      /** What this node stands for, by what its neighbours stand for now. */
      findRoot() {
        let found;
        for (const { root } of this.open ? this.completions.keys() : this.fuller.keys()) {
          if (found && found !== root) return this;
          found = root;
        }
        return found ?? this;
      }
      /** Brings the id up to date; true if it changed. */
      rename() {
        let best;
        for (const slug of this.#slugs.keys()) if (best === void 0 || compareFullness(slug, best) < 0) best = slug;
        const id = best === void 0 ? this.key : `${this.kind}:${best}`;
        if (id === this.id) return false;
        this.id = id;
        return true;
      }
      /** The fullest of its names: in mixed case first, then by words, mentions and length. */
      displayName() {
        let best;
        for (const [name, count] of this.#names) {
          const words2 = name.split(/[\s-]+/).length;
          const shouted = words2 > 1 && name === name.toUpperCase();
          const one = { name, shouted, words: words2, count };
          if (!best || compareNames(one, best) < 0) best = one;
        }
        return best?.name ?? this.id;
      }
      /** Whether any document has an entity that this node, as a root, stands for. */
      isNamed() {
        for (const node of this.group) if (node.members.size > 0) return true;
        return false;
      }
      /** Whether no document and no other name speaks of it any more. */
      isUnused() {
        return this.members.size + this.fuller.size + this.lesser.size + this.completions.size + this.parts.size === 0;
      }
    };
  }
});

// src/core/resolve/across.ts
var across_exports = {};
__export(across_exports, {
  Linker: () => Linker
});
var Linker, Changes;
var init_across = __esm({
  "src/core/resolve/across.ts"() {
    "use strict";
    init_identity();
    init_counts();
    init_name_node();
    Linker = class {
      #entries = /* @__PURE__ */ new Map();
      #nodes = /* @__PURE__ */ new Map();
      #identities = /* @__PURE__ */ new Map();
      /** Nodes by their ids: those that stand for themselves. */
      #roots = /* @__PURE__ */ new Map();
      /** Adds a document, or replaces what was known of it. */
      set(document, entities) {
        return this.setAll([[document, entities]]);
      }
      /** Adds or replaces several documents at once: what they have in common is settled once. */
      setAll(documents) {
        return this.#change(documents);
      }
      /** Forgets a document; nothing happens if it is not known. */
      remove(document) {
        return this.#change([[document, void 0]]);
      }
      /** The link of an entity of a document. Throws a RangeError for a document or an entity that is not known. */
      linkOf(document, local) {
        const node = this.#entries.get(document)?.nodes[local];
        if (!node) throw new RangeError(`no entity ${local} in ${document}`);
        const { root } = node;
        return node.open && root !== node ? { id: root.id, inferred: true, of: root.displayName() } : { id: root.id, inferred: false };
      }
      /** The id of an entity of a document: that of its link. */
      idOf(document, local) {
        return this.linkOf(document, local).id;
      }
      /** All ids, in no order. */
      ids() {
        return this.#roots.keys();
      }
      /** The documents that mention an entity, each with the indices of its local entities. */
      membersOf(id) {
        const members = /* @__PURE__ */ new Map();
        for (const node of this.#roots.get(id)?.group ?? [])
          for (const [document, locals] of node.members)
            members.set(
              document,
              [...members.get(document) ?? [], ...locals].sort((a, b) => a - b)
            );
        return members;
      }
      /** What the names tell of an entity; undefined for an id that no document has. */
      entity(id) {
        const root = this.#roots.get(id);
        if (!root) return void 0;
        let mentions = 0;
        const documents = /* @__PURE__ */ new Set();
        for (const node of root.group) {
          for (const [, count] of node.forms) mentions += count;
          for (const document of node.members.keys()) documents.add(document);
        }
        return { ...this.#describe(root), mentions, documents: documents.size };
      }
      /** The same without counts, at a cost that does not grow with the number of documents. */
      named(id) {
        const root = this.#roots.get(id);
        return root && this.#describe(root);
      }
      #describe(root) {
        const forms = new Counts();
        const countries = /* @__PURE__ */ new Set();
        let seat;
        for (const node of root.group) {
          for (const [form, count] of node.forms) forms.add(form, count);
          for (const country2 of node.countries.keys()) countries.add(country2);
          for (const code of node.seats.keys()) seat = seat === void 0 || code < seat ? code : seat;
        }
        const name = root.displayName();
        const aliases = [...forms].filter(([form]) => form !== name).sort(([a, m2], [b, n2]) => n2 - m2 || (a < b ? -1 : 1)).map(([form]) => form);
        const [country] = countries;
        return {
          id: root.id,
          kind: root.kind,
          name,
          aliases,
          ...countries.size === 1 && { country },
          ...seat !== void 0 && { standsFor: governmentId(seat) }
        };
      }
      #change(documents) {
        const changes = new Changes(this.#roots);
        for (const [document, entities] of documents) {
          const before = this.#entries.get(document);
          before?.entities.forEach((entity, local) => this.#count(document, local, entity, -1, changes));
          if (entities) {
            const nodes = entities.map((entity, local) => this.#count(document, local, entity, 1, changes));
            this.#entries.set(document, { entities, nodes });
          } else this.#entries.delete(document);
        }
        changes.settle();
        for (const node of changes.touched) if (node.isUnused()) this.#nodes.delete(node.key);
        for (const [document] of documents) changes.documents.delete(document);
        return changes;
      }
      /** The identity of an entity; what documents call alike is worked out once. */
      #identityOf(entity) {
        const { kind, name, names: names2, country = "", known = "" } = entity;
        const key = [kind, country, known, name, ...names2].join("\0");
        let identity = this.#identities.get(key);
        if (!identity) {
          identity = identityOf(entity);
          this.#identities.set(key, identity);
        }
        return identity;
      }
      #node(key, kind) {
        let node = this.#nodes.get(key);
        if (!node) {
          node = new NameNode(key, kind);
          this.#nodes.set(key, node);
        }
        return node;
      }
      /** Adds (`by` 1) or takes away (`by` -1) an entity of a document. */
      #count(document, local, entity, by, changes) {
        const identity = this.#identityOf(entity);
        const node = this.#node(identity.key, entity.kind);
        changes.touch(node);
        node.count(document, local, identity, entity, by);
        for (const key of identity.others) {
          const lesser = this.#node(key, entity.kind);
          changes.touch(lesser);
          lesser.fuller.add(node, by);
          node.lesser.add(lesser, by);
        }
        for (const key of identity.shorts) {
          const short = this.#node(key, entity.kind);
          changes.touch(short);
          short.completions.add(node, by);
          node.parts.add(short, by);
        }
        return node;
      }
    };
    Changes = class {
      entities = /* @__PURE__ */ new Set();
      documents = /* @__PURE__ */ new Set();
      touched = /* @__PURE__ */ new Set();
      #roots;
      constructor(roots) {
        this.#roots = roots;
      }
      /** To be called before a node changes. */
      touch(node) {
        if (this.touched.has(node)) return;
        this.touched.add(node);
        if (node.members.size > 0) this.entities.add(node.root.id);
      }
      /** Brings ids and roots up to date. */
      settle() {
        for (const node of this.touched) if (node.rename()) this.#moved(node.group);
        const pending = [...this.touched];
        const queued = new Set(pending);
        for (let node = pending.pop(); node; node = pending.pop()) {
          queued.delete(node);
          const root = node.findRoot();
          if (root === node.root) continue;
          this.touch(node);
          this.#moved([node]);
          node.root.group.delete(node);
          node.root = root;
          root.group.add(node);
          for (const next of [...node.lesser.keys(), ...node.parts.keys()]) {
            if (queued.has(next)) continue;
            queued.add(next);
            pending.push(next);
          }
        }
        for (const id of this.entities) {
          const root = this.#roots.get(id);
          if (root && (root.id !== id || root.root !== root || !root.isNamed())) this.#roots.delete(id);
        }
        for (const { root } of this.touched) {
          if (!root.isNamed()) continue;
          this.#roots.set(root.id, root);
          this.entities.add(root.id);
        }
      }
      #moved(nodes) {
        for (const node of nodes) for (const document of node.members.keys()) this.documents.add(document);
      }
    };
  }
});

// tools/bench/corpus.ts
import { faker } from "@faker-js/faker";
import { readdirSync, readFileSync } from "node:fs";
import { join as join2 } from "node:path";

// tools/vscode-host/paths.ts
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
var ROOT = resolve(fileURLToPath(new URL("../..", "file:///work/h/scale/tools/vscode-host/paths.ts")));
var STORE = join(ROOT, ".vscode-test");
var SEEDS = join(ROOT, "seeds");

// tools/bench/templates.ts
var OPENINGS = [
  "It was a long day for {p}, who arrived in {l} shortly before the talks with {o} were due to begin.",
  "Officials from {c} and {c} met in {l} on Tuesday, the first such meeting in two and a half years.",
  "{p} of {o} said in {l} that the {d} delegation had brought a proposal of its own.",
  "For {c}, the summit in {l} came at a pressing moment, after a difficult week for its negotiators."
];
var SENTENCES = [
  "{s} wasted no time in describing what had happened as \u201Can effort by {c} and its friends to have it their own way.\u201D",
  "A host of other leaders \u2013 from countries including {c}, {c}, {c} and {c} \u2013 also travelled to {l}.",
  "{o} is a regional group formed by {c} and {c} as a counterweight to the influence of {o}.",
  "\u201CWe highly appreciate the position of our {d} friends,\u201D {s} said at the start of the talks with {p}.",
  "The {d} economy grew faster than that of {c}, according to figures that {o} published in {l}.",
  "So far, {c} has refrained from saying openly what its {d} neighbours expected, and {s} did not press the point.",
  "{p}, who joined {o} after studying in {l}, declined to comment on the report.",
  "What is more, alongside {c}, it has helped {c} to offset the cost by buying more of its oil and gas.",
  "In fact, {s} and {p} held a three-way meeting with {p}, which is thought to be part of a plan to build a line through {l}.",
  "Nobody expected the matter to be settled in an afternoon, and it was not.",
  "The road from {l} to {l} was closed for most of the week because of the rain.",
  "Ties with {c} \u2013 and the question of who pays for them \u2013 will likely be the first thing on the list.",
  "{o} and {o} signed an agreement worth $340 million, the largest of its kind since 2011.",
  "By the evening the square was empty again, and the last of the buses had left for the border.",
  "A spokeswoman for {o}, {p}, told reporters that {d} and {d} experts would meet again in {l} in March.",
  "But the countries that attended are important for another reason: this region is where {c} wants to build next.",
  "Prices rose by 4.2 per cent, and then, as {s} had warned, they rose again.",
  "{s} spoke for an hour without notes and took no questions."
];

// tools/bench/corpus.ts
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = state + 1831565813 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
  };
}
function pick(from, random) {
  return from[Math.floor(from.length * random() ** 3)];
}
function inventNames() {
  faker.seed(7);
  const world = JSON.parse(readFileSync(join2(ROOT, "model", "world.json"), "utf8"));
  const distinct = (count, make) => {
    const found = /* @__PURE__ */ new Set();
    while (found.size < count) found.add(make());
    return [...found];
  };
  const suffixes = ["Foundation", "Group", "Institute", "Council", "Bank", "Union", "Party", "Corporation"];
  return {
    p: distinct(6e3, () => `${faker.person.firstName()} ${faker.person.lastName()}`),
    c: world.countries.map((country) => country.name),
    d: world.countries.flatMap((country) => country.demonyms.slice(0, 1)),
    l: distinct(3e3, () => faker.location.city()),
    o: distinct(3e3, () => `${faker.person.lastName()} ${faker.helpers.arrayElement(suffixes)}`)
  };
}
var names;
function inventDocument(seed, length = seedLength()) {
  names ??= inventNames();
  const random = numbers(seed);
  let surname = "";
  const fill = (template) => template.replace(/\{([pscdlo])\}/g, (_, slot) => {
    if (slot === "s" && surname) return surname;
    const name = pick(names[slot === "s" ? "p" : slot], random);
    if (slot === "p" || slot === "s") surname = name.split(" ").at(-1);
    return name;
  });
  let text = fill(OPENINGS[Math.floor(random() * OPENINGS.length)]);
  let sentences = 1;
  while (text.length < length) {
    text += sentences++ % 3 === 0 ? "\n\n" : " ";
    text += fill(SENTENCES[Math.floor(random() * SENTENCES.length)]);
  }
  return text + "\n";
}
function seedLength() {
  const folder = join2(ROOT, "seeds");
  const texts2 = readdirSync(folder).map((name) => readFileSync(join2(folder, name), "utf8"));
  return Math.round(texts2.reduce((sum, text) => sum + text.length, 0) / texts2.length);
}

// src/core/tokens.ts
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
var POS = [
  "X",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "SPACE"
];
var posIndex = new Map(POS.map((tag, index) => [tag, index]));
var posOf = (tag) => posIndex.get(tag);
var LONGEST_BLOCK = 16384;
var wink;
function isOneWord(text, at) {
  if (text.charCodeAt(at - 1) <= 255 && text.charCodeAt(at) <= 255) return false;
  return WORD_END.test(text.slice(Math.max(0, at - 2), at)) && WORD_START.test(text.slice(at, at + 2));
}
var WORD_END = /[\p{L}\p{M}]$/u;
var WORD_START = /^[\p{L}\p{M}]/u;
var PROPN = posOf("PROPN");
function instance() {
  if (!wink) {
    const nlp = winkNLP(model, ["sbd", "pos"]);
    wink = { nlp, its: nlp.its };
  }
  return wink;
}
function blocksOf(text) {
  const blocks = [];
  for (const { start, end } of paragraphsFrom(text, 0)) cut(text, start, end, blocks);
  return blocks;
}
function* paragraphsFrom(text, start) {
  const blank = /(?:\r\n?|\n|\u2029)[^\S\r\n]*(?:\r\n?|\n|\u2029)\s*/g;
  let from = start;
  blank.lastIndex = start;
  for (let match = blank.exec(text); match; match = blank.exec(text)) {
    if (from < match.index) yield { start: from, end: match.index };
    from = blank.lastIndex;
  }
  if (from < text.length) yield { start: from, end: text.length };
}
function cut(text, start, end, into) {
  while (end - start > LONGEST_BLOCK) {
    const at = cutPoint(text, start, start + LONGEST_BLOCK);
    into.push({ start, end: at });
    start = at;
  }
  if (start < end) into.push({ start, end });
}
function cutPoint(text, start, limit) {
  const window = text.slice(start, limit);
  const floor = LONGEST_BLOCK / 2;
  const line = window.lastIndexOf("\n") + 1;
  if (line > floor) return start + line;
  const sentence = Math.max(window.lastIndexOf(". "), window.lastIndexOf("? "), window.lastIndexOf("! ")) + 2;
  if (sentence > floor) return start + sentence;
  const space = window.lastIndexOf(" ") + 1;
  if (space > 0) return start + space;
  const code = text.charCodeAt(limit - 1);
  return code >= 55296 && code <= 56319 ? limit - 1 : limit;
}
function tokenise(text) {
  const { nlp, its } = instance();
  const doc = nlp.readDoc(text);
  const collection = doc.tokens();
  const values = collection.out();
  const tags = collection.out(its.pos);
  const spaces = collection.out(its.precedingSpaces);
  const spans = doc.sentences().out(its.span);
  const words2 = [];
  const starts = new Int32Array(values.length);
  const ends = new Int32Array(values.length);
  const pos = new Uint8Array(values.length);
  const indices = new Int32Array(values.length + 1);
  let cursor = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    indices[i] = words2.length;
    let at = cursor + spaces[i].length;
    if (!text.startsWith(value, at)) {
      at = text.indexOf(value, cursor);
      if (at < 0)
        throw new Error(
          `wink-nlp returned a token that is not in the text after offset ${cursor}: ${JSON.stringify(value)}`
        );
    }
    cursor = at + value.length;
    if (tags[i] === "SPACE" || value.trim() === "") continue;
    const last = words2.length - 1;
    if (last >= 0 && ends[last] === at && isOneWord(text, at)) {
      indices[i] = last;
      ends[last] = cursor;
      words2[last] = text.slice(starts[last], cursor);
      pos[last] = /^\p{Lu}/u.test(words2[last]) ? PROPN : Math.max(pos[last], posIndex.get(tags[i]) ?? 0);
      continue;
    }
    starts[words2.length] = at;
    ends[words2.length] = cursor;
    pos[words2.length] = posIndex.get(tags[i]) ?? 0;
    words2.push(value);
  }
  indices[values.length] = words2.length;
  const count = words2.length;
  const sentences = sentenceStarts(
    text,
    count,
    starts,
    ends,
    spans.map(([first]) => indices[first])
  );
  return {
    text,
    count,
    words: words2,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    pos: pos.subarray(0, count),
    sentences
  };
}
function sentenceStarts(text, count, starts, ends, found) {
  if (count === 0) return new Int32Array(0);
  const all = new Set(found.filter((index) => index < count));
  all.add(0);
  if (text.includes("\n") || text.includes("\r")) {
    const ended = meantLineEnds(text);
    let next = 0;
    for (let i = 1; i < count && next < ended.length; i++) {
      while (next < ended.length && ended[next] < ends[i - 1]) next++;
      if (next < ended.length && ended[next] < starts[i]) all.add(i);
    }
  }
  return Int32Array.from([...all].sort((a, b) => a - b));
}
function meantLineEnds(text) {
  const lines = [];
  const breaks = /\r\n?|\n|\u2028/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    lines.push({ start, end: match.index });
    start = breaks.lastIndex;
  }
  lines.push({ start, end: text.length });
  const width = Math.max(...lines.map((line) => line.end - line.start));
  const meant = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    const firstWord = /^\s*\S*/.exec(text.slice(next.start, Math.min(next.end, next.start + 80)))[0].length;
    if (line.end - line.start + 1 + firstWord <= width) meant.push(line.end);
  }
  return meant;
}

// src/core/read.ts
function read(text) {
  return {
    text,
    blocks: blocksOf(text).map(({ start, end }) => ({ start, tokens: tokenise(text.slice(start, end)) }))
  };
}
function sentencesOf(blocks) {
  let count = 0;
  for (const { tokens } of blocks) count += tokens.sentences.length;
  const bounds = new Uint32Array(2 * count);
  let next = 0;
  for (const { start, tokens } of blocks) {
    for (let s = 0; s < tokens.sentences.length; s++) {
      const last = (tokens.sentences[s + 1] ?? tokens.count) - 1;
      bounds[next++] = start + tokens.starts[tokens.sentences[s]];
      bounds[next++] = start + tokens.ends[last];
    }
  }
  return bounds;
}
function linesOf(text) {
  const starts = [0];
  const ends = /\r\n?|\n/g;
  while (ends.exec(text)) starts.push(ends.lastIndex);
  return Uint32Array.from(starts);
}
function lastNotAfter(sorted, value) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = low + high >>> 1;
    if (sorted[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

// src/core/resolve/document.ts
function resolveDocument(text, mentions) {
  const entities = [];
  const byName2 = /* @__PURE__ */ new Map();
  const resolved2 = mentions.map((mention) => {
    const name = text.text.slice(mention.start, mention.end).replace(/\s+/g, " ");
    const key = `${mention.kind}:${name.toLowerCase()}`;
    let entity = byName2.get(key);
    if (entity === void 0) {
      entity = entities.length;
      byName2.set(key, entity);
      entities.push({ kind: mention.kind, name, names: [name], counts: [1], partial: false });
    }
    return { ...mention, entity, reason: { rule: "exact-name" } };
  });
  return { mentions: resolved2, entities };
}

// src/core/analyse.ts
function analyse(text, knowledge, options = {}) {
  return finish(read(text), linesOf(text), knowledge, options);
}
function finish(document, lines, knowledge, options) {
  const least = options.minimumConfidence ?? 0;
  const found = knowledge.recogniser.recognise(document).filter((mention) => mention.confidence >= least);
  const { mentions, entities } = resolveDocument(document, found);
  return { length: document.text.length, mentions, entities, sentences: sentencesOf(document.blocks), lines };
}

// src/core/recognise/recogniser.ts
var PROPN2 = posOf("PROPN");
var Recogniser = class {
  countries = /* @__PURE__ */ new Set();
  constructor() {
    const names2 = new Intl.DisplayNames("en", { type: "region" });
    for (let a = 65; a <= 90; a++) {
      for (let b = 65; b <= 90; b++) {
        const code = String.fromCharCode(a, b);
        const name = names2.of(code);
        if (name && name !== code) this.countries.add(name);
      }
    }
  }
  /** The mentions of a text, in order. */
  recognise(text) {
    const mentions = [];
    for (const block of text.blocks) {
      const { tokens } = block;
      const heads = new Set(tokens.sentences);
      for (let i = 0; i < tokens.count; i++) {
        if (!isName(tokens, i)) continue;
        let last = i;
        while (last + 1 < tokens.count && !heads.has(last + 1) && isName(tokens, last + 1)) last++;
        const start = tokens.starts[i];
        const end = tokens.ends[last];
        const kind = this.kindOf(tokens.text.slice(start, end), last - i + 1);
        mentions.push({ start: block.start + start, end: block.start + end, kind, form: "name", confidence: 0.5 });
        i = last;
      }
    }
    return mentions;
  }
  kindOf(name, words2) {
    if (this.countries.has(name)) return "country";
    if (/^[A-Z.]+$/.test(name)) return "organisation";
    return words2 > 1 ? "person" : "place";
  }
};
function isName(tokens, i) {
  return tokens.pos[i] === PROPN2 && /^\p{Lu}/u.test(tokens.words[i]);
}

// src/core/knowledge.ts
var MODEL_FILES = [];
function loadKnowledge(files) {
  for (const name of MODEL_FILES) if (!files[name]) throw new Error(`The model file ${name} is missing.`);
  return { version: "0", recogniser: new Recogniser() };
}

// src/core/passage.ts
var CONTEXT = 110;
function pointAt(lines, offset) {
  const line = Math.max(0, lastNotAfter(lines, offset));
  return { line, character: offset - (lines[line] ?? 0) };
}
function sentenceAround(sentences, mention) {
  const boundary = lastNotAfter(sentences, mention.start);
  const first = boundary - boundary % 2;
  if (boundary < 0) return mention;
  return { start: Math.min(sentences[first], mention.start), end: Math.max(sentences[first + 1], mention.end) };
}
function quote(text, sentences, mention, context = CONTEXT) {
  const sentence = sentenceAround(sentences, mention);
  let start = sentence.start;
  let end = sentence.end;
  if (mention.start - start > context) {
    const from = mention.start - context;
    const space = text.slice(from, mention.start).search(/\s/);
    start = space < 0 ? from : from + space + 1;
    if (isLowSurrogate(text, start)) start++;
  }
  if (end - mention.end > context) {
    const to = mention.end + context;
    const tail = /\s\S*$/.exec(text.slice(mention.end, to));
    end = tail ? mention.end + tail.index : to;
    if (isLowSurrogate(text, end)) end--;
  }
  return {
    ...mention,
    quote: { start, end },
    before: text.slice(start, mention.start),
    name: text.slice(mention.start, mention.end),
    after: text.slice(mention.end, end),
    cutBefore: start > sentence.start,
    cutAfter: end < sentence.end
  };
}
function isLowSurrogate(text, at) {
  const code = text.charCodeAt(at);
  return code >= 56320 && code <= 57343;
}

// src/core/entry.ts
init_identity();

// src/core/types.ts
var KINDS = ["person", "country", "organisation", "place"];
var FORMS = ["name", "demonym", "description"];

// src/core/reading.ts
var CONFIDENCE_STEPS = 1e3;
var kindIn = (sort) => KINDS[sort & 3];
var formIn = (sort) => FORMS[sort >> 2];
var Numbering = class {
  constructor(keyOf2) {
    this.keyOf = keyOf2;
  }
  keyOf;
  values = [];
  numbers = /* @__PURE__ */ new Map();
  of(value) {
    const key = this.keyOf(value);
    let number = this.numbers.get(key);
    if (number === void 0) {
      number = this.values.push(value) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
};
var detached = (name) => (" " + name).slice(1);
function pack(text, analysis) {
  const { mentions } = analysis;
  const count = mentions.length;
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const sorts = new Uint8Array(count);
  const confidences = new Uint16Array(count);
  const owners = new Uint32Array(count);
  const reasonOf = new Uint32Array(count);
  const nameOf = new Uint32Array(count);
  const standsForOf = new Uint16Array(count);
  const reasons = new Numbering(({ rule, of, at }) => `${rule}\0${of ?? ""}\0${at ?? ""}`);
  const shared = /* @__PURE__ */ new Map();
  const names2 = new Numbering((name) => name);
  const governments = new Numbering((code) => code);
  for (let i = 0; i < count; i++) {
    const mention = mentions[i];
    starts[i] = mention.start;
    ends[i] = mention.end;
    sorts[i] = KINDS.indexOf(mention.kind) + 4 * FORMS.indexOf(mention.form);
    confidences[i] = Math.round(mention.confidence * CONFIDENCE_STEPS);
    owners[i] = mention.entity;
    let reason = shared.get(mention.reason);
    if (reason === void 0) {
      reason = reasons.of(mention.reason);
      shared.set(mention.reason, reason);
    }
    reasonOf[i] = reason;
    nameOf[i] = names2.of(text.slice(mention.start, mention.end));
    if (mention.standsFor !== void 0) standsForOf[i] = governments.of(mention.standsFor) + 1;
  }
  return {
    length: analysis.length,
    starts,
    ends,
    sorts,
    confidences,
    owners,
    reasonOf,
    reasons: reasons.values,
    nameOf,
    names: names2.values.map(detached),
    standsForOf,
    governments: governments.values,
    entities: analysis.entities,
    sentences: analysis.sentences,
    lines: analysis.lines
  };
}
function mentionOf(reading, i) {
  const sort = reading.sorts[i];
  const government = reading.standsForOf[i];
  return {
    start: reading.starts[i],
    end: reading.ends[i],
    kind: kindIn(sort),
    form: formIn(sort),
    confidence: reading.confidences[i] / CONFIDENCE_STEPS,
    entity: reading.owners[i],
    reason: reading.reasons[reading.reasonOf[i]],
    ...government > 0 && { standsFor: reading.governments[government - 1] }
  };
}
function mentionIndexAt({ starts, ends }, offset) {
  let best = -1;
  for (let i = lastNotAfter(starts, offset), far = 0; i >= 0 && far < 8; i--, far++) {
    if (ends[i] < offset) continue;
    if (best < 0 || ends[i] - starts[i] < ends[best] - starts[best]) best = i;
  }
  return best;
}

// src/core/entry.ts
var MARGIN = 30;
var READ_RULES = /* @__PURE__ */ new Set(["exact-name", "country-name", "demonym", "known-name"]);
function indicesIn({ reading, owners }, known) {
  const found = [];
  for (let i = 0; i < reading.owners.length; i++) if (owners[reading.owners[i]] === known) found.push(i);
  return found;
}
function countIn({ reading, owners }, known) {
  let count = 0;
  for (const local of reading.owners) if (owners[local] === known) count++;
  return count;
}
function nearestFirst({ reading }, indices, offset, othersOnly) {
  const { starts, ends } = reading;
  const kept = othersOnly ? indices.filter((i) => offset < starts[i] || offset > ends[i]) : [...indices];
  const distance = (i) => Math.abs(starts[i] - offset);
  return kept.sort((a, b) => distance(a) - distance(b) || a - b);
}
function* sentencesWith({ reading, owners }, known) {
  const { starts, sentences } = reading;
  let current = -2;
  let found = /* @__PURE__ */ new Set();
  for (let i = 0; i < starts.length; i++) {
    const sentence = lastNotAfter(sentences, starts[i]) >> 1;
    if (sentence !== current) {
      if (found.has(known)) yield [current, found];
      current = sentence;
      found = /* @__PURE__ */ new Set();
    }
    found.add(owners[reading.owners[i]]);
  }
  if (found.has(known)) yield [current, found];
}
function resolved({ reading, owners, completed }, i) {
  const { standsFor, entity, ...mention } = mentionOf(reading, i);
  const fullName = completed.get(entity);
  return {
    ...mention,
    ...fullName !== void 0 && { reason: { rule: "other-document", of: fullName } },
    entity: owners[entity].id,
    inferred: fullName !== void 0 || !READ_RULES.has(mention.reason.rule),
    ...standsFor !== void 0 && { standsFor: governmentId(standsFor) }
  };
}
function placed(entry, i) {
  const mention = resolved(entry, i);
  const { lines } = entry.reading;
  return { ...mention, document: entry.key, from: pointAt(lines, mention.start), to: pointAt(lines, mention.end) };
}
function pairsIn({ reading, owners }, first, second) {
  const { starts, ends, sentences } = reading;
  const closest = /* @__PURE__ */ new Map();
  const last = /* @__PURE__ */ new Map();
  let current = -2;
  for (let i = 0; i < starts.length; i++) {
    const owner = owners[reading.owners[i]];
    if (owner !== first && owner !== second) continue;
    const sentence = lastNotAfter(sentences, starts[i]) >> 1;
    if (sentence !== current) last.clear();
    current = sentence;
    last.set(owner, i);
    const [a, b] = [last.get(first), last.get(second)];
    if (a === void 0 || b === void 0) continue;
    const known = closest.get(sentence);
    const apart = ({ first: first2, second: second2 }) => starts[Math.max(first2, second2)] - ends[Math.min(first2, second2)];
    const pair = { first: a, second: b };
    if (!known || apart(pair) < apart(known)) closest.set(sentence, pair);
  }
  return [...closest.values()];
}
function quoted(entry, i, along = i) {
  if (entry.text === void 0) throw new Error(`The text of ${entry.key} is not at hand.`);
  const { starts, ends, sentences } = entry.reading;
  const apart = Math.max(ends[along] - ends[i], starts[i] - starts[along], 0);
  const context = apart > 0 ? Math.max(CONTEXT, apart + MARGIN) : CONTEXT;
  return quote(entry.text, sentences, placed(entry, i), context);
}

// src/core/known-entity.ts
init_names();
function insertSorted(list, item) {
  list.splice(placeOf(list, item.key), 0, item);
}
function removeSorted(list, key) {
  const at = placeOf(list, key);
  if (list[at]?.key === key) list.splice(at, 1);
}
function placeOf(list, key) {
  let low = 0;
  let high = list.length;
  if (high > 0 && list[high - 1].key < key) return high;
  while (low < high) {
    const middle = low + high >>> 1;
    if (list[middle].key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
function folded(name) {
  return foldDiacritics(name).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
var KnownEntity = class {
  /** @param describe gives what its names tell, as they are now */
  constructor(id, describe) {
    this.id = id;
    this.describe = describe;
  }
  id;
  describe;
  mentions = 0;
  /** Those that mention it, in order of their keys. */
  documents = [];
  entity;
  search;
  /** The entity as it is shown. */
  shown() {
    return this.entity ??= { ...this.describe(this.id), mentions: this.mentions, documents: this.documents.length };
  }
  /** Its names, folded for searching; the display name first. */
  searchable() {
    const { name, aliases } = this.shown();
    return this.search ??= [...new Set([name, ...aliases].map(folded))].filter((text) => text !== "");
  }
  /** To be called when its counts or names have changed. */
  outdated() {
    this.entity = void 0;
    this.search = void 0;
  }
};

// src/core/corpus.ts
init_across();
init_identity();

// src/core/search.ts
function matchQuality(typed, name) {
  if (name === typed) return 0;
  if (name.startsWith(typed)) return 1;
  const at = name.indexOf(typed);
  if (at > 0) return name[at - 1] === " " ? 2 : 3;
  return lettersInOrder(typed, name) ? 4 : void 0;
}
function lettersInOrder(typed, name) {
  let from = 0;
  for (const letter of typed) {
    if (letter === " ") continue;
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
function bestMatches(typed, among, limit) {
  const wanted = folded(typed);
  if (wanted === "") return among.slice(0, limit);
  const ranks = [[], [], [], [], []];
  for (const item of among) {
    let best;
    for (const name of item.searchable()) {
      const quality = matchQuality(wanted, name);
      if (quality !== void 0 && (best === void 0 || quality < best)) best = quality;
    }
    if (best !== void 0) ranks[best].push(item);
  }
  return ranks.flat().slice(0, limit);
}

// src/core/corpus.ts
var NONE = /* @__PURE__ */ new Set();
var Corpus = class {
  entries = /* @__PURE__ */ new Map();
  ordered = [];
  problems = /* @__PURE__ */ new Map();
  known = /* @__PURE__ */ new Map();
  /** How often each entity stands for the government of a country. */
  standing = /* @__PURE__ */ new Map();
  linker = new Linker();
  describe = (id) => this.linker.named(id);
  ranking;
  /** Adds a document, or replaces what was known of it. Returns the other documents that have other answers now. */
  set(document, text, analysis) {
    return this.put(document, pack(text, analysis), text);
  }
  /** The same with a packed analysis; without `text`, the document can be quoted once `supply` has given it. */
  put(document, reading, text) {
    return this.putAll([{ document, reading, text }]);
  }
  /** The same for several documents, at less cost than one by one. */
  putAll(documents) {
    for (const { document } of documents) this.takeOut(document);
    const changes = this.linker.setAll(documents.map(({ document, reading }) => [document, reading.entities]));
    for (const { document, reading, text } of documents) {
      const entry = { key: document, reading, text, owners: [], completed: /* @__PURE__ */ new Map() };
      this.link(entry);
      this.entries.set(document, entry);
      insertSorted(this.ordered, entry);
      this.tally(entry, 1);
    }
    return this.follow(changes);
  }
  /** Gives the text that a reading was made from. */
  supply(document, text) {
    const entry = this.entries.get(document);
    if (entry) entry.text = text;
  }
  /** Forgets a document. Returns as `set` does. */
  remove(document) {
    return this.takeOut(document) ? this.follow(this.linker.remove(document)) : NONE;
  }
  /** Forgets what was known of a document, and keeps it in the list with the reason why it was not read. */
  skip(document, problem) {
    const others = this.remove(document);
    this.problems.set(document, problem);
    return others;
  }
  /** Says what is amiss with a document that was read nevertheless. */
  note(document, problem) {
    this.problems.set(document, problem);
  }
  has(document) {
    return this.entries.has(document);
  }
  readingOf(document) {
    return this.entries.get(document)?.reading;
  }
  textOf(document) {
    return this.entries.get(document)?.text;
  }
  documents() {
    const read2 = this.ordered.map(({ key, reading }) => {
      const problem = this.problems.get(key);
      const summary = { document: key, length: reading.length, mentions: reading.starts.length };
      return problem === void 0 ? summary : { ...summary, problem };
    });
    const skipped = [...this.problems].filter(([document]) => !this.entries.has(document));
    if (skipped.length === 0) return read2;
    const unread = skipped.map(([document, problem]) => ({
      document,
      length: 0,
      mentions: 0,
      problem
    }));
    return [...read2, ...unread].sort((a, b) => a.document < b.document ? -1 : 1);
  }
  entities(query = {}) {
    const { document, kind, order = "mentions", limit } = query;
    let found = document === void 0 ? this.ranked().map((known) => known.shown()) : this.namedIn(document);
    if (kind !== void 0) found = found.filter((entity) => entity.kind === kind);
    if (order === "name") found.sort(byName);
    else if (order === "appearance") this.sortByAppearance(found, document);
    else if (document !== void 0) found.sort(byMentions);
    return limit === void 0 ? found : found.slice(0, limit);
  }
  entity(id) {
    return this.known.get(id)?.shown();
  }
  documentsOf(id) {
    const known = this.known.get(id);
    if (!known) return [];
    return known.documents.map((entry) => ({ document: entry.key, mentions: countIn(entry, known) })).sort((a, b) => b.mentions - a.mentions || (a.document < b.document ? -1 : 1));
  }
  mentionsIn(document, within) {
    const entry = this.entries.get(document);
    if (!entry) return [];
    const { starts, ends } = entry.reading;
    const found = [];
    const first = within ? Math.max(0, lastNotAfter(starts, within.start) - 8) : 0;
    for (let i = first; i < starts.length; i++) {
      if (within && starts[i] >= within.end) break;
      if (!within || ends[i] > within.start) found.push(resolved(entry, i));
    }
    return found;
  }
  mentionAt(document, offset) {
    const entry = this.entries.get(document);
    const index = entry ? mentionIndexAt(entry.reading, offset) : -1;
    return entry && index >= 0 ? placed(entry, index) : void 0;
  }
  mentionsOf(id, query = {}) {
    return this.select(id, query).map(({ entry, index }) => placed(entry, index));
  }
  passagesOf(id, query = {}) {
    return this.select(id, query).map(({ entry, index }) => quoted(entry, index));
  }
  /** Those of the documents that `passagesOf` would quote whose text is not at hand: see `supply`. */
  textsNeededFor(id, query = {}) {
    const documents = /* @__PURE__ */ new Set();
    for (const { entry } of this.select(id, query)) if (entry.text === void 0) documents.add(entry.key);
    return [...documents];
  }
  sentencesOf(id, document) {
    const entry = this.entries.get(document);
    if (!entry) return [];
    const { sentences, starts, ends } = entry.reading;
    const spans = this.select(id, { document }).map(
      ({ index }) => sentenceAround(sentences, { start: starts[index], end: ends[index] })
    );
    return spans.filter((span, i) => span.start !== spans[i - 1]?.start);
  }
  standInsOf(id) {
    return [...this.standing.get(id) ?? []].map(([other, mentions]) => ({ entity: this.entity(other), mentions })).sort((a, b) => b.mentions - a.mentions || byName(a.entity, b.entity));
  }
  search(typed, limit = 50) {
    return bestMatches(typed, this.ranked(), limit).map((known) => known.shown());
  }
  companionsOf(id, limit = 50) {
    const shared = /* @__PURE__ */ new Map();
    const known = this.known.get(id);
    if (!known) return [];
    for (const entry of known.documents) {
      for (const [, owners] of sentencesWith(entry, known)) {
        for (const other of owners) if (other !== known) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    return [...shared].map(([other, sentences]) => ({ entity: other.shown(), sentences })).sort((a, b) => b.sentences - a.sentences || byName(a.entity, b.entity)).slice(0, limit);
  }
  passagesTogether(a, b, limit = 50) {
    return this.together(a, b, limit).map(({ entry, pair }) => quoted(entry, pair.first, pair.second));
  }
  /** As `textsNeededFor`, for `passagesTogether`. */
  textsNeededTogether(a, b, limit = 50) {
    const documents = this.together(a, b, limit).flatMap(({ entry }) => entry.text === void 0 ? [entry.key] : []);
    return [...new Set(documents)];
  }
  /** Takes a document out of everything but the linker; false where it was not there. */
  takeOut(document) {
    this.problems.delete(document);
    const entry = this.entries.get(document);
    if (!entry) return false;
    this.tally(entry, -1);
    this.entries.delete(document);
    removeSorted(this.ordered, document);
    return true;
  }
  /** Brings up to date what a change of one document changed elsewhere. */
  follow({ documents, entities }) {
    for (const document of documents) {
      const entry = this.entries.get(document);
      if (!entry) continue;
      this.tally(entry, -1);
      this.link(entry);
      this.tally(entry, 1);
    }
    for (const id of entities) this.known.get(id)?.outdated();
    return documents;
  }
  /** Ties a document's entities to those of the corpus. */
  link(entry) {
    const completed = /* @__PURE__ */ new Map();
    entry.owners = entry.reading.entities.map((_, local) => {
      const { id, of } = this.linker.linkOf(entry.key, local);
      if (of !== void 0) completed.set(local, of);
      return this.know(id);
    });
    entry.completed = completed;
  }
  know(id) {
    let known = this.known.get(id);
    if (!known) {
      known = new KnownEntity(id, this.describe);
      this.known.set(id, known);
    }
    return known;
  }
  /** Counts a document in (`sign` 1) or out (-1). */
  tally(entry, sign) {
    const { reading, owners } = entry;
    for (const local of reading.owners) owners[local].mentions += sign;
    for (let i = 0; i < reading.starts.length; i++) if (reading.standsForOf[i] > 0) this.tallyStanding(entry, i, sign);
    for (const owner of new Set(owners)) {
      owner.outdated();
      if (sign > 0) insertSorted(owner.documents, entry);
      else removeSorted(owner.documents, entry.key);
      if (owner.documents.length === 0) this.known.delete(owner.id);
    }
    this.ranking = void 0;
  }
  tallyStanding({ reading, owners }, i, sign) {
    const country = governmentId(reading.governments[reading.standsForOf[i] - 1]);
    const counts = this.standing.get(country) ?? /* @__PURE__ */ new Map();
    const { id } = owners[reading.owners[i]];
    const count = (counts.get(id) ?? 0) + sign;
    if (count > 0) counts.set(id, count);
    else counts.delete(id);
    if (counts.size > 0) this.standing.set(country, counts);
    else this.standing.delete(country);
  }
  /** All entities, most mentioned first. */
  ranked() {
    return this.ranking ??= [...this.known.values()].filter((known) => known.mentions > 0).sort((a, b) => b.mentions - a.mentions || byName(a.shown(), b.shown()));
  }
  namedIn(document) {
    const entry = this.entries.get(document);
    if (!entry) return [];
    const counts = /* @__PURE__ */ new Map();
    for (const local of entry.reading.owners) {
      const owner = entry.owners[local];
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    return [...counts].map(([known, mentions]) => ({ ...known.shown(), mentions, documents: 1 }));
  }
  sortByAppearance(entities, document) {
    const first = new Map(entities.map(({ id }) => [id, this.appearance(id, document)]));
    entities.sort((a, b) => {
      const [x, y] = [first.get(a.id), first.get(b.id)];
      return x.document === y.document ? x.start - y.start : x.document < y.document ? -1 : 1;
    });
  }
  /** Where an entity is first mentioned. */
  appearance(id, document) {
    const known = this.known.get(id);
    const entry = document === void 0 ? known.documents[0] : this.entries.get(document);
    const [index = 0] = indicesIn(entry, known);
    return { document: entry.key, start: entry.reading.starts[index] };
  }
  /** The mentions a query asks for, in its order; reads no more documents than the query's limit needs. */
  select(id, query) {
    const known = this.known.get(id);
    if (!known) return [];
    const { near, skip = 0, limit = Infinity } = query;
    const here = near && this.entries.get(near.document);
    const found = [];
    const add = (entry, indices) => {
      for (const index of indices) found.push({ entry, index });
    };
    if (here && (query.document === void 0 || query.document === here.key)) {
      add(here, nearestFirst(here, indicesIn(here, known), near.offset, query.othersOnly ?? false));
    }
    for (const entry of known.documents) {
      if (found.length >= skip + limit) break;
      if (entry === here || query.document !== void 0 && entry.key !== query.document) continue;
      add(entry, indicesIn(entry, known));
    }
    return skip > 0 || found.length > limit ? found.slice(skip, skip + limit) : found;
  }
  together(a, b, limit) {
    const [first, second] = [this.known.get(a), this.known.get(b)];
    const found = [];
    if (!first || !second) return found;
    for (const entry of first.documents) {
      if (found.length >= limit) break;
      if (entry.owners.includes(second)) found.push(...pairsIn(entry, first, second).map((pair) => ({ entry, pair })));
    }
    return found.slice(0, limit);
  }
};
var byName = (a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
var byMentions = (a, b) => b.mentions - a.mentions || byName(a, b);

// ../../../tmp/scale-micro3.ts
import { readFileSync as readFileSync2 } from "node:fs";
var k = loadKnowledge(Object.fromEntries(MODEL_FILES.map((f) => [f, readFileSync2("/work/h/scale/model/" + f)])));
var n = Number(process.argv[2] ?? 1e3);
var texts = Array.from({ length: n }, (_, i) => inventDocument(i));
console.log(texts[0].slice(0, 600));
analyse(texts[0], k);
var t = performance.now();
var analyses = texts.map((x) => analyse(x, k));
console.log("analyse", performance.now() - t, "chars", texts.reduce((s, x) => s + x.length, 0), "mentions", analyses.reduce((s, a) => s + a.mentions.length, 0));
t = performance.now();
var readings = analyses.map((a, i) => pack(texts[i], a));
console.log("pack", performance.now() - t);
var { Linker: Linker2 } = await Promise.resolve().then(() => (init_across(), across_exports));
var cpu = () => process.cpuUsage().user / 1e3;
var { writeFileSync } = await import("node:fs");
var insp = await import("node:inspector");
var ses = new insp.Session();
ses.connect();
ses.post("Profiler.enable");
ses.post("Profiler.setSamplingInterval", { interval: 200 });
ses.post("Profiler.start");
var u = cpu();
var L = new Linker2();
for (let j = 0; j < readings.length; j += 25) L.setAll(readings.slice(j, j + 25).map((r, i) => [`file:///x/seeds/${String(i + j).padStart(5, "0")}.txt`, r.entities]));
console.log("linker cpu", cpu() - u);
ses.post("Profiler.stop", (e2, { profile }) => writeFileSync("/tmp/scale-prof/z.cpuprofile", JSON.stringify(profile)));
process.exit();
u = cpu();
var c = new Corpus();
t = performance.now();
readings.forEach((r, i) => c.put(`file:///x/seeds/${String(i).padStart(5, "0")}.txt`, r, texts[i]));
console.log("put", performance.now() - t, "cpu", cpu() - u);
process.exit();
t = performance.now();
var e = c.entities();
console.log("entities", e.length, performance.now() - t);
t = performance.now();
c.entities();
console.log("entities again", performance.now() - t);
t = performance.now();
c.entities({ order: "appearance" });
console.log("by appearance", performance.now() - t);
t = performance.now();
var m = c.mentionsOf(e[0].id);
console.log("mentionsOf", e[0].name, m.length, performance.now() - t);
t = performance.now();
c.passagesOf(e[0].id, { near: { document: m[0].document, offset: 5 }, limit: 10, othersOnly: true });
console.log("hover", performance.now() - t);
t = performance.now();
c.search("vladim");
console.log("search first", performance.now() - t);
t = performance.now();
c.search("vladim");
console.log("search", performance.now() - t);
t = performance.now();
c.companionsOf(e[0].id);
console.log("companions", performance.now() - t);
t = performance.now();
c.put(m[0].document, readings[0], texts[0]);
console.log("re-put", performance.now() - t);
t = performance.now();
c.entities();
console.log("entities after re-put", performance.now() - t);
t = performance.now();
c.documentsOf(e[0].id);
console.log("documentsOf", performance.now() - t);
console.log(process.memoryUsage());
