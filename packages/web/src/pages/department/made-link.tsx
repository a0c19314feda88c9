import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { departmentWords } from '../../words/department.ts';
import { fullDay } from '../../words/text.ts';

const words = departmentWords.people;

/** A link that opens once. */
export interface Link {
  readonly url: string;
  readonly expiresAt: string;
}

/** Shows a link that was just made, to be copied; it is shown nowhere again. */
export function MadeLink({ link }: { readonly link: Link }): ReactElement {
  const [isCopied, setCopied] = useState(false);
  return (
    <div role="status">
      <p>{words.link}</p>
      <p className="feed-url">{link.url}</p>
      <p className="mute">{words.until(fullDay(link.expiresAt.slice(0, 10)))}</p>
      <Button onClick={() => void navigator.clipboard.writeText(link.url).then(() => setCopied(true))}>
        {isCopied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
