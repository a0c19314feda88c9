import type { SignIn } from './sign-in.ts';

/** Makes an account with a password, or without one for somebody who comes through an identity provider. */
export async function makeAccount(
  auth: SignIn,
  who: { readonly name: string; readonly email: string; readonly password: string | null },
): Promise<string> {
  const { internalAdapter, password } = await auth.$context;
  const user = await internalAdapter.createUser(
    { name: who.name, email: who.email.toLowerCase(), emailVerified: true },
    { method: 'email' },
  );
  if (who.password !== null) {
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await password.hash(who.password),
    });
  }
  return user.id;
}
