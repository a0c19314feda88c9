import type { ReactElement } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { boardWords } from '../words/board.ts';
import { boardKeys } from '../words/board-keys.ts';

/** Every key of the board. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <Dialog title={boardWords.helpTitle} onClose={onClose}>
      <table className="table keys">
        <thead>
          <tr>
            <th scope="col">{boardWords.helpKey}</th>
            <th scope="col">{boardWords.helpDoes}</th>
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
