/** A reading in a course: it notices which sections are read, and opens where the reader left it. */
import { paragraphAt, ReadingProgress } from '../../study/learning-system/reading-progress.ts';
import type { ScormSession } from '../../study/learning-system/scorm-session.ts';
import type { CourseBar } from './course-bar.ts';
import type { Tracker } from './tracker.ts';

/** Milliseconds that the end of a section is on the screen: what only scrolls by has not been read. */
const shortestView = 700;

export function trackReading(session: ScormSession, bar: CourseBar, onChange: () => void): Tracker {
  const sections = [...document.querySelectorAll<HTMLElement>('.reading > section')];
  const progress = new ReadingProgress(session, sections.length);
  const button = bar.addButton('I have read it', () => {
    progress.markRead();
    onChange();
  });
  const ends = sections.flatMap((section) => section.lastElementChild ?? []);
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      if (!isIntersecting) continue;
      timers.set(
        target,
        setTimeout(() => {
          progress.see(ends.indexOf(target));
          observer.unobserve(target);
          onChange();
        }, shortestView),
      );
    }
  });
  for (const end of ends) observer.observe(end);
  scrollToParagraph(session.get('cmi.core.lesson_location'));

  return {
    report() {
      progress.report(session, currentParagraph());
      button.hidden = progress.isRead;
      bar.showStatus(progress.words);
    },
  };
}

/** Id of the first paragraph on the screen; empty above them all. */
function currentParagraph(): string {
  const [first, ...others] = [...document.querySelectorAll<HTMLElement>('.block')];
  if (first === undefined || first.getBoundingClientRect().top > 0) return '';
  // The lens lies over the topmost line.
  return [first, ...others].find((block) => block.getBoundingClientRect().bottom > 64)?.id ?? '';
}

function scrollToParagraph(location: string): void {
  const id = paragraphAt(location);
  if (id !== null && window.location.hash === '') document.getElementById(id)?.scrollIntoView();
}
