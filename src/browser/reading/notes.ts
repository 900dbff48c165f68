/**
 * The notes of a reading, opened from the words of a claim, from its number or from the line in the margin. One is open
 * at a time. Opening moves no text and adds nothing to the history: beside the text a note lies over what is below it in
 * the margin, on a narrow screen it lies at the bottom.
 */
import { addStyles } from '../shared/elements.ts';
import { claimAt, claimOf, nameNumbers, type ClaimInText } from './claims.ts';
import css from './open-note.css?inline';
import { OpenNote } from './open-note.ts';
import { sleep } from './sleeping-links.ts';

export function startNotes(): void {
  let open: OpenNote | null = null;
  let openedByWords = false;

  const close = (givesFocusBack: boolean) => {
    open?.close(givesFocusBack);
    open = null;
  };
  const show = (claim: ClaimInText) => {
    close(false);
    open = new OpenNote(claim, () => {
      close(true);
    });
  };
  const toggle = (claim: ClaimInText) => {
    if (open?.claim.number === claim.number) close(true);
    else show(claim);
  };

  addStyles(css);
  nameNumbers();
  sleep(document.querySelectorAll('.notes'));

  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.defaultPrevented || hasKey(event)) return;
    if (open?.contains(target) === true) return;
    const number = target.closest<HTMLAnchorElement>('.c + a');
    if (number !== null) {
      event.preventDefault();
      toggle(claimOf(number));
      return;
    }
    if (target.closest('a[href], button, input, label, summary') !== null) return;
    // The first press of two, which select a word, has opened a note.
    if (event.detail > 1 && openedByWords) close(false);
    openedByWords = false;
    if (getSelection()?.isCollapsed === false) return;
    const claim = claimAt(target);
    if (claim === null) {
      close(false);
      return;
    }
    openedByWords = open?.claim.number !== claim.number;
    toggle(claim);
  });

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || open === null) return;
    // It closes the search first, which lies over everything.
    if (document.querySelector(':modal') !== null) return;
    event.preventDefault();
    close(true);
  });

  // The browser has found words in a note that is not open.
  document.addEventListener('beforematch', ({ target }) => {
    const claim = target instanceof Element ? claimAt(target) : null;
    if (claim !== null) show(claim);
  });

  const addressed = () => {
    const words = document.getElementById(location.hash.slice(1));
    return words?.matches('.c') === true ? claimAt(words) : null;
  };
  const showAddressed = () => {
    const claim = addressed();
    if (claim !== null) show(claim);
  };
  addEventListener('hashchange', showAddressed);
  showAddressed();
  // A browser goes to the place that the address names while the page loads, and takes the focus with it.
  addEventListener('load', () => {
    if (open?.claim.number === addressed()?.number) open?.arrive();
  });
}

/** With a key held the browser does something else: it opens another tab, or saves. */
const hasKey = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
