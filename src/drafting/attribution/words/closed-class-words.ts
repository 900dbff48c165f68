import { wordSet } from '../../word-set.ts';

/** Words that open a noun phrase, numerals among them. */
export const determiners = wordSet(
  `the a an this that these those my your his her its our their some many several most all both each every another other
  any no few more one two three four five six seven eight nine ten dozens hundreds`,
);
/** Pronouns that can be a subject. */
export const subjectPronouns = wordSet('i he she they we you it who');
/** Pronouns before a noun. */
export const possessivePronouns = wordSet('my your his her its our their whose');
/** Words that tie a noun phrase to what stands before it. */
export const prepositions = wordSet(
  `of for at in on from with to by about as into over under after before during since until between among against across
  through without within near around inside outside toward towards via behind including despite upon amid per`,
);
/** Verbs that help another; the contracted and negated forms too. */
export const auxiliaries = wordSet(
  `is are was were be been being am has have had having do does did will would can could shall should may might must
  ’s 's won’t won't wouldn’t wouldn't didn’t didn't doesn’t doesn't don’t don't can’t can't couldn’t couldn't hasn’t hasn't
  haven’t haven't hadn’t hadn't isn’t isn't wasn’t wasn't weren’t weren't aren’t aren't cannot i’ve i've`,
);
/** Forms of "be" and "get", which make a passive. */
export const passiveAuxiliaries = wordSet(
  "is are was were be been being am ’s ’re isn’t isn't wasn’t wasn't weren’t weren't aren’t aren't get gets got",
);
/** Adverbs between subject and verb, and after it. */
const adverbs = wordSet(
  `also later then once often never even still just again already now further first not always sometimes ever soon once
  instead though however too once afterward afterwards ultimately himself herself themselves itself both all elsewhere
  earlier today yesterday tonight tomorrow meanwhile therefore thus simply only long either twice perhaps maybe
  n’t famously`,
);
/** Words that open a clause of their own, so that a subject cannot reach back over them. */
export const clauseOpeners = wordSet(
  `that which because when while if although though whereas unless where why how what whether but or nor so than until
  yet once whom whose`,
);
/** Days and months. "May" is left out: it is mostly a verb. */
export const daysAndMonths = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december jan feb aug sept oct nov dec jan. feb. aug. sept. sep. oct. nov. dec. mon tue wed thu fri sat sun`,
);
/** Words of an adverbial of time. */
export const timeWords = wordSet(
  `last this next earlier later yesterday today tonight recently afterward afterwards week month year morning afternoon
  evening night weekend ago then previously publicly privately repeatedly early late`,
);
/** What a clause after a reporting verb may open with. */
export const clauseStarters = wordSet('that whether if how why what where when who there');

/** Past forms that no ending gives away; none of them is a usual noun. */
export const irregularPasts = wordSet(
  `went came took made got gave met ran won lost saw knew held kept led sat stood sent built brought bought fell grew paid
  sold spent became broke chose drew drove ate flew forgot rose rode shook slept threw woke wore began swore hung fought`,
);

/** Whether the word can stand between a subject and its verb. */
export function isAdverb(lower: string): boolean {
  return adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !notAdverbs.has(lower));
}

const notAdverbs = wordSet(
  'family rally reply ally italy assembly supply july bully belly jelly anomaly monopoly kelly reilly emily sally molly billy',
);
