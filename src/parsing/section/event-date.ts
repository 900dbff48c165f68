/** Reads the date that a claim or a check gives to an event. */
import { dateOrInterval, eventDateForms } from '../../model/fields.ts';
import type { Report } from '../report.ts';

/**
 * @param value of the attribute `when`, or undefined where there is none
 * @param on what bears it, for the report
 * @returns the date or interval, or null where there is none or it cannot be read (which is reported)
 */
export function readEventDate(value: string | undefined, on: string, line: number, report: Report): string | null {
  if (value === undefined) return null;
  const [from = '', to = from] = value.split('/');
  if (dateOrInterval.test(value) && from <= to) return value;
  report('wrong-value', line, {
    found: `when="${value}" on ${on}`,
    expected: `${eventDateForms}, or two of these with a slash between, the earlier first`,
    hint: 'Write the date only as exactly as the text gives it: when="1986", when="2006/2012", when="2026-06-18T07:41".',
  });
  return null;
}
