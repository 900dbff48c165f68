import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from './csv.ts';

describe('CSV', () => {
  it('has a byte order mark, a header, and quotation marks only where they are needed', () => {
    expect(
      csv({
        columns: ['id', 'text'],
        rows: [
          ['a', 'He said, “No.”'],
          ['b', 'a "word"\nand another'],
          ['c', null],
        ],
      }),
    ).toBe('\uFEFFid,text\r\na,"He said, “No.”"\r\nb,"a ""word""\nand another"\r\nc,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '=HYPERLINK("http://x.example","y")', "'quoted'"])(
    'guards %j against spreadsheets',
    (value) => {
      const [, row] = csvParseRows(csv({ columns: ['x'], rows: [[value]] }).slice(1));
      expect(row).toEqual([`'${value}`]);
    },
  );

  it('leaves other cells and numbers alone', () => {
    expect(csv({ columns: ['x', 'n'], rows: [['a=b', -3]] })).toBe('\uFEFFx,n\r\na=b,-3\r\n');
  });

  it('gives every cell back to a parser that takes one leading apostrophe off', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })), (rows) => {
        const read = csvParseRows(csv({ columns: ['a', 'b'], rows }).slice(1)).slice(1);
        expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(rows);
      }),
    );
  });
});
