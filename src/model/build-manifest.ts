/** What a build says of itself, for commands and integrations that work on a built site: nothing is read out of its pages. */
import { z } from 'zod';

/** Path of the manifest in the built site, so that it goes wherever the site is copied. */
export const buildManifestPath = 'build-manifest.json';

const builtFile = z.strictObject({
  bytes: z.int().nonnegative(),
  /** SHA-256 in hexadecimal digits, as `sha256sum` prints it. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
});
export type BuiltFile = z.infer<typeof builtFile>;

export const buildManifest = z.strictObject({
  /** Changes when a field is changed or removed. */
  format: z.literal(1),
  /** The site’s path on its host, with a slash at both ends. */
  base: z.string().regex(/^\/(?:.*\/)?$/),
  /** Address of the host, where the build was told it. */
  site: z.url().nullable(),
  /** Slugs of the readings that the site shows. */
  readings: z.array(z.string()),
  /** Slugs of the assignments that the site shows. */
  assignments: z.array(z.string()),
  offline: z.strictObject({
    /** Names of the collections that a reader can save. */
    collections: z.array(z.string()),
    /** Path of the page for saving. */
    page: z.string(),
    /** The code that loads the program for reading offline, as it stands in a script of each page. */
    script: z.string(),
  }),
  /** Every file of the site but this one, by its path below the site’s home, sorted. */
  files: z.record(z.string(), builtFile),
});
export type BuildManifest = z.infer<typeof buildManifest>;
