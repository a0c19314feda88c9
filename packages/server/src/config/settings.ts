import { OutsideError } from '@rotawright/core/problems';

/** One setting of the environment, as `rota serve --help` describes it. */
export interface SettingHelp {
  readonly name: string;
  readonly usual: string;
  readonly meaning: string;
}

/** Every setting there is. Nothing else of the environment changes what the server does. */
export const SETTINGS: readonly SettingHelp[] = [
  { name: 'PORT', usual: '8080', meaning: 'port to answer on; 0 takes a free one' },
  {
    name: 'HOST',
    usual: '127.0.0.1',
    meaning: 'address to answer on; anything but this machine needs ROTAWRIGHT_URL and ROTAWRIGHT_SECRET',
  },
  { name: 'ROTAWRIGHT_DATA', usual: './rotawright-data', meaning: 'folder of the embedded database and the secret' },
  {
    name: 'DATABASE_URL',
    usual: 'none: the embedded database',
    meaning: 'PostgreSQL 15 or later, as postgres://user:password@host/name; then any number of servers and workers',
  },
  {
    name: 'ROTAWRIGHT_URL',
    usual: 'http://127.0.0.1:PORT',
    meaning: 'address that browsers use, such as https://rota.example.nhs.uk; under https cookies are Secure',
  },
  {
    name: 'ROTAWRIGHT_SECRET',
    usual: 'made at the first start, kept in the data folder',
    meaning: 'signs cookies and links; at least 32 characters, the same for all servers',
  },
  {
    name: 'ROTAWRIGHT_SAMPLE',
    usual: 'yes on the embedded database on this machine',
    meaning: 'no leaves the sample department out',
  },
  {
    name: 'ROTAWRIGHT_PROXIES',
    usual: '0',
    meaning: 'how many proxies of yours stand before the server; that many entries of X-Forwarded-For are believed',
  },
  {
    name: 'ROTAWRIGHT_METRICS',
    usual: 'none: only this machine reads /metrics',
    meaning: 'token that lets a Prometheus elsewhere read /metrics, as `Authorization: Bearer …`',
  },
  {
    name: 'ROTAWRIGHT_SEARCHES',
    usual: '1',
    meaning: 'searches for rosters that this process works on at a time; 0 leaves them to `rota worker`',
  },
  { name: 'LOG_LEVEL', usual: 'info', meaning: 'fatal, error, warn, info, debug or silent' },
  {
    name: 'SMTP_URL',
    usual: 'none: notices in the app only',
    meaning: 'mail server, as smtp://user:password@host:587 or smtps://…',
  },
  { name: 'SMTP_FROM', usual: 'rotawright@ the host of ROTAWRIGHT_URL', meaning: 'sender of the mails' },
  { name: 'OIDC_ISSUER', usual: 'none: e-mail and password', meaning: "your identity provider's issuer address" },
  { name: 'OIDC_CLIENT_ID', usual: 'none', meaning: 'id under which the provider knows Rotawright' },
  { name: 'OIDC_CLIENT_SECRET', usual: 'none', meaning: 'secret that goes with it' },
  {
    name: 'OIDC_TRUST_EMAIL',
    usual: 'no',
    meaning:
      'yes where the provider sends no `email_verified` (Entra ID, ADFS) and nobody can choose their own address there: whoever it names by an address gets the account of that address',
  },
  { name: 'OIDC_NAME', usual: 'Trust account', meaning: 'what the sign-in page calls the provider' },
];

/** The settings, read and checked. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Does only this machine reach the server? */
  readonly isLoopback: boolean;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** Address that browsers use, without a slash at the end; `null` until the port is known. */
  readonly url: string | null;
  readonly secret: string | null;
  readonly withSample: boolean;
  readonly proxies: number;
  readonly metricsToken: string | null;
  /** Searches that this process works on at a time. */
  readonly searches: number;
  readonly logLevel: string;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly name: string;
    /** Does the provider answer for addresses that it does not call verified? */
    readonly isEmailTrusted: boolean;
  } | null;
}

type Environment = Readonly<Record<string, string | undefined>>;
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/**
 * Reads the settings.
 * @throws OutsideError that names every setting at fault, with what was expected
 */
export function readSettings(environment: Environment): Settings {
  const faults: string[] = [];
  const text = (name: string): string | null => {
    const value = environment[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const whole = (name: string, usual: number, most: number): number => {
    const value = text(name);
    if (value === null) return usual;
    if (/^\d{1,5}$/.test(value) && Number(value) <= most) return Number(value);
    faults.push(`${name} is "${value}"; expected a whole number from 0 to ${most}.`);
    return usual;
  };
  const host = text('HOST') ?? '127.0.0.1';
  const isLoopback = LOOPBACK.includes(host);
  const databaseUrl = text('DATABASE_URL');
  const url = address(text('ROTAWRIGHT_URL'), faults);
  const secret = text('ROTAWRIGHT_SECRET');
  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    faults.push('DATABASE_URL is no PostgreSQL address; expected postgres://user:password@host/name.');
  }
  if (secret !== null && secret.length < 32)
    faults.push('ROTAWRIGHT_SECRET is too short; expected 32 characters or more.');
  if (!isLoopback && url === null) faults.push(`HOST is ${host}; expected ROTAWRIGHT_URL beside it.`);
  if ((!isLoopback || databaseUrl !== null) && secret === null) {
    faults.push('ROTAWRIGHT_SECRET is not set; expected one, because other machines use this server.');
  }
  if (!LEVELS.includes(logLevel)) faults.push(`LOG_LEVEL is "${logLevel}"; expected one of ${LEVELS.join(', ')}.`);
  const settings: Settings = {
    port: whole('PORT', 8080, 65_535),
    host,
    isLoopback,
    dataFolder: text('ROTAWRIGHT_DATA') ?? './rotawright-data',
    databaseUrl,
    url,
    secret,
    withSample: databaseUrl === null && isLoopback && text('ROTAWRIGHT_SAMPLE') !== 'no',
    proxies: whole('ROTAWRIGHT_PROXIES', 0, 10),
    metricsToken: text('ROTAWRIGHT_METRICS'),
    searches: whole('ROTAWRIGHT_SEARCHES', 1, 64),
    logLevel,
    smtp: smtp(text, url),
    oidc: oidc(text, faults),
  };
  if (faults.length > 0) throw new OutsideError(`${faults.join('\n')}\nTry: rota serve --help`);
  return settings;
}

type Text = (name: string) => string | null;

function address(value: string | null, faults: string[]): string | null {
  if (value === null) return null;
  try {
    const { protocol, origin } = new URL(value);
    if (protocol === 'http:' || protocol === 'https:') return origin;
  } catch {
    // Said below with the other shapes that are no address.
  }
  faults.push(`ROTAWRIGHT_URL is "${value}"; expected an address such as https://rota.example.nhs.uk.`);
  return null;
}

function smtp(text: Text, url: string | null): Settings['smtp'] {
  const server = text('SMTP_URL');
  if (server === null) return null;
  const host = url === null ? 'localhost' : new URL(url).hostname;
  return { url: server, from: text('SMTP_FROM') ?? `rotawright@${host}` };
}

function oidc(text: Text, faults: string[]): Settings['oidc'] {
  const [issuer, clientId, clientSecret] = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'].map(text);
  if (issuer == null && clientId == null && clientSecret == null) return null;
  if (issuer == null || clientId == null || clientSecret == null) {
    faults.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together; expected all three.');
    return null;
  }
  const isEmailTrusted = text('OIDC_TRUST_EMAIL') === 'yes';
  return { issuer, clientId, clientSecret, name: text('OIDC_NAME') ?? 'Trust account', isEmailTrusted };
}
