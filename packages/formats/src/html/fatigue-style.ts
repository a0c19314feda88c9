import { KSS_CLASSES } from './fatigue-scale.ts';

const CLASSES = KSS_CLASSES.map(({ name, fill, text }) => `.kss.${name}{background:${fill};color:${text}}`).join('');

/** Style of bands and heat maps, added to the report’s own. */
export const FATIGUE_STYLE: string = `
.fatigue .scroll,.scroll{position:relative}.scroll+.scroll{margin-top:24px}.mute+.scroll{margin-top:12px}.indices+.scroll{margin-top:24px}.estimate{border-left:4px solid var(--blue);padding:2px 0 2px 16px;margin:16px 0}
.band{display:block;width:100%;min-width:700px;height:auto;margin:8px 0}.band text{font-family:var(--f);font-size:11.5px;fill:var(--mute)}.band .grid{stroke:var(--line)}.band .duty{fill:#fff;stroke:var(--ink);stroke-width:1.2}.band .call{fill:#fff;stroke:#00796d;stroke-width:1.2;stroke-dasharray:4 2}.band text.duty-code{fill:var(--ink);font-weight:600;font-size:11px}.band .asleep{fill:#4c6272}.band .sleepy{fill:var(--ink)}
${CLASSES}.key .kss{flex:none;display:block;width:30px;height:20px;border:1px solid var(--edge)}.key .kss.k4,.key .kss.k5{border-top:4px solid var(--ink)}.key .kss.duty{background:#fff;border:1.5px solid var(--ink)}.key .kss.call{background:#fff;border:1.5px dashed #00796d}.key .kss.asleep{background:#4c6272;height:10px;border:0;border-radius:3px}
.heat{width:auto;min-width:760px}.heat th,.heat td{font-size:11.5px;line-height:22px;text-align:center;padding:0 1px;min-width:29px;border:1px solid #fff;font-weight:400}.heat tbody th{text-align:left;padding-right:8px;font-size:13px}.heat thead th{color:var(--mute)}.heat .sleepy{box-shadow:inset 0 3px var(--ink);border-top-color:var(--ink)}.heat .none{color:#66727a}.plain-heat td{border-color:var(--line)}.heat .of{color:var(--mute)}
.share rect{fill:#6a45a3}.share{vertical-align:middle;background:#eef1f3}
.indices{font-size:14px;line-height:20px;margin-top:8px}.band-part{break-inside:avoid}.difference td,.difference th{padding:7px 14px 7px 0}
.scroll .plain td.n,.one-line{white-space:nowrap}.scroll .plain tbody th{min-width:96px}
@media screen and (max-width:720px){.fatigue .scroll .plain,.scroll .plain{min-width:600px}.band{width:700px}}
@media print{.band,.heat{min-width:0}.heat th,.heat td{font-size:7pt;line-height:11pt;min-width:0}}
`;
