/** For tests: a learning system that records its calls. */
import type { ScormApi } from './scorm-api.ts';

export function sampleSystem(values: Record<string, string> = {}, more: Partial<ScormApi> = {}) {
  const calls: string[] = [];
  const api: ScormApi = {
    LMSInitialize: () => (calls.push('initialize'), 'true'),
    LMSFinish: () => (calls.push('finish'), 'true'),
    LMSCommit: () => (calls.push('commit'), 'true'),
    LMSGetValue: (element) => values[element] ?? '',
    LMSSetValue: (element, value) => {
      calls.push(`${element}=${value}`);
      values[element] = value;
      return 'true';
    },
    LMSGetLastError: () => '403',
    LMSGetErrorString: () => 'Element is read only',
    ...more,
  };
  return { api, calls, values };
}
