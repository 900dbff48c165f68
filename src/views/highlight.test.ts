import { toHtml } from 'hast-util-to-html';
import { describe, expect, it, vi } from 'vitest';
import { highlight } from './highlight.ts';

describe('highlighted code', () => {
  it('is the same on a machine that has much else to do', async () => {
    const code = "const { claims } = await (await fetch('/claims.json')).json();";
    const calm = toHtml(await highlight(code, 'js'));
    let now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
    try {
      expect(toHtml(await highlight(code, 'js'))).toBe(calm);
    } finally {
      clock.mockRestore();
    }
  });

  it('has classes and no styles, and the same words', async () => {
    const code = '@book{a-b,\n  title = {A < B},\n  month = apr\n}\n';
    const html = toHtml(await highlight(code, 'bibtex'));
    expect(html).toMatch(/^<pre tabindex="0" class="hl"><code>/);
    expect(html).toContain('class="hl-token-');
    expect(html).not.toContain('style=');
    const words = html.replace(/<[^>]+>/g, '').replaceAll('&#x3C;', '<');
    expect(words).toBe(code.trimEnd());
  });

  it('leaves plain text plain', async () => {
    expect(toHtml(await highlight('TY  - NEWS', 'plaintext'))).toBe(
      '<pre tabindex="0" class="hl"><code><span><span>TY  - NEWS</span></span></code></pre>',
    );
  });
});
