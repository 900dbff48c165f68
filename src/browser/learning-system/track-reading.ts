/**
 * A reading in a course: it is completed when the end of every section has been on the screen for a moment, or when the
 * reader says so. It opens where the reader left it.
 */
import { resume, suspend } from '../../study/learning-system/suspend.ts';
import { isDone, type ScormSession } from '../../study/learning-system/scorm-session.ts';
import type { CourseBar } from './course-bar.ts';
import type { CourseKind } from './course-kind.ts';

/** Milliseconds: what only flies by while a reader looks for something has not been read. */
const moment = 700;

export function readingCourse(session: ScormSession, bar: CourseBar, changed: () => void): CourseKind {
  const sections = [...document.querySelectorAll<HTMLElement>('.reading > section')];
  const before = resume(session.get('cmi.suspend_data'));
  const seen = new Set<number>(isState(before) ? before.seen.filter((index) => index < sections.length) : []);
  let isRead = isDone(session.status);

  const button = bar.offer('I have read it', () => {
    isRead = true;
    changed();
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
          seen.add(ends.indexOf(target));
          isRead ||= seen.size === sections.length;
          observer.unobserve(target);
          changed();
        }, moment),
      );
    }
  });
  for (const end of ends) observer.observe(end);
  goBack(session.get('cmi.core.lesson_location'));

  return {
    record() {
      session.set('cmi.core.lesson_location', placeNow());
      session.set('cmi.suspend_data', suspend({ seen: [...seen].sort((a, b) => a - b) }) ?? '');
      if (isRead) session.set('cmi.core.lesson_status', 'completed');
      button.hidden = isRead;
      const count = `${String(seen.size)} of ${String(sections.length)} sections read`;
      bar.say(isRead ? 'Your course has this reading as read.' : `${count}. Links to other pages open in a new tab.`);
    },
  };
}

const isState = (value: unknown): value is { seen: number[] } =>
  typeof value === 'object' && value !== null && 'seen' in value && Array.isArray(value.seen);

/** Id of the first paragraph that shows; empty above them all. */
function placeNow(): string {
  const [first, ...rest] = [...document.querySelectorAll<HTMLElement>('.block')];
  if (first === undefined || first.getBoundingClientRect().top > 0) return '';
  // The lens lies over the topmost line.
  return [first, ...rest].find((block) => block.getBoundingClientRect().bottom > 64)?.id ?? '';
}

function goBack(place: string): void {
  const paragraph = /^p\d+$/.test(place) ? document.getElementById(place) : null;
  if (paragraph !== null && location.hash === '') paragraph.scrollIntoView();
}
