import { wordSet } from '../../word-set.ts';

/** Nouns for people that no ending gives away. */
const personWords = wordSet(`
  neighbor neighbour friend wife husband mother father son daughter brother sister boss aide official chief head judge student
  nurse coach cop witness victim analyst colleague spouse uncle aunt cousin guide pilot executive veteran relative detective
  expert critic supporter opponent insider guest host clerk guard model refugee bishop pope king queen prince princess boy girl
  child teen teenager parent widow widower bride groom hero heroine diplomat bureaucrat democrat republican chairperson
  spokesperson salesperson person counsel captain sergeant colonel general lieutenant deputy agent source operative
  fellow intern medic cook thief patient client tenant native local candidate nominee delegate advocate magnate graduate associate
  president senator mayor governor secretary attorney congresswoman congressman clinician freshman sophomore junior senior
  appointee employee trustee referee retiree attendee detainee escapee devotee absentee refugee guy man woman adversary`);
const personEndings = /(?:er|or|ist|ian|man|woman|ant)$/;
/** Nouns of other things that end like those for people. */
const noPersons = wordSet(`
  paper newspaper letter number order matter center centre water other another charter chapter newsletter poster tower offer answer
  corner border computer winter summer power weather error factor sector monitor mirror floor door color
  labor harbor flavor humor honor plant restaurant want grant covenant warrant hour dinner banner manner master tracker river
  chamber twitter filter quarter register disaster cover layer paper folder server proper career pamphleteer letter
  whisper disclaimer primer ledger headquarter cluster theater super order later ever never under over after list`);

/** Whether a lower-case noun names one person by a role: "neighbor", "welder", "spokeswoman". */
export function isPersonNoun(lower: string): boolean {
  if (noPersons.has(lower)) return false;
  return personWords.has(lower) || personEndings.test(lower);
}
