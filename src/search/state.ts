/** The state of a search, and the address that says the same. */
import { forms, isQuoted, verdicts, type Form } from '../model/claim.ts';
import { facetKeys, unchecked, type FacetKey } from './facets.ts';

export interface SearchState {
  /** As typed. */
  q: string;
  /** Ids chosen in each facet; several of one facet mean either. */
  chosen: Record<FacetKey, string[]>;
}

/** The forms that hold a speaker’s own words. */
export const quotationForms: readonly Form[] = forms.filter(isQuoted);

export function emptyState(): SearchState {
  return {
    q: '',
    chosen: { speaker: [], identification: [], form: [], affiliation: [], reading: [], section: [], verdict: [] },
  };
}

/** Longer text than anyone types is cut: the address comes from outside. */
const longestQuery = 300;
const mostValues = 50;

/** Reads a state out of an address. Parameters that are not of the search are passed over. */
export function stateOf(parameters: URLSearchParams): SearchState {
  const state = emptyState();
  state.q = (parameters.get('q') ?? '').slice(0, longestQuery);
  for (const facet of facetKeys) {
    const values = parameters.getAll(facet).map((value) => value.trim());
    state.chosen[facet] = [...new Set(values.filter((value) => value !== ''))].slice(0, mostValues);
  }
  for (const value of parameters.getAll('checked')) state.chosen.verdict.push(...(formerChecked[value] ?? []));
  return state;
}

/** What `checked` meant, which stood in addresses before there was a choice by verdict. */
const formerChecked: Readonly<Record<string, readonly string[]>> = { yes: verdicts, no: [unchecked] };

/** The query part of the address, with its question mark; empty where nothing is searched for. */
export function addressOf(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.q.trim() !== '') parameters.set('q', state.q.trim());
  for (const facet of facetKeys) for (const id of state.chosen[facet]) parameters.append(facet, id);
  const text = parameters.toString().replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

/** Whether neither text nor a facet is given. */
export function isIdle(state: SearchState): boolean {
  return state.q.trim() === '' && facetKeys.every((facet) => state.chosen[facet].length === 0);
}

/** The state with a value chosen that was not, or the other way around. */
export function toggle(state: SearchState, facet: FacetKey, id: string): SearchState {
  const ids = state.chosen[facet];
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return choose(state, facet, next);
}

/** The state with these values of a facet, and no others of it. */
export function choose(state: SearchState, facet: FacetKey, ids: readonly string[]): SearchState {
  return { ...state, chosen: { ...state.chosen, [facet]: [...ids] } };
}

/** Whether the search is for quotations and nothing else. */
export function isQuotationsOnly(state: SearchState): boolean {
  const ids = state.chosen.form;
  return ids.length === quotationForms.length && quotationForms.every((form) => ids.includes(form));
}
