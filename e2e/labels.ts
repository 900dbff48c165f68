/**
 * The words of the interface by which tests find what they use: one catalogue, so that another wording is one change.
 * Where the site has a constant for its words, it is that.
 */
import { erasedText, lastingText, stateText } from '../src/browser/assignment/sheet-text.ts';
import { capital, classWords, formWords } from '../src/model/words.ts';
import { noticeOfEnd, noticeOfInstalled } from '../src/offline/update-notice.ts';
import { facetWords } from '../src/search/wording.ts';

/** What stands at the beginning of a label, or of a message. */
const beginningWith = (words: string) => new RegExp(`^${words}`);

export const site = {
  navigation: 'Site',
  readings: 'Readings',
  assignments: 'Assignments',
  search: 'Search',
  print: 'Print',
  cite: 'Cite',
  tryAgain: 'Try again',
  allClaims: 'All claims',
  allSpeakers: 'all speakers',
  ebook: 'e-book',
  copied: 'Copied',
};

export const reading = {
  contents: 'Contents and sourcing',
  exercise: 'Who said it?',
  speakers: 'Speaker by speaker',
  timeline: 'Timeline',
};

export const home = {
  continue: 'Continue where you were',
  forget: 'Forget',
};

/** What a reading can be looked at through. */
export const lens = {
  all: 'All',
  quotations: 'Quotations',
  unnamed: 'Unnamed',
  noSource: 'No source',
  checked: 'Checked',
  contradicted: 'Contradicted',
  changedLater: 'Changed later',
  refined: 'Refined',
  supported: 'Supported',
};

/** An open note. */
export const note = {
  close: 'Close',
  copyLink: 'Copy the link',
  notChecked: 'Not checked.',
  name: (number: number) => `Note ${String(number)}`,
};

export const paper = {
  originalHint: 'Leave the browser’s own',
  room: 'Room to write',
};

/** Labels of forms of claims and of classes of speakers, as they begin a row. */
export const forms = Object.fromEntries(
  Object.entries(formWords).map(([form, words]) => [form, capital(words)]),
) as Record<keyof typeof formWords, string>;
export const classes = classWords;

export const search = {
  field: 'Words, a name, or a “phrase”',
  inSpeaker: 'Search within these claims',
  findSpeaker: 'Find a speaker in the list',
  page: 'Search page',
  quotationsOnly: 'Quotations only',
  showMore: /^Show \d+ more of/,
  leaveOut: 'Leave it out',
  nothingFound: 'No claim found',
  silent: 'The site has not answered for ten seconds.',
  noIndex: 'The search index cannot be loaded.',
  asTable: 'as a table (CSV)',
  asCitations: 'as a list of citations',
  facets: facetWords,
  noClaimHas: (words: string) => `No claim has “${words}”.`,
  noSpeaker: (id: string) => `There is no speaker “${id}” in this library.`,
};

export const oneFile = {
  find: 'Find',
  withoutScript: 'Without JavaScript',
  nothingFound: 'No claim has these words.',
};

export const offline = {
  save: 'Save',
  saveRest: 'Save the rest',
  stop: 'Stop',
  remove: 'Remove',
  removePages: 'Remove these pages',
  saved: /^Saved, \d/,
  savedInPart: /Saved in part: \d+ of \d+ files/,
  savedWithEverything: 'Saved with everything',
  saving: (title: string) => `Saving ${title}.`,
  isSaved: (title: string) => `${title} is saved.`,
  lost: 'The connection was lost.',
  silent: 'The site has not answered for ten seconds.',
  stopped: 'Stopped.',
  noRoom: 'The browser gives this site no more room.',
  keepsNothing: 'This browser, or this private window, keeps no pages.',
  noConnection: 'There is no connection: what is saved can be read',
  notSaved: 'This page is not saved',
  newVersion: noticeOfInstalled(true)?.text ?? '',
  readNow: noticeOfInstalled(true)?.label ?? '',
  gone: noticeOfEnd.text,
  seeWhatIsHere: noticeOfEnd.label,
  versionBefore: 'This page is still the one before.',
  readBeforeSaving: 'A new edition of the site is ready. Read it, and save more then.',
};

export const lesson = {
  begun: 'Reading begun',
  answered: (answered: number) => `${String(answered)} of `,
  forget: 'Forget which readings were begun',
};

export const assignment = {
  saving: stateText.saving,
  saved: stateText.saved,
  notSaved: stateText.blocked,
  myAnswers: 'My answers',
  useThis: 'Use this one',
  leaveOut: 'Leave it out',
  handIn: 'Hand in',
  broughtBack: 'Brought back.',
  erased: 'Erased.',
  erasedText,
  lasting: lastingText,
  downloadDamaged: 'Download what is damaged',
  gone: 'Questions no longer in this assignment',
  copied: 'Copied.',
  handedIn: 'Handed in.',
  progress: (answered: number, all: number) => `${String(answered)} of ${String(all)} answered`,
};

export const maker = {
  title: 'Title',
  reading: 'Reading',
  task: 'What to do.',
  addQuestion: 'Add a question',
  question: 'Question',
  questionNumber: (number: number) => `Question ${String(number)}`,
  asksAbout: 'It asks about',
  kind: 'It is',
  options: 'Options, one a line',
  hideAll: 'Hide them all',
  preview: 'Preview',
  makeLink: 'Make the link',
  link: 'Link to the assignment',
  copyLink: 'Copy the link',
  saveFile: 'Save as a file',
  startAfresh: 'Start afresh',
  draftSaved: 'The draft is saved on this device.',
  openFile: 'File of an assignment',
  passageGone: 'Questions whose passage is gone',
};

export const workbench = {
  text: 'Article text',
  draft: 'Draft the claims',
  download: 'Download',
  folder: 'Reading folder',
  oneFile: 'One HTML file',
  layer: 'Layer',
  layerLink: 'Layer as a link',
  ebook: 'E-book',
  table: 'Table (CSV)',
  annotations: 'Web annotations',
  projectFile: 'Project file',
  mayHave: 'I may have this file',
  notNow: 'Not now',
  anyReviewed: /\d+ of \d+ reviewed/,
  reviewed: (done: number, total: number) => `${String(done)} of ${String(total)} reviewed`,
  claim: (number: number, total: number) => `Claim ${String(number)} of ${String(total)}`,
  saved: 'Saved on this device',
  speaker: 'Speaker',
  form: 'Form',
  note: beginningWith('Note, for the margin'),
  right: 'Right',
  remove: 'Remove',
  undo: 'Undo',
  keys: 'Keys',
  erase: (title: string) => `Erase ${title}`,
  openFile: beginningWith('Go on with a project file'),
  makeClaim: 'Make a claim of them',
};

export const ownCopy = {
  lay: 'Lay the notes on it',
  layerFile: 'File of a layer',
  kept: beginningWith('Kept on this device'),
  allPlaced: (total: number) => `All ${String(total)} claims have their place in your text.`,
  otherArticle: /another article.*\d+% of the words/,
  link: beginningWith('Have the article?'),
  listed: 'Your own copies',
};

export const exercise = {
  whole: beginningWith('The whole reading'),
  begin: 'Begin',
  anyClaim: /^Claim \d+ of/,
  claim: (number: number, all?: number) =>
    all === undefined ? beginningWith(`Claim ${String(number)} of`) : `Claim ${String(number)} of ${String(all)}`,
  who: 'Whose claim is it?',
  how: 'How do its words reach you?',
  nobodys: beginningWith('Nobody’s'),
  commit: 'Commit',
  right: 'Right',
  wrong: 'Look again',
  next: 'Next claim',
  sumUp: 'Sum up',
  nextOrSumUp: /^(?:Next claim|Sum up)$/,
  stop: 'Stop and sum up',
  practice: beginningWith('Practice what you missed'),
  erase: 'Erase my tries from this device',
  chooseFirst: 'Choose one in each group first.',
};

export const course = {
  bar: 'Your course',
  haveRead: 'I have read it',
  nobodyListens: 'No course is listening here',
};
