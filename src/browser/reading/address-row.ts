/** What the last line of an open note says: the paragraph, the address of the claim to copy, and how to cite it. */
import { copyText } from '../shared/copy-text.ts';
import { make } from '../shared/elements.ts';

/** @param number the link behind the claim's words, which has its address */
export function addressRow(number: HTMLAnchorElement): (Node | string)[] {
  const said = make('span', { role: 'status' });
  const copy = make(
    'a',
    {
      href: number.hash,
      click: (event) => {
        event.preventDefault();
        void copyText(number.href).then((isCopied) => {
          said.textContent = isCopied ? ' Copied.' : ` ${number.href}`;
        });
      },
    },
    'Copy the link',
  );
  // The page's own link, whatever the site's addresses look like where it is put.
  const cite = document.querySelector<HTMLAnchorElement>('main a[href*="cite/"]')?.getAttribute('href');
  return [
    `Paragraph ${number.closest('.block')?.id.slice(1) ?? ''} · `,
    copy,
    ...(cite ? [' · ', make('a', { href: `${cite}${number.hash}` }, 'Cite')] : []),
    said,
  ];
}
