/**
 * Downloads of kept files. Chromium does not ask the worker for what a link with `download` leads to, so without a
 * connection such a link gives nothing, though the file is here.
 */

/** Lets links on this page give files that are kept. Others are left to the browser. */
export function giveKeptDownloads(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
    if (link === null || event.defaultPrevented || !link.href.startsWith(`${location.origin}/`)) return;
    if (navigator.serviceWorker.controller === null) return;
    event.preventDefault();
    void give(link.href, link.download === '' ? (link.pathname.split('/').at(-1) ?? '') : link.download);
  });
}

async function give(address: string, name: string): Promise<void> {
  // The worker knows which edition this page is of; here it only matters whether the file is kept at all.
  const isKept = (await caches.match(address, { ignoreSearch: true })) !== undefined;
  const answer = isKept ? await fetch(address).catch(() => null) : null;
  const object = answer?.ok === true ? URL.createObjectURL(await answer.blob()) : null;
  const link = document.createElement('a');
  link.href = object ?? address;
  link.download = name;
  // It is not in the page, so its click is the browser’s alone.
  link.click();
  setTimeout(() => {
    // The browser has taken the file by then.
    if (object !== null) URL.revokeObjectURL(object);
  }, 10_000);
}
