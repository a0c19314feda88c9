import type { ReactElement } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { boardKeys } from '../words/board-keys.ts';
import { openedWords } from '../words/board-opened.ts';

/** Every key of the board. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Dialog title={openedWords.helpTitle} onClose={onClose}>
      <table className="table keys">
        <thead>
          <tr>
            <th scope="col">{openedWords.helpKey}</th>
            <th scope="col">{openedWords.helpDoes}</th>
          </tr>
        </thead>
        <tbody>
          {boardKeys.map(({ keys, does }) => (
            <tr key={does}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
