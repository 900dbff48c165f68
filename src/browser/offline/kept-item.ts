/** An item of a list of what is kept. */
import type { KeptLink } from '../../offline/kept-links.ts';
import { make } from '../shared/elements.ts';

export const keptItem = ({ address, title }: KeptLink, note: string) =>
  make('li', {}, make('a', { href: address }, title), make('span', { class: 'meta' }, note));
