import type { RosterDocument, RotaTemplate, TemplateContent } from '@rotawright/server/wire';
import { type ReactElement, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useTemplates } from '../../api/templates.ts';
import { checkTemplate } from '../../check/template-check.ts';
import { useContract } from '../../check/use-contract.ts';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { templateWords as words } from '../../words/template.ts';
import { DraftHere } from '../setup/draft-here.tsx';
import { DemandPart } from './demand-part.tsx';
import { allNeeds, type Design, emptyDesign, keptDesign, withFound } from './design.ts';
import { FindPart } from './find-part.tsx';
import { KeepPart } from './keep-part.tsx';
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
  // As it was when it came onto the page: what differs from it is kept nowhere.
  const [shown, setShown] = useState(design);
  const [past, setPast] = useState<readonly TemplateContent[]>([]);
  const [said, setSaid] = useState('');
  const contract = useContract(document);
  const { shiftTypes, readings } = document;
  const content = useMemo(() => withAllNeeds(design.content, shiftTypes), [design.content, shiftTypes]);
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
    setShown(next);
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
        isChanged={JSON.stringify(withAllNeeds(shown.content, shiftTypes)) !== JSON.stringify(content)}
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

const withAllNeeds = (content: TemplateContent, shiftTypes: RosterDocument['shiftTypes']): TemplateContent => ({
  ...content,
  needs: allNeeds(content.needs, shiftTypes),
});

const isBreach = ({ verdict, severity }: { readonly verdict: string; readonly severity: string }): boolean =>
  verdict === 'breaks' && severity === 'breach';
