/** A page as a copy of the site has it: it neither keeps itself offline nor offers to. */

/** What loads the program that registers the service worker, behind another in the same script. */
const start = /;?onload=e=>import\("[^"]*\/offline\/page\.js"\)/g;

/** A link to the page for saving, with the mark that sets it off from the one before. */
const link = /(?:\s*·\s*)?<a\b[^>]*\shref="[^"]*\/offline\/"[^>]*>[^<]*<\/a>/g;

export function withoutOffline(html: string): string {
  return html.replace(start, '').replace(link, '');
}
