import { z } from 'zod';
import { Role, Words } from './words.ts';

/** What the sign-in page can offer here. */
export const SignInOptions = z.object({
  /** Nobody owns this installation yet: the link of the first start, printed in the terminal, is still waiting. */
  needsOwner: z.boolean(),
  /** The trust's own identity provider, when one is set up. */
  oidc: z.object({ title: z.string() }).nullable(),
  /** Accounts of the sample department, to look around as; empty on a real installation. */
  samples: z.array(z.object({ id: z.string(), name: z.string(), role: Role, about: z.string() })),
});
export type SignInOptions = z.infer<typeof SignInOptions>;

export const SampleSignIn = z.object({ id: z.string().max(40) });

/** What a link of the first start or of an invitation opens. */
export const LinkPreview = z.object({
  kind: z.enum(['owner', 'invitation']),
  role: Role,
  department: z.string().nullable(),
  organisation: z.string().nullable(),
  /** Address that was invited; the account gets it. */
  email: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});
export type LinkPreview = z.infer<typeof LinkPreview>;

/** Makes an account by a link. Somebody who is signed in already takes the role with the account they have. */
export const AcceptLink = z.object({
  token: z.string().max(100),
  name: Words(120).min(1),
  email: z.email().max(200),
  password: z.string().min(1).max(256),
  /** For the first owner: what the organisation is called. */
  organisation: Words(120).optional(),
  /** And its first department. */
  department: Words(120).min(1).optional(),
});
export type AcceptLink = z.infer<typeof AcceptLink>;

export const NewInvitation = z.object({
  email: z.email().max(200).nullable().default(null),
  role: Role.exclude(['owner']),
  /** The person on rotas who it is for. */
  personId: z.uuid().nullable().default(null),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

/** The link is shown once: the store keeps only its hash. */
export const InvitationLink = z.object({ id: z.uuid(), url: z.string(), expiresAt: z.iso.datetime() });
export type InvitationLink = z.infer<typeof InvitationLink>;
