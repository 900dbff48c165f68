/** What kind of speaker a description names: person, group, organization, document; named or only described. */
import { nameParticles } from '../../name-particles.ts';
import type { Identification, SpeakerType } from '../../../model/speaker.ts';

const documents =
  /\b(?:report|study|audit|survey|poll|memo(?:randum)?|letter|e-?mail|directive|statement|lawsuit|complaint|filing|affidavit|indictment|ruling|document|documents|records?|data|figures|census|minutes|log|transcript|review|analysis|paper|book|manual|guidelines|order|statute|law|act|bill|article|website|poster)$/iu;
const organizations =
  /\b(?:department|ministry|agency|office|bureau|commission|committee|council|board|court|senate|congress|parliament|house|government|administration|company|corporation|corp|inc|ltd|llc|bank|university|college|school|institute|institution|center|centre|foundation|fund|association|union|federation|league|party|police|army|navy|force|service|authority|hospital|church|museum|newspaper|times|post|group|team|organization|organisation|society|alliance|coalition|network|nations|airlines?|trust|observatory|lines|motors|brothers|partners|holdings|systems|laboratories|laborator(?:y|ies))$/iu;
const plurals =
  /^(?:people|police|staff|personnel|leadership|some|others|many|several|both|critics|mexicans|americans)$|[^su’']s$/iu;
const gatherings =
  /\b(?:delegation|crowd|crew|family|jury|panel|pair|couple|majority|minority|audience|neighborhood|public)$/iu;
const counting =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|several|some|many|most|few|a few|both|other|others|various|all|\d+)\b/iu;
const demonyms =
  /^(?:the )?(?:americans|mexicans|canadians|russians|ukrainians|germans|italians|spaniards|poles|chinese|japanese|koreans|indians|pakistanis|israelis|palestinians|iraqis|iranians|syrians|egyptians|turks|greeks|french|british|irish|scots|dutch|swiss|swedes|danes|norwegians|finns|africans|europeans|asians|brazilians|colombians|cubans|guatemalans|hondurans|salvadorans|venezuelans|australians|republicans|democrats|conservatives|liberals|catholics|muslims|christians|jews)$/iu;
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
        /,|\s(?:of|in|at|on|for|from|with|to|who|that|which|familiar|involved|close|briefed|speaking|working|near|by)\s/u,
      )[0]
      ?.trim() ?? ''
  );
}

/** Type and identification of a speaker, from the words that name them. `anonymous` is for whoever knows the article. */
export function speakerKind(description: string): {
  type: SpeakerType;
  identification: Exclude<Identification, 'anonymous'>;
} {
  const bare = description.replace(/^(?:the|a|an|one)\s+/iu, '');
  const head = headOf(bare);
  if (documents.test(head) && !/^[\p{Lu}]\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(head))
    return { type: 'document', identification: 'named' };
  if (demonyms.test(description) || counting.test(description)) return { type: 'group', identification: 'described' };
  const words = head.split(' ');
  const isName =
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || smallNameWords.has(word.toLowerCase())) &&
    !words.every((word) => adjectives.test(word));
  if (isName) {
    const isPlace = /^(?:White House|Pentagon|Kremlin|Vatican|Downing Street|Capitol Hill|Foggy Bottom)$/u.test(head);
    const isAcronym = words.length === 1 && /^[\p{Lu}\d&.]{2,}$/u.test(head);
    const isBody =
      isPlace ||
      isAcronym ||
      /\s&\s|^(?:Unión|Asociación|Ministerio|Instituto|Universidad|Comité|Consejo)\s/u.test(head) ||
      organizations.test(head) ||
      organizations.test(bare);
    return { type: isBody ? 'organisation' : 'person', identification: 'named' };
  }
  const last = words.at(-1) ?? '';
  if (plurals.test(last) || gatherings.test(head)) return { type: 'group', identification: 'described' };
  if (organizations.test(head))
    return { type: 'organisation', identification: /\p{Lu}\p{Ll}/u.test(head) ? 'named' : 'described' };
  return { type: 'person', identification: 'described' };
}
