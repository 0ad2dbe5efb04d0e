/** Words in the names of organisations, in lower case. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that an acronym may leave out. */
export const SMALL_WORDS = words(
  'of for the and in on to at with by a an de la le les du des del della di da do y e et und für fur der die das van & against',
);

/** Words that tell what kind of body it is. */
export const TYPE_WORDS = words(`
  academy administration agency airline airlines airport alliance army assembly association authority bank bar board brigade
  brotherhood bureau cabinet campaign centre center central chamber church club coalition college command commission committee
  community company confederation conference congress consortium constitutional convention corporation corps council court
  defence defense delegation democratic department diocese directorate division economic electoral embassy enterprise exchange
  executive faculty family federal federation finance firm fleet force forces foreign foundation front fund general government
  group guard high home hospital hotel house industries industry initiative inspectorate institute institution intelligence
  interior international joint judicial justice laboratory lab labs league legion library lodge magazine marines media military
  mission ministry mosque movement museum national navy network news newspaper observatory office orchestra order
  organisation organization panel parliament parliamentary partnership party patrol police policy press project prosecutor
  province public radio railway railways region regional registry republic republican resistance school secretariat security
  senate service services society staff state station studio studios supreme syndicate task team temple theatre theater
  treasury tribunal troops trust union unit united university workers`);

/** Words with which a part of an organisation, or a daughter of it, is named after the whole. */
export const NOT_THE_WHOLE = words(`
  news sport sports radio television tv channel cloud music films film pictures studios entertainment electronics europe america
  americas asia africa pacific international global worldwide uk us usa digital online maps play prime web labs research ventures
  capital insurance energy youth women womens junior reserves academy two ii 2 one plus premium express cargo foods health
  pharmaceuticals games software hardware mobile street arabic persian world business finance financial investment investments
  securities asset estate properties marine heavy display life`);
