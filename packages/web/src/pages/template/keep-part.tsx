import type { RosterDocument, RotaTemplate, TemplateContent } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { templatePath, templatesPath } from '../../api/templates.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { Sure } from '../../parts/sure.tsx';
import { templateWords as words } from '../../words/template.ts';
import { type Design, keptDesign } from './design.ts';

/** Which template this is, its name, and keeping it with the rota. */
export function KeepPart(props: {
  readonly design: Design;
  readonly content: TemplateContent;
  readonly document: RosterDocument;
  readonly kept: readonly RotaTemplate[];
  /** Would something be lost that is kept nowhere? */
  readonly isChanged: boolean;
  readonly onName: (title: string) => void;
  /** `null` is a new one. */
  readonly onShow: (design: Design | null) => void;
  readonly onKept: (design: Design | null, text: string) => void;
}): ReactElement {
  const { design, content, document, kept, isChanged, onName, onShow, onKept } = props;
  const { send, error, isBusy, forget } = useSend();
  // The template that somebody wants to see instead, or its removal, until they are sure.
  const [asked, setAsked] = useState<{ readonly other: string } | 'remove' | null>(null);
  const isNamed = content.title.trim() !== '';
  const keep = async (): Promise<void> => {
    if (!isNamed) return;
    const body = { ...content, title: content.title.trim() };
    const answer =
      design.kept === null
        ? await send<RotaTemplate>('POST', templatesPath(document.rotaId), body)
        : await send<RotaTemplate>('PUT', templatePath(document.rotaId, design.kept.id), {
            ...body,
            seq: design.kept.seq,
          });
    if (answer !== undefined) onKept(keptDesign(answer), words.saved(answer.title));
  };
  const remove = async ({ id }: NonNullable<Design['kept']>): Promise<void> => {
    const answer = await send<null>('DELETE', templatePath(document.rotaId, id));
    if (answer === undefined) return;
    setAsked(null);
    onKept(null, words.removed(content.title));
  };
  const show = (id: string): void => {
    const chosen = kept.find((one) => one.id === id);
    setAsked(null);
    onShow(chosen === undefined ? null : keptDesign(chosen));
  };
  const ask = (what: NonNullable<typeof asked>): void => {
    forget();
    setAsked(what);
  };
  return (
    <>
      <Failure error={asked === null ? error : null} />
      <div className="field-row keep-row">
        <SelectField
          id="which"
          name="which"
          label={words.which}
          value={design.kept?.id ?? ''}
          onValue={(id) => (isChanged ? ask({ other: id }) : show(id))}
          choices={[...kept.map(({ id, title }) => ({ value: id, text: title })), { value: '', text: words.fresh }]}
        />
        <TextField
          id="name"
          name="name"
          label={words.name}
          value={content.title}
          onValue={onName}
          error={isNamed ? null : words.noName}
          width={20}
          maxLength={120}
        />
        <div className="actions">
          <Button kind="primary" isOff={isBusy || !isNamed} onClick={() => void keep()}>
            {design.kept === null ? words.save : words.saveChanges}
          </Button>
          {design.kept === null ? null : (
            <Button kind="danger" isOff={isBusy} onClick={() => ask('remove')}>
              {words.remove}
            </Button>
          )}
        </div>
      </div>
      {asked === 'remove' ? (
        <Sure
          title={words.removeTitle(content.title)}
          go={words.removeSure}
          isBusy={isBusy}
          error={error}
          onGo={() => void (design.kept && remove(design.kept))}
          onClose={() => setAsked(null)}
        >
          <p>{words.removeLead}</p>
        </Sure>
      ) : null}
      {asked === null || asked === 'remove' ? null : (
        <Sure
          title={words.leaveTitle(content.title)}
          go={words.leaveSure}
          onGo={() => show(asked.other)}
          onClose={() => setAsked(null)}
        >
          <p>{words.leaveLead}</p>
        </Sure>
      )}
    </>
  );
}
