import type { CatalogueEntry } from './entry.ts';

/** Problems of what the command line names: files and options. */
export const COMMAND_LINE_PROBLEMS = {
  'file.is-folder': {
    meaning: 'A folder was named where a file is read.',
    help: 'Name the file in it.',
  },
  'file.no-rota': {
    meaning: 'A file was read, and no rota was found in it.',
    help: 'Name the sheet with --sheet, or say with --layout how the file is laid out.',
  },
  'file.not-found': {
    meaning: 'There is no file at the path that was named.',
    help: 'Look at the folder and the spelling; the message names the nearest file.',
  },
  'option.compare': {
    meaning: 'A comparison is between two rotas, and the files hold more or fewer.',
    help: 'Give one rota before and one after; --sheet chooses one of a workbook.',
  },
  'option.date': {
    meaning: 'An option that takes a day was given something else.',
    help: 'Write it YYYY-MM-DD.',
  },
  'option.form': {
    meaning: 'Nothing can be written in the form or to the place that was named.',
    help: 'Name a form with --to, a folder where several files come out, or fewer people.',
  },
  'option.no-effect': {
    meaning: 'An option was given that the pay of this contract takes no notice of.',
    help: 'Leave it away, or name the contract that it belongs to.',
  },
  'option.overwrites': {
    meaning: 'What is to be written would replace the file that is read.',
    help: 'Give another name.',
  },
  'option.person': {
    meaning: 'Nobody on the rota has the id or name that was given.',
    help: 'Use an id or a name of the rota; the message names the nearest one.',
  },
  'option.person-day': {
    meaning:
      'Somebody on a day was to be named, and there is no such person, day or duty on the roster, or none was named.',
    help: 'Name a person and a day on duty, on the command line as ann:2026-03-02.',
  },
  'option.reading': {
    meaning: 'No rule has an alternative reading of this name.',
    help: 'Use one of the names in the message, or leave the usual reading.',
  },
  'option.swap-or-absent': {
    meaning: 'A swap and an absence were asked for at once, and each looks for another kind of change.',
    help: 'Ask for the swap alone, then for the absence with the roster that it wrote.',
  },
} as const satisfies Record<string, CatalogueEntry>;
