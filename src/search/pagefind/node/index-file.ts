/** A file of the index. */
export interface IndexFile {
  /** Below the index's folder, with forward slashes. */
  path: string;
  content: Uint8Array;
}
