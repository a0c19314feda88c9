import { beginAttempt, forgetFailures } from '../auth/index.ts';
import { type Call, HttpProblem, signInLocked } from '../http/index.ts';

/** Who has a password gives it again: a browser left open must not be enough. */
export async function checkPassword({ services, user, db }: Call, password: string): Promise<void> {
  const account = await db
    .selectFrom('account')
    .select('id')
    .where('userId', '=', user.userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  if (account === undefined) return;
  const seconds = await beginAttempt(db, user.email, services.now());
  if (seconds > 0) throw signInLocked(seconds);
  const { internalAdapter, password: passwords } = await services.auth.$context;
  const [own] = (await internalAdapter.findAccounts(user.userId)).filter(
    ({ providerId }) => providerId === 'credential',
  );
  const isRight = await passwords.verify({ hash: own?.password ?? '', password }).catch(() => false);
  if (!isRight) throw new HttpProblem('sign-in.wrong-password');
  await forgetFailures(db, user.email);
}
