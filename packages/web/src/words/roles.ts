import type { Role } from '@rotawright/server/wire';

const NAMES: Readonly<Record<Role, string>> = {
  doctor: 'doctor',
  coordinator: 'coordinator',
  guardian: 'guardian of safe working hours',
  director: 'director',
  negotiator: 'negotiator',
  owner: 'owner',
};

export const roleName = (role: Role): string => NAMES[role];

const DOES: Readonly<Record<Role, string>> = {
  doctor: 'sees the own rota, asks for leave and swaps',
  coordinator: 'builds and publishes rotas, decides leave',
  guardian: 'sees breaches and the hours behind them',
  director: 'sees every rota of the department',
  negotiator: 'compares offers on rotas without names',
  owner: 'runs the installation and invites people',
};

/** What somebody in this role mostly does, in a few words. */
export const roleDoes = (role: Role): string => DOES[role];
