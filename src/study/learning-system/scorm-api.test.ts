import { describe, expect, it } from 'vitest';
import { findApi, type ApiWindow, type ScormApi } from './scorm-api.ts';

const api = { name: 'api' } as unknown as ScormApi;

/** A window in another, or alone: its own parent then, as browsers have it. */
function windowIn(around: ApiWindow | null, more: Partial<ApiWindow> = {}): ApiWindow {
  const made = { opener: null, ...more } as { parent: ApiWindow | null } & Omit<ApiWindow, 'parent'>;
  made.parent = around ?? made;
  return made;
}
const foreign = new Proxy({} as ApiWindow, {
  get: () => {
    throw new DOMException('Blocked a frame', 'SecurityError');
  },
});

describe('the search for the learning system', () => {
  it('goes through the frames around the page', () => {
    expect(findApi(windowIn(windowIn(windowIn(null, { API: api }))))).toBe(api);
  });

  it('continues in the window that opened this one', () => {
    const opener = windowIn(windowIn(null, { API: api }));
    expect(findApi(windowIn(windowIn(null), { opener }))).toBe(api);
  });

  it('finds nothing where there is none, and passes over windows of other sites', () => {
    expect(findApi(windowIn(windowIn(null)))).toBeNull();
    expect(findApi(windowIn(foreign, { opener: foreign }))).toBeNull();
    expect(findApi(windowIn(foreign, { opener: windowIn(null, { API: api }) }))).toBe(api);
  });

  it('ends, whatever the windows', () => {
    const endless: ApiWindow = {
      opener: null,
      get parent() {
        return windowIn(endless);
      },
    };
    expect(findApi(endless)).toBeNull();
  });
});
