import type { ReactElement } from 'react';
import { TextField } from '../../parts/field.tsx';
import type { Form } from '../../parts/use-form.ts';
import { departmentWords } from '../../words/department.ts';

/** The own password of whoever does something that opens or ends a whole account; given what a form says of its field. */
export function OwnPasswordField(props: ReturnType<Form<{ readonly password: string }>['field']>): ReactElement {
  return (
    <TextField
      {...props}
      label={departmentWords.people.ownPassword}
      type="password"
      autoComplete="current-password"
      width={30}
    />
  );
}
