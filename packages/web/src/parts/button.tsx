import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';

export type ButtonKind = 'primary' | 'plain' | 'danger' | 'quiet' | 'on-dark';

interface Look {
  readonly kind?: ButtonKind;
  /** 48 px high, for thumbs. */
  readonly isBig?: boolean;
}

const classOf = ({ kind = 'plain', isBig = false }: Look): string =>
  ['btn', kind === 'plain' ? '' : kind, isBig ? 'big' : ''].filter(Boolean).join(' ');

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> & {
    /** Keeps its place in the tab order and says why through its text; a click does nothing. */
    readonly isOff?: boolean;
  };

/** A button. `type` is `button` unless said otherwise, so that none sends a form by accident. */
export function Button({ kind, isBig, isOff = false, onClick, type = 'button', ...rest }: ButtonProps): ReactElement {
  return (
    <button
      {...rest}
      type={type}
      className={classOf({ ...(kind && { kind }), ...(isBig && { isBig }) })}
      aria-disabled={isOff || undefined}
      onClick={(event) => {
        if (isOff) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** A link inside the app that is drawn as a button. */
export function LinkButton({
  href,
  children,
  kind,
  isBig,
}: Look & { readonly href: string; readonly children: ReactNode }): ReactElement {
  return (
    <Link href={href} className={classOf({ ...(kind && { kind }), ...(isBig && { isBig }) })}>
      {children}
    </Link>
  );
}
