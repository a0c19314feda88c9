import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { useMe } from '../../api/me.ts';
import { useNotices } from '../../api/rotas.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { departmentWords } from '../../words/department.ts';
import { momentText } from '../../words/text.ts';

const words = departmentWords.notices;

export function NoticesPage(): ReactElement {
  const notices = useNotices();
  const me = useMe();
  const { send, error, isBusy } = useSend();
  const readAll = async (): Promise<void> => {
    await send('POST', '/api/notices/read', {});
    await Promise.all([notices.reload(), me.reload()]);
  };
  const hasNew = notices.data?.some(({ isRead }) => !isRead) ?? false;
  return (
    <Page
      title={words.title}
      width="narrow"
      actions={
        hasNew ? (
          <Button onClick={() => void readAll()} isOff={isBusy}>
            {words.markAll}
          </Button>
        ) : null
      }
    >
      <Failure error={error} />
      <WhenLoaded from={notices} what={words.loading}>
        {(all) =>
          all.length === 0 ? (
            <Empty text={words.none} />
          ) : (
            <ul className="plain-list">
              {all.map(({ id, text, link, at, isRead }) => (
                <li key={id} className="request">
                  <div>
                    {isRead ? null : <span className="tag live">{words.fresh}</span>} {text}
                    <span className="line small mute">{momentText(at)}</span>
                  </div>
                  {link === null ? null : (
                    <Link href={link}>
                      {words.open}
                      <span className="hidden-text">: {text}</span>
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </WhenLoaded>
    </Page>
  );
}
