/** Texts of the frame around every page. */
export const shellWords = {
  name: 'Rotawright',
  skip: 'Skip to the page',
  main: 'Main',
  menu: 'Menu',
  home: 'Home',
  myRota: 'My rota',
  help: 'Help',
  account: (name: string) => name,
  notices: (n: number) => (n === 0 ? 'Notices' : `Notices (${n} new)`),
  offline: 'You are offline. You see what was there when you last looked. Nothing can be sent until you are back.',
  accessibility: 'Accessibility',
  notice: 'A calculation, not legal advice',
  loading: 'Opening the page',
  checkingWho: 'Looking who is signed in',
  notFoundTitle: 'There is no such page',
  notFound: 'The address may be old, or typed with a slip. Nothing was lost.',
  toHome: 'Go to the home page',
  brokenTitle: 'This page stopped working',
  broken:
    'The fault is ours, not yours. What you had saved is safe. Load the page again; if it happens twice, tell whoever runs Rotawright here what you did.',
  reload: 'Load again',
  notKeptTitle: 'This page needs a network',
  notKept:
    'You are offline, and this page was not opened on this device before. My rota and what you looked at last are still here.',
  newVersion: 'A newer Rotawright has been installed since this page was opened. Load it again to go on.',
} as const;
