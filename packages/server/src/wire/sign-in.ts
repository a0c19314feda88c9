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

/** What a link of the first start, of an invitation or for a new password opens. */
export const LinkPreview = z.object({
  kind: z.enum(['owner', 'invitation', 'password']),
  /** `null` of a link for a new password. */
  role: Role.nullable(),
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

/** A new password for the account that a link was made for. */
export const NewPassword = z.object({ token: z.string().max(100), password: z.string().min(1).max(256) });
export type NewPassword = z.infer<typeof NewPassword>;

/** The asker's own password, again: a browser left open must not be enough. Empty where the account has none. */
export const OwnPassword = z.object({ password: z.string().max(256).default('') });
export type OwnPassword = z.infer<typeof OwnPassword>;

/** An invitation to own the organisation, bound to an address. */
export const NewOwner = OwnPassword.extend({ email: z.email().max(200) });
export type NewOwner = z.infer<typeof NewOwner>;

/** Somebody who owns the organisation. */
export const Owner = z.object({
  membershipId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  since: z.iso.datetime(),
});
export type Owner = z.infer<typeof Owner>;

export const NewInvitation = z.object({
  email: z.email().max(200).nullable().default(null),
  role: Role.exclude(['owner']),
  /** The person on rotas who it is for. */
  personId: z.uuid().nullable().default(null),
});
export type NewInvitation = z.infer<typeof NewInvitation>;

/** A link for a new password, shown once. */
export const PasswordLink = z.object({ url: z.string(), expiresAt: z.iso.datetime() });
export type PasswordLink = z.infer<typeof PasswordLink>;

/** The link is shown once: the store keeps only its hash. */
export const InvitationLink = z.object({ id: z.uuid(), url: z.string(), expiresAt: z.iso.datetime() });
export type InvitationLink = z.infer<typeof InvitationLink>;
