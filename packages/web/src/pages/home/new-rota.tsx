import type { RotaSummary } from '@rotawright/server/wire';
import { useLocation } from 'wouter';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { DayField, SelectField, TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { contractChoices, USUAL_CONTRACT } from '../../words/contracts.ts';
import { homeWords as words } from '../../words/home.ts';
import { addDays } from '../../words/text.ts';
import { daysFaults } from '../rota/days-faults.ts';

/** An empty rota with its first draft. */
export function NewRota({ departmentId, onMade }: { readonly departmentId: string; readonly onMade: () => void }) {
  const [, go] = useLocation();
  const form = useForm(
    { title: '', from: '', last: '', contract: USUAL_CONTRACT },
    { prefix: `${departmentId}-`, check: daysFaults },
  );
  const send = form.submit(async ({ title, from, last, contract }, write) => {
    const body = { title: title.trim(), from, until: addDays(last, 1), contract: { id: contract, edition: null } };
    const made = await write<RotaSummary>('POST', `/api/departments/${departmentId}/rotas`, body);
    onMade();
    const draft = made.versions[0];
    go(draft === undefined ? `/rotas/${made.id}` : `/versions/${draft.id}`);
  });
  return (
    <details>
      <summary className="summary">{words.newRota}</summary>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form onSubmit={send} noValidate>
        <TextField {...form.field('title')} label={words.newRotaTitle} width={30} maxLength={200} />
        <div className="field-row">
          <DayField {...form.field('from')} label={words.newRotaFrom} />
          <DayField {...form.field('last')} label={words.newRotaLast} />
        </div>
        <SelectField {...form.field('contract')} label={words.newRotaContract} choices={contractChoices} />
        <Button type="submit" isOff={form.isBusy}>
          {words.make}
        </Button>
      </form>
    </details>
  );
}
