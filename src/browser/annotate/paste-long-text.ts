/** Pastes long texts at once: left to itself, Chromium takes seconds for a long article, line by line. */

/** UTF-16 code units up to which the browser’s own pasting, which can be undone, is quick enough. */
const longestOwnPaste = 20_000;

export function pasteLongText(field: HTMLTextAreaElement): void {
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= longestOwnPaste) return;
    event.preventDefault();
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  });
}
