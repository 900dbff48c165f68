import type { Gender } from './first-names.ts';

/** Titles before a name, with the role by which the text may refer to the person later ("the senator"); empty where there is none. */
const roleByTitle: Readonly<Record<string, string>> = {
  mr: '',
  mrs: '',
  ms: '',
  mx: '',
  messrs: '',
  miss: '',
  sir: '',
  dame: '',
  lord: '',
  lady: '',
  dr: 'doctor',
  doctor: 'doctor',
  prof: 'professor',
  professor: 'professor',
  sen: 'senator',
  senator: 'senator',
  rep: 'congressman',
  congressman: 'congressman',
  congresswoman: 'congresswoman',
  representative: 'congressman',
  del: 'delegate',
  delegate: 'delegate',
  gov: 'governor',
  governor: 'governor',
  mayor: 'mayor',
  president: 'president',
  'vice-president': 'president',
  minister: 'minister',
  secretary: 'secretary',
  chairman: 'chairman',
  chairwoman: 'chairwoman',
  chair: 'chair',
  speaker: 'speaker',
  leader: 'leader',
  whip: 'whip',
  judge: 'judge',
  justice: 'justice',
  chief: 'chief',
  sheriff: 'sheriff',
  director: 'director',
  ambassador: 'ambassador',
  attorney: 'attorney',
  general: 'general',
  gen: 'general',
  col: 'colonel',
  colonel: 'colonel',
  capt: 'captain',
  captain: 'captain',
  lt: 'lieutenant',
  lieutenant: 'lieutenant',
  sgt: 'sergeant',
  sergeant: 'sergeant',
  maj: 'major',
  brig: 'general',
  cmdr: 'commander',
  commander: 'commander',
  cpl: 'corporal',
  corporal: 'corporal',
  pvt: 'private',
  det: 'detective',
  major: 'major',
  adm: 'admiral',
  admiral: 'admiral',
  officer: 'officer',
  detective: 'detective',
  agent: 'agent',
  rev: 'pastor',
  msgr: 'monsignor',
  monsignor: 'monsignor',
  fr: 'priest',
  reverend: 'pastor',
  pastor: 'pastor',
  father: 'priest',
  bishop: 'bishop',
  archbishop: 'archbishop',
  cardinal: 'cardinal',
  pope: 'pope',
  rabbi: 'rabbi',
  imam: 'imam',
  sister: '',
  king: 'king',
  queen: 'queen',
  prince: 'prince',
  princess: 'princess',
  chancellor: 'chancellor',
  premier: 'premier',
  commissioner: 'commissioner',
  councilman: 'councilman',
  councilmember: 'councilmember',
  assemblyman: 'assemblyman',
  assemblywoman: 'assemblywoman',
  assemblymember: 'assemblymember',
  alderman: 'alderman',
  alderwoman: 'alderwoman',
  selectman: 'selectman',
  supervisor: 'supervisor',
  treasurer: 'treasurer',
  comptroller: 'comptroller',
  trustee: 'trustee',
  constable: 'constable',
  trooper: 'trooper',
  marshal: 'marshal',
  inspector: 'inspector',
  insp: 'inspector',
  magistrate: 'magistrate',
  supt: 'superintendent',
  councilwoman: 'councilwoman',
  coach: 'coach',
  spokesman: 'spokesman',
  spokeswoman: 'spokeswoman',
  editor: 'editor',
  moderator: 'moderator',
  superintendent: 'superintendent',
  principal: 'principal',
  deputy: 'deputy',
  don: '',
  doña: '',
  señor: '',
  señora: '',
  monsieur: '',
  madame: '',
  herr: '',
  frau: '',
};

const femaleWords =
  /^(?:mrs|ms|miss|dame|lady|madam|madame|señora|sister|queen|princess|mother|daughter|wife|widow|actress|waitress|grandmother|aunt|niece|heroine|nun|\p{L}+woman|woman)$/u;
const maleWords =
  /^(?:mr|sir|lord|señor|king|prince|father|son|husband|widower|actor|waiter|grandfather|uncle|nephew|monk|priest|pope|bishop|(?:spokes|congress|chair|council|business|states|fire|police|fisher|sales|anchor)man|man)$/;

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');

/** Whether the word can stand as a title before a name. */
export function isTitle(word: string): boolean {
  return Object.hasOwn(roleByTitle, bare(word));
}

/** The role that a title gives ("Sen." makes a senator), or null. */
export function roleOfTitle(word: string): string | null {
  const role = roleByTitle[bare(word)];
  return role === undefined || role === '' ? null : role;
}

/** The gender that a title or a role tells. */
export function genderOfWord(word: string): Gender | null {
  const lower = bare(word);
  if (femaleWords.test(lower)) return 'female';
  return maleWords.test(lower) ? 'male' : null;
}
