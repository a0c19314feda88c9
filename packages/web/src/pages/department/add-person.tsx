import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { departmentWords } from '../../words/department.ts';

const words = departmentWords.people;

export function AddPerson(props: { readonly departmentId: string; readonly onAdded: () => void }): ReactElement {
  const [added, setAdded] = useState('');
  const form = useForm(
    { name: '', email: '' },
    { prefix: 'add-', check: ({ name }): { name?: string } => (name.trim() === '' ? { name: words.nameMissing } : {}) },
  );
  const send = form.submit(async ({ name, email }, write) => {
    const body = { name: name.trim(), email: email.trim() === '' ? null : email.trim() };
    await write('POST', `/api/departments/${props.departmentId}/people`, body);
    setAdded(body.name);
    form.set({ name: '', email: '' });
    props.onAdded();
  });
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h3>{words.add}</h3>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <p role="status">{added === '' ? '' : words.added(added)}</p>
      <div className="field-row">
        <TextField {...form.field('name')} label={words.name} width={20} maxLength={120} autoComplete="off" />
        <TextField {...form.field('email')} label={words.email} type="email" width={20} autoComplete="off" />
      </div>
      <Button type="submit" isOff={form.isBusy}>
        {words.addSend}
      </Button>
    </form>
  );
}
