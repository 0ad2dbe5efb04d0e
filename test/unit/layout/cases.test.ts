import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/reading/analyse.js';
import type { Kind } from '../../../src/core/types.js';
import { parseLayout } from '../../layouts/corpus.js';
import { knowledge } from '../worker/workshop.js';

/**
 * Small texts of the kinds that people really open, with what is to be found marked as in the corpus of layouts (`⟦p:entity|words⟧`); what
 * stands between `⟦x:…|…⟧` is touched by no mention. Names of one entity belong together, names of two do not.
 */
interface Case {
  readonly kind: string;
  readonly says: string;
  readonly source: string;
}

const CASES: readonly Case[] = [
  {
    kind: 'hard wraps',
    says: 'a name goes on over a line end that fills the page, also with indents',
    source:
      'The harbour board was told by its own clerk, Mr. ⟦p:w|Solveig\nWinterbourne⟧, and by a pilot from the Isle of Thorn that the yards of ⟦c:k|South\nKorea⟧ had ordered two ferries. ⟦p:w|Winterbourne⟧ kept the minutes.\n',
  },
  {
    kind: 'hard wraps',
    says: 'and over the marks of quoted mail',
    source:
      '> The treasurer of the club, ⟦p:n|Kwame\n> Nkansah⟧, wrote that he would be in ⟦l:l|Lisbon⟧ on Friday and that ⟦p:n|Nkansah⟧\n> pays for himself.\n',
  },
  {
    kind: 'hard wraps',
    says: 'line ends of Windows read as others do',
    source:
      'The report was written in the autumn by a friend of the family, ⟦p:v|Dragan\r\nVukovic⟧, who lives with his sister in the north of ⟦c:s|Sweden⟧ and\r\nseldom answers letters.\r\n',
  },
  {
    kind: 'hyphenated line ends',
    says: 'a broken word is whole again, a double name keeps its hyphen',
    source:
      'The garden was laid out by the late Dame Eleanor ⟦p:h|Hether-\nington⟧ of Bath, and it was kept by her cousin ⟦p:s|Amy Clarke-\nSimmonds⟧ until the war. ⟦p:h|Hetherington⟧ never saw it.\n'.replace(
        'Dame Eleanor ⟦p:h|Hether-\nington⟧',
        'Dame ⟦p:h|Eleanor Hether-\nington⟧',
      ),
  },
  {
    kind: 'hyphenated line ends',
    says: 'a soft hyphen, a zero-width space and a ligature hide nothing',
    source:
      'She thanked ⟦p:b|Mar\u00adtin Bauer⟧ and Dr ⟦p:f|Stef\u200bfi Graf\ufb01eld⟧, and ⟦p:b|Bauer⟧ thanked her.\n',
  },
  {
    kind: 'page breaks',
    says: 'heads and numbers within a sentence are no names',
    source:
      'after the hearing the clerk then wrote to the harbour master, a man of the name of\n\n              ⟦x:h|Proceedings of the Harbour Court⟧              12\n\n⟦p:t|Torvaldsen⟧, who said that ⟦c:n|Norway⟧ had no part in it. Mr. ⟦p:t|Torvaldsen⟧ was heard.\n',
  },
  {
    kind: 'speaker labels',
    says: 'who speaks is a person, what part is played is nobody',
    source:
      'MS. ⟦p:o|OKWUOSA⟧: Were you in ⟦l:d|Dover⟧ that night?\n⟦x:w|THE WITNESS⟧: I was, Ms. ⟦p:o|Okwuosa⟧.\n⟦x:c|THE COURT⟧: Go on.\n',
  },
  {
    kind: 'speaker labels',
    says: 'questions and answers are no initials',
    source:
      'Q. Who signed it?\nA. ⟦p:r|Helga Rasmussen⟧ did.\nBY MR. ⟦p:t|TEMPLETON⟧:\nQ. And who paid?\nA. Mrs. ⟦p:r|Rasmussen⟧ paid.\n',
  },
  {
    kind: 'titles',
    says: 'titles before and after a name are no part of it',
    source:
      '⟦p:f|MARGARET FENWICK⟧, Q.C., appeared for the owners before Lord Justice ⟦p:a|Ashdown⟧ and Cllr ⟦p:b|B. Adeyemi⟧. Ms ⟦p:f|Fenwick⟧ was brief.\n',
  },
  {
    kind: 'names side by side',
    says: 'names in columns are so many names',
    source:
      'For the owners:                 For the crew:\n  ⟦p:a|Peter Lindqvist⟧               ⟦p:b|Grace Mbeki⟧\n  ⟦p:c|Susan Halloran⟧                ⟦p:d|Ivan Petrov⟧\n',
  },
  {
    kind: 'lists',
    says: 'each line of a list is a name by itself',
    source: 'Ports of call:\n\n⟦l:a|Hamburg⟧\n⟦l:b|Lisbon⟧\n⟦l:c|Tunis⟧\n',
  },
  {
    kind: 'legal citations',
    says: 'reporters, ranks and back references are no names',
    source:
      'See 512 ⟦x:a|U. S.⟧ 218, 231 (1994); accord, 44 ⟦x:b|F. Supp.⟧ 3d 12 (ND Cal. 2014). ⟦x:c|Id.⟧, at 233. ⟦p:w|WHITCOMBE⟧, ⟦x:d|C. J.⟧, and ⟦p:d|DELACOURT⟧ and ⟦p:o|OYELOWO⟧, ⟦x:e|JJ.⟧, joined.\n',
  },
  {
    kind: 'legal citations',
    says: 'nor are codes, sections and bills',
    source:
      'Section 12 of 16 ⟦x:a|U.S.C.⟧ 1361 is amended.\n\n⟦x:b|SEC. 4⟧. PENALTIES.\n\nSee also 50 ⟦x:c|C.F.R.⟧ 216 and ⟦x:d|S. 1180⟧. The ⟦o:s|Securities and Exchange Commission⟧ (⟦o:s|SEC⟧) is not concerned.\n',
  },
  {
    kind: 'inverted names',
    says: 'family name, comma and given name are one name',
    source:
      '⟦p:a|ADEYEMI, Folake⟧ (⟦c:n|Nigeria⟧); ⟦p:b|HOLMBERG, Sven⟧ (⟦c:s|Sweden⟧)\n\nMs ⟦p:a|Adeyemi⟧ chaired. ⟦p:b|Sven Holmberg⟧ took notes.\n',
  },
  {
    kind: 'inverted names',
    says: 'a family name in capitals and a given name are one in the middle of a sentence, too; a full name before a comma is one by itself',
    source:
      'Missing are ⟦p:t|TESFALEM, Hanna⟧, 17, and a boy.\n\nSolicitor: ⟦p:a|Simran AHLUWALIA⟧, ⟦p:d|Dorothy Pellworth⟧\n',
  },
  {
    kind: 'inverted names',
    says: 'a comma without spaces joins them in the log of a dispatcher; nobody owns a country',
    source: '221155 OWNER IS ⟦p:f|FALARDEAU,JORDAN⟧ OF ⟦l:s|SHERBROOKE⟧.\n221160 HE TOOK HIS ⟦x:car|CAR⟧ AND LEFT.\n',
  },
  {
    kind: 'names of places that people bear',
    says: 'what somebody is called is a person',
    source:
      'A man named "⟦p:c|Chad⟧" gave her a lift from ⟦l:t|Tauranga⟧. The driver, alias "⟦p:j|Jordan⟧", was not seen again. A town called ⟦l:f|Florence⟧ is near.\n\nHello, my name is ⟦p:a|Amy Sells⟧.\n',
  },
  {
    kind: 'companies',
    says: 'a legal form ends a company, in a cell and behind a post, and its letters are its short name, in capitals, too',
    source:
      'Counsel\t⟦o:h|Hartley Marine Works plc⟧\tTerms\n\n(1) ⟦o:h|HARTLEY MARINE WORKS PLC⟧, a company in London (“⟦o:h|HMW⟧”); and\n\n2. ⟦o:h|HMW⟧ warrants that the pier is sound.\n',
  },
  {
    kind: 'initials',
    says: 'initials belong to the name, with spaces and without',
    source: '⟦p:a|T. R. Hargrave⟧ and ⟦p:b|M.B. Osei⟧ signed. ⟦p:a|Hargrave⟧ died first.\n',
  },
  {
    kind: 'all capitals',
    says: 'names are found in capitals',
    source: 'MINISTER ⟦p:n|NOVAK⟧ ARRIVED IN ⟦l:o|OSLO⟧ ON MONDAY AND MET THE PRIME MINISTER OF ⟦c:w|NORWAY⟧.\n',
  },
  {
    kind: 'results and tables',
    says: 'cells are apart, codes of countries are countries',
    source: 'Javelin: 1. ⟦p:a|Petra Novotna⟧ (⟦c:c|CZE⟧) 64.10; 2. ⟦p:b|Wanjiru Kamau⟧ (⟦c:k|KEN⟧) 61.02.\n',
  },
  {
    kind: 'results and tables',
    says: 'a table with tabs is so many names',
    source: 'Name\tPost\tTown\n⟦p:a|Petra Novotna⟧\tClerk\t⟦l:b|Brno⟧\n⟦p:c|Lars Holmberg⟧\tPilot\t⟦l:d|Oslo⟧\n',
  },
  {
    kind: 'companies',
    says: 'a company named after people is a company',
    source: '⟦o:a|T. R. Hargrave Co.⟧ bought ⟦o:b|Lindqvist & Sons Ltd⟧ from ⟦o:c|Osei Brothers LLC⟧.\n',
  },
  {
    kind: 'bylines',
    says: 'whoever wrote it is a person, also in capitals',
    source:
      'By ⟦p:a|FOLAKE ADEYEMI⟧ and ⟦p:b|Choi Hyun-woo⟧\n\n⟦l:o|OSLO⟧, March 3 (⟦o:r|Reuters⟧) — The ferry sailed.\n',
  },
  {
    kind: 'footnote marks',
    says: 'marks glued to a name do not change it',
    source: 'As Helen ⟦p:o|Holmberg⟧* and ⟦p:a|Folake Adeyemi⟧[7] show, it was void.3 ⟦p:a|Adeyemi⟧ agreed.\n'.replace(
      'Helen ⟦p:o|Holmberg⟧',
      '⟦p:o|Helen Holmberg⟧',
    ),
  },
  {
    kind: 'a word of two kinds',
    says: 'a given name that is a country too is the person who bears it',
    source: '⟦p:a|Jordan Whitcombe⟧ came late. “I missed the bus,” ⟦p:a|Jordan⟧ said.\n',
  },
  {
    kind: 'countries',
    says: 'a country with “and” in its name is one',
    source:
      'Envoys of ⟦c:a|Antigua and Barbuda⟧, ⟦c:b|Bosnia and Herzegovina⟧ and ⟦c:c|Sao Tome and Principe⟧ signed.\n',
  },
  {
    kind: 'ministries',
    says: 'a ministry of several fields is one',
    source:
      'The ⟦o:a|Ministry of Trade, Industry and Energy⟧ told the ⟦o:b|Ministry of Health and Social Welfare⟧ to wait.\n',
  },
  {
    kind: 'ordinary words',
    says: 'procedure, greetings and numerals are nobody',
    source:
      'Hello there. The ⟦x:a|Petitioner⟧ and the ⟦x:b|Respondent⟧ agree. ⟦x:c|II⟧. Findings. ⟦x:d|Figure 3⟧ shows it.\n',
  },
  {
    kind: 'subtitles',
    says: 'times, dashes and tags are passed over',
    source:
      '7\n00:01:02,000 --> 00:01:04,500\n- ⟦p:a|Petra Novotna⟧ lives in ⟦l:b|Brno⟧.\n- Since when?\n\n8\n00:01:05,000 --> 00:01:06,000\n<i>⟦p:c|Lars Holmberg⟧ knows.</i>\n',
  },
  {
    kind: 'acronyms',
    says: 'letters in brackets are of the kind of what they stand for, in quotes too',
    source:
      'The ⟦o:a|Northern Fisheries Inspection Agency⟧ (“⟦o:a|NFIA⟧”) wrote to the ⟦o:b|Baltic Ferry Board⟧ (⟦o:b|BFB⟧). ⟦o:a|NFIA⟧ had no answer.\n',
  },
  {
    kind: 'parliaments',
    says: 'seat and party stand in brackets behind a member',
    source:
      '\n⟦p:a|Morwenna Petherick⟧ (⟦l:s|Vale of Arden⟧) (⟦o:l|Lab⟧): I thank my friend.\n\n⟦p:b|Gareth Hollinshead⟧ (⟦l:t|Northmoor⟧) (⟦o:c|Con⟧): He is no friend of mine.\n',
  },
  {
    kind: 'parliaments',
    says: 'small words belong to names of some languages',
    source: '\nHon. ⟦p:a|Kipngetich arap Toroitich⟧ (⟦l:s|Chepsigot⟧): Madam Speaker, I rise.\n',
  },
  {
    kind: 'capitals',
    says: 'bodies in capitals are whole',
    source: '⟦o:a|PORT ELLERY POLICE DEPARTMENT⟧\n\n⟦o:b|COMMITTEE ON HARBOURS AND FERRIES⟧\n\nThe desk was open.\n',
  },
  {
    kind: 'places',
    says: 'a capital keeps its district where a sentence begins behind it',
    source:
      'The hall stands in ⟦l:w|Washington D.C.⟧ The six rowers came late.\n\nThey met in ⟦l:w|Washington D.C.⟧ Image: a boat.\n',
  },
  {
    kind: 'capitals',
    says: 'who acts or has an office in a text in capitals is a person, and “us” is no country',
    source:
      '1. SUMMARY: PERMSEC ⟦p:a|NDLOVUKAZI⟧ ASKED THE AMBASSADOR TO CALL. ⟦p:a|NDLOVUKAZI⟧ TOLD ⟦x:u|US⟧ THAT DIRECTOR ⟦p:b|MUNYAI-DLADLA⟧ HAD REFUSED. END SUMMARY.\n',
  },
  {
    kind: 'places',
    says: 'what is named after a person is a place by its last word',
    source: 'They met at ⟦l:a|Ottilie Vandermeer Bridge⟧ and walked to ⟦l:b|Hargreaves’s Point⟧ in the rain.\n',
  },
  {
    kind: 'places',
    says: 'a street of another language is one',
    source: 'He lives in ⟦l:a|Rue Fontaney⟧, near the ⟦l:b|Place de la Lanterne⟧, with his dog.\n',
  },
  {
    kind: 'addresses',
    says: 'a city and its state are two, and a road of a number is no country',
    source:
      'LOCATION: 88 HARBOUR RD, ⟦l:a|ELLERY⟧, ⟦l:k|KY⟧ 40118\n\nHe drove north on ⟦x:r|US 23⟧ until the bridge.\n',
  },
  {
    kind: 'people',
    says: 'given names are cut short in print',
    source: 'There were present Alderman ⟦p:a|Wm. Ackersley⟧, ⟦p:b|Thos. Pennifold⟧ and the clerk.\n',
  },
  {
    kind: 'people',
    says: 'who is named behind “Contact:” is one',
    source: 'FOR RELEASE\n\nContact: ⟦p:a|Tevita Fonolahi⟧\n\nThe ferry is late.\n',
  },
  {
    kind: 'people',
    says: 'a double name is one in capitals too, and an honorific is no part of it',
    source: 'Present: ⟦p:a|FATOU DEMBELE-KONE⟧, and later Mr ⟦p:b|Hoshino⟧-san with a box.\n',
  },
  {
    kind: 'chats',
    says: 'who stands before the time is a person',
    source: '⟦p:a|Ryo’ichi Hasunuma⟧  07:05\nmorning all\n\n⟦p:b|Ingeborg Thorsdal⟧  07:06\nhi\n',
  },
  {
    kind: 'tables',
    says: 'the head of a column says what its cells are',
    source:
      'Lobbyist\tFirm\tCity\n⟦p:a|Ines Valadares⟧\t⟦o:d|Corvane Advisory⟧\t⟦l:l|Lisbon⟧\n⟦p:b|Otto Brinkhaus⟧\t⟦o:e|Brinkhaus Ltd⟧\t⟦l:m|Hamburg⟧\n⟦p:c|Maeve Dunleavy⟧\t⟦o:f|Quillon Partners⟧\t⟦l:n|Cork⟧\n',
  },
  {
    kind: 'tables',
    says: 'values with commas and quotes are cells',
    source:
      'name,city,employer\n"⟦p:a|Okonjo, Adaeze⟧",⟦l:l|Lagos⟧,⟦o:d|Kestrelle Foods Ltd⟧\n⟦p:b|Ingrid Solbakken⟧,⟦l:m|Bergen⟧,⟦o:e|Fjordbuss AS⟧\n⟦p:c|Tomasz Nowicki⟧,⟦l:n|Gdynia⟧,⟦o:f|Baltyk Logistics⟧\n',
  },
  {
    kind: 'mail',
    says: 'characters in codes are read, encoded parts are not',
    source:
      'Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\nThe yard in ⟦l:r|Reykjav=C3=ADk⟧ was sold by ⟦p:b|Bj=C3=B6rn Har=\naldsen⟧, who lives in ⟦c:d|Denmark⟧.\n\n⟦x:e|JVBERi0xLjQKJcOkw7zDtsOfCjIgMCBvYmoKPDwvTGVuZ3RoIDMgMCBSL0ZpbHRlci9GbGF0ZURl\nY29kZT4+CnN0cmVhbQp4nD2OywoCMQxF9/2KrAtjkmmnKQyCoLN3oIALHwtB0IUb/19sO4MwEEhy\nb3JfUGFyaXNfSm9obgo=⟧\n',
  },
  {
    kind: 'mail',
    says: 'what programs write into the head is not read, who writes to whom is',
    source:
      'Return-Path: <⟦x:r|owner@lists.example⟧>\nReceived: from relay.example (⟦x:h|HELO RELAY⟧ [10.0.0.7])\n\tby mx.example (⟦x:p|Postfix⟧) with ⟦x:s|ESMTP⟧ id 4F1;\n\tTue, 4 Mar 2031 12:19:26 -0700 (⟦x:z|PDT⟧)\nMessage-ID: <⟦x:m|AB.Exim@mx.example⟧>\nX-Mailer: ⟦x:x|Sparrow Mozilla⟧ 4.1\nContent-Type: text/plain; charset=⟦x:c|US-ASCII⟧\nFrom: ⟦p:a|Ingrid Tveit⟧ <it@mx.example>\nTo: ⟦p:b|Paulo Serrano⟧ <ps@mx.example>\nDate: Tue, 4 Mar 2031 12:19:20 -0700 (⟦x:y|PDT⟧)\nSubject: The pilots of ⟦l:l|Bergen⟧\n\n⟦p:b|Paulo⟧, the call is at 10:30 ⟦x:e|EST⟧.\n',
  },
  {
    kind: 'mail',
    says: 'an X-ray is no field of a mail’s head',
    source: 'Patient: ⟦p:a|Wanda Ostrow⟧\nX-ray: left wrist, seen by Dr. ⟦p:b|Henrik Falke⟧\n',
  },
  {
    kind: 'mail',
    says: 'names that are coded in the head are read where they stand',
    source:
      'From: =?UTF-8?Q?⟦p:a|Ren=C3=A9e_Marchetti⟧?= <rm@mx.example>\nTo: =?UTF-8?B?⟦p:b|SsO4cmdlbiBIYWx2b3JzZW4=⟧?=\n <jh@mx.example>\nSubject: =?utf-8?Q?Back_from_⟦l:l|Malm=C3=B6⟧?=\n\n⟦p:a|Renée⟧ will call ⟦p:b|Jørgen Halvorsen⟧ tomorrow.\n',
  },
  {
    kind: 'mail',
    says: 'parts in uuencode and in base64 are not read, nor is the boundary right behind them',
    source:
      'The plan is below, ⟦p:a|Ingrid⟧.\n\n⟦x:u|begin 644 plan.gif\nM@K<.[G\\:4#F^\\\'["-\'\\&;M"/7<=1)$?C0$,``FMN5%64H&5H763$F`NXU%1*\nMAR&IF@&M(9ZUG/:A7O;Q6AV#"[?."=:[P`3G%UQD/\'WLL+6`[#>\\EQ+=+FJN\nMN4NNC2^?HIQ:*$R>]U(8*<\\0>;"`Z==*\'!#\\JVI"0],V5MZ^3![7EDCH5NCY\nMHO6,E?#.2SG!6_^M7"W[B[@@MA&<NH_XAY:N6P7R@*:,[9.VLHRPT;-8YKJK\nM2%5EN?20*-57UYJ*#F11X5QP7!7Q<U0;1#BB7/=C$M3NL\\(D:\'F_`+//CM$Z\nMOQ*:,)>MEK1"UM&][TA0P_1E1"ZS`,,WIDBFP-O=<_R5]<+$486:_H#4"J.=\n4^Y))]`P^XWV6%$7(!O6,?/(2??H`\n`\nend⟧\n\n⟦x:i|iU+SlvzzPAhAmZCslw3ts7hDEgGB6TdhB9va9sXzyGSX7iGbAd2S8Z9JVPT+qU7ZGCN1iCsgDarb\nI8/5GT8+cDhEleBMXV7TUiJtFjfCJI8dPMxEBd0uofr6tL8cRpZNlHCGIHiCkUR4vujHW0MJrisS\nLj/oesfs9aU3D8QbTdtyOyr7bEfAtXiUqrLFwUW3l925Em5cyiAxEhBfZ2QU+vayANrwmdul7uwz\nYk9RJL/F8E2COI5SkngQ9hCwvKEeC+nxTzymleh6UxFmDHYozbqfXu+5kCLvU3tZahbcigPsH+fS\nVhcRszAkefsv8Rt8Gf7LHhiC0OScGhNjW85gdyugNyxSJm0I4bf52MBDBp3lcjtHn/cshs6gQ0Ip\n8X0r232NH/x/GGaSvzIk16DCAJJDDuJJCRjaiTbD⟧\n--=_related 005C12_=\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\n\n⟦p:b|Paulo Serrano⟧ has the other one.\n',
  },
  {
    kind: 'HTML',
    says: 'names are read through tags, blocks and cells keep them apart, attributes and hidden parts are not read',
    source:
      '<html><head><title>News of ⟦o:o|Zellmarck Holdings⟧</title>\n<style>\n  body { font-family: ⟦x:v|Verdana, Helvetica⟧; }\n  p { color: red; margin: 0; }\n  a:hover { color: blue; top: 3px; }\n</style></head><body bgcolor="⟦x:f|FFFFFF⟧">\n<!-- ⟦x:k|Top Brick⟧ -->\n<p>The chair, <b>⟦p:a|Ingrid</b>\n<i>Tveit⟧</i>, met <font size="+2">⟦p:b|P</font>aulo Serrano⟧ in <a href="http://⟦x:h|news.example/Berlin⟧">⟦l:l|Lisbon⟧</a>.</p>\n<table><tr><td>⟦l:s|Oslo⟧</td><td>⟦p:c|Femi Adeyemi⟧</td></tr><tr><td>⟦p:d|Wanda Ostrow⟧</td><td>⟦l:r|Riga⟧</td></tr></table>\n<p>⟦o:t|AT&amp;T⟧&nbsp;said that ⟦p:e|Ren&eacute;e Marchetti⟧ left.</p>\n',
  },
  {
    kind: 'HTML',
    says: 'programs and style sheets of pages are not read, also by themselves',
    source:
      '⟦p:q|Wanda Ostrow⟧ left for ⟦l:l|Lisbon⟧.\n.a { color: red; }\nShe came back.\n\nvar ⟦x:a|London⟧ = new ⟦x:b|Paris⟧(); function open(){ if (⟦x:c|Berlin⟧ == 3) { return Map.get("x"); } }\n\n.note { font-family: ⟦x:d|Verdana⟧; }\n.head { font-family: ⟦x:e|Helvetica⟧; }\n\n⟦p:p|Ingrid Tveit⟧ wrote it.\n',
  },
  {
    kind: 'chats',
    says: 'what is cut short, cried or a degree is no name, nor part of one',
    source:
      'Ahhhh ⟦p:a|Dave Kestrel⟧, can anyone help? ⟦x:t|TIA⟧, ⟦p:b|Cindy Marlow⟧. She has an ⟦x:m|MBA⟧, ⟦x:p|PhD⟧, ⟦x:d|MD⟧. The disk has 32⟦x:g|MB⟧ and 5 ⟦x:h|GB⟧. ⟦x:r|American Indians and Alaska Natives⟧ were counted in ⟦c:c|Canada⟧. The ⟦o:i|IMO⟧ adopted the rule.\n',
  },
  {
    kind: 'HTML',
    says: 'words in angle brackets that are no attributes are read',
    source: 'Turn left at <Main Street>, where <a ⟦p:a|Ingrid Tveit⟧ or another> lives.\n',
  },
  {
    kind: 'organisations',
    says: 'parties and services side by side are two, whom somebody presides over is a firm',
    source:
      'The ⟦o:a|Democrats⟧ and ⟦o:b|Republicans⟧ agreed. Jack Ostrow, president of ⟦o:c|Ostrow Peterka Lindgren⟧ in ⟦l:l|Leeds⟧, did not.\n',
  },
  {
    kind: 'countries',
    says: 'a name in brackets behind a republic’s is a name of its own',
    source: 'She left the ⟦c:c|Democratic Republic of Congo⟧ (⟦c:c|DRC⟧) in May.\n',
  },
  {
    kind: 'Markdown',
    says: 'code is not read, front matter line by line',
    source:
      '---\nauthor: ⟦p:a|Maria Sousa⟧\nplace: ⟦l:l|Lisbon⟧\n---\n\nShe met *⟦p:b|Rui Tavares-Lima⟧* there.\n\n```js\n⟦x:c|const Paris = new London();⟧\n```\n',
  },
  {
    kind: 'organisations',
    says: 'a company is known by its own word, another legal form is another company',
    source:
      '⟦o:a|Norvika Shipping Ltd⟧ owns ⟦o:b|Norvika Shipping GmbH⟧. The bank sued ⟦o:c|Zellmarck Holdings⟧ in May. A spokesman for ⟦o:c|Zellmarck⟧ declined.\n',
  },
  {
    kind: 'organisations',
    says: 'an office is no part of a body, a chamber is a body of its own',
    source:
      'The Commandant of the ⟦o:a|Coast Guard⟧ wrote to the ⟦o:b|Committee on Rules⟧ of the ⟦o:s|Senate⟧ last week.\n',
  },
  {
    kind: 'chats',
    says: 'who writes stands above the time, as often as it may be, and is no running head',
    source: ['22', '23', '25', '31', '40']
      .map(
        minute =>
          `⟦p:b|Solvei Aasmund⟧ — Today at 9:${minute} AM\nWe have ${minute} crates of plums.\n\n⟦p:h|Hyun-seo Roh⟧  [9:${minute} AM]\nsend them to the depot\n`,
      )
      .join('\n'),
  },
  {
    kind: 'chats',
    says: 'who is addressed is named without the sign, and by the given name after the first word',
    source:
      '⟦p:g|Tjaard Ummels⟧, [12.08.31 19:20]\nThe key is at the mill.\n\n⟦p:w|Wiebe Koster⟧, [12.08.31 19:21]\nOK ⟦p:g|Tjaard⟧ has it. Thank you @⟦p:g|Tjaard⟧, see you.\n',
  },
  {
    kind: 'cables',
    says: 'the town of a post is a place, the post is none of its name',
    source:
      'FM AMEMBASSY ⟦l:n|NIAMEY⟧\nTO RUEHC/⟦o:s|SECSTATE⟧ ⟦l:w|WASHDC⟧ PRIORITY 4417\nINFO RUEHAB/AMEMBASSY ⟦l:a|ABIDJAN⟧ 0992\nRUEHDK/AMCONSUL ⟦l:d|DOUALA⟧ 1120\nUSMISSION ⟦o:o|NATO⟧ ⟦l:b|BRUSSELS⟧\n⟦x:t|BT⟧\nUNCLAS SECTION 01 OF 02\n',
  },
  {
    kind: 'cables',
    says: 'in capitals a trade ends a company, small words go on with a name, and a word alone at the end signs',
    source:
      '1. RECEIVERS ⟦o:p|VALKENBURG TRADING CORP⟧ HAVE COMPLAINED. INSPECTOR ⟦p:d|CHANDRA DE ALWIN⟧ WENT ON BOARD WITH THE PILOT.\n\n2. NO EVIDENCE OF DAMAGE WAS SEEN BY THE CREW.\n⟦p:o|HALVORSEN⟧\n',
  },
  {
    kind: 'records of police',
    says: 'who follows a rank and a number is a person, and so are those whom "S/o" joins',
    source:
      'The bag was handed to PC 2217 ⟦p:i|Wexcombe⟧ at the desk. The watchman ⟦p:p|Perumal⟧ S/o ⟦p:c|Chinnaswamy⟧ stated that he had seen no one.\n',
  },
  {
    kind: 'forms',
    says: 'a label in the middle of a line ends a cell, and tells the kind of what stands behind it',
    source:
      '1.  District: ⟦l:v|VELLAMPET⟧      P.S.: ⟦l:k|KARAIPURAM⟧      Year: 2031\n    FIR No.: 0118/2031             Date: 22/06/2031\n',
  },
  {
    kind: 'guides',
    says: 'stops of a day are places, what leads the eye to them is a gap',
    source:
      'Day 5: ⟦l:k|Kyzyl-Bulak⟧ - ⟦l:n|Narynkol⟧ - ⟦l:t|Tash Orgo⟧\n\nWe sleep in tents.\n\n⟦p:m|Meerim Asanova⟧ ........ kitchen and tents\n⟦p:b|Marta Ermekova⟧ ........ horses and maps\n',
  },
  {
    kind: 'guides',
    says: 'what is said to be a town is one, and so is what stands in a list with places; wiki marks are no part of names',
    source:
      "'''⟦l:a|Sant Odric⟧''' is a fishing town of 900 people.\n\nThe boat calls at ⟦l:p|Piraeus⟧, ⟦l:v|Vrakothos⟧ and ⟦l:k|Skalinthos⟧ on Fridays.\n\nThe ⟦l:w|Wendle⟧ estuary is shallow, and the ⟦l:o|River Orrinby⟧ is not.\n",
  },
  {
    kind: 'organisations',
    says: 'a trade behind a name makes a company of it',
    source:
      'The captain sailed for ⟦o:l|Livadakis Tankers⟧ and was a member of the ⟦o:c|Caldbeck Temperance Guild⟧. In summer ⟦o:h|Halkyon Ferries⟧ has a daily boat.\n',
  },
  {
    kind: 'titles',
    says: 'an abbreviated given name behind a captain is no speaker’s label',
    source:
      'He married Isabella, the daughter of the late\nCaptain ⟦p:o|Jas. Owerby⟧, of the parish, in the spring of that year.\n',
  },
  {
    kind: 'couples and fathers',
    says: 'a couple shares a surname, a chain of names without its first is the father',
    source:
      '⟦p:t|Tomas⟧ and ⟦p:i|Ilse Brandtner⟧ moved to ⟦l:b|Bergen⟧. ⟦p:t|Tomas Brandtner⟧ is a baker. ⟦p:s|Ahmad Nawaf Al-Rashed Al-Saleh⟧ is the son of ⟦p:f|Nawaf Al-Rashed Al-Saleh⟧.\n',
  },
  {
    kind: 'hard wraps',
    says: 'names alone on a short line go on where a sentence runs over them',
    source:
      'The lease was signed by the agent of the Southern\nGrain Company, and it was witnessed by one ⟦p:h|Hester\nOckham⟧ of ⟦l:n|North\nShields⟧.\n',
  },
  {
    kind: 'hard wraps',
    says: 'a short line with a number below a heading is one of its own',
    source: 'Interview with Mrs. ⟦p:d|Edna Dallimore⟧\nReel 4, Track B\n\nShe was born in ⟦l:c|Cardiff⟧.\n',
  },
  {
    kind: 'hyphenated line ends',
    says: 'a double name broken within its first part is whole again where the text has it so',
    source:
      'The chair was Dame ⟦p:a|Philippa Adeba-\nyo-Finch⟧. ⟦p:a|Adebayo-Finch⟧ had flown from ⟦l:p|Port-\nau-Prince⟧, and a friend from ⟦c:v|Venezue-\nla⟧ met her.\n',
  },
  {
    kind: 'titles',
    says: 'chief inspectors, advocates and those who have retired bear titles',
    source:
      'Archbishop Emeritus ⟦p:l|Renato Salonga⟧ met Detective Chief Inspector ⟦p:m|Morag Tulliver⟧. “Not yet,” said DCI ⟦p:m|Tulliver⟧, and Lady Justice ⟦p:r|Ravenscourt⟧ agreed.\n',
  },
  {
    kind: 'judges',
    says: 'a judge’s rank stands behind the name and is no part of it',
    source:
      'That was the view of ⟦p:o|Odera⟧ JA, and of the court below per ⟦p:h|Hartnoll-Vane⟧ LJ; see also [2011] 2 AC 4 (per ⟦p:b|Beauclair⟧ J.).\n',
  },
  {
    kind: 'initials',
    says: 'all of them belong to the name',
    source: 'Agreed between the owners and others; ⟦p:n|C. R. D. Noakeson⟧ witnessed it.\n',
  },
  {
    kind: 'addresses',
    says: 'codes of the post are no part of places',
    source:
      'Write to 19 Mill Street, ⟦l:s|Sliema⟧ ⟦x:a|SLM 1642⟧, ⟦c:m|Malta⟧.\n\nHer office is in ⟦l:h|Hamilton⟧, ⟦l:o|Ontario⟧ ⟦x:b|L8P 1A1⟧, the other one in ⟦l:l|Leeds⟧ ⟦x:c|LS2 9JT⟧.\n',
  },
  {
    kind: 'organisations',
    says: 'a firm has all its partners, and a place in brackets',
    source: 'The law firm ⟦o:h|Harbottle, Mbeki & Lunn⟧ wrote to ⟦o:t|W. H. Tibbett (Grimsby) Limited⟧.\n',
  },
  {
    kind: 'organisations',
    says: 'those for whom a body is may be two',
    source: 'The ⟦o:c|Commission for the Protection of Stranded Seafarers and Passengers⟧ sat on Monday.\n',
  },
  {
    kind: 'acronyms',
    says: 'one before what it stands for is its name, and one that the world knows is none of a pronoun’s',
    source:
      '⟦o:a|ARPO⟧, the ⟦o:a|Agencia Regional de Puertos Orientales⟧, fined the line. ⟦o:a|ARPO⟧ said so.\n\n⟦o:w|WHO⟧ officials asked who will pay, and the nurses who went asked too.\n',
  },
  {
    kind: 'results',
    says: 'codes of countries stand in a column of their own',
    source:
      'pos,athlete,nat,time\n1,⟦p:t|Tsige Wolderufa⟧,⟦c:e|ETH⟧,2:19:44\n2,⟦p:i|Ingeborg Aasgaard⟧,⟦c:n|NOR⟧,2:20:02\n3,⟦p:c|Carmen Ibarrola⟧,⟦c:s|ESP⟧,2:21:30\n',
  },
  {
    kind: 'inverted names',
    says: 'in an index with pages, in a bibliography, behind a number and in a list of those who are written to',
    source:
      '⟦p:q|Quispelaar, Ottilie⟧, 103, 110n\n⟦p:s|Ssentongo, Ruth⟧, 203\n\n⟦p:z|Zangerle, Leopold⟧. “Tolls.” Casa Branca Press, 2001.\n\nTo: ⟦p:h|Holmqvist, Saskia⟧; ⟦p:w|Whitlam, Perry⟧\n',
  },
  {
    kind: 'e-mail',
    says: 'whom a mail greets and who signs it is who is named in full below',
    source:
      'Hi ⟦p:k|Kofi⟧,\n\nthe auditors are in ⟦l:r|Reykjavik⟧.\n\nOn Tuesday ⟦p:k|Kofi Adjei-Boateng⟧ wrote: I shall be late.\n',
  },
  {
    kind: 'letters',
    says: 'a greeting is no part of the name, and a turned apostrophe is one of its letters',
    source: 'Dearest ⟦p:i|Ilze⟧,\n\nwe have met ⟦p:y|Rustam Yo‘ldashev⟧ in ⟦l:n|Nuku‘alofa⟧.\n',
  },
  {
    kind: 'all capitals',
    says: 'a full name told once is found again',
    source:
      'POLICE ARRESTED ⟦p:c|CHILESHE MUKANDA⟧ AT ⟦l:n|NDOLA⟧ ON MONDAY.\n\nMINISTER ⟦p:c|CHILESHE MUKANDA⟧ WAS FREED ON FRIDAY.\n',
  },
  {
    kind: 'footnotes',
    says: 'raised digits are marks and no part of names',
    source:
      'The governor, ⟦p:v|Duarte Vilhegas⟧,¹ sailed from ⟦l:l|Lisbon⟧ to ⟦l:g|Goa⟧.² ⟦p:v|Vilhegas⟧³ never came home.⁴\n',
  },
  {
    kind: 'two of one surname',
    says: 'a woman’s title means the one with a woman’s name',
    source:
      'Governor ⟦p:h|Hollis Tredgold⟧ vetoed the bill. His cousin, the novelist ⟦p:i|Imogen Tredgold⟧, praised him. Ms. ⟦p:i|Tredgold⟧ lives in ⟦l:q|Quito⟧.\n',
  },
  {
    kind: 'hyphenated line ends',
    says: 'words broken by a program’s hyphen and space, by a “¬”, and at the end of a cell are whole again',
    source:
      'The stores at ⟦l:k|Kendal⟧ were kept by Lieut. ⟦p:h|Hawt- rey Osmaston⟧ of ⟦l:d|Dub- lin⟧.\n\nAt ⟦l:g|Gothen¬\nburg⟧ they heard ⟦p:a|Sven-Åke Dalgren¬\nholm⟧ for an hour.\n\n      Paid to ⟦p:m|Mon-\n      tague Lazonby⟧ for a cask from ⟦l:b|Bor-\n      deaux⟧ ............ 3l. 4s.\n      To Mr. ⟦p:m|Lazon-\n      by⟧ again ......... 1l. 0s.\n',
  },
  {
    kind: 'registers',
    says: 'numbered entries are entries, though each ends with a full stop',
    source:
      '2187 Pte. ⟦p:h|HOLLINSWORTH, Amos Edgar⟧. Killed in action at ⟦l:l|Loos⟧.\n2202 Cpl. ⟦p:m|MACGILLANDERS, Ewan⟧. Died of wounds.\n\n⟦p:h|Hollinsworth⟧ had enlisted first.\n',
  },
  {
    kind: 'inverted names',
    says: 'in a list of participants, before a trade, with leaders, side by side and with initials',
    source:
      'Seychelles\n  Ms. ⟦p:e|ESPERANCE, Marie-Ange⟧\nSamoa\n  Mr. ⟦p:l|LEAUPEPETA, Tavita⟧\n\n⟦p:k|KOSTADIN, Dragutin⟧, mason, ⟦l:n|Niš⟧\n⟦p:i|KOSTADIN, Milica⟧, widow, ⟦l:n|Niš⟧\n⟦p:s|KIPLIMO, Stella⟧, nurse, ⟦l:o|Eldoret⟧\n\n  ⟦p:f|Fitzmaurice, Colm⟧ ........ 31\n  ⟦p:a|Abubakari, Zainab⟧ ........ 14\n  ⟦p:j|Plaatjies, Joke⟧ .......... 40\n\n⟦p:d|Dhillonpal, K. S.⟧; ⟦p:p|Pettigrew-Lyle, E. J.⟧\n'
        .replace('Seychelles\n', '⟦c:y|Seychelles⟧\n')
        .replace('Samoa\n', '⟦c:z|Samoa⟧\n'),
  },
  {
    kind: 'initials',
    says: 'also without stops, and before the letters of counsel',
    source:
      '⟦p:r|JPG van Roosmalen⟧ SC appeared for ⟦l:d|Durban⟧, and ⟦p:n|N Bezuidenhoek⟧ SC for the rest. Signed: ⟦p:t|JB Threlkeld⟧. Mr ⟦p:t|Threlkeld⟧ dissented.\n',
  },
  {
    kind: 'legal citations',
    says: 'reports and codes of other countries are nobody',
    source:
      'Reliance was placed on ⟦x:a|AIR 1964 SC 1301⟧, para. 9. The ⟦o:b|Bombay High Court⟧ said so in ⟦x:c|2015 SCC OnLine Bom 91⟧; see ⟦x:d|254 CLR 171⟧ at [12] (⟦p:h|Hargrave-Moss⟧ ⟦x:e|CJ⟧), and ⟦x:f|Sch 4⟧.\n',
  },
  {
    kind: 'titles',
    says: 'honours behind a name are nobody, a title in brackets tells who signs',
    source:
      'General Sir ⟦p:f|Aubrey Fenhallow⟧, ⟦x:k|K.C.B.⟧, rode by with Sir ⟦p:g|G. H. Brankstone⟧, ⟦x:b|Bt.⟧, and the clerk.\n\n                ⟦p:m|HEPHZIBAH GALER⟧ (Mrs.)\n',
  },
  {
    kind: 'organisations',
    says: 'a firm has its partners before the last two, a board its fields, and a body of another language its first word',
    source:
      'Messrs. ⟦o:q|Quayle, Bhandari & Co.⟧, ⟦l:c|Calcutta⟧, wrote to the ⟦o:j|Joint Board for Ports, Harbours and Inland Waterways⟧ and to the ⟦o:d|Deutsche Gesellschaft für Moorpflege e.V.⟧\n',
  },
  {
    kind: 'two of one surname',
    says: 'kinship tells who is the wife, endings tell two apart, and who is no relation is somebody else',
    source:
      'Dr. ⟦p:i|Ingram Fairbrace⟧ and his wife, ⟦p:l|Lettice Fairbrace⟧, kept a school. Mrs. ⟦p:l|Fairbrace⟧ kept the accounts.\n\n⟦p:p|Petros Kallinikas⟧ and ⟦p:d|Despina Kallinikas⟧ sit for two parties. Mr ⟦p:p|Kallinikas⟧ spoke; Mrs ⟦p:d|Kallinikas⟧ walked out.\n\nBefore Mr Justice ⟦p:j|Okellan⟧. The defendant, ⟦p:r|Ronald Okellan⟧ (no relation of the judge), was silent. Mr ⟦p:r|Okellan⟧ left.\n',
  },
  {
    kind: 'a word of two kinds',
    says: 'where one goes is a place, though somebody is called so',
    source:
      'The Dean of ⟦l:l|Lincoln⟧ refused. Mrs. ⟦p:b|Beatrix Lincoln⟧ wrote twice; Mrs. ⟦p:b|Lincoln⟧ took the train to ⟦l:l|Lincoln⟧ in the end.\n\n⟦o:a|Amazon⟧ said it would close a shop by the ⟦l:r|Amazon⟧, and shares in ⟦o:a|Amazon⟧ fell.\n',
  },
  {
    kind: 'ordinary words',
    says: 'given names are none in sayings, nor countries before their goods',
    source:
      '⟦x:m|Mark⟧ my words. ⟦x:g|Grace⟧ was said by the curate of ⟦l:l|Lewes⟧. ⟦x:f|Frank⟧ talk never hurt.\n\n⟦x:t|Turkey⟧ prices rose again, growers said.\n',
  },
  {
    kind: 'bylines',
    says: 'what a writer is stands on a line of its own; a country behind its city is a country',
    source:
      'By ⟦p:p|Perla Quintero-Ward⟧\n⟦x:s|Staff Writer⟧\n\n⟦l:b|BUSAN⟧, ⟦c:k|South Korea⟧, March 4 -- A crane fell on Monday.\n',
  },
  {
    kind: 'registers of parishes',
    says: 'whose child is baptised and whom one marries are people',
    source:
      'Bapt.  3 May 1721   ⟦p:h|Hester⟧ d. of ⟦p:j|Josias Penhallow⟧\n\n⟦p:i|Ignacio Castelvi⟧ (b. 1803) m. ⟦p:r|Remedios Ortuzal⟧.\n',
  },
  {
    kind: 'minutes',
    says: 'two people with “&” between them are two, and a surname that ends its sentence ends',
    source:
      '31/22 Apologies from Cllrs ⟦p:d|D Pascoe⟧ & ⟦p:w|W Trevannion⟧\n32/22 The minutes of ⟦l:p|Penzance⟧ were read.\n\n0800  Handover to Sgt ⟦p:m|Mbanga⟧. ⟦p:e|Deshmukhi⟧ in cells.\n',
  },
  {
    kind: 'two of one surname',
    says: 'an office tells who is meant, also where it stands behind “the”',
    source:
      'Judge ⟦p:e|Elif Saraydar⟧ and the prosecutor, ⟦p:c|Cem Saraydar⟧, spoke. Judge ⟦p:e|Saraydar⟧ adjourned; Prosecutor ⟦p:c|Saraydar⟧ objected.\n',
  },
  {
    kind: 'inverted names',
    says: 'are who bears them the other way round, with a given name less, and in a mail’s header',
    source:
      'Name: ⟦p:a|ABUBAKARI, Hauwa Talatu⟧   P.O.B.: ⟦l:m|Maiduguri⟧\nRemarks: ⟦p:a|Hauwa Abubakari⟧ crossed alone.\n\nFrom: ⟦p:r|Raghunandani, Sudha⟧\nTo: ⟦p:k|Kirk Ostergaard⟧\n\nDear Kirk,\n'.replace(
        'Dear Kirk',
        'Dear ⟦p:k|Kirk⟧',
      ),
  },
  {
    kind: 'results',
    says: 'codes of countries stand behind names in one line, too',
    source:
      'Heat 2: 1 ⟦p:l|Leonard Kipsang⟧ ⟦c:k|KEN⟧ 8:19.31 Q; 2 ⟦p:s|Soufiane El Bouhadi⟧ ⟦c:m|MAR⟧ 8:20.02 Q; 3 ⟦p:g|Georg Aichinger⟧ ⟦c:a|AUT⟧ 8:21.77\n',
  },
  {
    kind: 'companies named after people',
    says: 'what they trade in belongs to the name, and so do all partners',
    source:
      '⟦o:s|Stodgill & Sons Inc.⟧ bought the ⟦o:w|Wm. Parmley Hardware Company⟧. A clerk, ⟦p:h|Hjalmar Nordgard⟧, kept the books of ⟦o:n|Nordgard Bros. Lumber Company⟧, and ⟦o:a|Abruzzese, Kettleman & Roe LLP⟧ appeared for it.\n',
  },
  {
    kind: 'a word of two kinds',
    says: 'where one lives is a place, who would do something is a person',
    source:
      '⟦p:p|Paris Odhiambo⟧ was then living in ⟦l:s|Sydney⟧; her agent, ⟦p:m|Sydney Marchesi⟧, lived in ⟦l:r|Paris⟧. “⟦p:p|Paris⟧ never rang me,” ⟦p:m|Sydney⟧ told the detectives.\n',
  },
  {
    kind: 'initials',
    says: 'of two letters are initials',
    source: 'The soundings were made by ⟦p:c|Ch. M. de Vroedt⟧ and ⟦p:t|Th. van Oosterwijk⟧, off ⟦l:m|Makassar⟧.\n',
  },
  {
    kind: 'legal citations',
    says: 'depositions and reports with a part in brackets are nobody',
    source:
      'See ⟦p:k|Zenobia Kratzner⟧. ⟦p:k|Kratzner⟧ ⟦x:d|Dep.⟧ 33:4. ⟦x:s|1994 (2) SA 301⟧ was applied, and ⟦p:m|M. J. TALBOT⟧, ⟦x:j|J.⟧, concurred.\n',
  },
  {
    kind: 'registers of parishes',
    says: 'what is entered is nobody, and who is of a place is somebody and a place',
    source: '1689. ⟦x:b|Buryed⟧ ⟦p:a|Alse⟧ the daughter of ⟦p:c|Christopher Ormshaw⟧ of ⟦l:h|Heptonstall⟧, Clothier.\n',
  },
  {
    kind: 'initials',
    says: 'that run together are initials, the letters of a country are not',
    source: 'The deed was drawn by ⟦p:e|E.O. Temilade⟧ in ⟦l:n|Enugu⟧, where the ⟦c:u|U.S.⟧ consul saw it.\n',
  },
  {
    kind: 'results',
    says: 'a crew is several people behind the code of its country',
    source:
      'Coxless pairs: 1 ⟦c:n|NZL⟧ (⟦p:r|Rangi Pohatuhe⟧, ⟦p:c|Craig Lislewood⟧) 6:31.20; 2 ⟦c:o|ROU⟧ (⟦p:i|Ionel Vranceanu⟧, ⟦p:p|Petre Sârbu⟧) 6:33.02.\n',
  },
  {
    kind: 'ordinary words',
    says: 'a ship is nobody',
    source: 'The brig ⟦x:t|Temperance⟧ lies off ⟦l:b|Bristol⟧, and Miss ⟦p:m|Temperance Moyle⟧ is aboard.\n',
  },
  {
    kind: 'organisations',
    says: 'a Danish form is one, with its stroke',
    source:
      'They act for ⟦o:r|Rasmus Dahlerup A/S⟧, of ⟦l:s|Skagen⟧. Mr. ⟦p:d|Dahlerup⟧ himself holds no shares in it.\n',
  },
  {
    kind: 'subtitles and chats',
    says: 'who speaks again and again is no place, and letters of a chat are nobody’s',
    source:
      '[03/04/2031, 19:03] ⟦p:h|Garth Lockyer⟧: me and Tove. blowing\n[03/04/2031, 19:04] ⟦p:t|Tove Aamodt⟧: feel it how\n[03/04/2031, 19:06] ⟦p:h|Garth Lockyer⟧: ⟦x:o|OMG⟧ ⟦p:t|Tove⟧\n',
  },
  {
    kind: 'subtitles and chats',
    says: 'a short thanks is no family name',
    source: 'Not yet. She is in ⟦l:g|Gdansk⟧ till Friday.\n⟦x:t|Thx⟧, ⟦p:w|Henrietta⟧\n\nSent from my phone\n',
  },
  {
    kind: 'countries',
    says: 'a state by its form and its country',
    source:
      'The guarantee of the ⟦c:p|Republic of Portugal⟧ is released, that of the ⟦c:g|Republic of Gabon⟧ stands.\n',
  },
  {
    kind: 'titles',
    says: 'judges of the Supreme Court have letters behind their names',
    source:
      'At [45] Lord ⟦p:a|Ashmole⟧ ⟦x:j|JSC⟧ (with whom Lady ⟦p:w|Wetherley⟧ and Lord ⟦p:t|Trenchman⟧ ⟦x:k|JJSC⟧ agreed) left the point open.\n',
  },
  {
    kind: 'titles',
    says: 'a title of several is everybody’s in the list behind it',
    source:
      'Ayes: Aldermen ⟦p:k|Kuczmar⟧, ⟦p:d|Delamere-Hunt⟧, ⟦p:i|Ibaneza⟧. Nays: Alderman ⟦p:p|Prewett⟧. Motion carried.\n',
  },
  {
    kind: 'legal citations',
    says: 'parties of a contract are no names, and what it will call a company is one',
    source:
      'This deed is made between ⟦o:e|ESTALEIROS VALE DO SAL, S.A.⟧ (“⟦o:e|Vale do Sal⟧”) and ⟦o:o|Orland Kranes plc⟧ (“the ⟦x:a|Assignor⟧”).\n\nOn completion ⟦o:e|Vale do Sal⟧ shall be paid in full.\n',
  },
  {
    kind: 'organisations',
    says: 'a firm is called by somebody’s name and what it is',
    source: 'For the survey ask our engineer at ⟦o:b|Hollis Brierley Associates⟧ in ⟦l:l|Leeds⟧.\n',
  },
  {
    kind: 'organisations',
    says: 'a company is the same under the name it had',
    source:
      '⟦o:b|Brightmere Ports⟧, formerly ⟦o:b|Castel Marine Terminals⟧, ran four ports, and ⟦o:b|Castel Marine Terminals⟧ had run five.\n',
  },
  {
    kind: 'organisations',
    says: 'a body in another language goes on over its small words',
    source: 'The ⟦o:v|Verein zur Pflege der Moorkultur⟧ was dissolved in May.\n',
  },
  {
    kind: 'acronyms',
    says: 'square brackets hold one, too, and an agreement is none',
    source:
      'The ⟦o:t|Tidal Energy Board⟧ [⟦o:t|TEB⟧] asked the ⟦o:k|Kivu Water and Power Utility⟧ (hereinafter “⟦o:k|KWPU⟧”) for an ⟦x:n|NDA⟧.\n',
  },
  {
    kind: 'people',
    says: 'who is named by an alias is one',
    source:
      'The court heard that ⟦p:r|Ramiro Delgado⟧, a/k/a ⟦p:r|Luis Ortelo⟧, had been arrested. ⟦p:r|Ortelo⟧ smiled.\n',
  },
  {
    kind: 'ordinary words',
    says: 'an office is no body',
    source: 'Present: Captain ⟦p:g|Gwen Trelawny⟧, ⟦x:m|Harbour Master⟧. The ⟦x:m|Harbour Master⟧ spoke first.\n',
  },
  {
    kind: 'all capitals',
    says: 'a name that is sure in one place is found in the other',
    source:
      'REACHED VALPARAISO STOP MET CONSUL ⟦p:b|BRODERSEN⟧ STOP CHILE WILL NOT PAY STOP ⟦p:b|BRODERSEN⟧ SAILS FOR ⟦l:c|CALLAO⟧ FRIDAY STOP\n',
  },
  {
    kind: 'all capitals',
    says: 'a committee is headed by what it is',
    source: '⟦o:j|JOINT COMMITTEE ON PORTS⟧\n\nORAL EVIDENCE\n\n⟦l:l|Lisbon⟧ was named twice.\n',
  },
  {
    kind: 'a word of two kinds',
    says: 'where one has been is a place, though somebody is called so',
    source: '⟦p:p|Paris Adelokun⟧ had never been to ⟦l:q|Paris⟧. “I am named after an aunt,” she said.\n',
  },
  {
    kind: 'hard wraps',
    says: 'lines that hang below an item go on with it',
    source:
      '  * Chosen for the prize: ⟦p:o|Oluseyi\n    Adeyinka-Marsh⟧, for a study of wells near ⟦l:h|Port\n    Harcourt⟧.\n  * Commended: ⟦p:s|Sione\n    Taufa⟧, ⟦c:g|Papua New\n    Guinea⟧.\n',
  },
  {
    kind: 'titles',
    says: 'letters of other countries’ benches and societies stand behind names',
    source:
      'Adv. ⟦p:n|Dalisile Nkwane⟧ ⟦x:s|SC⟧ and Engr. ⟦p:o|Emeka Obialo⟧, ⟦x:f|FNSE⟧, formed the panel; Adv. ⟦p:n|Nkwane⟧ dissented.\n',
  },
  {
    kind: 'titles',
    says: 'two offices before a name make it somebody’s',
    source: 'See the Opinion of Advocate General ⟦p:v|Vandermolen⟧, point 9. ⟦c:p|Portugal⟧ intervened.\n',
  },
  {
    kind: 'legal citations',
    says: '“J.” behind a surname is a judge’s where others are named so',
    source:
      'See para. 14, per ⟦p:b|Bastarel⟧ J. (Wright JJ. concurring). ⟦p:b|Bastarel⟧ J. relied on the law of ⟦c:k|Belgium⟧.\n',
  },
  {
    kind: 'inverted names',
    says: 'a bibliography has a year behind a name, a second author, and an editor',
    source: '⟦p:t|Tornquist, Pal⟧. 2023. “After the dam.” Unpublished paper.\n',
  },
  {
    kind: 'inverted names',
    says: 'an index has particles on either side of the comma',
    source:
      '⟦p:a|Abendrot, Ludwig von⟧, 14, 22n, 305–9\n⟦p:c|Celebi, Nermin⟧, 41\n⟦p:s|de Souza Brando, Ines⟧, 77\n⟦c:u|Turkey⟧, 40–52\n',
  },
  {
    kind: 'inverted names',
    says: 'who is spoken to is no family name',
    source: 'The PRESIDENT: ⟦x:p|Please⟧, Sir ⟦p:a|Anthony⟧.\n',
  },
  {
    kind: 'ordinary words',
    says: 'Latin of courts and archives is no name',
    source:
      '⟦x:r|Res Judicata⟧ was pleaded; ⟦x:u|Audi Alteram Partem⟧ too. Given ⟦x:d|Anno Domini⟧ 1532; folio 3, ⟦x:e|Recto⟧: the rest is in ⟦l:t|Tallinn⟧.\n',
  },
  {
    kind: 'organisations',
    says: 'a commission is for all of its fields, and a guild of all its trades',
    source:
      'Evidence came from the ⟦o:c|National Commission for Truth, Memory and Reparations⟧, the ⟦o:d|Directorate for the Control of Arms, Explosives and Dual-Use Goods⟧ and the ⟦o:g|Guild of Bellfounders and Locksmiths⟧.\n',
  },
  {
    kind: 'results and tables',
    says: 'a scorer stands before the minute',
    source: '⟦o:k|Kestrel Rovers⟧ 3 (⟦p:o|Oduyal⟧ 12, 40 pen; ⟦p:l|Lindhage⟧ 88)\n',
  },
  {
    kind: 'footnote marks',
    says: 'an author stands before the page',
    source: 'So ⟦p:t|Tshabango⟧, p. 44; contra, ⟦p:w|Wirth-Lindgren⟧, pp. 9 ff.\n',
  },
  {
    kind: 'minutes and records',
    says: 'who moves and who seconds is somebody',
    source: 'Min. 7. Moved: ⟦p:b|Bala Tuduna⟧. Seconded: ⟦p:i|Ishaku Pamba⟧. Carried.\n',
  },
  {
    kind: 'people',
    says: 'a patronymic goes on behind its small word',
    source: 'The licence of ⟦p:r|Josphat Kiprut arap Rono⟧ was refused.\n',
  },
  {
    kind: 'companies named after people',
    says: 'what says that a family owns it stands before its name',
    source: 'In the bankruptcy of ⟦o:g|Gebr. Hoogveld N.V.⟧ the receiver heard Mr ⟦p:c|Cornelis Hoogveld⟧.\n',
  },
  {
    kind: 'people',
    says: 'a relative’s name is nobody’s town',
    source:
      'She leaves a daughter, ⟦p:l|Leilani Kahale⟧, and a grandson, ⟦p:k|Keoni⟧. Her husband, ⟦p:a|Austin⟧, died in ⟦l:h|Hilo⟧.\n',
  },
  {
    kind: 'speaker labels',
    says: 'counsel has a title and letters in a label, and the title is no part of the name later',
    source:
      'ADV ⟦p:m|MOKGATHO⟧ SC: Thank you, Chair. Mr ⟦p:v|Van der Hoeve⟧, you left in 2016?\nMR ⟦p:v|VAN DER HOEVE⟧: That is correct.\nCHAIRPERSON: Just a second, Adv ⟦p:m|Mokgatho⟧.\n',
  },
  {
    kind: 'speaker labels',
    says: 'an answer’s letter is no initial in the middle of a line',
    source:
      'Q. Did he sign for the crates? A. ⟦p:e|Ezekiel Berlich⟧ signed, in ⟦l:w|Warsaw⟧, in 1936. Q. And then? A. He left.\n',
  },
  {
    kind: 'inverted names',
    says: 'an index goes on behind what it refers to',
    source:
      'INDEX\n⟦p:b|Benitez Arroyo, Camilo⟧, 12, 45–7, 203n\n⟦p:k|Kyrou, Despina⟧, see also ⟦p:b|Benitez Arroyo⟧\n⟦o:l|League of Nations⟧, passim\n⟦p:o|Orlow, Zdzislaw⟧, 61 ff.\n',
  },
  {
    kind: 'e-mail',
    says: 'whose lines stand below the mark of a mail’s end signs it',
    source:
      '⟦p:c|Chiamaka⟧, they came today.\n-- \n⟦p:j|Jarmila Vondrova-Hola⟧\n⟦o:i|Institute of Notarial Archives⟧\n',
  },
  {
    kind: 'e-mail',
    says: 'the name of a file is nobody’s',
    source: '⟦p:t|Ottoline Fairbrother⟧ sent ⟦x:f|Colombo_Invoice_2207.pdf⟧ from ⟦l:g|Galle⟧.\n',
  },
  {
    kind: 'initials',
    says: 'an initial of several letters may have another behind a hyphen',
    source:
      'Deposed before ⟦p:c|Ch.-F. Delattre⟧, of ⟦l:p|Pondicherry⟧. Case 114-B. ⟦p:v|V.V. Gorshen⟧ named no one.\n',
  },
  {
    kind: 'all capitals',
    says: 'the party to a suit is all of its cell',
    source:
      'IN THE HIGH COURT OF FIJI\n\nBETWEEN:  ⟦p:s|SEMI RATUVO⟧                  PLAINTIFF\nAND:      ⟦o:v|VITI GYPSUM LIMITED⟧         DEFENDANT\n',
  },
  {
    kind: 'all capitals',
    says: 'a car is no country',
    source: 'TELL ⟦p:j|JOSEPHINE WANGARI⟧ TO BRING ⟦x:c|THE CAR⟧ STOP LOVE TO ALL IN ⟦c:t|TANZANIA⟧ STOP\n',
  },
  {
    kind: 'acronyms',
    says: 'the long form may stand in the brackets',
    source: '⟦o:k|KMTU⟧ (⟦o:k|Karnali Municipal Teachers’ Union⟧) walks out on Monday. No, says the ⟦o:k|KMTU⟧.\n',
  },
  {
    kind: 'acronyms',
    says: 'or in the next cell',
    source:
      'LIST OF ABBREVIATIONS\n⟦o:z|ZNAB⟧\t⟦o:z|Zambezi Navigation and Aids Board⟧\nfol.\tfolio\n\nIn 1962 arms came from ⟦c:a|Angola⟧, ⟦o:z|ZNAB⟧ was told.\n',
  },
  {
    kind: 'organisations',
    says: 'a French body is written in small letters',
    source:
      'The ⟦o:o|Office national des eaux et du littoral⟧ (hereinafter “the ⟦o:p|ONELA⟧”) sued in ⟦l:c|Cotonou⟧.\n',
  },
  {
    kind: 'organisations',
    says: 'a department goes on with those it is for',
    source: 'The ⟦o:d|Department of Women, Youth and Persons with Disabilities⟧ signed in ⟦l:a|Apia⟧.\n',
  },
  {
    kind: 'companies named after people',
    says: 'brothers have a full stop and a trade',
    source: 'Orders at ⟦o:l|Lindqvist Bros. Shipping⟧ are up, those of ⟦o:c|Chunilal Bhagwan & Bros.⟧ are flat.\n',
  },
  {
    kind: 'letters',
    says: 'who is called by the given name is named in full soon after',
    source:
      'Excellency,\n\n⟦p:i|Ilinca⟧ writes that she is held at ⟦l:g|Galati⟧. Pray act.\n\nP.S. ⟦p:i|Ilinca Branescu⟧ is nineteen.\n',
  },
  {
    kind: 'letters',
    says: 'M. is Mister where others are called Monsieur',
    source:
      'The Greek consul, Monsieur ⟦p:v|Vassilikos⟧, has protested. M. ⟦p:v|Vassilikos⟧ is recalled to ⟦l:a|Athens⟧.\n',
  },
  {
    kind: 'bylines and datelines',
    says: 'an agency stands behind the photographer',
    source: 'Photo: ⟦p:x|Xochitl Barrena⟧/⟦o:q|Quay Images⟧\nABOVE: The team leaves the pitch in ⟦l:g|Gothenburg⟧.\n',
  },
  {
    kind: 'subtitles and chats',
    says: 'one name in two labels is somebody’s',
    source:
      '[09:15] ⟦p:k|Kath⟧: she is in ⟦l:c|Cebu⟧ with ⟦p:p|Paolo⟧\n[09:15] ⟦p:j|Jomar⟧: ok\n[09:16] ⟦p:k|Kath⟧: thx\n',
  },
  {
    kind: 'inverted names',
    says: 'a register says what somebody is in small letters behind the name',
    source:
      'Register of strangers, fol. 31v\n⟦p:j|Ferreira, Juan Bautista⟧, typesetter, b. 1888\n⟦p:d|Ferreira, Delfina⟧, seamstress, b. 1890\nNote: ⟦p:d|Delfina Ferreira⟧ is in ⟦c:u|Uruguay⟧.\n',
  },
  {
    kind: 'organisations',
    says: 'a union of several trades is one',
    source: 'The ⟦o:u|Union of Timber, Dock and Plantation Workers⟧ met in ⟦l:d|Dili⟧.\n',
  },
  {
    kind: 'acronyms',
    says: 'a dash may stand between an acronym and its words',
    source:
      '⟦o:u|ULCW⟧ — ⟦o:u|United Laundry and Cleaning Workers⟧\n⟦o:f|FMK⟧ — ⟦o:f|Federation of Municipal Kitchens⟧\n\n⟦o:u|ULCW⟧ walked out of the talks in ⟦l:w|Winnipeg⟧; ⟦o:f|FMK⟧ stayed.\n',
  },
  {
    kind: 'minutes and records',
    says: 'who votes is somebody',
    source: 'Ayes: ⟦p:y|Ybarra⟧, ⟦p:f|Feng⟧, ⟦p:k|Kowalczuk⟧. Noes: ⟦p:a|Abubakar-Stone⟧. Carried.\n',
  },
  {
    kind: 'initials',
    says: '“M.R.” is no title',
    source:
      '⟦p:v|M. R. Venkatagopal⟧ appeared for the appellant. Shri ⟦p:v|Venkatagopal⟧ took us through the deed. ⟦p:v|M.R. Venkatagopal⟧ then sat down.\n',
  },
  {
    kind: 'ordinary words',
    says: 'months of other calendars are nobody',
    source: 'Zanzibar, 12th ⟦x:r|Rajab⟧\n\nThe dhow for ⟦l:m|Muscat⟧ was taken.\n',
  },
  {
    kind: 'companies named after people',
    says: 'a company is called by its own word once it is named in full',
    source: '⟦o:t|Terravolta Energy plc⟧ has a new chief executive. She leads ⟦o:t|Terravolta⟧ from ⟦l:p|Perth⟧.\n',
  },
  {
    kind: 'lists of names',
    says: 'lines below an item are names of their own where they end no sentence',
    source:
      'The following were heard:\n\n1. ⟦p:a|Ana Lima⟧\n   ⟦l:l|Lisbon⟧\n2. ⟦p:r|Rui Costa⟧\n   ⟦l:p|Porto⟧\n3. ⟦p:e|Eva Marsh⟧\n   ⟦l:s|Leeds⟧\n',
  },
  {
    kind: 'lists of names',
    says: 'so are those below an item that announces them',
    source: '* Members present:\n  ⟦p:a|Ana Lima⟧\n  ⟦p:r|Rui Costa⟧\n  ⟦p:e|Eva Marsh⟧\n',
  },
  {
    kind: 'initials',
    says: 'an initial behind a question is somebody’s, where nobody is questioned',
    source: 'Who had won? ⟦p:l|A. Lincoln Marsh⟧ had. Then he left ⟦l:d|Denver⟧.\n',
  },
  {
    kind: 'long organisations',
    says: 'a unit behind an article is a body',
    source: 'He was taken to the post of the ⟦o:u|River Guard Unit⟧ at ⟦l:k|Kisumu⟧.\n',
  },
  {
    kind: 'long organisations',
    says: 'a commission goes on with what it looks into',
    source: 'The ⟦o:c|Commission of Inquiry into Ferry Licences⟧ sat at ⟦l:m|Mombasa⟧.\n',
  },
  {
    kind: 'long organisations',
    says: 'a clinic goes on with whom it is for',
    source: 'The ⟦o:l|Legal Aid Clinic for Ropemakers⟧, run by ⟦p:a|Asha Mwinyi⟧, took on two of the cases.\n',
  },
  {
    kind: 'long organisations',
    says: 'a union begins with its kind and ends with its land',
    source: 'The ⟦o:j|Joint Union of Dock, Salt and Lighter Workers of Zanzibar⟧ complained.\n',
  },
  {
    kind: 'long organisations',
    says: 'a school under a saint is one name',
    source: 'She teaches at ⟦o:s|St Brannoc’s Girls’ School⟧ in ⟦l:m|Masaka⟧.\n',
  },
  {
    kind: 'titles',
    says: 'the second word of a title belongs to it',
    source:
      'The panel heard Datuk Seri ⟦p:h|Hafiz Zainuri⟧ and Puan Sri ⟦p:l|Lim Boon Suan⟧. Datuk Seri ⟦p:h|Hafiz⟧ was excused.\n',
  },
  {
    kind: 'titles',
    says: 'the letters of an order are no part of a name',
    source: 'Fr ⟦p:a|Anselm Kravik⟧ OSB read the lesson; WO2 ⟦p:c|Craig Tamblyn⟧ sat behind him.\n',
  },
  {
    kind: 'titles',
    says: 'a trustee is somebody’s office',
    source:
      'MOVED by Trustee ⟦p:b|Beaudrin⟧, SECONDED by Trustee ⟦p:k|Kovalenko⟧, THAT the rooms in ⟦l:n|Brandon⟧ be let.\n',
  },
  {
    kind: 'legal citations',
    says: 'a page’s letter is nobody’s initial',
    source: 'See [2004] 1 W.L.R. 157, 162F. ⟦p:o|O’Houran⟧ J. agreed. Pt IV of the Act was not in force.\n',
  },
  {
    kind: 'inverted names',
    says: 'who is of a country in brackets is one of a list',
    source:
      'Members of the group: ⟦p:v|Vatnedal, Sigrun Elise⟧ (⟦c:n|Norway⟧), Chair; ⟦p:r|Ranasuriya, Upali⟧ (⟦c:s|Sri Lanka⟧). Mr. ⟦p:r|Ranasuriya⟧ was absent.\n',
  },
  {
    kind: 'inverted names',
    says: 'an author stands before the year of a book',
    source:
      '⟦p:n|Nkemaka, Obiora⟧ (2017). Salt and the smallholder.\n⟦p:h|Haraldstad, Tove⟧ (2011). What the cod ate.\n',
  },
  {
    kind: 'inverted names',
    says: 'entries of an index with a trade are a list',
    source: 'INDEX TO DEEDS\n⟦p:p|Pomfrith, Ezekiel⟧, drover, 14, 88\n⟦p:q|Quaintley, Lovina⟧, widow, 91\n',
  },
  {
    kind: 'inverted names',
    says: 'those who landed stand one a line',
    source:
      'Passengers landed 4th March:\n⟦p:t|TANIGUCHA, Haruko⟧, 31, milliner, ⟦l:k|Kobe⟧\n⟦p:m|MACASKRIE, Donald⟧, 44, shepherd, ⟦l:s|Stornoway⟧\n⟦p:f|FERREIRO, Luís⟧, 27, clerk, ⟦l:u|Funchal⟧\n',
  },
  {
    kind: 'companies named after people',
    says: 'a firm behind Messrs. is one',
    source: 'Claims are to be sent to Messrs. ⟦o:t|Tuckwood & Sandry⟧ before the 9th of May.\n',
  },
  {
    kind: 'companies named after people',
    says: 'a list behind Messrs. ends with its last name',
    source: 'Messrs. ⟦p:t|Tollard⟧, ⟦p:g|Gricewood⟧ and ⟦p:w|Weatherbee⟧, ⟦x:o|Overseers⟧, were present.\n',
  },
  {
    kind: 'companies named after people',
    says: 'a company’s trade stands between a name and its legal form',
    source: 'The body was released to ⟦o:e|Ezekiel Tannen Funeral Directors Ltd⟧ at noon.\n',
  },
  {
    kind: 'companies named after people',
    says: 'two abbreviations are one legal form',
    source: 'He held the shares of ⟦o:g|Goh Teik Lam Rubber Sdn. Bhd.⟧ on trust.\n',
  },
  {
    kind: 'companies named after people',
    says: 'the full stop behind Ltd ends the sentence',
    source: 'The mill was let to ⟦o:c|Hiram Dobell & Sons Ltd⟧. ⟦p:h|Hiram Dobell⟧ died in ⟦l:x|Halifax⟧.\n',
  },
  {
    kind: 'ordinary words',
    says: 'what a party is called is no part of its name',
    source: 'Appellee ⟦o:q|Quackenbush Lumber Company⟧ cut timber on land it leased.\n',
  },
  {
    kind: 'acronyms',
    says: 'letters with full stops are found again',
    source: 'The ⟦o:l|Lower Delta Fisheries Board⟧ (⟦o:l|L.D.F.B.⟧) met. We asked an ⟦o:l|L.D.F.B.⟧ clerk.\n',
  },
  {
    kind: 'results and tables',
    says: 'the heads of a table are nobody',
    source:
      '| Delegation | Vote | Spokesman |\n|------------|------|-----------|\n| ⟦c:e|Estonia⟧ | yes | ⟦p:k|Kadri Soomets⟧ |\n| ⟦c:u|Ecuador⟧ | no | ⟦p:r|Rubén Ayala Cruz⟧ |\n',
  },
  {
    kind: 'results and tables',
    says: 'a table whose rows begin with letters',
    source:
      'Exh.   Deponent               Sworn at      Date\nA      Zephaniah Cotter       ⟦l:k|Kingston⟧      3 Mar\nB      ⟦p:m|Miriam Costa-Hyde⟧      ⟦l:b|Morant Bay⟧    5 Mar\nC      Prince Lascelle        ⟦l:s|Spanish Town⟧  9 Mar\n',
  },
  {
    kind: 'hard wraps',
    says: 'a cell that goes on below itself',
    source:
      'Diagnosis:   fracture of the left wrist, now healed\nReviewed:    on 9 May by our registrar, Dr ⟦p:f|Folasade\n             Adewusi-Clarke⟧, who saw him in ⟦l:l|Leeds⟧.\n',
  },
  {
    kind: 'letters',
    says: 'who signs below the last words',
    source: 'Please tell ⟦p:m|Mele⟧ that I found her shoes.\nWith love,\n⟦p:l|Litia⟧\n',
  },
  {
    kind: 'minutes and records',
    says: 'a field whose label has small letters ends its line',
    source:
      'Client: ⟦o:e|European Cider Makers Federation⟧\nOffice holder contacted: Dr. ⟦p:z|Zoltan Kerekes⟧\nPlace: ⟦l:s|Strasbourg⟧\n',
  },
  {
    kind: 'bylines and datelines',
    says: 'whose dispatch it is',
    source: '⟦l:m|MOMBASA⟧, Friday.—The steamer is still aground. [⟦o:r|Reuter⟧.]\n',
  },
  {
    kind: 'addresses',
    says: 'a town before its code',
    source: 'Letters to ⟦o:h|Hoadley LLP⟧, 14 Bell Row, ⟦l:a|Andover⟧ BX1 1LT\n',
  },
  {
    kind: 'a word of two kinds',
    says: 'who is fifty is somebody',
    source:
      '⟦p:k|Kenya Whitlow⟧, 12, won the spelling bee in ⟦l:m|Memphis⟧. ⟦p:k|Kenya⟧, who is in seventh grade, tripped only once.\n',
  },
  {
    kind: 'initials',
    says: 'initials with an apostrophe',
    source: 'Mr. ⟦p:f|M. O’D. Finnucane⟧ prosecuted. Mr. ⟦p:f|Finnucane⟧ asked for a week.\n',
  },
  {
    kind: 'subtitles and chats',
    says: 'whom one talks to is somebody',
    source:
      '[21:14] ⟦p:k|Kwabena Osei-Tutu⟧: Did u talk to ⟦p:e|Efua⟧\n[21:15] ⟦p:y|Yaw Dankwa⟧: she is in ⟦l:u|Kumasi⟧\n',
  },
  {
    kind: 'legal citations',
    says: 'judges of appeal before one rank',
    source: 'The Court of Appeal (⟦p:l|Laskarik⟧ and ⟦p:b|Beaudry-Hulme⟧ JJ.A.) held otherwise.\n',
  },
  {
    kind: 'titles',
    says: 'a title in brackets behind a title',
    source: 'The inquiry was assisted by Dr. (Miss) ⟦p:c|Coomie Darwalla⟧ of ⟦l:n|Nagpur⟧.\n',
  },
  {
    kind: 'ordinary words',
    says: 'a bill that is read is nobody',
    source: 'Question agreed to. ⟦x:b|Bill⟧ read the Third time.\n',
  },
  {
    kind: 'a word of two kinds',
    says: 'who is spoken to is somebody',
    source: 'Our volunteer of the month is ⟦p:k|Kenya Whitlow⟧. She knows ⟦l:l|Leeds⟧. Well done, ⟦p:k|Kenya⟧!\n',
  },
  {
    kind: 'ordinary words',
    says: 'what a question begins with is no part of a name',
    source:
      'Dear all,\nour guide lands in ⟦l:l|Lagos⟧ at noon. Would ⟦o:t|Tamberlin Tours⟧ send a driver?\nThanks,\n⟦p:i|Ines⟧\n',
  },
  {
    kind: 'letters',
    says: 'how old somebody is is no part of the name',
    source:
      'The boots came on Friday. Young ⟦p:w|Wilf Tranter⟧ has gone to ⟦c:m|Malta⟧; ⟦p:w|Wilf⟧ sends you his love.\n',
  },
  {
    kind: 'letters',
    says: 'a man who is written to by his surname is not his wife',
    source:
      'My dear ⟦p:h|Hexworthy⟧,\n\nThe colt is sound again. My compliments to Mrs. ⟦p:w|Hexworthy⟧ and the girls.\n\nYours truly,\n⟦p:r|Roland Stamp⟧\n',
  },
  {
    kind: 'two of one surname',
    says: 'titles cut short, and offices beside a name',
    source:
      '⟦c:n|Niger⟧ has two of them: General ⟦p:b|Idrissa Bakouma⟧, the army chief, and the trade minister, ⟦p:o|Oumarou Bakouma⟧. Gen. ⟦p:b|Bakouma⟧ was abroad. Minister ⟦p:o|Bakouma⟧ signed.\n',
  },
  {
    kind: 'inverted names',
    says: 'where somebody was born is a place, also without a small word',
    source:
      'REGISTER OF ALIENS\n41. ⟦p:m|MORARU, Ionela⟧, milliner, born ⟦l:g|Galati⟧ 1909.\n42. ⟦p:q|QUILLEN, Art⟧, cook, late of ⟦l:c|Callao⟧.\n',
  },
  {
    kind: 'acronyms',
    says: 'an acronym that was spelt out stands for it behind any small word',
    source:
      'The ⟦o:u|UWCF⟧ (⟦o:u|United Weavers Citizens Front⟧) met in ⟦l:l|Lima⟧. One ⟦o:u|UWCF⟧ member left at once.\n',
  },
  {
    kind: 'acronyms',
    says: 'behind a dash',
    source:
      'The ⟦o:f|Federation of Hill Growers⟧ – ⟦o:f|FHG⟧ for short – said little. A ⟦o:f|FHG⟧ vote is due on ⟦x:m|Monday⟧.\n',
  },
  {
    kind: 'footnote marks',
    says: 'letters in brackets, numbers in brackets and asterisks behind a stop',
    source:
      'As ⟦p:w|Wolfram Testorf⟧[b] and ⟦p:a|Aminata Koulibo⟧(3) have shown, the gold went by rail to ⟦l:m|Munich⟧.** ⟦p:a|Koulibo⟧ puts it at forty tonnes.\n',
  },
  {
    kind: 'legal citations',
    says: 'rules of evidence and procedure',
    source:
      'See Fed. ⟦x:r|R. Evid.⟧ 702; Fed. ⟦x:c|R. Civ. P.⟧ 12(b)(6). Judge ⟦p:a|Corinna Ablett⟧ of ⟦l:n|Nebraska⟧ signed it.\n',
  },
  {
    kind: 'initials',
    says: 'who wrote it, by initials and a strange name',
    source: '“It has never been sung better,” wrote ⟦p:q|J. Quistgaard⟧. The hall in ⟦l:a|Antwerp⟧ was full.\n',
  },
  {
    kind: 'minutes and records',
    says: 'entries of minutes begin anew',
    source:
      'Absent with apology: Ms. ⟦p:a|Akinyi Oderwa⟧\nMin. 7/32: The Treasurer reported that the dairy had opened a depot in ⟦l:k|Kericho⟧.\n',
  },
  {
    kind: 'addresses',
    says: 'a street ends its line, and a label that follows begins one',
    source:
      'Ship to:\nMs ⟦p:f|Farida Qureshi⟧\nFlat 7C, 12 Mill Road\n⟦l:m|Mumbai⟧ 400051, ⟦c:i|India⟧\n\nChair of Trustees: ⟦p:w|Winifred Scarth⟧\nGifts in kind: The Treasurer\n',
  },
  {
    kind: 'results and tables',
    says: 'heads above a line of dashes name nothing',
    source:
      '| ⟦x:o|Office⟧ | ⟦x:h|Head⟧ | Sales |\n|---|---|---|\n| ⟦l:l|Lisbon⟧ | ⟦p:j|Joana Teles⟧ | 4.1 |\n| ⟦l:k|Kraków⟧ | ⟦p:p|Piotr Zawada⟧ | 3.8 |\n| ⟦l:m|Montevideo⟧ | vacant | 0.9 |\n',
  },
  {
    kind: 'all capitals',
    says: 'well-known bodies of several words',
    source: 'MINISTER ⟦p:e|PAULINA ESCARRE⟧ FLIES TO ⟦l:i|IQUIQUE⟧, DEFENDS ⟦o:r|RED CROSS⟧ OVER DELAYS\n',
  },
  {
    kind: 'titles',
    says: 'a peer whose name the tagger does not know',
    source:
      'As Lord ⟦p:k|Kilbarrick⟧ observed, the treaty did not bind ⟦l:m|Mombasa⟧. The ⟦x:c|Lord Chancellor⟧ sat.\n',
  },
  {
    kind: 'acronyms',
    says: 'a government and a body that is defined',
    source:
      'AGREEMENT between the ⟦o:g|Government of Samoa⟧ and the ⟦o:f|Pacific Reef Fishing Forum⟧ (hereinafter “⟦o:f|PRFF⟧”). ⟦o:f|PRFF⟧ shall open an office in ⟦l:a|Apia⟧.\n',
  },
  {
    kind: 'acronyms',
    says: 'said to be short',
    source: 'She wrote to the ⟦o:b|Baltic Tug Owners Union⟧, ⟦o:b|BTOU⟧ for short, in ⟦l:g|Gdańsk⟧.\n',
  },
  {
    kind: 'legal citations',
    says: 'the court behind a citation',
    source: 'See [2021] EWHC 1187 (⟦x:t|TCC⟧), para 31. Cllr ⟦p:i|Imelda Thwaites⟧ asked for lots.\n',
  },
  {
    kind: 'addresses',
    says: 'streets of other languages begin a line',
    source: 'Att.: ⟦p:j|Jesper Krogsbøl⟧\nHavnegade 12, 2. tv.\nDK-6700 ⟦l:e|Esbjerg⟧\n⟦c:d|Denmark⟧\n',
  },
  {
    kind: 'names side by side',
    says: 'the place of a signature before its date',
    source:
      'For the Contractor:               For the Client:\n\n⟦p:d|Dragan Stojkov⟧                    ⟦p:a|Amina Belhaj⟧\nManaging Director                 Deputy Director\n⟦l:s|Split⟧, 4 March 2014              ⟦l:r|Rabat⟧, 11 March 2014\n',
  },
  {
    kind: 'letters',
    says: 'the place below a signature',
    source:
      'I read with dismay that the bandstand is to go.\n\nYours faithfully,\n(Mrs.) ⟦p:g|Grizelda Pinnock⟧\n⟦l:s|Spaldings⟧, ⟦c:j|Jamaica⟧\n',
  },
  {
    kind: 'companies named after people',
    says: 'with what they do and a legal form',
    source:
      'Lowest: ⟦o:s|Semarang Jaya Sdn. Bhd.⟧; second: ⟦o:w|Van der Zouw Dredging B.V.⟧ The award is made in ⟦l:p|Penang⟧.\n',
  },
  {
    kind: 'a word of two kinds',
    says: 'who is named in full once is called so, though nobody could be sure of the full name',
    source:
      'The deceased, ⟦p:v|Victoria Nakiganda⟧, kept a stall on the shore of ⟦l:l|Lake Victoria⟧ near ⟦l:e|Entebbe⟧. A neighbour said that ⟦p:v|Victoria⟧ had quarrelled with a boatman.\n',
  },
  {
    kind: 'a word of two kinds',
    says: 'whom somebody plays for on loan is a club',
    source: 'The winger, 19, has joined ⟦o:c|Chelsea⟧ on loan for a season, his agent ⟦p:o|Oumar Dembaya⟧ said.\n',
  },
  {
    kind: 'long organisations',
    says: 'many of one sort and of another',
    source:
      'The talk was given to the ⟦o:f|International Federation of Reading Associations and Institutions⟧ in ⟦l:d|Durban⟧.\n',
  },
  {
    kind: 'long organisations',
    says: 'whose office it is',
    source:
      'A letter came from the ⟦o:o|Office of the United Nations High Commissioner for Refugees⟧ in ⟦l:g|Geneva⟧.\n',
  },
  {
    kind: 'e-mail',
    says: 'who signs, and for whom',
    source: 'Asked. She says yes, from the 9th.\n--\n⟦p:s|Stellan Brandvold⟧ | ⟦o:p|Glass Lantern Theatre Company⟧\n',
  },
  {
    kind: 'letters',
    says: 'the last line below a name and an office is whom it is signed for',
    source: 'With warm thanks,\n\n⟦p:h|Hamish Tullock⟧\nHead of Supporter Care\n⟦o:s|Seeds of Karamoja⟧\n',
  },
  {
    kind: 'addresses',
    says: 'a label in small letters begins a line below somebody’s name',
    source:
      'Tel. 01632 960226. Chair of Trustees: ⟦p:w|Winifred Scarth⟧\n⟦x:g|Gifts⟧ in kind: The Treasurer, Box 9, ⟦l:a|Alnwick⟧\n',
  },
  {
    kind: 'hard wraps',
    says: 'one sentence in short lines is no list',
    source: '> It was sent by the ⟦o:n|Nordic Harbour\n> Council⟧ to ⟦p:j|Jonas\n> Adeyemi⟧ in ⟦l:l|Lisbon⟧.\n',
  },
  {
    kind: 'chats',
    says: 'who writes again and again, though the last name is a word',
    source:
      '[27/02/2032, 19:03] ⟦p:o|Orsolya Varga⟧: are you in\n[27/02/2032, 19:03] ⟦p:d|Denzil Hocking⟧: me and Jago. blowing a bit\n[27/02/2032, 19:04] ⟦p:d|Denzil Hocking⟧: feel it how\n',
  },
  {
    kind: 'datelines',
    says: 'a town before the date, whatever board it has',
    source:
      '⟦l:w|WELMOUTH⟧, 16 September 2030 – The ⟦o:b|Welmouth Harbour Board⟧ met.\n\nA NEW NAME\n\n⟦l:w|Welmouth⟧, 17 March 2031. At noon the ⟦o:b|Welmouth Harbour Board⟧ met.\n\n⟦l:w|Welmouth⟧, 19 March 2031 – The ⟦o:b|Welmouth Harbour Board⟧ met again.\n',
  },
  {
    kind: 'buildings',
    says: 'a house of a town by what it is for',
    source:
      'MINUTES of the meeting held at the ⟦l:c|Customs House⟧, ⟦l:s|Welmouth⟧, on Monday 21 October. Nobody went to the ⟦l:o|Opera House⟧.\n',
  },
  {
    kind: 'bodies',
    says: 'somebody before the committee that says something',
    source: 'Of ⟦p:i|Ilda Montanhas⟧ and ⟦p:a|Amadeu Brota⟧ the Committee says that they told the truth.\n',
  },
  {
    kind: 'police records',
    says: 'inverted names in the fields of a form, what goes on behind them left out',
    source:
      'VEH: 1998 FORD RANGER, BLU, PLATE 417 KZN, R/O ⟦p:b|BLEVARD, DARLENE⟧\nVICTIM: ⟦p:t|TOLLAND, MARCUS J.⟧ OF 12 ELM ST\nSUSP/ ⟦p:k|KINCAID, RORY⟧  DOB 03/04/1988\n',
  },
  {
    kind: 'nicknames',
    says: 'a name around one in quotes is one, whatever its last word is taken for',
    source:
      'Possible suspects: former neighbor ⟦p:w|Wilmer "Tug" Rostrand⟧, who moved away.\nDeputy ⟦p:h|Hale⟧ spoke with ⟦p:w|Wilmer "Tug" Rostrand⟧.\nShe called ⟦p:h|Hale⟧ "Boss" and left.\n',
  },
  {
    kind: 'saints',
    says: 'a city called after a saint with its apostrophe, over a line end too',
    source:
      'The barque lies at ⟦l:j|St. Judith’s⟧, and Captain ⟦p:w|Weatherall⟧ went ashore in ⟦l:j|St.\nJudith’s⟧ on the day that she sailed. The whole crew stood on deck.\n',
  },
  {
    kind: 'ranks',
    says: 'a constable’s rank with full stops, before initials and without them',
    source: 'Seen by P.C. ⟦p:l|L. T. Ashgrove⟧. P.C. ⟦p:l|Ashgrove⟧ was at the gate; Bailiff ⟦p:o|Oparebea⟧ shut it.\n',
  },
  {
    kind: 'births and deaths',
    says: 'places in brackets behind makers of an index',
    source: '⟦p:b|Bergendahl, Nils⟧ (d. ⟦l:m|Malmö⟧), 17\n⟦p:i|Iturralde, Inés⟧ (b. ⟦l:q|Quito⟧), 203\n',
  },
  {
    kind: 'firms',
    says: 'somebody’s whole name before the partners, and capital that is variable',
    source:
      '⟦o:t|Tan Boon Kheng & Partners⟧ cut ⟦o:g|Grupo Molinero del Valle, S.A. de C.V.⟧ to Sell; ⟦o:n|Hornos del Norte, S. de R.L. de C.V.⟧, stayed.\n',
  },
  {
    kind: 'subtitles',
    says: 'a name over the two lines of what somebody says',
    source:
      '7\n00:31:07,120 --> 00:31:09,480\nHas ⟦p:r|Ruslan\nTemirbekov⟧ left ⟦l:a|Almaty⟧?\n\n8\n00:31:09,900 --> 00:31:11,640\n- He is in ⟦l:d|Dubai⟧.\n- Good.\n',
  },
  {
    kind: 'letters',
    says: 'who signs as somebody’s child or servant, without a comma',
    source: 'the piano has come.\n\nYour loving daughter\n⟦p:k|Ketevan⟧\n\nP.S. Write soon.\n',
  },
  {
    kind: 'tables',
    says: 'the last row’s total as none',
    source:
      'Port          Agent                  Berths\n⟦l:m|Mombasa⟧       ⟦p:f|Fatuma Abdillahi⟧       6\n⟦l:b|Beira⟧         ⟦p:c|Celso Machavane⟧        4\n⟦x:t|Total⟧                                10\n',
  },
  {
    kind: 'all capitals',
    says: 'whom an official saw, and the company somebody speaks for',
    source:
      'SUBJECT: CALL ON PRIME MINISTER ⟦p:t|TAUFALELE⟧\n\n1. AMBASSADOR SAW ⟦p:t|TAUFALELE⟧ ON JULY 6.\n2. A SPOKESMAN FOR ⟦o:k|KENBROOK SUGAR LTD⟧ SAID SO IN ⟦l:n|NAIROBI⟧.\n',
  },
  {
    kind: 'appositions',
    says: 'what a name nobody knows is, where it is said',
    source: 'He wrote to ⟦o:s|Suntrell⟧, a union. ⟦o:m|Morvanne⟧, the charity, agreed.\n',
  },
  {
    kind: 'letters',
    says: 'whom somebody signs for, below the office',
    source: 'Sincerely,\n\n⟦p:e|Ellen Robeston⟧\nExecutive Director\n⟦o:b|Big Sisters of Tipworth County⟧\n',
  },
  {
    kind: 'registers',
    says: 'whose child somebody is, and of what parish',
    source:
      'Tithing book\n\n⟦p:t|Trevanson, Honor⟧, dau. of a mariner, of ⟦l:z|Zennack⟧\n⟦p:c|Curnock, Jabez⟧, son of a tinner, of ⟦l:m|Madderon⟧\n\nN.B. ⟦p:c|Jabez Curnock⟧ was away.\n',
  },
  {
    kind: 'results',
    says: 'family names in capitals before the given ones, with their countries',
    source:
      '1  ⟦p:n|NAKAGAMI Sora⟧         ⟦c:j|JPN⟧  2:24:51\n2  ⟦p:b|BERTOLDINI Chiara⟧     ⟦c:i|ITA⟧  2:25:07\n3  ⟦p:v|VAN DEN BOEKEL Lotte⟧  ⟦c:d|NED⟧  2:25:40\n\n⟦p:n|Nakagami⟧ led.\n',
  },
  {
    kind: 'results',
    says: 'who was booked, each by the family name',
    source: 'Att: 11,204. Booked: ⟦p:w|Wrzesniewski⟧, ⟦p:b|Ben-Shoham⟧.\n',
  },
  {
    kind: 'transcripts',
    says: 'a witness who is called and sworn, and one by a number',
    source:
      'THE CLERK: Call ⟦p:h|Hyacinth Broomer⟧.\n\n⟦p:h|HYACINTH BROOMER⟧, sworn.\n\nPW-5 ⟦p:p|Paramjit Kaurish⟧ saw nothing.\n',
  },
  {
    kind: 'ranks',
    says: 'an officer whose name is a word, also as who speaks',
    source: 'NARRATOR: Nobody had seen Inspector ⟦p:q|Quell⟧ since Thursday.\n⟦p:q|QUELL⟧: (OFF) I never went.\n',
  },
  {
    kind: 'letters',
    says: 'whom they are to by a name that is a word, and for whom somebody signs',
    source:
      'My dear ⟦p:c|Clemency⟧,\n\nThe train was late.\n\nYours faithfully,\n\npp. ⟦p:o|Cosmo Trevanick⟧\nSecond Secretary\n',
  },
  {
    kind: 'contracts',
    says: 'what somebody is called hereinafter, and terms as none',
    source:
      'This is made between the ⟦o:v|Volta Maize Storage Corporation⟧, hereinafter ⟦o:v|VMSC⟧, and others. ⟦x:t|Performance Security⟧ is due. ⟦o:v|VMSC⟧ shall pay.\n',
  },
  {
    kind: 'bodies',
    says: 'two that stand beside each other, and an office of somebody for something',
    source:
      'Supported by the ⟦o:r|Helvi Rautanen Foundation for Women in Music⟧ and the ⟦o:s|Savings Bank of East Karelia⟧. Institutions lobbied: ⟦o:f|Office of the Superintendent of Financial Institutions⟧\n',
  },
  {
    kind: 'firms',
    says: 'who founded one, by what is somebody’s own self',
    source: 'The cotton was sold by ⟦o:f|Framji Dalwani & Sons⟧. ⟦p:d|Framji Dalwani⟧ himself had died in 1911.\n',
  },
  {
    kind: 'citations',
    says: 'a judge of appeal in capitals',
    source:
      'On appeal. ⟦p:m|MACKLEIGH⟧ J.A. (⟦p:o|Orsinelli⟧ and ⟦p:d|Duquesne⟧ JJ.A. concurring) would have ordered a new trial. Cited: [1979] 2 S.C.R. 1299.\n',
  },
  {
    kind: 'places',
    says: 'the one whose ratepayers are thanked, and a city in a telegram',
    source:
      'He thanked the ratepayers of ⟦l:k|Kapundra⟧, and sat down.\n\nWILL SAIL FOR ⟦l:p|PANAMA CITY⟧ FRIDAY STOP LOVE\n',
  },
  {
    kind: 'wraps',
    says: 'a name in capitals over the end of a line that begins with a date',
    source:
      '     On October 11, 1974, ⟦p:g|GERALDINE\n     PRZYBYLIK⟧, waitress, was shown a photograph of ⟦p:o|WENDELL\n     OGDENSHAW⟧. She advised that ⟦p:o|OGDENSHAW⟧ had left ⟦l:b|Baton\n     Rouge⟧ about then.\n',
  },
  {
    kind: 'lists',
    says: 'a name in capitals and a comma at the start of a line',
    source:
      'SUBJECT:     ⟦p:d|DUBROVNIN, Leonid⟧\nASSOCIATES:  ⟦p:h|HARGRAVE, Phyllis⟧, DOB 3/9/31, waitress, ⟦l:x|Halifax⟧\n             ⟦p:q|QUARESMO, Joaquim⟧, seaman (⟦c:p|Portugal⟧)\n',
  },
  {
    kind: 'transcripts',
    says: 'who answers with “Me” and names others',
    source: '13      A.   Me, ⟦p:p|Priya Venkataramanik⟧, and a fellow from ⟦l:d|Duluth⟧.\n',
  },
  {
    kind: 'titles',
    says: 'both of two judges, council members, and singers',
    source:
      'Justice ⟦p:r|Roybalta⟧, joined by Justices ⟦p:t|Teagarth⟧ and ⟦p:m|Munsley⟧, dissents. Council Member ⟦p:o|Odomar⟧ was absent. Kammersängerin ⟦p:g|Gerda Huthgen⟧ and Konzertmeister ⟦p:j|Jiří Podlesný⟧ took nine bows.\n',
  },
  {
    kind: 'citations',
    says: 'the code of regulations behind that of statutes, and a bench',
    source:
      'Before ⟦p:p|PELLERAND⟧, ⟦p:d|DUBOSQUE⟧, and ⟦p:h|HATCH-AMADIS⟧, Circuit Judges.\n\nUnder 33 U.S.C. 1342(p) and 40 ⟦x:c|CFR⟧ 122.26, nothing is due.\n',
  },
  {
    kind: 'cables',
    says: 'a name before the time of the day',
    source: '1. CALLED ON DEPUTY MINISTER ⟦p:b|BEKELE TESSEMMU⟧ MORNING OF AUGUST 9. HE WAS CALM.\n',
  },
  {
    kind: 'small words of names',
    says: 'those of a family name alone',
    source:
      'The study is by ⟦p:w|P. J. van der Westhuizen⟧ of the ⟦o:p|University of Pretoria⟧. “We were surprised,” said ⟦p:w|van der Westhuizen⟧.\n',
  },
  {
    kind: 'notes',
    says: 'several behind one name',
    source: 'Ingrid Thalmann1, ⟦p:r|Rashid Bakkalio⟧2*, and ⟦p:k|Mei-Hua Kohl⟧1,2 wrote it.\n',
  },
  {
    kind: 'letters',
    says: 'who signs above the office, whatever the name looks like',
    source: '⟦p:j|Jasvinder Toorakh⟧\nClerk to the Trustees\n⟦o:h|Harcastle Foundation⟧\n',
  },
  {
    kind: 'addresses',
    says: 'one a line, with small words in the street’s name',
    source:
      '⟦o:v|Vautrinel & Fils S.A.⟧, 14, rue des Tanneurs, 1000 ⟦l:b|Brussels⟧, ⟦c:c|Belgium⟧\n⟦o:r|Reederei Hinrichsohn GmbH⟧, Speicherallee 3, D-20457 ⟦l:h|Hamburg⟧\n',
  },
  {
    kind: 'games',
    says: 'moves at chess as none',
    source:
      '⟦p:s|W. H. K. Sandforth⟧ – ⟦p:l|A. Liepinsh⟧, ⟦l:r|Riga⟧ 1937. 3 Bb5 a6 4 ⟦x:m|Ba4 Nf6⟧. On move 38 ⟦p:l|Liepinsh⟧ resigned.\n',
  },
  {
    kind: 'a town and a given name',
    says: 'the town behind “in”, and her elsewhere',
    source:
      '⟦p:f|Florence Aubertel⟧ was born in ⟦l:l|Lyon⟧ and studied the cello in ⟦l:t|Florence⟧ with ⟦p:c|Carlo Bisignano⟧. “I was lonely there,” ⟦p:f|Florence⟧ says.\n',
  },
  {
    kind: 'parliaments',
    says: 'a member’s title of another language before the seat',
    source:
      'Shrimati ⟦p:r|Ranjana Saharika⟧ (⟦l:j|Jorhat⟧): Will the Minister state it?\n\nShrimati ⟦p:r|Ranjana Saharika⟧: I thank Shri ⟦p:t|Tripathin⟧. A recorder, Tehsildar ⟦p:m|Mukund Rathwali⟧, came.\n',
  },
  {
    kind: 'countries',
    says: 'one with a province of its name behind a town',
    source: '⟦p:r|Rodrigo Peralvo⟧ lives in ⟦l:d|Penonomé⟧, ⟦c:p|Panama⟧.\n',
  },
  {
    kind: 'initials',
    says: 'of two letters before a name that nobody knows',
    source: 'The memo went from ⟦p:a|G. P. Achterkampen⟧ to ⟦p:l|J.-M. Lestrohault⟧ and ⟦p:w|Ph. Wouterlood⟧.\n',
  },
  {
    kind: 'bodies',
    says: 'whose fields go on behind a word that nobody knows, or “against”',
    source:
      'According to the register, the ⟦o:t|European Association of Tyre Importers and Retreaders⟧ met officials nine times. The ⟦o:p|Office of the Special Prosecutor for Crimes against the Environment⟧ has opened a file.\n',
  },
  {
    kind: 'bodies',
    says: 'a royal society in a telegram',
    source: 'GATHORNBY ASKS ⟦o:r|ROYAL GEOGRAPHICAL SOCIETY⟧ FOR FURTHER TWO HUNDRED POUNDS STOP LETTER FOLLOWS\n',
  },
  {
    kind: 'firms',
    says: 'partners in a trade',
    source: 'The work went to ⟦o:a|Abdulrahman Al-Mutlaqin & Partners Contracting WLL⟧ last year.\n',
  },
  {
    kind: 'transcripts',
    says: 'what nobody could hear as none',
    source: 'STOJKANA: (⟦x:u|UNINTELLIGIBLE⟧) in the boot of the car.\n',
  },
  {
    kind: 'tables',
    says: 'where people lived',
    source:
      'Baptised\tName\tAbode\tTrade\n3 Feb 1782\t⟦p:t|Tabitha Goslin⟧\t⟦l:w|Whitby⟧\tMariner\n9 Feb 1782\t⟦p:r|Reuben Skelhorne⟧\t⟦l:s|Scarborough⟧\tTanner\n',
  },
  {
    kind: 'elections',
    says: 'an independent’s mark as none',
    source: '⟦p:f|Fintan Mulqueeny⟧ (Lab.) 9,114; ⟦p:o|O. Stapletone⟧ (⟦x:i|Ind⟧.) 2,231. Majority 1,634.\n',
  },
  {
    kind: 'transcripts',
    says: 'kin of one surname as another than who speaks of them',
    source:
      'HOST: So you grew up in ⟦l:i|Iquitos⟧?\nDR. ⟦p:d|YUPANQUIN⟧: Just outside it. My aunt, ⟦p:r|Rosaura Yupanquin⟧, ran the school.\nHOST: And then?\nDR. ⟦p:d|YUPANQUIN⟧: ⟦p:r|Rosaura⟧ stayed.\n',
  },
  {
    kind: 'titles',
    says: 'a woman and a man of one surname by titles of another language',
    source:
      'At the table sat Signor ⟦p:r|Ruggero Altierin⟧ and Mlle. ⟦p:o|Odile Charvelle⟧. Signora ⟦p:a|Altierin⟧ had kept her room.\n',
  },
  {
    kind: 'firms',
    says: 'the town that one is of',
    source: 'The wool went to ⟦o:t|Jeremiah Tuckwold & Sons⟧ of ⟦l:b|Bradford⟧. When the ship was lost, he came.\n',
  },
  {
    kind: 'chats',
    says: 'who is to be told or asked something',
    source: 'yes o. Tell ⟦p:n|Ngozikana⟧ to bring the drum, and ask ⟦p:v|Vesnica⟧ about it.\n',
  },
  {
    kind: 'given names cut short',
    says: 'as clerks wrote them',
    source: 'Then came ⟦p:g|Tho. Ganttrey⟧ and made Oath that the Sloop was none of his.\n',
  },
  {
    kind: 'ranks',
    says: 'a street that is called after one as nobody',
    source: 'Inspector ⟦p:q|Quell⟧ said that Constable ⟦x:s|Street⟧ was closed for the night.\n',
  },
  {
    kind: 'police records',
    says: 'constables with the letter of their division, officers whose name is a word, arresting ones',
    source:
      'Conveyed by P.C. 318 H ⟦p:f|Frisbey⟧. Officer ⟦p:p|Plant⟧ and another took an arm each. P.O. ⟦p:d|Dennehey⟧ responded. A/O ⟦p:d|Dennehey⟧ effected the arrest. Garda ⟦p:l|Fintan Loobey⟧ was told.\n',
  },
  {
    kind: 'police records',
    says: 'who is named behind “namely”, and the town’s police by their letters',
    source: 'It was stolen by two men, namely ⟦p:k|Kibeto⟧ and ⟦p:c|Chumor⟧. The ⟦o:m|Oakland PD⟧ was told.\n',
  },
  {
    kind: 'towns',
    says: 'of two words in capitals, over a line end',
    source:
      'THE DRIVER WAS IDENTIFIED AS ⟦p:j|JESUS SALINERO⟧ OF ⟦l:c|CORPUS\nCHRISTI⟧. A RECORDS CHECK SHOWED A WARRANT.\n',
  },
  {
    kind: 'diseases',
    says: 'whom one is called after as none',
    source: 'Medical cause of death: II ⟦x:p|Parkinson’s⟧ disease. Mrs ⟦p:t|Tunnicliffer⟧ had a fall.\n',
  },
  {
    kind: 'acronyms',
    says: 'letters that spell ordinary words as none',
    source: '⟦l:v|VOINJAMA⟧: Nothing significant to report (⟦x:n|NSTR⟧).\n',
  },
  {
    kind: 'forms',
    says: 'a husband in a form as another than his wife, whose name ends as his is',
    source: '1. Name: Smt. ⟦p:s|Kamala Govind Tarde⟧\n2. Husband’s Name: ⟦p:g|Govind Tarde⟧\n3. Nationality: INDIAN\n',
  },
  {
    kind: 'aliases',
    says: 'that are listed as one, and who is otherwise called in quotation marks',
    source:
      '⟦p:s|LEMUEL PRATT STROUDE⟧, with aliases: ⟦p:s|LOUIS SHARDE⟧, ⟦p:s|Peter Vansel⟧. ⟦p:d|Delroy Pinnock⟧, otherwise called ‘⟦p:d|Biggs⟧’, a mason, was heard.\n',
  },
  {
    kind: 'aliases',
    says: 'a body as what it is known as',
    source: 'They wrote to ⟦o:b|BALTOQ⟧, as the ⟦o:b|Baltic Open Quarries Federation⟧ is known, in ⟦l:r|Riga⟧.\n',
  },
  {
    kind: 'ships',
    says: 'the vessel of a form as nobody, the port it departs as a place',
    source:
      'Vessel: M/BCA ⟦x:v|PRINCESS ALTHEA⟧\nBoat captain: ⟦p:r|Rogelio Amurao⟧\nThe vessel departed ⟦l:g|Guinlay⟧ bound for ⟦l:h|Homanan Island⟧.\n',
  },
  {
    kind: 'two of one surname',
    says: 'a captain as another than “Mrs.” of his name',
    source:
      'The funeral of the late Capt. ⟦p:o|Obadiah Crewsley⟧ took place at Filey. Mrs. ⟦p:w|Crewsley⟧ was supported by her brother.\n',
  },
  {
    kind: 'results',
    says: 'who caught, bowled, stumped or ran out',
    source:
      'R. Wijesena        c ⟦p:m|Mahanik⟧ b ⟦p:a|Athersley⟧     41\nS. Gunawela        lbw b ⟦p:t|Tuivasa⟧       7\nD. Ollersby        run out (⟦p:m|Mahanik⟧)   12\n',
  },
  {
    kind: 'titles',
    says: 'honours in dotted letters as none, whatever they are',
    source:
      'Surgeon-Captain ⟦p:h|Hugh Wethersby⟧, ⟦x:a|R.N.⟧, and Matron ⟦p:d|Agnes Duckley⟧, ⟦x:b|R.X.C.⟧, had charge of them. ⟦x:c|(Rtd)⟧ The ⟦x:d|Contessa⟧ ⟦p:m|Morosel⟧ stood.\n',
  },
  {
    kind: 'letters',
    says: 'of whom one says what he was',
    source: 'I write of the wages due to ⟦p:l|Lum Sing⟧, late fireman, and have the honour to be, Sir, your servant.\n',
  },
  {
    kind: 'telegrams',
    says: 'the place before the date',
    source: '⟦l:h|HANKOW⟧ NOV 12 1938 CONSUL SAFE STOP LEFT BY RIVER STOP EXPECT HIM MONDAY STOP\n',
  },
  {
    kind: 'tables',
    says: 'columns go on beside cells of figures and empty ones',
    source:
      'Site,Country,Investigator,Enrolled\n⟦l:t|Tampere⟧,⟦c:f|Finland⟧,⟦p:s|Riikka Salmela⟧,41\n⟦l:m|Medellín⟧,⟦c:c|Colombia⟧,,38\n⟦l:d|Da Nang⟧,⟦c:v|Viet Nam⟧,⟦p:y|Doan Thi Kim Yen⟧,57\nTotal,,,136\n',
  },
  {
    kind: 'acronyms',
    says: 'behind “hereinafter the” and in quotation marks',
    source:
      'In 2004 the ⟦o:n|Northern Land Claims Tribunal⟧ (hereinafter the "⟦o:n|NLCT⟧") had refused leave, and the ⟦o:n|NLCT⟧ gave no reasons.\n',
  },
  {
    kind: 'long organisations',
    says: 'unions of several trades with the country that they are of',
    source: 'The ⟦o:f|Federation of Textile, Dock and Leather Workers of Uruguay⟧ sued in ⟦l:m|Montevideo⟧.\n',
  },
  {
    kind: 'e-mail',
    says: 'thanks before a name that signs as no part of it',
    source:
      'It was lodged this morning.\n\n> Has the clerk in ⟦l:o|Oran⟧ filed our appeal?\n> ⟦x:t|Thanks⟧, ⟦p:f|Farouk⟧\n',
  },
  {
    kind: 'trials',
    says: 'a judge’s letters before a question as nobody',
    source: '⟦x:l|L. C. J.⟧ Who paid the reckoning?\nTansley. One ⟦p:g|Gervase Pomfret⟧, that stands there.\n',
  },
  {
    kind: 'initials',
    says: 'two of a double name',
    source: '⟦p:o|C.Ph.E. Oosterveen⟧ to ⟦p:l|G.-A. Lemonnel⟧, 3 May 1848, on the price of indigo.\n',
  },
  {
    kind: 'hyphenated line ends',
    says: 'a name with “Mac” as one word',
    source:
      'It was urged before us that the appellant, ⟦p:m|Cornelius Mac-\nNarrow⟧, had acted under a mistake as to the Order. The bench fined ⟦p:m|MacNarrow⟧ forty shillings.\n',
  },
  {
    kind: 'addresses',
    says: 'a label alone on its line as no part of the country above',
    source:
      'Tanneries Vauquel-Roos S.A., 14 quai des Pêcheurs, F-67000 ⟦l:s|Strasbourg⟧, ⟦c:f|France⟧\n⟦x:c|Consignee⟧:\n⟦o:k|Kilima Hides & Skins Ltd⟧, P.O. Box 1187, ⟦l:m|Mombasa⟧, ⟦c:e|Kenya⟧\n',
  },
  {
    kind: 'legal citations',
    says: 'a German court by its letters, and no code behind its section',
    source:
      'The ⟦o:b|Bundesgerichtshof⟧ (⟦o:b|BGH⟧) has so held. The court in ⟦l:m|Bamberg⟧ relied on § 242 ⟦x:c|BGB⟧; the ⟦o:b|BGH⟧ set that aside.\n',
  },
  {
    kind: 'speaker labels',
    says: 'constables and brothers by their names',
    source:
      'THE CORONER: You found the boots, constable?\nP.C. ⟦p:t|TREMBLETT⟧: I did, sir, a little above ⟦l:c|Clovelly⟧.\nA JUROR: Were they laced?\nP.C. ⟦p:t|TREMBLETT⟧: No.\n',
  },
  {
    kind: 'inverted names',
    says: 'with a small word between the given names',
    source:
      'Index of petitioners\n  ⟦p:o|Obregal, Maria del Pilar⟧ (⟦c:p|Peru⟧), 12\n  ⟦p:s|Szentirmal, Ilona⟧ (⟦c:h|Hungary⟧), 7n\n',
  },
  {
    kind: 'results',
    says: 'who did not finish as a person without the mark',
    source:
      'GENERAL CLASSIFICATION AFTER STAGE 4\n 1  ⟦p:g|Matteo Grisanti⟧       ⟦c:i|ITA⟧   14h 22\nDNF ⟦p:m|Olivier Maertensen⟧    ⟦c:b|BEL⟧\n',
  },
  {
    kind: 'a word of two kinds',
    says: 'a river with an article, a company without one',
    source:
      'We were nine days on the ⟦l:a|Amazon⟧ in hammocks. At home a parcel from ⟦o:z|Amazon⟧ stood in the rain.\n',
  },
  {
    kind: 'parliaments',
    says: 'the seat before a party of letters',
    source:
      'Hon. ⟦p:o|Akinyi Oburuwe⟧ (⟦l:u|Ugenya⟧, IND): On a point of order, Mr. Speaker, is that in order?\nMr. ⟦p:v|Jon Vickerly⟧ (⟦l:h|Harlow Vale⟧): I thank the Hon. Lady, and agree.\n',
  },
  {
    kind: 'ordinary words',
    says: 'who is called by a trade with an article as nobody',
    source:
      'At Noon the ⟦x:c|Cooper⟧ shook the empty Butts, and Mr. ⟦p:t|Treadgall⟧ went in for Water at ⟦l:f|Funchal⟧.\n',
  },
  {
    kind: 'acronyms',
    says: 'behind “hereinafter” without brackets',
    source:
      'Two bodies share the work: the ⟦o:i|Inspectorate of Mines and Quarries⟧ (⟦o:i|IMQ⟧) and the ⟦o:b|Board for Explosives Licensing⟧, hereinafter ⟦o:b|BEL⟧.\n',
  },
  {
    kind: 'invoices',
    says: 'what heads an address as nobody',
    source:
      'TAX INVOICE\n⟦x:b|Bill To⟧:\n⟦o:b|Brightwell Cooperage Ltd⟧\n114 Strathallan Street\n⟦l:d|Dunedin⟧ 9012\n⟦c:n|New Zealand⟧\n',
  },
  {
    kind: 'long organisations',
    says: 'what they are for, and two parts of one at “and”',
    source:
      'Funding came from the ⟦o:t|Trust for Snakebite, Scorpion Sting and Rabies Control⟧. The tug was insured with the ⟦o:k|Kansai Tugboat and Lighterage Mutual Aid Society⟧.\n',
  },
  {
    kind: 'two of one surname',
    says: 'a judge by the letter behind the name, and who is no relation',
    source:
      'Before Mr Justice ⟦p:j|Hackell⟧, sitting at ⟦l:c|Castlebar⟧. The plaintiff, ⟦p:b|Bridget Hackell⟧, widow, no relation of the learned judge, claimed a right of way. ⟦p:j|Hackell⟧ J reserved his judgment.\n',
  },
  {
    kind: 'titles',
    says: 'counsel of the Crown, and no province, behind a name',
    source: 'Miss ⟦p:o|Olwen Pryce-Tudor⟧, ⟦x:q|QC⟧, for the council; Mr ⟦p:i|Ian Standley⟧ for the applicant.\n',
  },
  {
    kind: 'dashes',
    says: 'no name goes on over a dash with spaces around it',
    source:
      '⟦p:b|Tomas Brandl⟧ - Clerk to the board, ⟦p:s|Zia Karami⟧ - Treasurer. Flights ⟦l:p|Paris⟧ - ⟦l:o|Oslo⟧ are full.\n',
  },
  {
    kind: 'dashes',
    says: 'but a constituency has the places between its dashes',
    source:
      'She stood in the riding of ⟦l:k|Kelso—Marden—Upper Lake⟧ twice, and he in ⟦l:a|Ashby - Rowan⟧ in the 1957 election.\n',
  },
  {
    kind: 'bodies',
    says: 'one of many goes on with its number',
    source:
      'The strike was called by ⟦o:d|United Dockers Local 417⟧ and the ⟦o:c|Brotherhood of Railway Clerks Lodge No. 8⟧.\n',
  },
  {
    kind: 'bodies',
    says: 'a committee has the name of who stands for office',
    source:
      'He gave to ⟦o:c|Citizens for Peter Albrecht⟧ in May, and the ⟦o:m|Committee to Elect Mara Lindqvist⟧ raised more.\n',
  },
  {
    kind: 'bodies',
    says: 'two bodies with “and the” between them are two',
    source: 'The report went to the ⟦o:g|General Assembly⟧ and the ⟦o:e|Economic and Social Council⟧.\n',
  },
  {
    kind: 'offices',
    says: 'the field of a minister is no body, the country behind it is one',
    source:
      'A letter from the Minister for ⟦x:f|Foreign Affairs⟧ of ⟦c:n|Norway⟧, and one from the Minister for ⟦x:j|Justice and Equality⟧ ⟦p:o|Orla Keane⟧.\n',
  },
  {
    kind: 'places',
    says: 'a city has a population and streets, a club does not',
    source: "⟦l:t|Toronto⟧'s population and building boom was over before ⟦l:l|Leeds⟧'s oldest street was paved.\n",
  },
  {
    kind: 'people',
    says: 'a family name that is a word as well acts within a sentence like a person',
    source:
      'I am sure ⟦p:g|Grant⟧ has heard of it, and nobody but ⟦p:b|Good⟧ would laugh. The ⟦x:t|Grant⟧ has been paid.\n',
  },
  {
    kind: 'references',
    says: 'authors have their initials behind them, vitamins have not',
    source:
      '⟦p:k|Keane O.⟧, ⟦p:b|Brandl T.⟧, ⟦p:q|Quaresma I.⟧ & ⟦p:n|Nakagomori J.⟧ (2019). ⟦x:v|Vitamin C and Vitamin D⟧ in the harbour.\n',
  },
];

describe('texts as they come', () => {
  for (const { kind, says, source } of CASES)
    it(`${kind}: ${says}`, () => {
      const { text, mentions: wanted, others } = parseLayout(kind, source);
      const { mentions } = analyse(text, knowledge);
      const shown = (kindOf: Kind | undefined, start: number, end: number): string =>
        `${kindOf}: ${JSON.stringify(text.slice(start, end))}`;
      const entities = new Map<string, number>();
      for (const { start, end, kind: wantedKind, entity } of wanted) {
        const found = mentions.find(mention => mention.start === start && mention.end === end);
        const near = mentions.filter(mention => mention.start < end && mention.end > start);
        assert.equal(
          shown(found?.kind, start, end),
          shown(wantedKind, start, end),
          `found ${near.map(one => shown(one.kind, one.start, one.end)).join(', ') || 'nothing'}`,
        );
        const known = entities.get(entity);
        if (known === undefined) entities.set(entity, found!.entity);
        else assert.equal(found!.entity, known, `${text.slice(start, end)} is ${entity}`);
      }
      assert.equal(new Set(entities.values()).size, entities.size, 'two that are one');
      for (const { start, end } of others)
        for (const mention of mentions)
          assert.ok(mention.end <= start || mention.start >= end, `${text.slice(start, end)} is no name`);
    });
});
