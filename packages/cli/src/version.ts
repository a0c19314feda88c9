import manifest from '../package.json' with { type: 'json' };

/** Version of the engine, printed on every report. */
export const ENGINE: string = manifest.version;
