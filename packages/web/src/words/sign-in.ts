export const signInWords = {
  title: 'Sign in',
  lead: 'See your rota, ask for leave, and build rotas that keep the contract.',
  email: 'E-mail',
  password: 'Password',
  send: 'Sign in',
  emailMissing: 'Enter your e-mail address',
  passwordMissing: 'Enter your password',
  codeTitle: 'Enter your code',
  codeLead: 'Open your authenticator app and type the six figures that it shows.',
  code: 'Code',
  codeHint: 'Phone lost? Type one of the ten codes that you kept instead.',
  codeMissing: 'Enter the code',
  codeSend: 'Go on',
  startAgain: 'Start again',
  orElse: (title: string) => `Sign in with ${title}`,
  elsewhereFailed: (reason: string) =>
    ({
      signup_disabled: 'You have no account here yet. Ask a coordinator of your department for an invitation.',
      account_not_linked:
        'Your identity provider has not confirmed your e-mail address, so it opens no account here. Ask whoever runs it.',
      unable_to_link_account:
        'Somebody else at your identity provider opens the account with your e-mail address. Ask a coordinator or whoever runs this server.',
      access_denied: 'The sign-in was stopped at your identity provider.',
      state_mismatch: 'This sign-in took too long or was begun in another browser. Try again.',
    })[reason] ??
    `The sign-in at your identity provider did not work (${reason}). Try again, or tell whoever runs this server.`,
  elsewhereSilent: 'Your identity provider does not answer. Try again in a minute, or sign in with a password.',
  samplesTitle: 'Look around',
  samplesLead:
    'This installation holds a sample department with invented people. Open it as one of them; nothing you do there reaches anybody.',
  sampleAs: (role: string) => `Look around as ${role}`,
  sampleDoes: (name: string, about: string) => `${name}: ${about}`,
  needsOwner:
    'Nobody owns this Rotawright yet. Whoever started it finds a link in the terminal that makes the first account.',
  forgotten:
    'Password forgotten, or phone and kept codes lost? Ask a coordinator of your department for a link for a new password, or an owner if you have other roles. The only owner asks whoever runs this server.',
} as const;
