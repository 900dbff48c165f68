import { describe, expect, it } from 'vitest';
import { sampleBookReading as reading } from '../sample-book.ts';
import { bookIdentifier, uuid5 } from './identifier.ts';

describe('the identifier of a book', () => {
  it('is a UUID of version 5', () => {
    // Made with Python’s uuid.uuid5(uuid.NAMESPACE_URL, …).
    expect(uuid5('https://example.org/readings/the-closed-bridge/')).toBe('b60a821d-6635-51df-8522-3ead84bb0f85');
  });

  it('stays when the words change, and differs from reading to reading', () => {
    const address = 'https://example.org/readings/bridge/';
    expect(bookIdentifier({ address, reading })).toBe(bookIdentifier({ address, reading: { ...reading, title: 'X' } }));
    expect(bookIdentifier({ address: null, reading })).not.toBe(
      bookIdentifier({ address: null, reading: { ...reading, slug: 'other' } }),
    );
  });
});
