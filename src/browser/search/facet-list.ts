/**
 * The facets. They are made once for each set of values and then only change their counts, so that nothing moves under
 * a finger or loses the focus.
 */
import type { SearchResponse } from '../../search/search.ts';
import { decodeSpeaker, decodeValue, facetKeys, type FacetKey } from '../../search/facets.ts';
import { fold } from '../../search/fold.ts';
import type { SearchState } from '../../search/state.ts';
import { facetWords, valueWords } from '../../search/wording.ts';
import { button, make } from '../shared/elements.ts';
import { moreValuesText, visibleRows } from './visible-rows.ts';

export interface FacetList {
  update(answer: SearchResponse, state: SearchState): void;
  /** Facets that the reader sees: the counts of the others need not be fetched. */
  open(): FacetKey[];
  /** What is typed to find a speaker in the list. */
  names(): string;
}

interface Row {
  element: HTMLLabelElement;
  box: HTMLInputElement;
  countElement: HTMLElement;
  count: number;
  /** What the name filter looks into. */
  names: string;
}

interface Group {
  element: HTMLDetailsElement;
  rows: Map<string, Row>;
  list: HTMLElement;
  filter: HTMLInputElement | null;
  moreButton: HTMLButtonElement;
  showAll: boolean;
}

const closedAtFirst = new Set<FacetKey>(['affiliation', 'section']);

export function createFacetList(
  root: HTMLElement,
  onToggle: (facet: FacetKey, id: string) => void,
  onOpen: () => void,
): FacetList {
  /** Whether there are more speakers than the list has. */
  let isPartial = false;
  const onFilter = () => {
    if (isPartial) onOpen();
  };
  const groups = new Map(facetKeys.map((facet) => [facet, createGroup(facet, onOpen, onFilter)]));
  root.replaceChildren(...[...groups.values()].map(({ element }) => element));

  function update(answer: SearchResponse, state: SearchState): void {
    isPartial = answer.library.speakers > (answer.values.speaker?.length ?? 0);
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
      // In a large library the values are those with most claims, which change. None moves while it has the focus.
      if (isPartial && !group.list.contains(document.activeElement))
        group.list.append(...values.flatMap(({ value }) => group.rows.get(decodeValue(value).id)?.element ?? []));
      const counts = answer.counts[facet];
      for (const [id, row] of group.rows) {
        row.count = counts?.get(id) ?? 0;
        row.box.checked = state.chosen[facet].includes(id);
        row.countElement.textContent = String(row.count);
        row.element.classList.toggle('none', row.count === 0);
      }
      if (state.chosen[facet].length > 0 && closedAtFirst.has(facet)) group.element.open = true;
      showRows(group);
    }
  }

  return {
    update,
    names: () => groups.get('speaker')?.filter?.value.trim() ?? '',
    open: () => facetKeys.filter((facet) => groups.get(facet)?.element.open === true),
  };
}

function createGroup(facet: FacetKey, onOpen: () => void, onFilter: () => void): Group {
  const list = make('div', { class: 'values' });
  const filter =
    facet === 'speaker'
      ? make('input', {
          type: 'search',
          class: 'names',
          'aria-label': 'Find a speaker in the list',
          placeholder: 'Find a name',
        })
      : null;
  const toggleAll = () => {
    group.showAll = !group.showAll;
    showRows(group);
  };
  const moreButton = button('', toggleAll, { class: 'all', hidden: true });
  const element = make(
    'details',
    // It shows with its first values: filled in later, each would push those below it down.
    { class: 'facet', open: !closedAtFirst.has(facet), hidden: true },
    make('summary', {}, facetWords[facet]),
    make('fieldset', {}, make('legend', {}, facetWords[facet]), filter, list, moreButton),
  );
  const group: Group = { element, rows: new Map(), list, filter, moreButton, showAll: false };
  filter?.addEventListener('input', () => {
    showRows(group);
    onFilter();
  });
  element.addEventListener('toggle', onOpen);
  return group;
}

function createRow(facet: FacetKey, value: string, onChange: () => void): Row {
  const { id } = decodeValue(value);
  const box = make('input', { type: 'checkbox', change: onChange });
  const countElement = make('span', { class: 'count' });
  const name = valueWords(facet, value);
  const speaker = facet === 'speaker' ? decodeSpeaker(value) : null;
  const speakerClass = speaker?.speakerClass ?? (facet === 'identification' ? id : null);
  const mark = speakerClass === null ? null : make('span', { class: `mark ${speakerClass}`, 'aria-hidden': 'true' });
  const language = speaker === null || speaker.language === '' ? undefined : speaker.language;
  const element = make(
    'label',
    {},
    box,
    make('span', { class: 'value', lang: language }, mark, name),
    ' ',
    countElement,
  );
  return { element, box, countElement, count: 0, names: fold([name, ...(speaker?.also ?? [])].join(' ')) };
}

/** Hides what the name filter leaves out, what would give nothing, and the end of a long list. */
function showRows({ rows, filter, moreButton, showAll }: Group): void {
  const list = [...rows.values()];
  const { isShown, hiddenCount } = visibleRows(
    list.map(({ names, count, box, element }) => ({
      names,
      count,
      isFixed: box.checked || element.contains(document.activeElement),
    })),
    filter?.value ?? '',
    showAll,
  );
  list.forEach(({ element }, index) => {
    element.hidden = isShown[index] !== true;
  });
  const text = moreValuesText(hiddenCount, showAll);
  moreButton.hidden = text === null;
  moreButton.textContent = text ?? '';
}
