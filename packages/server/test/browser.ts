/** A browser without pages: it keeps cookies by host and port, and stops at each answer. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  /** Asks one address, with this browser's cookies; a redirect is given back, not followed. */
  async ask(url: string, init: { readonly form?: Readonly<Record<string, string>>; readonly json?: unknown } = {}) {
    const { origin } = new URL(url);
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    const body =
      init.form !== undefined
        ? new URLSearchParams(init.form)
        : init.json !== undefined
          ? JSON.stringify(init.json)
          : null;
    const answer = await fetch(url, {
      method: body === null ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        ...(jar.size === 0 ? {} : { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(body === null ? {} : { origin }),
        ...(init.json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body,
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';')[0] ?? '').split('=');
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return answer;
  }

  /** Where an answer sends the browser; an address without a host is one of the asked server. */
  static next(answer: Response, asked: string): string {
    const to = answer.headers.get('location');
    if (to === null) throw new Error(`no redirect but ${answer.status} from ${asked}`);
    return new URL(to, asked).href;
  }
}
