/** Draws a project’s reading: paragraph by paragraph, and again only those that changed. */
import type { Paragraph } from '../../model/reading.ts';
import type { ProjectReading } from '../../drafting/workbench/project-reading.ts';
import type { TextMedium } from '../../views/reading/medium.ts';
import { pageParagraph } from '../../views/reading/page.ts';
import { fromTree, make } from '../shared/elements.ts';

/** Milliseconds of work after which the browser gets a turn: half of what a reader notices. */
const longestTurn = 40;

export class ReadingView {
  readonly #place: HTMLElement;
  readonly #medium: (view: ProjectReading) => TextMedium;
  #drawn: { paragraph: string; block: HTMLElement }[] = [];
  #titles = '';
  #run = 0;

  constructor(place: HTMLElement, medium: (view: ProjectReading) => TextMedium) {
    this.#place = place;
    this.#medium = medium;
  }

  /**
   * Draws what has changed since the last time. A long text is drawn in turns; a later call takes over.
   *
   * @returns whether it was drawn to its end
   */
  async draw(view: ProjectReading): Promise<boolean> {
    const run = ++this.#run;
    const medium = this.#medium(view);
    const { sections } = view.reading;
    const titles = JSON.stringify(sections.map(({ title, paragraphs }) => [title, paragraphs.length]));
    const isNew = titles !== this.#titles;
    if (isNew) {
      this.#place.replaceChildren();
      this.#drawn = [];
      this.#titles = titles;
    }
    let began = performance.now();
    let index = 0;
    for (const section of sections) {
      const place = isNew ? this.#addSection(section.number, section.title) : null;
      for (const paragraph of section.paragraphs) {
        if (performance.now() - began > longestTurn) {
          await new Promise((resolve) => setTimeout(resolve));
          if (run !== this.#run) return false;
          began = performance.now();
        }
        this.#drawParagraph(index, paragraph, medium, view, place);
        index += 1;
      }
    }
    return true;
  }

  /** The block of a paragraph, by its number from 1. */
  block(number: number): HTMLElement | null {
    return this.#drawn[number - 1]?.block ?? null;
  }

  #addSection(number: number, title: string): HTMLElement {
    const id = `s${String(number)}`;
    const section = make('section', { 'aria-labelledby': id }, make('h2', { id }, title));
    this.#place.append(section);
    return section;
  }

  #drawParagraph(
    index: number,
    paragraph: Paragraph,
    medium: TextMedium,
    { library }: ProjectReading,
    section: HTMLElement | null,
  ): void {
    const speakers = paragraph.claims.map(({ speaker }) => library.speakers.get(speaker ?? ''));
    const key = JSON.stringify([paragraph, speakers]);
    const before = this.#drawn[index];
    if (before?.paragraph === key) return;
    const block = fromTree([pageParagraph(paragraph, medium)]).firstElementChild as HTMLElement;
    // Notes that are open stay so.
    const open = [...(before?.block.querySelectorAll('details[open] [id]') ?? [])].map(({ id }) => id);
    for (const details of block.querySelectorAll('details'))
      details.open = [...details.querySelectorAll('[id]')].some(({ id }) => open.includes(id));
    if (before === undefined) (section ?? this.#place.lastElementChild ?? this.#place).append(block);
    else before.block.replaceWith(block);
    this.#drawn[index] = { paragraph: key, block };
  }
}
