/** The picture of the sources: each piece leads to its claim. There is one for each, in the order of the text. */
export function startStrip(): void {
  document.querySelectorAll('.contents .strip rect').forEach((piece, index) => {
    piece.addEventListener('click', () => {
      // Every claim has one link with its number, behind its words.
      const number = document.querySelectorAll<HTMLAnchorElement>('.block .c + a')[index];
      number?.previousElementSibling?.scrollIntoView({ block: 'center' });
      number?.click();
    });
  });
}
