/**
 * A word that every claim has and no reader's query begins with. For no word at all Pagefind fetches all of its words; for
 * this one, a single file of them.
 */
export const claimWord = 'qzclaim';
