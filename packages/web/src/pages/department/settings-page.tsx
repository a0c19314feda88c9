import { OWNS } from '@rotawright/server/roles';
import type { Department } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useSWRConfig } from 'swr';
import { useHolds } from '../../api/me.ts';
import { Button } from '../../parts/button.tsx';
import { CheckField } from '../../parts/choice.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { useForm } from '../../parts/use-form.ts';
import { departmentWords } from '../../words/department.ts';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { useDepartmentHere } from './use-department.ts';

const words = departmentWords.settings;

/** The name of a department, what its doctors see, and for an owner further departments. */
export function SettingsPage(): ReactElement {
  const { id, department } = useDepartmentHere();
  const isOwner = useHolds(id, OWNS);
  const name = department?.name ?? '';
  return (
    <Page title={words.title} heading={words.of(name)} crumbs={<DepartmentCrumbs id={id} name={name} />}>
      {department === undefined ? <Loading what={departmentWords.loading} /> : <Settings department={department} />}
      {department !== undefined && isOwner ? <AddDepartment department={department} /> : null}
    </Page>
  );
}

/** Everything that shows names of departments asks again. */
function useNamesChanged(): () => Promise<unknown> {
  const { mutate } = useSWRConfig();
  return () => mutate((key) => typeof key === 'string' && /^\/api\/(me$|departments|rotas)/.test(key));
}

const nameMissing = ({ name }: { readonly name: string }): { name?: string } =>
  name.trim() === '' ? { name: words.nameMissing } : {};

function Settings({ department }: { readonly department: Department }): ReactElement {
  const [showsColleagues, setShowsColleagues] = useState(department.showsColleagues);
  const [isDone, setDone] = useState(false);
  const namesChanged = useNamesChanged();
  const form = useForm({ name: department.name }, { check: nameMissing });
  const send = form.submit(async ({ name }, write) => {
    setDone(false);
    const body = { name: name.trim(), showsColleagues };
    await write('PUT', `/api/departments/${department.id}`, body);
    setDone(true);
    await namesChanged();
  });
  return (
    <form className="panel" onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <p role="status">{isDone ? words.saved : ''}</p>
      <TextField {...form.field('name')} label={words.name} width={30} maxLength={120} autoComplete="off" />
      <CheckField id="shows" label={words.shows} isOn={showsColleagues} onChange={setShowsColleagues} />
      <Button type="submit" kind="primary" isOff={form.isBusy}>
        {words.save}
      </Button>
    </form>
  );
}

function AddDepartment({ department }: { readonly department: Department }): ReactElement {
  const [added, setAdded] = useState('');
  const namesChanged = useNamesChanged();
  const form = useForm({ name: '' }, { prefix: 'new-', check: nameMissing });
  const send = form.submit(async ({ name }, write) => {
    const body = { name: name.trim() };
    await write('POST', `/api/organisations/${department.organisationId}/departments`, body);
    setAdded(body.name);
    form.set({ name: '' });
    await namesChanged();
  });
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{words.add(department.organisation)}</h2>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <p role="status">{added === '' ? '' : words.added(added)}</p>
      <TextField {...form.field('name')} label={words.newName} width={30} maxLength={120} autoComplete="off" />
      <Button type="submit" isOff={form.isBusy}>
        {words.addSend}
      </Button>
    </form>
  );
}
