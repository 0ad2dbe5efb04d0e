/** Given names: which are short for others, and what they tell of their bearers. */

const SHORT_FOR: ReadonlyMap<string, string> = new Map(
  `abigail:abby albert:al,bert alexander:alex,sandy,sasha alfred:alf,alfie,fred andrew:andy,drew anthony:tony,antony
   arthur:art barbara:barb,babs benjamin:ben,benny catherine:cathy,kate,katie,cate,kathy,katherine charles:charlie,chuck
   christina:tina christopher:chris,kit daniel:dan,danny david:dave,davey deborah:debbie,deb donald:don,donny
   dorothy:dot,dottie edward:ed,eddie,ted,teddy,ned elizabeth:liz,lizzie,beth,betty,eliza,bess eugene:gene
   florence:flo francis:frank,frankie frederick:fred,freddie,freddy geoffrey:geoff george:georgie gerald:gerry,jerry
   gregory:greg harold:hal,harry helen:nell henry:hank,harry jacob:jake,jack james:jim,jimmy,jamie jeffrey:jeff
   jennifer:jen,jenny jessica:jess,jessie john:johnny,jack jonathan:jon joseph:joe,joey joshua:josh judith:judy
   kenneth:ken,kenny lawrence:larry,laurence leonard:len,leo,lenny louis:lou,louie margaret:maggie,peggy,meg,madge
   matthew:matt michael:mike,mick,mickey nathaniel:nate,nat nicholas:nick,nicky nikolai:kolya pamela:pam patricia:pat,patty,tricia
   patrick:pat,paddy peter:pete philip:phil,phillip rebecca:becky raymond:ray richard:dick,rick,rich,richie,ricky
   robert:bob,bobby,rob,robbie,bert ronald:ron,ronnie,ronny rudolph:rudy samuel:sam,sammy stephen:steve,steven,stevie
   stuart:stu susan:sue,susie,suzy theodore:ted,teddy,theo thomas:tom,tommy timothy:tim,timmy valerie:val victoria:vicky
   vincent:vince vladimir:volodya,vova walter:walt,wally william:bill,billy,will,willie,liam zachary:zach,zack`
    .trim()
    .split(/\s+/)
    .flatMap(entry => {
      const [name, shorts] = entry.split(':');
      return shorts!.split(',').map((short): [string, string] => [short, name!]);
    })
    .reverse(), // the first of several stays
);

/** The name that a short given name most often stands for ("bill" → "william"); any other name itself. */
export function firstNameOf(given: string): string {
  return SHORT_FOR.get(given) ?? given;
}

export type Gender = 'woman' | 'man';

const names = (gender: Gender, text: string): [string, Gender][] =>
  text
    .trim()
    .split(/\s+/)
    .map(name => [name, gender]);

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...names(
    'woman',
    `mrs ms miss mme mlle madame madam mademoiselle lady dame queen princess empress baroness duchess countess tsarina frau
     fraulein senora senorita dona signora sister mother congresswoman chairwoman spokeswoman actress sultana begum`,
  ),
  ...names(
    'man',
    `mr sir lord king prince emperor baron duke count tsar czar kaiser herr senor don signor monsieur brother father
     congressman chairman spokesman actor sultan sheikh emir`,
  ),
]);

/** Whom a title is given to, where it tells; the title folded and in lower case. */
export const genderOfTitle = (title: string): Gender | undefined => GENDERS.get(title);

const GIVEN: ReadonlyMap<string, Gender> = new Map([
  ...names(
    'woman',
    `agnes alice amanda amelia amy ana angela anna anne annette annie barbara beatrice beth betty brenda bridget camilla
     carol caroline catherine cecilia charlotte christina christine claire clara claudia cristina cynthia deborah diana diane
     donna dorothy edith eleanor elena elizabeth ellen emily emma esther eva eve fatima fiona florence frances francesca
     gabriela gloria grace hannah harriet heather helen hillary ingrid irene isabel isabella jane janet jennifer jessica jill
     joan joanna judith julia julie karen kate katherine kathleen kristina laura lena leticia linda lisa louise lucia lucy
     lydia madeleine margaret maria marie marina martha mary matilda megan melania melissa michelle miriam monica nadia nancy
     natalia natalie natasha nicole nina nora olga olivia pamela patricia paula pauline rachel rebecca rita rosa rose ruth
     sandra sarah sharon sheila sofia sonia sophia sophie stella stephanie susan svetlana sylvia tamara tatiana teresa theresa
     ursula valentina vanessa vera veronica victoria virginia wendy yulia zoe`,
  ),
  ...names(
    'man',
    `abdul adam ahmed alan albert alberto alejandro alexander alfred ali andrew anthony antonio arthur benjamin bernard bill
     bob boris brian bruce carl carlos charles christopher daniel david dennis dmitry donald douglas edward emmanuel eric
     ernest francis francisco frank franz frederick friedrich geoffrey george gerald giovanni giuseppe gordon gregory guy hans
     harold harry hassan heinrich henry herbert hugh hugo ian igor ivan jack jacob jacques james jason jeffrey jeremy joe
     john jonathan jorge jose joseph joshua juan karl keith kenneth kevin klaus larry lawrence leonard louis luis luke manuel
     marco mario mark martin matthew michael miguel mohammed muhammad nicholas nikolai oleg oliver oscar otto pablo patrick paul
     pedro peter philip pierre ralph raymond ricardo richard robert roberto rodrigo roger roland ronald roy rupert samuel sergei
     simon stanley stefan stephen steven stuart theodore thomas timothy tony victor viktor vincent vladimir volodymyr walter
     wilhelm william winston wolfgang yuri`,
  ),
]);

/** Whose given name this is, where it is mostly one or the other; folded and in lower case. */
export const genderOfGiven = (given: string): Gender | undefined => GIVEN.get(given);
