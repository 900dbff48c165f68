/** Small words inside surnames of people with European and Arabic names: "de la Vega", "van Dyck", "bin Salman". Lower case. */
export const nameParticles: readonly string[] = 'de del la las los da dos di du le van von der den bin ibn al el'.split(
  ' ',
);
