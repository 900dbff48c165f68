/** What kind of speaker a description names: person, group, organization, document; named or only described. */
import { nameParticles } from '../../name-particles.ts';
import { isFirstName } from '../../attribution/names/first-names.ts';
import type { Naming } from '../../attribution/attribution.ts';
import type { Identification, SpeakerType } from '../../../model/speaker.ts';

const documents =
  /\b(?:reports?|study|studies|polling|polling average|count|tally|projections?|forecasts?|estimates|model|audits?|surveys?|polls?|memos?|memorandum|letters?|e-?mails?|directive|statement|lawsuits?|suit|complaint|filings?|affidavits?|indictment|warrant|ruling|verdict|opinion|decision|decree|brief|briefing paper|motion|petition|testimony|document|documents|papers|records?|data|figures|statistics|census|minutes|log|logs|transcripts?|review|analysis|assessment|estimate|paper|book|memoir|biography|manual|guidelines|guidance|order|regulations?|rules|statute|law|act|bill|legislation|resolution|treaty|agreement|contract|constitution|amendment|article|articles|story|editorial|op-ed|column|essay|website|web site|poster|posters?|release|press release|note|notice|post|tweet|message|messages|ad|ads|advertisement|video|footage|recordings?|chart|map|index|bulletin|newsletter|pamphlet|brochure|leaflet|flier|flyer|plaque|caption|sign|signs|findings|results|notes|platform|manifesto|declaration|proposal|summary)$/iu;
const organizations =
  /\b(?:department|ministry|agency|office|bureau|commission|committee|council|board|court|senate|congress|parliament|house|government|administration|company|companies|corporation|corp|inc|ltd|llc|firm|bank|university|college|school|institute|institution|center|centre|foundation|fund|association|union|federation|league|party|police|army|navy|force|service|authority|hospital|church|museum|newspaper|paper|magazine|outlet|station|network|times|post|journal|gazette|tribune|herald|news|group|team|organization|organisation|nonprofit|charity|think tank|society|alliance|coalition|network|nations|airlines?|trust|observatory|lines|motors|brothers|partners|holdings|systems|laboratory|laboratories|campaign|camp|super pac|pac|club|chamber|caucus|task force|embassy|consulate|legislature|regime|ministry|cabinet|faction|state|city|county|country|district|industry|lobby|manufacturer|airline|retailer|publisher|website|site|conference|academy|archdiocese|diocese|editorial board|unit|division|branch|secretariat|directorate|panel|tribunal|registry)\.?$/iu;
const plurals =
  /^(?:people|persons|police|staff|personnel|leadership|some|others|many|several|both|all|few|most|everyone|everybody|critics|men|women|children|folks|media|press|clergy)$|(?:[^su’'i]s|women|men|people|folk)$/iu;
const gatherings =
  /\b(?:delegation|crowd|crew|family|jury|panel|pair|couple|duo|trio|majority|minority|audience|neighborhood|public|team|leadership|staff|press|media|electorate|base|community|band|chorus|choir|class|generation|opposition|left|right|gop|half|third|percent|%|number|rest of .*)$/iu;
const counting =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|several|some|many|most|few|a few|both|other|others|various|all|numerous|multiple|scores|half|\d[\d,.]*%?)(?:\b|$)/iu;
const demonyms =
  /^(?:the )?(?:[\p{Lu}\p{Ll}.-]+ )*(?:americans|mexicans|canadians|russians|ukrainians|germans|italians|spaniards|poles|chinese|japanese|koreans|indians|pakistanis|israelis|palestinians|iraqis|iranians|syrians|egyptians|turks|greeks|french|british|irish|scots|dutch|swiss|swedes|danes|norwegians|finns|africans|europeans|asians|brazilians|colombians|cubans|guatemalans|hondurans|salvadorans|venezuelans|australians|republicans|democrats|dems|conservatives|liberals|libertarians|socialists|progressives|catholics|muslims|christians|jews|evangelicals|latinos|hispanics|rabbis)$/iu;
/** Words that begin with a capital and name nobody. */
const adjectives =
  /^(?:U\.?S\.?|U\.?K\.?|E\.?U\.?|American|Mexican|Canadian|Russian|Ukrainian|German|French|British|Chinese|Japanese|Israeli|Palestinian|Iraqi|Iranian|European|African|Asian|Western|Eastern|Northern|Southern|Latin|Democratic|Republican|Senate|House|White|Pentagon|Federal|State|City|County)$/u;
/** Words that a name may have beside words with a capital. */
const smallNameWords = new Set([...nameParticles, ...'do y e of the and for & jr jr. sr sr. ii iii iv'.split(' ')]);

/** Whether the words are a pronoun, or none, so that they name no speaker. */
export const isPronoun = (description: string) =>
  /^(?:he|she|it|they|we|i|you|who|that|this|those|these|one|him|her|them|his|their|its)?$/iu.test(description.trim());

/** The description without what follows its head: “officials familiar with the meeting” → “officials”. */
function headOf(description: string): string {
  return (
    description
      .split(
        /,|\s(?:of|in|at|on|for|from|with|to|who|that|which|familiar|involved|close|briefed|speaking|working|near|by|about|against|inside|within|behind|interviewed|based|named|called|led|provided|obtained|released|published|filed|signed|issued|posted|compiled|conducted|commissioned|written|owned|hired|taken|dated|titled|entitled|detailing)\s/u,
      )[0]
      ?.replace(/\s(?:conducted|released|taken|obtained|published|issued|filed)$/u, '')
      .trim() ?? ''
  );
}

export interface SpeakerKind {
  type: SpeakerType;
  identification: Exclude<Identification, 'anonymous'>;
}

/**
 * Type and identification of a speaker, from the words that name them. `anonymous` is for whoever knows the article.
 * `naming` is what the engine found the words to be; without it, words with capitals are taken for a name.
 */
export function speakerKind(description: string, naming?: Naming): SpeakerKind {
  const bare = description.replace(/^(?:the|a|an|one|another)\s+/iu, '');
  const head = withoutSentenceCapital(headOf(bare), naming);
  if (naming === 'person') {
    const isOrganization = isBody(head, bare) && !isFirstName(head.split(' ', 1)[0] ?? '');
    return { type: isOrganization ? 'organisation' : 'person', identification: 'named' };
  }
  if (demonyms.test(head)) return { type: 'group', identification: 'described' };
  if (documents.test(head) && !isFullName(head)) {
    const isBody = /^(?:[\p{Lu}][\p{L}.]*\s)*(?:Post|Review)$/u.test(head);
    return { type: isBody ? 'organisation' : 'document', identification: 'named' };
  }
  if (counting.test(description)) return { type: 'group', identification: 'described' };
  const words = head.split(' ');
  if (/\sand\s/u.test(description) && naming === 'description' && !organizations.test(head))
    return pairKind(description);
  if (isName(words)) return { type: isBody(head, bare) ? 'organisation' : 'person', identification: 'named' };
  // “the website Pell.example”: a name after the noun.
  if (naming === 'description' && /\p{Ll} (?:\p{Lu}\S* ?)+$/u.test(head)) {
    const noun = head.replace(/ \p{Lu}.*$/u, '');
    return { type: organizations.test(noun) ? 'organisation' : 'person', identification: 'named' };
  }
  const last = words.at(-1) ?? '';
  if (plurals.test(last) || gatherings.test(head)) return { type: 'group', identification: 'described' };
  if (organizations.test(head))
    return { type: 'organisation', identification: /\p{Lu}\p{L}/u.test(head) ? 'named' : 'described' };
  return { type: 'person', identification: 'described' };
}

/** “Aides to the mayor”: the capital is only that of the sentence, and names nobody. */
function withoutSentenceCapital(head: string, naming: Naming | undefined): string {
  if (naming !== 'description') return head;
  const [first = '', second = ''] = head.split(' ');
  const alone = second === '' || /^\p{Ll}/u.test(second);
  return alone && /^\p{Lu}\p{Ll}+$/u.test(first) && (second === '' || plurals.test(head.split(' ').at(-1) ?? ''))
    ? head.charAt(0).toLowerCase() + head.slice(1)
    : head;
}

const isFullName = (head: string) => /^[\p{Lu}]\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(head);

function isName(words: readonly string[]): boolean {
  return (
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || smallNameWords.has(word.toLowerCase())) &&
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    !words.every((word) => adjectives.test(word))
  );
}

/** Two speakers at once: named where both are. */
function pairKind(description: string): SpeakerKind {
  const words = description.replace(/^the\s/iu, '').split(/[\s,]+/u);
  return { type: 'group', identification: isName(words) && !demonyms.test(description) ? 'named' : 'described' };
}

function isBody(head: string, bare: string): boolean {
  return (
    /^(?:White House|Pentagon|Kremlin|Vatican|Downing Street|Capitol Hill|Foggy Bottom)$/u.test(head) ||
    /^[\p{Lu}\d&]{2,}$|^(?:\p{Lu}\.){2,}$/u.test(head) ||
    /\s&\s|^(?:Unión|Asociación|Ministerio|Instituto|Universidad|Comité|Consejo)\s/u.test(head) ||
    organizations.test(head) ||
    organizations.test(bare)
  );
}
