/** Words that tell a government that acts from the town it sits in. Lower case; verbs in their base forms, and irregular ones as they are. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What governments do. */
export const ACTING_VERBS = words(`
  abandon abolish abstain annex apply arrest borrow buy conduct deport detain devalue execute hire import jail mobilise mobilize nationalise
  nationalize occupy oust purchase raise recruit seize abstain accept accuse acknowledge act admit adopt agree aim allege allow ally announce answer appeal appoint approve argue
  arm assert assure back backtrack ban bar beg begin believe bet blame block boast boycott break brand build call calculate cancel
  caution cede celebrate censor challenge change claim clamp clarify commit compete complain concede condemn confirm confront
  consider continue control cooperate counter court crack criticise criticize cut deal decide declare decline defend defy demand
  denounce deny deploy desire deter dispatch dismiss dispute distance downplay dread drag drive ease embrace emphasise emphasize
  encourage endorse enforce engage ensure envision escalate exempt expel expect exploit expand export express extend face fail favour
  favor fear fight finance fine fire foot freeze fund gain give grant grow guarantee halt harbour help hesitate hint hit hope host ignore impose
  improve increase insist intend intensify interfere intervene introduce invade invest issue join keep know label lack launch learn
  let lift limit lobby look lose make maintain manage mediate meddle mind mull need negotiate note offer open oppose order outline
  owe pay permit persist plan play pledge plot poach portray postpone praise prefer prepare present press pressure pretend prevent
  proclaim prohibit promise promote propose protest prove provide provoke publish punish push question ratify react reaffirm realise
  realize recall recognise recognize reconsider refrain refuse regard reiterate reject release rely remain reply report request
  require rescind resent resist respond restrict resume retaliate retract reveal reverse risk rule sanction say scramble see seek sell
  send shift side sign signal slam soften speak spend stand start stipulate stockpile stop strengthen stress strike strive struggle
  submit suffer suggest summon supply support suspect suspend take talk target tell term test think threaten tighten tolerate tout
  track trade treat trumpet trust try turn understand undertake unveil uphold urge use veto view violate vow voice wage wait want warn
  watch weaken weigh welcome wield win wish withdraw withhold wonder worry yield
  said sought told thought took made gave held kept knew saw fought won lost sent sold spent stood began broke chose drew felt found
  gone got led left meant paid put ran set shown spoke struck understood withdrew withheld wrote backed bet cut shut built dealt drove
  fell grew hit let rose swore threw woken underwrote overtook forbade`);

/** What is done to governments. */
export const ACTED_ON_VERBS = words(`
  accuse aid alarm anger antagonise antagonize appease approach arm ask assure back bait blame challenge coax compel condemn confront
  confound contain convince corner counter court criticise criticize cripple defy deprive deter discourage embarrass embolden enable
  encourage enrage force frustrate give goad hamper help hurt infuriate influence irk irritate isolate lecture let lobby notify offend
  oppose outflank outmanoeuvre outmaneuver outrage persuade placate please praise press pressure prevent prod prompt provoke punish
  push rattle reassure rebuff rebuke reject remind replace rile sanction scold shield shun spur squeeze starve sue supply support
  tell thank threaten trust unnerve unsettle upset urge warn weaken worry told gave sued`);

/** What one does to a town. */
export const TOWN_VERBS = words(`
  attack besiege bomb bombard capture circle conquer cross encircle enter evacuate explore flee hit leave liberate live occupy pass
  photograph reach return rock shell storm surround tour travel visit land fly drive walk depart head arrive come go move settle
  stay grow born bear left fled flew went came drove gone struck burn`);

/** What governments have, or what there is between them; also what stands before "with", "on", "from", "to" and their names. */
export const STATECRAFT_NOUNS = words(`
  ability accord accusation accusations action actions adversary adversaries advice agenda aggression agreement agreements aid aim
  aims alignment allegation allegations alliance alliances allies ally ambassador ambition ambitions anger announcement annexation
  answer anxiety appeal appeals appeasement approach approval arms army arsenal assertion assertiveness assessment assistance
  assurance assurances attempt attempts attention attitude authority autonomy backing backyard behaviour behavior behest bid bidding
  block blockade blow bluff  burden calculation calculations calculus call calls camp campaign capability capabilities 
  cash censorship challenge   claim claims clash clout coercion commitment commitments communication compensation
  competition complaint complaints compliance concern concerns concession concessions condemnation condition conditions confidence
  confrontation consent consultation contact contacts contempt control cooperation coordination counteroffensive counterparts
  counterweight countermeasures credibility crackdown criticism critics critique deadline deal deals  decision decisions defence
  defense defiance delegation demand demands denial denials dependence dependency designs desire determination deterrence dialogue
  differences dilemma diplomacy diplomats direction disagreement disagreements displeasure dispute disputes distrust doctrine
  domination dominance  efforts effort embargo embarrassment embassy encouragement enemies enemy engagement envoy envoys
  escalation espionage  expansion expansionism expectations exports eyes   favour favor fear fears feud finger 
  firepower  fleet focus force forces foreign friend friends friendship friction frustration fury gas goal goals goodwill
  government governments grip  guarantee guarantees guidance hand hands hawks help hegemony hesitation honour hope hopes
  hostility ideology imperialism imports inability incursion independence indignation infiltration influence initiative initiatives
  inroads insistence instructions intelligence intent intention intentions interest interests interference intervention invasion
  investment investments invitation involvement isolation jets keenness lawmakers leader leaders leadership leverage  lobbying
  loan loans loyalty loyalists machinations maneuvers manoeuvres measures mediation meddling message messages military minister
  ministers ministry missile missiles mission mistrust money motives move moves narrative navy need needs negotiations negotiators
  neighbours neighbors neutrality nuclear objection objections objectives obligations obstruction offensive offer official officials
  oil onslaught operation opinion opponents opposition orbit orders outreach pact pacts parliament  participation partner partners
  partnership patience patron peace permission plan plans pledge pledges plot ploy policy policies policymakers position positions
  posture power powers  president pressure pretext priority priorities problem problems profile program programme programmes
  project promise promises propaganda proposal proposals protest protests provocation provocations proxies proxy push quest rapprochement
  reach reaction reactions readiness rebuke recognition red refusal regime rejection relations relationship relationships reluctance
  reliance reply request requests reserves resolve response responsibility restraint restrictions retaliation rhetoric  
  rival rivalry rivals role row rule rulers sabotage saber sabre sanctions satellites say scepticism security sentiment setback shadow
   side signal silence skepticism solidarity sovereignty spat spending sphere spies spokesman spokesperson spokeswoman spy
  stance standing standoff stand  statement statements step strategy strength stubbornness subsidies  suggestion summons
  supplies support supporters suspicion suspicions sway tactics talks target targets tariffs tension tensions territorial territory
   thinking threat threats ties timetable tone tools trade treatment treaty treaties tries troops trust truce  ultimatum
  understanding vassal vassals veto victory view views violation vision voice vote vow war warning warnings wars weapons will
  willingness win wing wish wishes withdrawal  words worldview worries wrath
  bailout bonus boon boost catastrophe coup defeat disaster gift headache humiliation lifeline nightmare relief triumph
  according accordance aligned allied    compliant dependent   independent  keen 
  opposed sympathetic  tied tough soft critical wary distant estranged responsible answerable accountable thanks due owed`);

/** What a town has, or what stands before "of", "to", "from" and its name. */
export const TOWN_NOUNS = words(`
  airport airports apartment apartments area architecture art avenue based bar bars bishop blast bridge bridges building buildings
  bus cafe cafes campus cathedral cemetery centre center church churches cinema circus citizens city cities climate club clubs college concert
  conference correspondent court courtyard derby district districts downtown east eastern embankment evening exhibition exchange explosion
  facades fashion festival film firefighters flat flats flight flights galleries gallery garden gardens gate gates grounds hospital hospitals
  hotel hotels house houses inhabitants journey kilometers kilometres km lawn library life mayor map market markets marathon mausoleum
  metro metropolitan miles monument monuments morning mosque mosques municipal museum museums neighborhood neighborhoods neighbourhood
  neighbourhoods night nightlife north northern office offices olympics opera outskirts palace park parks part people philharmonic
  police pollution population prison property quarter railway region restaurant restaurants resident residents ring rink river road roads
  route school schools scene shop shops skyline skyscrapers smog soil south southern square squares stadium station stations stock
  street streets studio suburb suburbs subway summit team temple temples theatre theatres theater theaters tower towers town towns traffic train
  trains tram trip tube underground university universities villa visit visitors walls weather west western winter youth zoo`);

/** Prepositions that make a name a place. */
export const LOCATIVE = words(
  'in at near around outside across through via into within inside throughout beneath above beside opposite downtown central greater inner outer eastern western northern southern east west north south old historic',
);

export const TOWN_TITLES = words('capital city town suburb port metropolis megacity');

/** What a government is to others, or in with them. */
export const ROLES = words(
  'ally partner rival patron backer enemy adversary supporter opponent guarantor mediator broker odds loggerheads pressure talks',
);

/** What a government is said to be. */
export const ATTITUDES = words(`
  able adamant afraid against alarmed angry anxious aware behind bent careful cautious certain clear committed concerned confident
  content convinced deeply defiant delighted desperate determined disappointed displeased due dependent eager entitled fearful firm
  free frustrated furious guilty happy hesitant hopeful insistent interested intent isolated justified keen likely loath mindful
  nervous obliged open opposed optimistic outraged pleased poised powerless prepared quick ready reluctant responsible right sceptical
  serious set silent skeptical slow supportive sure suspicious tempted tired unable uneasy unhappy unlikely unwilling upset wary weary
  willing worried wrong`);

/** Adjectives before "to" and the name of a government. */
export const NEARNESS = words(
  'close closer loyal hostile friendly beholden subservient indebted answerable accountable opposed sympathetic',
);
