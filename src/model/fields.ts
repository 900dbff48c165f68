/** The small field types that records share. */
import { z } from 'zod';

/** An id as a part of a pattern: lower-case words joined by hyphens, for addresses. */
export const idPart = '[a-z0-9]+(?:-[a-z0-9]+)*';

export const idPattern = new RegExp(`^${idPart}$`);

/** What an id must be, in words. */
export const idWords = 'lower-case letters, digits and single hyphens, as in former-official';

export const id = z.string().regex(idPattern, idWords);

const datePart = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;

/** How dates are written, in words. */
export const dateForms = 'YYYY, YYYY-MM or YYYY-MM-DD';

/** A date as exact as it is known: year, month or day (ISO 8601). */
export const partialDate = z
  .string('a date in quotation marks, as in "2013-04"')
  .regex(new RegExp(`^${datePart}$`), dateForms);

/** When something happened: a date as exact as it is known, or a day with the time there by the clock. */
const eventPart = String.raw`(?:${datePart}|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d)`;

/** How dates of events are written, in words. */
export const eventDateForms = 'YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm';

/** When something happened, or two of these with a slash between, as in `2006/2012` (ISO 8601). */
export const dateOrInterval = new RegExp(`^${eventPart}(?:/${eventPart})?$`);

/** A page on the web. Only http(s): anything else could run code when followed. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' });

/** A language tag (BCP 47), as in `en` or `es-MX`. */
export const languagePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

export const languageTag = z.string().regex(languagePattern, 'a language tag such as en or es-MX');

/** Characters that neither HTML nor XML can hold: controls other than tab and line breaks, half pairs, non-characters. */
export const unshowable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;

/** Text of at least one character, all of which can be shown. */
export const text = z
  .string()
  .trim()
  .min(1, 'some text')
  .refine((value) => !unshowable.test(value), 'text without control characters');
