/** The shapes of a verb that the rules tell apart. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing';

const irregularForms: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  know: ['knew', 'known'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  begin: ['began', 'begun'],
  read: ['read', 'read'],
  foresee: ['foresaw', 'foreseen'],
  swear: ['swore', 'sworn'],
  speak: ['spoke', 'spoken'],
  sing: ['sang', 'sung'],
  hold: ['held', 'held'],
  see: ['saw', 'seen'],
  mean: ['meant', 'meant'],
  understand: ['understood', 'understood'],
  go: ['went', 'gone'],
  put: ['put', 'put'],
  make: ['made', 'made'],
  bet: ['bet', 'bet'],
  hear: ['heard', 'heard'],
  learn: ['learned', 'learned'],
  quip: ['quipped', 'quipped'],
  admit: ['admitted', 'admitted'],
  submit: ['submitted', 'submitted'],
  plan: ['planned', 'planned'],
  slam: ['slammed', 'slammed'],
  dub: ['dubbed', 'dubbed'],
  rip: ['ripped', 'ripped'],
  pan: ['panned', 'panned'],
  rap: ['rapped', 'rapped'],
  chat: ['chatted', 'chatted'],
  blog: ['blogged', 'blogged'],
  refer: ['referred', 'referred'],
  infer: ['inferred', 'inferred'],
};

/** Every form of a verb with its shape. */
export function* verbForms(lemma: string): Generator<[form: string, shape: VerbForm]> {
  const doubled = irregularForms[lemma]?.[0].match(/(.)\1ed$/) ? lemma + lemma.slice(-1) : lemma;
  const stem = doubled.endsWith('e') ? doubled.slice(0, -1) : doubled;
  yield [lemma, 'base'];
  yield [thirdPerson(lemma), 'third'];
  yield [lemma.endsWith('ee') ? `${lemma}ing` : `${stem}ing`, 'ing'];
  const irregular = irregularForms[lemma];
  const regular = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const [past, participle] = irregular ?? [regular, regular];
  if (participle !== past) yield [participle, 'participle'];
  yield [past, 'past'];
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}
