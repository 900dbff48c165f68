/** Works as MLA has them, by the citation engine: for the books of the build. */
import { listEntries } from '../../citing/list.ts';
import { styles } from '../../citing/styles.ts';
import type { WorkStyle } from './entries.ts';

export const mlaWorks: WorkStyle = {
  list: (works) => listEntries(styles.mla, works),
  address: styles.mla.address,
};
