import { tokenAt, type Token } from '../text/tokens.ts';

/** A quotation of a few words between two capitalised words is a nickname. */
export function isNickname(tokens: readonly Token[], index: number): boolean {
  const token = tokenAt(tokens, index);
  return (
    token.end - token.start < 24 &&
    tokenAt(tokens, index - 1).capital &&
    tokenAt(tokens, index + 1).capital &&
    !/[.,!?]”$/.test(token.text)
  );
}
