import { OWNER_MADE } from '../auth/index.ts';
import { HttpProblem, type Route, route } from '../http/index.ts';
import { SampleSignIn, SignInOptions } from '../wire/index.ts';

/** What is there before anybody is signed in. */
export const signInRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/sign-in-options',
    summary: 'What the sign-in page can offer here.',
    of: 'nobody',
    allow: 'anyone',
    answers: { 200: SignInOptions },
    handle: async ({ db, services }) => {
      const owner = await db.selectFrom('setting').select('value').where('name', '=', OWNER_MADE).executeTakeFirst();
      const { oidc } = services.settings;
      const body: SignInOptions = {
        needsOwner: owner === undefined,
        oidc: oidc === null ? null : { title: oidc.name },
        samples: services.sample === null ? [] : [...(await services.sample.accounts())],
      };
      return { status: 200, body };
    },
  }),
  route({
    method: 'post',
    path: '/api/sample-sign-in',
    summary: 'Looks around the sample department as one of its people; only where there is a sample department.',
    of: 'nobody',
    allow: 'anyone',
    body: SampleSignIn,
    answers: { 204: 'nothing' },
    handle: async ({ services, body, request }) => {
      if (services.sample === null) throw new HttpProblem('thing.not-found');
      const signedIn = await services.sample.signIn(body.id, request.headers);
      if (signedIn === null) throw new HttpProblem('thing.not-found');
      return new Response(null, { status: 204, headers: signedIn });
    },
  }),
];
