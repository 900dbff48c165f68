/**
 * The panel before anything is known: the same in the page, where the build writes it, and in the quick search. It holds
 * no text but its own.
 */

/**
 * @param id of the field
 * @param address of the search page: where the form leads without a script, and from the quick search
 * @param facets whether one can narrow down here
 */
export function panelMarkup(id: string, address: string, facets: boolean): string {
  return `<search>
<form class="ask" action="${address}">
<label for="${id}">Words, a name, or a “phrase”</label>
<input id="${id}" class="field" type="search" name="q" maxlength="300" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">
<button type="button" class="quotations" aria-pressed="false">Quotations only</button>
</form>
<p class="tally" role="status"></p>
<div class="columns">
${facets ? '<details class="narrow"><summary>Narrow down</summary><div class="facets"></div></details>' : ''}
<div class="found">
<ul class="chosen" aria-label="Chosen"></ul>
<div class="advice"></div>
<ol class="results" aria-label="Claims"></ol>
<p class="more"></p>
<div class="places"></div>
<p class="files"></p>
</div>
</div>
</search>`;
}
