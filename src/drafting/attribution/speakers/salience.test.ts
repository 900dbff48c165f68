import { describe, expect, it } from 'vitest';
import type { Person } from './people.ts';
import { Salience } from './salience.ts';

const person = (name: string, gender: Person['gender'], ...roles: string[]): Person => ({
  name,
  gender,
  roles: new Set(roles),
  kind: 'person',
});

describe('salience', () => {
  const ana = person('Ana Ruiz', 'female', 'mayor');
  const luis = person('Luis Ruiz', 'male');

  it('prefers a subject two sentences back to a nearer name that is no subject', () => {
    const salience = new Salience();
    const karl = person('Karl Munk', 'male');
    salience.mention(luis, 0, true);
    salience.mention(karl, 1, false);
    expect(salience.personForPronoun('male', 2)).toBe(luis);
  });

  it('chooses a person of the gender, and records the gender of a person chosen', () => {
    const salience = new Salience();
    const robin = person('Robin Holm', null);
    salience.mention(ana, 0, true);
    salience.mention(robin, 1, true);
    expect(salience.personForPronoun('male', 1)).toBe(robin);
    expect(robin.gender).toBe('male');
    expect(salience.personForPronoun('female', 1)).toBe(ana);
  });

  it('finds a person by role, and the last mentioned of several people of one surname', () => {
    const salience = new Salience();
    salience.mention(ana, 0, true);
    salience.mention(luis, 1, true);
    expect(salience.withRole('mayor', 2)).toBe(ana);
    expect(salience.lastMentioned([ana, luis], 2)).toBe(luis);
  });

  it('does not refer to people mentioned too long ago', () => {
    const salience = new Salience();
    salience.mention(ana, 0, true);
    const officials: Person = { ...person('two officials', null), kind: 'group' };
    salience.mentionGroup(officials, 0);
    expect(salience.personForPronoun('female', 40)).toBeNull();
    expect(salience.lastGroup(40)).toBeNull();
    expect(salience.lastGroup(2)).toBe(officials);
  });
});
