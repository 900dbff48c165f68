/** What a page says when its service worker is updated. Nothing changes under a reader: a page stays as it was loaded. */

export interface UpdateNotice {
  text: string;
  /** What the button does, and its label. */
  action: 'skip waiting' | 'reload';
  label: string;
}

/** What to say where the site has gone from its address. */
export const noticeOfEnd: UpdateNotice = {
  text: 'This site is no longer at this address. Its pages are removed from this device; your answers are still here.',
  action: 'reload',
  label: 'See what is here now',
};

/**
 * What to say when a worker is installed and waits.
 *
 * @param hasController whether a worker is in control of the page; without one this is the first, and nothing is new
 */
export const noticeOfInstalled = (hasController: boolean): UpdateNotice | null =>
  hasController ? { text: 'A new edition of this site is ready.', action: 'skip waiting', label: 'Read it now' } : null;

/**
 * What to do when another worker takes control: reload, or leave it to the reader.
 *
 * @param isRequested whether the reader has asked for the new version on this page
 */
export const onControllerChange = (isRequested: boolean): UpdateNotice | 'reload' =>
  isRequested
    ? 'reload'
    : {
        text: 'The new edition is open in another window. This page is still the one before.',
        action: 'reload',
        label: 'Load it again',
      };
