import type { ReactElement } from 'react';
import { setupWords as words } from '../../words/setup.ts';
import { CoverEditor } from './cover-editor.tsx';
import { DraftHere } from './draft-here.tsx';
import { ShiftEditor } from './shift-editor.tsx';
import { TogetherEditor } from './together-editor.tsx';

export function SetupPage(): ReactElement {
  return (
    <DraftHere title={words.title} headingOf={({ title, number }) => words.of(title, number)}>
      {(document, reload) => (
        <>
          <ShiftEditor document={document} reload={reload} />
          <CoverEditor document={document} reload={reload} />
          <TogetherEditor document={document} />
        </>
      )}
    </DraftHere>
  );
}
