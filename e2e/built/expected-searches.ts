/**
 * What a search has to find: written down from reading the texts, claim by claim, before the search was asked.
 * Facets alone give reading order; words give any order, best first.
 */
export interface ExpectedSearch {
  /** What the reader is after. */
  name: string;
  /** The address's parameters. */
  query: string;
  /** Ids of claims: all of them, and no others. */
  claims: string[];
  inOrder?: true;
}

/** Claims that name the DEA. `agent-killed` has “dead” and is not one of them. */
const dea = [
  'agencies',
  'cia-weight',
  'dea-banished',
  'dea-recovery',
  'siu-founded',
  'siu-members',
  'quantico',
  'six-or-seven',
  'fusion-centers',
  'high-support',
  'informants',
  'beltran-tip',
  'navy-instead',
  'barbie-phones',
  'must-leave',
];

export const expectedSearches: ExpectedSearch[] = [
  {
    name: 'a name without its accents',
    query: 'q=Pena+Nieto',
    claims: ['pri-return', 'campaign-priority'],
  },
  { name: 'a place without its accent', query: 'q=Merida', claims: ['merida'] },
  {
    name: 'a town without its accent',
    query: 'q=ciudad+juarez',
    claims: ['juarez', 'liaison', 'war-rooms'],
  },
  { name: 'a surname alone', query: 'q=Davidow', claims: ['void'] },
  { name: 'a surname in lower case', query: 'q=garza', claims: ['calderon-plea', 'plumbing', 'plumbing-translates'] },
  { name: 'a nickname', query: 'q=Tony', claims: ['calderon-plea', 'plumbing', 'plumbing-translates'] },
  { name: 'a surname of two words', query: 'q=medina+mora', claims: ['no-conflict', 'centerpiece'] },
  {
    name: 'an office',
    query: 'q=ambassador',
    claims: [
      'no-conflict',
      'centerpiece',
      'void',
      'calderon-plea',
      'plumbing',
      'plumbing-translates',
      'unusual-meeting',
      'conceived-in-mexico',
    ],
  },
  { name: 'an acronym', query: 'q=DEA', claims: dea },
  { name: 'the same agency written out', query: 'q=Drug+Enforcement+Administration', claims: dea },
  {
    name: 'an agency written out that the text only abbreviates',
    query: 'q=Central+Intelligence+Agency',
    claims: [
      'agencies',
      'scenic',
      'cia-declined',
      'embassies',
      'run-by-cia',
      'close-presidents',
      'petraeus',
      'cia-weight',
      'void',
      'bank-proposal',
      'cia-training',
      'six-or-seven',
      'fusion-centers',
      'high-support',
      'army-chosen',
    ],
  },
  { name: 'a party by its acronym', query: 'q=PRI', claims: ['pri-return', 'pri-defeat'] },
  { name: 'an exact phrase', query: 'q=%22high-value+target%22', claims: ['high-value-target'] },
  {
    name: 'an exact phrase that another claim has in the plural',
    query: 'q=%22fusion+center%22',
    claims: ['americans-out'],
  },
  { name: 'the same words, not as a phrase', query: 'q=fusion+center', claims: ['fusion-centers', 'americans-out'] },
  {
    name: 'an exact phrase in a quotation in a quotation',
    query: 'q=%22before+the+fair%22',
    claims: ['before-the-fair'],
  },
  { name: 'a number', query: 'q=60%2C000', claims: ['deaths'] },
  { name: 'a sum', query: 'q=%241.9+billion', claims: ['merida'] },
  { name: 'a name that only the cue has', query: 'q=Reagan', claims: ['directive-1986'] },
  { name: 'a storm', query: 'q=hurricane+katrina', claims: ['katrina-lessons'] },
  {
    name: 'a word in the singular for claims that have the plural',
    query: 'q=kingpin',
    claims: ['new-priorities', 'kingpins-removed', 'bank-proposal', 'real-time', 'barbie-phones'],
  },
  { name: 'a country', query: 'q=afghanistan', claims: ['impressed', 'high-value-target', 'enamored'] },
  { name: 'a word in the other reading', query: 'q=rust', claims: ['beam', 'nothing-urgent'] },
  {
    name: 'a speaker',
    query: 'speaker=guillermo-valdes',
    claims: ['squads', 'define-operations', 'intelligence-cycle', 'high-support'],
    inOrder: true,
  },
  {
    name: 'either of two speakers',
    query: 'speaker=antonio-garza&speaker=jeffrey-davidow',
    claims: ['void', 'calderon-plea', 'plumbing', 'plumbing-translates'],
    inOrder: true,
  },
  {
    name: 'who declined, in one reading',
    query: 'form=declined&reading=mexico-us-security',
    claims: ['cia-declined', 'calderon-declined'],
    inOrder: true,
  },
  {
    name: 'quotations only',
    query: 'form=direct&form=mixed&reading=mexico-us-security',
    claims: [
      'no-conflict',
      'very-appreciative',
      'beirut',
      'run-by-cia',
      'void',
      'define-operations',
      'plumbing',
      'plumbing-translates',
      'intelligence-cycle',
      'high-support',
      'more-missions',
      'centerpiece',
    ],
    inOrder: true,
  },
  {
    name: 'what Mexicans say, word for word',
    query: 'affiliation=mx&form=direct',
    claims: ['no-conflict', 'define-operations', 'intelligence-cycle', 'high-support'],
    inOrder: true,
  },
  {
    name: 'a section, named speakers only',
    query: 'section=mexico-us-security/fox-to-merida&identification=named',
    claims: ['calderon-plea'],
    inOrder: true,
  },
  {
    name: 'words and a facet',
    query: 'q=drones&identification=anonymous',
    // “More missions” is said by one “in drone operations”: the words of the claim do not have it.
    claims: ['impressed', 'more-missions'],
  },
  {
    name: 'words, said word for word',
    query: 'q=operations&form=direct',
    // The last is by one “in drone operations”.
    claims: ['define-operations', 'intelligence-cycle', 'more-missions'],
  },
];
