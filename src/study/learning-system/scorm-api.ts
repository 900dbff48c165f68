/** The learning system’s side of SCORM 1.2, as a page in it sees it (SCORM 1.2 Run-Time Environment, § 3.3). */

/** What a learning system offers. Everything that goes in or comes out is a string; some systems answer with booleans. */
export interface ScormApi {
  LMSInitialize(empty: ''): unknown;
  LMSFinish(empty: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(empty: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** A window as far as the search goes. */
export interface ApiWindow {
  readonly parent: ApiWindow | null;
  readonly opener: ApiWindow | null;
  readonly API?: ScormApi;
}

/** Frames in frames that are looked through; the standard’s own example stops there too. */
const mostFrames = 500;

/**
 * Finds the API where the standard says that it is: in this window or one of those around it, else in the window that
 * opened this one and those around that. Windows of other sites are passed over.
 */
export function findApi(start: ApiWindow): ScormApi | null {
  return inFrames(start) ?? within(() => (start.opener === null ? null : inFrames(start.opener)));
}

function inFrames(start: ApiWindow): ScormApi | null {
  let here: ApiWindow | null = start;
  for (let frames = 0; here !== null && frames < mostFrames; frames++) {
    const place: ApiWindow = here;
    const api = within(() => place.API ?? null);
    if (api !== null) return api;
    const around = within(() => place.parent);
    here = around === place ? null : around;
  }
  return null;
}

/** A window of another site may be held, but not looked into. */
function within<Found>(look: () => Found | null): Found | null {
  try {
    return look();
  } catch {
    return null;
  }
}
