/** What the site says of a claim in the article’s own voice. In a file of its own: the reading page’s program needs no other words. */
export const ownVoice = {
  label: 'No source stated',
  meaning: 'The article’s own voice, with no origin given.',
} as const;
