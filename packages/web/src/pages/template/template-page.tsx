import type { RosterDocument, RotaTemplate, TemplateContent } from '@rotawright/server/wire';
import { type ReactElement, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { templatePath, templatesPath, useTemplates } from '../../api/templates.ts';
import { useSend } from '../../api/use-send.ts';
import { checkTemplate } from '../../check/template-check.ts';
import { useContract } from '../../check/use-contract.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { templateWords as words } from '../../words/template.ts';
import { DraftHere } from '../setup/draft-here.tsx';
import { DemandPart } from './demand-part.tsx';
import { allNeeds, type Design, emptyDesign, keptDesign, withFound } from './design.ts';
import { FindPart } from './find-part.tsx';
import { LayPart } from './lay-part.tsx';
import { TemplateGrid } from './template-grid.tsx';
import { VerdictPart } from './verdict-part.tsx';
import '../../style/template.css';

/** The designer of cyclic templates, on the shift types and the contract of a draft. */
export function TemplatePage(): ReactElement {
  return (
    <DraftHere title={words.title} headingOf={({ title }) => words.of(title)}>
      {(document, reload) =>
        document.shiftTypes.length === 0 ? (
          <Empty text={words.noShifts}>
            <Link className="btn" href={`/versions/${document.versionId}/setup`}>
              {words.toShifts}
            </Link>
          </Empty>
        ) : (
          <Loaded document={document} reload={reload} />
        )
      }
    </DraftHere>
  );
}

function Loaded({ document, reload }: { readonly document: RosterDocument; readonly reload: () => void }) {
  const templates = useTemplates(document.rotaId);
  return (
    <WhenLoaded from={templates} what={words.loading}>
      {(kept) => <Designer document={document} kept={kept} onKept={() => void templates.reload()} onWritten={reload} />}
    </WhenLoaded>
  );
}

function Designer(props: {
  readonly document: RosterDocument;
  readonly kept: readonly RotaTemplate[];
  readonly onKept: () => void;
  readonly onWritten: () => void;
}): ReactElement {
  const { document, kept, onKept, onWritten } = props;
  const fresh = (): Design => emptyDesign(document, words.nameStart(kept.length + 1));
  const [design, setDesign] = useState<Design>(() => (kept[0] === undefined ? fresh() : keptDesign(kept[0])));
  const [past, setPast] = useState<readonly TemplateContent[]>([]);
  const [said, setSaid] = useState('');
  const contract = useContract(document);
  const { shiftTypes, readings } = document;
  const content = useMemo(
    () => ({ ...design.content, needs: allNeeds(design.content.needs, shiftTypes) }),
    [design.content, shiftTypes],
  );
  const verdict = useMemo(
    () => (contract === null ? null : checkTemplate(content, shiftTypes, { contract, readings })),
    [content, contract, shiftTypes, readings],
  );
  const change = (next: TemplateContent): void => {
    setPast([...past, content]);
    setDesign({ ...design, content: next });
    setSaid('');
  };
  const show = (next: Design, words_ = ''): void => {
    setDesign(next);
    setPast([]);
    setSaid(words_);
  };
  return (
    <>
      <p>{words.lead}</p>
      <KeepPart
        design={design}
        content={content}
        document={document}
        kept={kept}
        onName={(title) => setDesign({ ...design, content: { ...content, title } })}
        onShow={(next) => show(next ?? fresh())}
        onKept={(next, text) => {
          show(next ?? fresh(), text);
          onKept();
        }}
      />
      <p role="status">{said}</p>
      <div className="designer">
        <section className="panel" aria-labelledby="grid-title">
          <h2 id="grid-title">{words.grid}</h2>
          <TemplateGrid
            content={content}
            shiftTypes={shiftTypes}
            marks={verdict?.isRead ? verdict.marks : null}
            onChange={change}
            onUndo={
              past.length === 0
                ? null
                : () => {
                    setDesign({ ...design, content: past.at(-1) ?? content });
                    setPast(past.slice(0, -1));
                  }
            }
          />
        </section>
        <VerdictPart verdict={verdict} content={content} />
        <DemandPart document={document} content={content} onChange={change} />
      </div>
      <FindPart
        document={document}
        content={content}
        onUse={(found, number) => {
          change(withFound(content, found));
          setSaid(words.used(number));
          globalThis.document.querySelector('#grid-title')?.scrollIntoView();
        }}
      />
      <LayPart
        document={document}
        content={content}
        isBroken={verdict?.isRead === true && verdict.findings.some(isBreach)}
        onWritten={onWritten}
      />
    </>
  );
}

const isBreach = ({ verdict, severity }: { readonly verdict: string; readonly severity: string }): boolean =>
  verdict === 'breaks' && severity === 'breach';

/** Which template this is, its name, and keeping it with the rota. */
function KeepPart(props: {
  readonly design: Design;
  readonly content: TemplateContent;
  readonly document: RosterDocument;
  readonly kept: readonly RotaTemplate[];
  readonly onName: (title: string) => void;
  /** `null` is a new one. */
  readonly onShow: (design: Design | null) => void;
  readonly onKept: (design: Design | null, text: string) => void;
}): ReactElement {
  const { design, content, document, kept, onName, onShow, onKept } = props;
  const { send, error, isBusy } = useSend();
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
    if (answer !== undefined) onKept(null, words.removed(content.title));
  };
  return (
    <>
      <Failure error={error} />
      <div className="field-row keep-row">
        <SelectField
          id="which"
          name="which"
          label={words.which}
          value={design.kept?.id ?? ''}
          onValue={(id) => {
            const chosen = kept.find((one) => one.id === id);
            onShow(chosen === undefined ? null : keptDesign(chosen));
          }}
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
            <Button kind="danger" isOff={isBusy} onClick={() => void (design.kept && remove(design.kept))}>
              {words.remove}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
