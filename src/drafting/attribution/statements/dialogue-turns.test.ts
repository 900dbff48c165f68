import { describe, expect, it } from 'vitest';
import { analyzeText } from '../article-text.ts';
import { findDialogueTurns } from './dialogue-turns.ts';

const turns = (text: string): string[] =>
  findDialogueTurns(analyzeText(text)).attributions.map(
    ({ form, speakerWords }) => `${form} ${text.slice(speakerWords?.start, speakerWords?.end)}`,
  );

describe('dialogue turns', () => {
  it('are found where a name occurs again', () => {
    expect(turns('Q: Why?\n\nJo Bell: It rained.\n\nQ: And then?')).toEqual(['direct Q', 'direct Jo Bell', 'direct Q']);
  });

  it('are not found in lists and notes', () => {
    expect(turns('Results: see below.\n\nCounty A: 12.\n\nCounty B: 14.')).toEqual([]);
    expect(turns('Note: this is old.\n\nNote: this too.\n\nNote: all of it.')).toEqual([]);
  });

  it('may be a single one that is a quotation, or a headline', () => {
    expect(turns('Jo Bell: “It rained.”')).toEqual(['direct Jo Bell']);
    expect(turns('Jo Bell: Bridge will open in May\n\nThe bridge is long.')).toEqual(['indirect Jo Bell']);
  });

  it('may be signed quotations instead', () => {
    expect(turns('“It rained.” — Jo Bell, Aarhus')).toEqual(['direct Jo Bell']);
    expect(turns('The “old” bridge — Brand Bridge')).toEqual([]);
  });
});
