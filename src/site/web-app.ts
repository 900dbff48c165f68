/** How a device shows the site once it is installed there. */
import { fileAddress, home } from '../views/addresses.ts';

const icon = (name: string, sizes: string, type: string, purpose?: 'maskable') => ({
  src: fileAddress(name),
  sizes,
  type,
  ...(purpose && { purpose }),
});

/**
 * The web manifest. Its colors are those of paper, for what is shown before the page is. The icons as PNG are drawn from
 * `icon.svg`; those that a device cuts to its own shape go to the edges, with the marks at 82 per cent.
 */
export const webApp = {
  id: home,
  name: 'According To: annotated readings',
  short_name: 'According To',
  description: 'Annotated readings that show, beside every claim of an article, who it is attributed to and how.',
  lang: 'en',
  start_url: home,
  scope: home,
  display: 'minimal-ui',
  theme_color: '#fcfaf5',
  background_color: '#fcfaf5',
  categories: ['education', 'news'],
  icons: [
    icon('icons/icon.svg', 'any', 'image/svg+xml'),
    icon('icons/icon-192.png', '192x192', 'image/png'),
    icon('icons/icon-512.png', '512x512', 'image/png'),
    icon('icons/maskable-512.png', '512x512', 'image/png', 'maskable'),
    icon('apple-touch-icon.png', '180x180', 'image/png'),
  ],
};
