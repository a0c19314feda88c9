import { type FormEvent, useRef, useState } from 'react';
import { ApiProblem, NoConnection } from '../api/problems.ts';
import { useWrite, type Write } from '../api/use-write.ts';
import { partWords } from '../words/parts.ts';
import type { Fault } from './fault.ts';

type Texts = Readonly<Record<string, string>>;

/** Fields of one form: values as text, faults of the page's own check and of the server in one list. */
export interface Form<V extends Texts> {
  readonly values: V;
  readonly faults: readonly Fault[];
  readonly reference: string | null;
  readonly isBusy: boolean;
  set(values: Partial<V>): void;
  /** What a field part needs. */
  field(name: keyof V & string): {
    id: string;
    name: string;
    value: string;
    onValue: (value: string) => void;
    error: string | null;
  };
  /**
   * For `<form onSubmit>`: checks, then calls `send` once, and shows what the server refuses. What it writes goes out by the `write`
   * that it is given, so that pressing again after a lost answer does nothing twice.
   */
  submit(send: (values: V, write: Write) => Promise<void>): (event: FormEvent) => void;
}

export interface FormOptions<V extends Texts> {
  /** Texts of what is wrong, by field. */
  readonly check?: (values: V) => Partial<Record<keyof V & string, string>>;
  /** Before each id, where two forms share a page. */
  readonly prefix?: string;
  /** Told where somebody else was first, besides the fault that the form shows: what stands is to be fetched. */
  readonly onPassed?: () => void;
}

export function useForm<V extends Texts>(start: V, options: FormOptions<V> = {}): Form<V> {
  const [values, setValues] = useState<V>(start);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [reference, setReference] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);
  const write = useWrite();
  const prefix = options.prefix ?? '';
  const idOf = (name: string): string => `${prefix}${name}`;

  const run = async (send: (values: V, write: Write) => Promise<void>): Promise<void> => {
    const own = Object.entries(options.check?.(values) ?? {}) as [string, string][];
    setReference(null);
    setFaults(own.map(([name, text]) => ({ field: idOf(name), text })));
    if (own.length > 0) return;
    busy.current = true;
    setBusy(true);
    try {
      await send(values, write);
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 409) options.onPassed?.();
      setFaults(faultsOf(error, Object.keys(values), idOf));
      setReference(error instanceof ApiProblem ? error.reference : null);
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };

  return {
    values,
    faults,
    reference,
    isBusy,
    set: (some) => setValues((before) => ({ ...before, ...some })),
    field: (name) => ({
      id: idOf(name),
      name,
      value: values[name] ?? '',
      onValue: (value) => setValues((before) => ({ ...before, [name]: value })),
      error: faults.find(({ field }) => field === idOf(name))?.text ?? null,
    }),
    submit: (send) => (event) => {
      event.preventDefault();
      if (!busy.current) void run(send);
    },
  };
}

/** Every fault of a failed request; those that name a field of the form lead to it. */
export function faultsOf(
  error: unknown,
  names: readonly string[] = [],
  idOf: (name: string) => string = (name) => name,
): readonly Fault[] {
  return faultsAt(error, (where) => {
    const name = names.find((candidate) => new RegExp(`(^|[^\\w])${candidate}$`).test(where));
    return name === undefined ? null : idOf(name);
  });
}

/** Every fault of a failed request; `fieldAt` gives the id of the field for a place in what was sent, `null` where there is none. */
export function faultsAt(error: unknown, fieldAt: (where: string) => string | null): readonly Fault[] {
  if (error instanceof NoConnection) return [{ field: null, text: partWords.noConnection }];
  if (!(error instanceof ApiProblem)) throw error;
  const { problems, detail, title } = error.document;
  if (problems === undefined || problems.length === 0) return [{ field: null, text: detail ?? title }];
  return problems.map(({ where, found, expected, tryThis }) => {
    const field = fieldAt(where);
    return field === null
      ? { field, text: partWords.fault(where, found, expected, tryThis) }
      : { field, text: partWords.fieldFault(found, expected, tryThis) };
  });
}

/** What is wrong with one field; `null` where nothing is. */
export const errorAt = (faults: readonly Fault[], field: string): string | null =>
  faults
    .filter((fault) => fault.field === field)
    .map(({ text }) => text)
    .join('. ') || null;
