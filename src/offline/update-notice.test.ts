import { describe, expect, it } from 'vitest';
import { noticeOfInstalled, onControllerChange } from './update-notice.ts';

describe('an updated service worker', () => {
  it('is announced where another was in control, and not on the first visit', () => {
    expect(noticeOfInstalled(true)).toMatchObject({ action: 'skip waiting' });
    expect(noticeOfInstalled(false)).toBeNull();
  });

  it('reloads the page where its reader has asked for it, and else leaves that to the reader', () => {
    expect(onControllerChange(true)).toBe('reload');
    expect(onControllerChange(false)).toMatchObject({ action: 'reload' });
  });
});
