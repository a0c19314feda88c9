import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Somebody whom the provider knows, by the name they give at its sign-in page. */
export interface ProviderPerson {
  readonly email: string;
  readonly isEmailVerified: boolean;
}

/** A real OpenID Connect provider on this machine, as a trust would run one. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Lets a server in that has just learnt its own address. */
  allow(redirect: string): void;
  stop(): Promise<void>;
}

const CLIENT = { clientId: 'rotawright', clientSecret: 'a secret between the two of them' };

export async function identityProvider(people: Readonly<Record<string, ProviderPerson>>): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const redirects: string[] = [];
  const provider = new Provider(issuer, {
    clients: [
      { client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: ['http://127.0.0.1/none'] },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    cookies: { keys: ['only for tests'] },
    findAccount: (_, id) => {
      const person = people[id];
      if (person === undefined) return undefined;
      const claims = { sub: id, name: id, email: person.email, email_verified: person.isEmailVerified };
      return { accountId: id, claims: () => claims };
    },
  });
  // The server that signs in takes a free port after it has learnt the provider's address.
  provider.Client.prototype.redirectUriAllowed = (redirect: string) => redirects.includes(redirect);
  server.on('request', provider.callback());
  return {
    issuer,
    ...CLIENT,
    allow: (redirect) => void redirects.push(redirect),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
