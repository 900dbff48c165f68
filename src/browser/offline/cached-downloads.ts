/**
 * Downloads of cached files. Chromium does not ask the worker for what a link with `download` leads to, so without a
 * connection such a link gives nothing, though the file is here.
 */

/** Lets links on this page download files from the cache. Others are left to the browser. */
export function serveCachedDownloads(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
    if (link === null || event.defaultPrevented || !link.href.startsWith(`${location.origin}/`)) return;
    if (navigator.serviceWorker.controller === null) return;
    event.preventDefault();
    void download(link.href, link.download === '' ? (link.pathname.split('/').at(-1) ?? '') : link.download);
  });
}

async function download(address: string, name: string): Promise<void> {
  // The worker knows which version this page is of; here it only matters whether the file is cached at all.
  const isCached = (await caches.match(address, { ignoreSearch: true })) !== undefined;
  const response = isCached ? await fetch(address).catch(() => null) : null;
  const object = response?.ok === true ? URL.createObjectURL(await response.blob()) : null;
  const link = document.createElement('a');
  link.href = object ?? address;
  link.download = name;
  // It is not in the page, so only the browser handles this click.
  link.click();
  setTimeout(() => {
    // The browser has read the file by then.
    if (object !== null) URL.revokeObjectURL(object);
  }, 10_000);
}
