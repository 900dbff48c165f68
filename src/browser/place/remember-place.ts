/** On a reading's page: remembers the paragraph that a reader has come to. Nothing is loaded before they scroll. */

/** Milliseconds without scrolling after which a reader is taken to read. */
const rest = 1000;

/** The first paragraph is where every reading begins: nobody needs to be led back there. */
const first = 1;

export function rememberPlace(): void {
  const reading = /\/readings\/([^/]+)\//.exec(location.pathname)?.[1];
  if (reading === undefined) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = async () => {
    const paragraph = paragraphInView();
    if (paragraph <= first) return;
    const [{ savePlace }, { addBegun }] = await Promise.all([import('./last-place.ts'), import('./begun-readings.ts')]);
    await savePlace({ reading: decodeURIComponent(reading), paragraph });
    await addBegun(decodeURIComponent(reading));
  };
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), rest);
    },
    { passive: true },
  );
}

/** Number of the paragraph at the top of the window, below the bar that stays there; 0 before the first. */
function paragraphInView(): number {
  const barHeight = 100;
  const passed = [...document.querySelectorAll('.block')].filter(
    (block) => block.getBoundingClientRect().top < barHeight,
  );
  return Number(passed.at(-1)?.id.slice(1) ?? 0);
}
