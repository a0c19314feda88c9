/** Invented people of the sample department: sixteen registrars, twenty-three SHOs and one post with nobody in it. */
export const REGISTRARS: readonly string[] = [
  'Amara Okafor',
  'Daniel Whitcombe',
  'Priya Venkatesan',
  'Tom Hallam',
  'Yusuf Demirel',
  'Catherine Boyle',
  'Kwame Asante',
  'Ingrid Solberg',
  'Rahul Mehta',
  'Siân Prosser',
  'Marta Kowalczyk',
  'Oluwaseun Adeyemi',
  'Hannah Levy',
  'Chen Wei',
  'Fergus McLean',
  'Nadia Rahman',
];

export const SHOS: readonly string[] = [
  'Alice Fenwick',
  'Mohammed Iqbal',
  'Grace Oduya',
  'Ben Carrick',
  'Sofia Marques',
  'Arjun Nair',
  'Ellie Thornbury',
  'Patrick Doherty',
  'Zainab Hussain',
  'Lukas Brandt',
  'Megan Rees',
  'Tariq Aziz',
  'Chloe Dubois',
  'Samuel Mensah',
  'Rosie Attwater',
  'Vikram Desai',
  'Niamh Gallagher',
  'Haruto Tanaka',
  'Beatrice Langley',
  'Omar Farouk',
  'Jessica Pell',
  'Dmitri Volkov',
  'Leila Haddad',
];

/** Less than full time: number of the person, fraction, weekday off (0 is Monday). */
export const PART_TIME: readonly { readonly row: number; readonly wte: number; readonly dayOff: number }[] = [
  { row: 5, wte: 0.8, dayOff: 4 },
  { row: 12, wte: 0.8, dayOff: 2 },
  { row: 20, wte: 0.8, dayOff: 4 },
  { row: 30, wte: 0.6, dayOff: 0 },
];

/** Who looks round: one account a role. */
export const ACCOUNTS = [
  { role: 'coordinator', name: 'Jo Marsden', about: 'Builds and publishes the rota.' },
  { role: 'doctor', name: 'Alice Fenwick', about: 'An SHO: sees her own rota, asks for leave, offers swaps.' },
  { role: 'guardian', name: 'Robert Achebe', about: 'Watches over safe working hours; changes nothing.' },
  { role: 'director', name: 'Helen Strand', about: 'Runs the department; publishes too.' },
  { role: 'negotiator', name: 'Owen Price', about: 'Sees the rota without names.' },
  { role: 'owner', name: 'Miriam Cole', about: 'Sets up departments and gives roles.' },
] as const;
