/** Contracts that a rota can be judged by, wherever one is chosen. */
export const contractChoices = [
  { value: 'england-2016', text: 'England 2016, with the editions since' },
  { value: 'england-2002', text: 'England 2002' },
  { value: 'uk-working-time-1998', text: 'Working Time Regulations alone' },
] as const;

/** Contract of a rota for which nobody chose another. */
export const USUAL_CONTRACT: string = 'england-2016';

/** A contract by id as it is chosen; an id that is not among them stands for itself. */
export const contractName = (id: string): string => contractChoices.find(({ value }) => value === id)?.text ?? id;
