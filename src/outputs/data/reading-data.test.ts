import { describe, expect, it } from 'vitest';
import { sampleLibrary, sampleReading } from '../../model/sample.ts';
import { readingData } from './reading-data.ts';

const source = {
  id: 'sheet',
  type: 'article-newspaper',
  title: 'The Late Ferry',
  short: 'Sheet, 2024',
  URL: 'https://example.org/ferry',
} as const;

describe('the data of a reading', () => {
  it('says of a retelling what it is based on, and whose that is; and claims no author', () => {
    const reading = sampleReading([[]]);
    const data = readingData(
      reading,
      sampleLibrary([reading], [], [source]),
      'https://readings.example/readings/sample/',
    );
    expect(data).toMatchObject({
      '@type': 'Article',
      headline: 'Sample',
      url: 'https://readings.example/readings/sample/',
      isBasedOn: {
        '@type': 'NewsArticle',
        headline: 'The Late Ferry',
        author: { name: 'Ada Marsh' },
        publisher: { name: 'The Harbor Sheet' },
        datePublished: '2024-03-05',
        copyrightHolder: { name: 'The Harbor Press' },
        url: 'https://example.org/ferry',
      },
    });
    expect(data).not.toHaveProperty('author');
    expect(data).not.toHaveProperty('datePublished');
  });

  it('says of an original who wrote it, and has no address where the site has none', () => {
    const reading = sampleReading([[]], { kind: 'original' });
    const data = readingData(reading, sampleLibrary([reading]), null);
    expect(data).toMatchObject({ author: { name: 'Ada Marsh' }, datePublished: '2024-03-05' });
    expect(data).not.toHaveProperty('isBasedOn');
    expect(data).not.toHaveProperty('url');
  });

  it('gives no verdict: there is no ClaimReview in it', () => {
    const reading = sampleReading([[]]);
    expect(JSON.stringify(readingData(reading, sampleLibrary([reading]), null))).not.toContain('ClaimReview');
  });
});
