/** What a search panel shows of an answer: decided here, put on the page by the panel. */
import { moreResults, type SearchResponse } from '../../search/search.ts';
import { isEmptyQuery, parseQuery } from '../../search/query.ts';
import { emptyState, isIdle, type SearchState } from '../../search/state.ts';
import { summaryOf } from '../../search/wording.ts';

/** A file of results holds at most as many claims. */
export const mostInFile = 2000;

/** Whether there is nothing to look for yet: no facet, and at most one letter. */
export function isNothing(state: SearchState): boolean {
  return isEmptyQuery(parseQuery(state.q)) && isIdle({ ...state, q: '' });
}

export interface PanelView {
  summary: string;
  /** Whether results and advice are shown; not before there is something to look for. */
  hasResults: boolean;
  /** Text of the button for more results; null where all are shown. */
  moreText: string | null;
  /** Text before the buttons that save results as a file; null where there is nothing to save. */
  saveText: string | null;
}

/** @param hasFacets whether the panel has them: only on the search page, where results can also be saved */
export function panelView(answer: SearchResponse, state: SearchState, hasFacets: boolean): PanelView {
  const hasResults = !isNothing(state);
  return {
    summary: hasResults ? summaryOf(answer, state) : hasFacets ? summaryOf(answer, emptyState()) : '',
    hasResults,
    moreText: hasResults ? moreText(answer.total - answer.results.length) : null,
    saveText: hasResults && hasFacets ? saveText(answer.total) : null,
  };
}

function moreText(left: number): string | null {
  return left <= 0 ? null : `Show ${String(Math.min(left, moreResults))} more of ${String(left)}`;
}

function saveText(total: number): string | null {
  if (total === 0) return null;
  return total > mostInFile ? `Save the first ${String(mostInFile)} claims ` : 'Save these claims ';
}
