import { describe, expect, it } from 'vitest';
import { sampleSpeaker } from './sample.ts';
import { speakerClasses, speakerClassOf } from './speaker.ts';
import { classMeanings, classWords } from './words.ts';

describe('the class of a source', () => {
  it('is how a person or a group is identified', () => {
    expect(speakerClassOf(sampleSpeaker({ id: 'a', identification: 'described' }))).toBe('described');
    expect(speakerClassOf(sampleSpeaker({ id: 'a', type: 'organisation', identification: 'anonymous' }))).toBe(
      'anonymous',
    );
  });

  it('is document for a document, whoever wrote it', () => {
    expect(speakerClassOf(sampleSpeaker({ id: 'a', type: 'document', identification: 'anonymous' }))).toBe('document');
  });

  it('is narration where nobody speaks', () => {
    expect(speakerClassOf(null)).toBe('narration');
  });

  it('has a word and a meaning of its own', () => {
    expect(new Set(Object.values(classWords)).size).toBe(speakerClasses.length);
    expect(Object.keys(classMeanings)).toEqual([...speakerClasses]);
  });
});
