/**
 * The facets. They are made once for each set of values and then only change their counts, so that nothing moves under
 * a finger or loses the focus.
 */
import type { SearchResponse } from '../../search/search.ts';
import { decodeSpeaker, decodeValue, facetKeys, type FacetKey } from '../../search/facets.ts';
import { fold } from '../../search/fold.ts';
import type { SearchState } from '../../search/state.ts';
import { facetWords, valueWords } from '../../search/wording.ts';
import { button, make } from './dom.ts';

export interface FacetList {
  update(answer: SearchResponse, state: SearchState): void;
  /** Facets that the reader sees: the counts of the others need not be fetched. */
  open(): FacetKey[];
}

interface Row {
  id: string;
  element: HTMLLabelElement;
  box: HTMLInputElement;
  count: HTMLElement;
  /** What the name filter looks into. */
  names: string;
}

interface Group {
  element: HTMLDetailsElement;
  rows: Map<string, Row>;
  list: HTMLElement;
  filter: HTMLInputElement | null;
  all: HTMLButtonElement;
  showAll: boolean;
}

/** Lists longer than this show their beginning, and the rest on demand. */
const shortList = 8;
const closedAtFirst = new Set<FacetKey>(['affiliation', 'section', 'checked']);

export function createFacetList(
  root: HTMLElement,
  onToggle: (facet: FacetKey, id: string) => void,
  onOpen: () => void,
): FacetList {
  const groups = new Map(facetKeys.map((facet) => [facet, createGroup(facet, onOpen)]));
  root.replaceChildren(...[...groups.values()].map(({ element }) => element));

  function update(answer: SearchResponse, state: SearchState): void {
    for (const [facet, group] of groups) {
      const values = answer.values[facet] ?? [];
      group.element.hidden = values.length === 0 && !closedAtFirst.has(facet);
      for (const { value } of values) {
        const { id } = decodeValue(value);
        if (group.rows.has(id)) continue;
        const row = createRow(facet, value, () => {
          onToggle(facet, id);
        });
        group.rows.set(id, row);
        group.list.append(row.element);
      }
      const counts = answer.counts[facet];
      for (const { id, box, count, element } of group.rows.values()) {
        const number = counts?.get(id) ?? 0;
        box.checked = state.chosen[facet].includes(id);
        count.textContent = String(number);
        element.classList.toggle('none', number === 0);
      }
      if (state.chosen[facet].length > 0 && closedAtFirst.has(facet)) group.element.open = true;
      show(group);
    }
  }

  return {
    update,
    open: () => facetKeys.filter((facet) => groups.get(facet)?.element.open === true),
  };
}

function createGroup(facet: FacetKey, onOpen: () => void): Group {
  const list = make('div', { class: 'values' });
  const searchable = facet === 'speaker';
  const filter = searchable
    ? make('input', {
        type: 'search',
        class: 'names',
        'aria-label': 'Find a speaker in the list',
        placeholder: 'Find a name',
      })
    : null;
  const all = button('', { class: 'all', hidden: true }, () => {
    group.showAll = !group.showAll;
    show(group);
  });
  const element = make(
    'details',
    { class: 'facet', open: !closedAtFirst.has(facet) },
    make('summary', {}, facetWords[facet]),
    make('fieldset', {}, make('legend', {}, facetWords[facet]), ...(filter === null ? [] : [filter]), list, all),
  );
  const group: Group = { element, rows: new Map(), list, filter, all, showAll: false };
  filter?.addEventListener('input', () => {
    show(group);
  });
  element.addEventListener('toggle', onOpen);
  return group;
}

function createRow(facet: FacetKey, value: string, onChange: () => void): Row {
  const { id } = decodeValue(value);
  const box = make('input', { type: 'checkbox' });
  box.addEventListener('change', onChange);
  const count = make('span', { class: 'count' });
  const name = valueWords(facet, value);
  const speaker = facet === 'speaker' ? decodeSpeaker(value) : null;
  const speakerClass = speaker?.speakerClass ?? (facet === 'identification' ? id : null);
  const mark = speakerClass === null ? [] : [make('span', { class: `mark ${speakerClass}`, 'aria-hidden': 'true' })];
  const language = speaker === null || speaker.language === '' ? undefined : speaker.language;
  const element = make('label', {}, box, make('span', { class: 'value', lang: language }, ...mark, name), ' ', count);
  return { id, element, box, count, names: fold([name, ...(speaker?.also ?? [])].join(' ')) };
}

/** Hides what the name filter leaves out, what would give nothing, and the end of a long list. */
function show({ rows, filter, all, showAll }: Group): void {
  const wanted = fold(filter?.value ?? '');
  let shown = 0;
  let left = 0;
  for (const { element, box, names } of rows.values()) {
    const kept = box.checked || element.contains(document.activeElement);
    const fits = ` ${names}`.includes(` ${wanted}`) && (wanted !== '' || !element.classList.contains('none'));
    const within = showAll || shown < shortList;
    element.hidden = !kept && !(fits && within);
    if (!element.hidden) shown += 1;
    else if (fits) left += 1;
  }
  all.hidden = left === 0 && !showAll;
  all.textContent = showAll ? 'Show fewer' : `Show ${String(left)} more`;
}
