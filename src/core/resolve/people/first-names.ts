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
     fraulein senora senorita senhora dona signora signorina shrimati smt sister mother congresswoman chairwoman spokeswoman actress sultana begum`,
  ),
  ...names(
    'man',
    `mr sir lord king prince emperor baron duke count tsar czar kaiser herr senor senhor shri don signor monsieur brother father
     congressman chairman spokesman actor sultan sheikh emir`,
  ),
]);

/** Whom a title is given to, where it tells; the title folded and in lower case. */
export const genderOfTitle = (title: string): Gender | undefined => GENDERS.get(title);

const GIVEN: ReadonlyMap<string, Gender> = new Map([
  ...names(
    'woman',
    `abigail adela adelaide adele adriana agatha agnes agnieszka aisha akua alejandra alexandra alexandria alice alicia alina alison aliya
     allison alma althea ama amanda amara amelia amina amira amy ana anastasia angela angelica angelina anita anja anna anne annette annie
     annika antonella antonia aparna arundhati asha astrid audrey aurora ava ayesha azadeh barbara beata beatrice beatriz bella bernadette
     bertha beryl beth betty bianca birgit bonnie brenda bridget brigitte britta brittany brooke bushra camilla candace carla carmen carol
     carolina caroline carolyn cassandra catalina catherine cecilia celeste celia chantal charlotte chiamaka chiara chloe christiane
     christie christina christine cindy claire clara clarissa claudette claudia clementine colleen connie consuelo cora cordelia corinne
     cornelia courtney cristina crystal cynthia daisy daniela danielle daphne deborah debra deirdre delia delphine denise devi diana diane
     dilma dina dolores donna dora doreen doris dorothy edith edna efua eileen ekaterina elaine eleanor elena eleonora elisa elisabeth
     elisabetta elise eliza elizabeth ella ellen elsa elsie elvira emilia emily emma emmanuelle enid erica erika erin esmeralda esperanza
     estelle esther ethel eugenia eunice eva evangeline eve farah fatima fatou fatoumata felicia felicity fiona flora florence frances
     francesca frida gabriela gail galina gemma genevieve georgina geraldine gertrude gina giovanna giulia gladys glenda gloria grace greta
     gretchen grete guadalupe gudrun gwen gwendolyn hadiza hana hanna hannah harriet hattie hazel heather hedwig heidi heike helen helena
     helene helga henrietta hilary hilda hildegard hillary hiroko ida ilse imogen ines inge ingeborg ingrid irena irene irina iris irma
     isabel isabella isla isobel ivana ivy jacqueline jade jana jane janet janice janine jasmine jeanette jeanne jenna jennifer jessica
     jill joan joanna joanne jocelyn johanna josephine joyce juanita judith judy julia juliana juliane julianne julie juliet june justine
     kamala karen karin karina karla katarina katarzyna kate katherine kathleen kathryn kathy katja keiko khadija kimberly kirsten kristina
     krystyna lana larisa latifa latoya laura lauren laurie lea leah leila lena lenore leonora leticia leyla lilian liliana lillian lily
     linda lisa lise lois lorena loretta lorraine lotte louise lucia lucille lucinda lucy ludmila luisa lupita lydia lynn mabel madeleine
     madeline maeve magdalena maja malala malgorzata mandy manuela mara marcela marcia margaret margarethe margarita margot maria mariam
     mariana marianne maribel marie marilyn marina marjorie marlene marta martha mary mathilde matilda matilde maude maureen mavis maxine
     meera megan melania melissa mercedes meredith mette michelle michiko mildred milena mina minerva miranda miriam mirjam moira mona
     monica morag muriel myra myrtle nadezhda nadia nadine nancy naomi natalia natalie natalya natasha ngozi nicole nicolette nina noelle
     noor nora noreen norma nuala octavia odette olga olivia ophelia paloma pamela patience patricia paula paulette paulina pauline pearl
     penelope perpetua petra philippa phoebe phyllis pilar polly priscilla priya prudence queenie rachael rachel rahel ramona rania rebecca
     rebekah regina renata renee rhoda rhonda rita roberta romina rosa rosalie rosalind rosamund rosario rose rosemary roxanne ruby ruth
     sabine sabrina sadia sally salma samantha samira sandra sarah saskia selma serena sharifa sharon sheila shirley shreya sibyl sigrid
     silvia simone siobhan sofia solange soledad sonia sonja sophia sophie soraya stacy stefania stella stephanie sue susan suzanne
     svetlana sylvia sylvie tabitha tamara tammy tania tara tatiana teodora teresa thelma theodora theresa tiffany tilda tina tove trudy
     uma ursula urszula valentina valeria valerie vanda vanessa vera veronica veronika victoria viola violet virginia vivian viviana vivien
     wanda wangari wanjiru wendy wilhelmina winifred winnie xiomara yasmin yesenia yolanda yulia yvette yvonne zahra zainab zara zeinab
     zelda zoe zofia zsuzsanna zuzana`,
  ),
  ...names(
    'man',
    `aaron abdel abdul abdullah abdullahi abel abraham achim adam adolf adrian ahmed alan alastair albert alberto alejandro alessandro
     alexander alexei alfred ali alistair alvaro alvin amadou amir amos anatoly anders andre andreas andrei andrew andrzej angus anselm
     anthony antoine anton antonin antonio archibald ari armando arnold arthur arturo arvind ashok attila axel barry bartholomew basil ben
     benjamin bernard bernardo bertrand bill bjorn blaise bob bogdan boleslaw boris boubacar brad bradley brandon brendan brett brian
     bronislaw bruce bruno bryan burak byron caleb calvin cameron carl carlos cedric cesar charles chester christian christophe christopher
     clarence claude clement clifford clive clyde colin conor conrad craig curtis cyril czeslaw damian damien daniel darius darren david
     dennis derek desmond diego dieter dietrich dimitri dirk dmitry dominic donald donovan douglas duncan dustin dwayne dwight dylan earl
     edgar edmund eduard eduardo edward edwin egon einar eli elias elijah elliot elmer emil emilio emmanuel enrico enrique eric erich erik
     ernest ernesto ernst erwin esteban ethan eugene evan ewan fabian farid felipe felix ferdinand fernando fidel floyd francis francisco
     francois frank franz frederick fredrik friedrich fritz gabriel gareth gary gavin gennady geoffrey georg george georges gerald gerard
     gerd gerhard gilbert giles gino giovanni giuliano giuseppe goran gordon graeme graham gregor gregory guido guillaume gunnar gunther
     gustav gustavo guy hamid hamza hans hans-peter harold harry harvey hassan hector heinrich heinz helmut hendrik henning henri henry
     herbert hermann hiroshi horst howard hubert hugh hugo humphrey ian ibrahim ignacio ignatius igor ilya imran irving isaac isaiah ismail
     ivan ivo jaap jabez jack jacob jacques jaime jakob jamal james janos jared jaroslav jason javier jean-pierre jeffrey jens jeremy
     jerome jesper jesse jim jiri joachim joao joe joel johan johann johannes john jon jonas jonathan joost jordi jorge jose josef joseph
     joshua josip juan juergen jules julian julio julius jurgen kamal kareem karim karl kaspar kazimierz keir keith kenji kenneth kent
     kevin khalid khalil klaus kofi konrad konstantin kurt kwame kyle lance larry lars laszlo laurent lawrence lech leif leo leon leonard
     leonardo leonid leopold leroy lester levi lewis lionel lloyd lorenzo lothar louis luca lucas lucian lucien ludwig luigi luis lukas
     luke luther maciej magnus mahmoud malcolm manuel marc marcel marcelo marcin marco marcus mario mariusz mark marshall martin martti
     marvin massimo mateus mateusz mathias matteo matthew matthias maurice mauricio max maximilian mehdi mehmet michael michal michel
     miguel mihai mikael mike mikhail milan milos milton mohamad mohamed mohammad mohammed morris morten moses muhammad murad murray
     mustafa nathan nelson nicholas nicolas niels nigel nikolai nikolaus nikos noah norbert norman olaf ole oleg oliver oluf omar orlando
     osama oscar oswald otis otto owen pablo paolo pascal patricio patrick paul paulo pavel pedro percy peter petr philip pierre pieter
     piotr preston quentin quincy rafael rajesh ralph ramon randall randolph rashid rauf raul raymond reginald reinhard rene rex reza rhys
     ricardo richard rico robert roberto roderick rodney rodolfo rodrigo roger roland rolf roman romano ronald rory ross roy rudolf rudy
     rufus rupert russell ryan sadiq salim salman salvador salvatore samir samuel sanjay sanjeev santiago saul scott sean sebastian serge
     sergei sergio seth shane sidney siegfried silvio simon solomon spencer stanislav stanley stavros stefan stefano stephen steven stewart
     stuart sunil sven sylvester tadeusz tarek tariq ted terence thaddeus theo theodore thibault thomas thorsten timothy tobias todd tom
     tomas tomasz tony trevor tristan tyler udo ulrich umberto valentin vasily vernon victor vikram viktor vincent vinod virgil vitaly vlad
     vladimir vladislav vojtech volodymyr waldemar wallace walter walther warren wayne wendell werner wilfred wilhelm willard willem
     william wim winfried winston wojciech wolfgang xavier yann yannick yasser yuri yusuf yves zbigniew zdenek zoltan`,
  ),
]);

/** Whose given name this is, where it is mostly one or the other; folded and in lower case. */
export const genderOfGiven = (given: string): Gender | undefined => GIVEN.get(given);
