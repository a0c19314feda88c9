import { useSWRConfig } from 'swr';
import { useLocation } from 'wouter';

/** After signing out: forgets everything that was loaded and goes to the sign-in page. */
export function useLeave(): () => Promise<void> {
  const { mutate } = useSWRConfig();
  const [, go] = useLocation();
  return async () => {
    await mutate(() => true, undefined, { revalidate: false });
    go('/sign-in', { replace: true });
    await mutate('/api/me');
  };
}
