import { verbForms, type VerbForm } from './verb-forms.ts';

/**
 * What a reporting verb takes:
 * - `say`: a clause or a quotation ("said it was late");
 * - `tell`: a hearer, then the same ("told reporters it was late");
 * - `think`: a clause, for what someone holds rather than says ("officials fear that …");
 * - `show`: a clause, mostly of a document or a poll ("the report found that …");
 * - `call`: a thing and what it is called ("called it a disgrace");
 * - `speak`: reports only together with a quotation ("laughed", "praised her “courage”").
 */
type VerbGroup = 'say' | 'tell' | 'think' | 'show' | 'call' | 'speak';

/** A form of a reporting verb. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly group: VerbGroup;
  readonly shape: VerbForm;
  /** The word that must follow, as in "pointed out"; null where the verb stands alone. */
  readonly particles: readonly string[] | null;
}

const lemmasByGroup: Readonly<Record<VerbGroup, string>> = {
  say: `say add write tweet retweet argue explain note insist claim declare respond reply acknowledge conclude state announce
    report testify deny suggest predict promise vow admit confirm estimate contend assert maintain allege complain joke
    quip recall remark observe stress emphasize emphasise concede caution lament boast reveal disclose recount reiterate
    repeat continue muse wonder shout yell scream whisper cry exclaim mutter answer counter retort offer post propose
    interject agree pledge signal hint imply blog opine deadpan thunder fume swear speculate theorize proclaim
    pronounce recommend demand chant email text confess elaborate rant crow chide protest volunteer assess
    gush scoff comment determine beam rule disagree concur hypothesize caution sneer snap plead interrupt intone chime deride reason snort bellow growl counsel urge`,
  tell: 'tell ask remind assure inform warn advise notify instruct reassure',
  think: 'believe think hope fear worry expect suspect doubt feel know assume figure guess understand agree',
  show: 'find show indicate read mention cite',
  call: 'call describe accuse dub label brand deem characterize characterise blame nickname',
  speak: `praise herald welcome criticize criticise dismiss slam blast mock attack denounce decry condemn ridicule laud hail cheer rip refer tout
    laugh begin sing speak smile chuckle sigh pronounce question quote push bash bemoan blame salute thank
    regard view consider paint portray cast defend reject lash rail invoke mention cite compare endorse reference insult
    nod shrug grin grumble trumpet warble brag riff rejoin accept press pan lambaste hammer skewer berate pose title
    liken offer express voice want promote advocate support oppose favor demand seek see promise start finish
    close open sign submit release issue publish run warn joke celebrate embrace echo cover entitle headline`,
};

/** Verbs that report only with the word after them. */
const verbsWithParticle: Readonly<Record<string, readonly [VerbGroup, readonly string[]]>> = {
  point: ['say', ['out', 'to']],
  make: ['say', ['clear', 'plain']],
  put: ['say', ['it']],
  sum: ['say', ['up']],
  chime: ['say', ['in']],
  fire: ['say', ['back']],
  shoot: ['say', ['back']],
  hit: ['speak', ['back']],
  follow: ['speak', ['up']],
};

const verbsByForm: ReadonlyMap<string, ReportingVerb> = buildLexicon();

function buildLexicon(): Map<string, ReportingVerb> {
  const lexicon = new Map<string, ReportingVerb>();
  const add = (lemma: string, group: VerbGroup, particles: readonly string[] | null): void => {
    for (const [form, shape] of verbForms(lemma)) {
      if (!lexicon.has(form)) lexicon.set(form, { lemma, group, shape, particles });
    }
  };
  for (const [lemma, [group, particles]] of Object.entries(verbsWithParticle)) add(lemma, group, particles);
  for (const [group, lemmas] of Object.entries(lemmasByGroup)) {
    for (const lemma of lemmas.trim().split(/\s+/)) add(lemma, group as VerbGroup, null);
  }
  return lexicon;
}

/** The reporting verb that a lower-case word can be. */
export function reportingVerb(lower: string): ReportingVerb | undefined {
  return verbsByForm.get(lower);
}
