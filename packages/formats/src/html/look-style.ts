import { LOOK_FILLS } from '../picture/index.ts';

const PATTERNS: Readonly<Record<string, string>> = {
  long: 'background-image:linear-gradient(#8a5600,#8a5600);background-size:100% 3px;background-position:0 100%;background-repeat:no-repeat',
  late: 'background-image:repeating-linear-gradient(135deg,#0000 0 4px,#8f2f6340 4px 6px)',
  night: 'background-image:radial-gradient(#8f9bd066 1px,#0000 1.2px);background-size:5px 5px',
  'on-call':
    'box-shadow:inset 0 0 0 1.5px #00796d;background-image:repeating-linear-gradient(90deg,#00796d33 0 1.5px,#0000 1.5px 5px)',
  annual:
    'background-image:repeating-linear-gradient(45deg,#0000 0 4px,#3f8f5c2e 4px 5px),repeating-linear-gradient(-45deg,#0000 0 4px,#3f8f5c2e 4px 5px)',
  study: 'background-image:repeating-linear-gradient(0deg,#0000 0 4px,#6d4fb02e 4px 5.5px)',
  'spare-day': 'background-image:radial-gradient(#0b5f5266 1px,#0000 1.2px);background-size:6px 6px',
  'spare-long':
    'background-image:linear-gradient(#6b2d00,#6b2d00);background-size:100% 3px;background-repeat:no-repeat',
  'spare-late': 'background-image:repeating-linear-gradient(45deg,#0000 0 4px,#5b2a8040 4px 6px)',
  'spare-night': 'background-image:repeating-linear-gradient(0deg,#0000 0 4px,#ffffff33 4px 5px)',
  'spare-on-call':
    'box-shadow:inset 0 0 0 1.5px #006a7a;background-image:repeating-linear-gradient(0deg,#006a7a33 0 1.5px,#0000 1.5px 5px)',
  'spare-leave': 'background-image:repeating-linear-gradient(135deg,#0000 0 5px,#7a5c0030 5px 6px)',
};

const LOOKS_CSS = Object.entries(LOOK_FILLS)
  .map(([look, [fill, text]]) => `.look.${look}{background-color:${fill};color:${text};${PATTERNS[look] ?? ''}}`)
  .join('\n');

/** Style of the calendar: weeks as columns where there is room, as rows on a phone. */
export const LOOK_STYLE: string = `
.cal{margin-bottom:14px}.cal table{display:grid;grid-template-rows:auto repeat(7,minmax(25px,auto));grid-auto-flow:column;grid-template-columns:40px;grid-auto-columns:minmax(26px,34px);width:auto}
.cal.roomy table{grid-auto-columns:minmax(40px,72px);grid-template-rows:auto repeat(7,minmax(31px,auto))}
.cal thead,.cal tbody,.cal tr{display:contents}.cal td,.cal th{position:relative;display:flex;flex-direction:column;justify-content:center;min-width:0}
.cal thead th{font-weight:400;font-size:13px;line-height:18px;color:var(--mute)}
.cal tbody th{justify-content:flex-end;font-weight:400;font-size:12.5px;line-height:17px;color:var(--mute);padding:0 0 3px 2px}.cal tbody th b{display:block;white-space:nowrap;color:var(--ink);font-size:13px;min-height:17px}.cal tbody th .same{visibility:hidden}
.cal .we{background:var(--weekend)}
.look{display:block;flex:1 0 22px;margin:1px;font:600 12px/22px var(--f);text-align:center;white-space:nowrap;display:flex;align-items:center;justify-content:center}.look.tight{font-size:9.5px;letter-spacing:-.03em}.roomy .look{font-size:13px;min-height:28px}
.two .look{flex:1 0 11px;font-size:10px;line-height:11px;min-height:11px;margin:.5px 1px}.cal .two .look{min-height:11px}.two .look{background-image:none}.rest{display:block;text-align:center;color:#66727a;font-size:13px;line-height:22px}
.proof:after{content:"";position:absolute;inset:-.5px;pointer-events:none;border:solid var(--red);border-width:0 2.5px}.proof.first:after{border-top-width:2.5px}.proof.last:after{border-bottom-width:2.5px}
.cal .tip{position:absolute;top:-5px;right:-1px;z-index:1;font-size:10px;line-height:13px;height:13px;min-width:13px;padding:0 2px;border-radius:0 0 0 3px;box-shadow:0 0 0 1px #fff}
${LOOKS_CSS}
@media screen and (min-width:721px),print{.cal:not(.roomy) .tipped .look{justify-content:flex-start;padding-left:4px}}
.key{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:6px 16px;font-size:13px;line-height:18px;margin-top:10px}.key li{display:flex;gap:7px;align-items:center}.key .look{flex:none;width:30px;height:20px;margin:0;line-height:20px}
@media screen and (max-width:720px){.cal table,.cal.roomy table{display:table;width:100%;table-layout:fixed}.cal thead{display:table-header-group}.cal tbody{display:table-row-group}.cal tr{display:table-row}.cal td,.cal th,.cal.roomy td{display:table-cell;vertical-align:middle}
.cal .corner,.cal tbody th{width:52px}.cal tbody th,.cal tbody th b{white-space:nowrap;font-size:12.5px}.cal tbody th b,.cal tbody th .same{display:inline;visibility:visible}.cal tbody th .same{color:var(--mute);font-weight:400}.cal thead th{text-align:center}
.cal .look{min-height:26px}.cal .two .look{min-height:13px;line-height:13px}.proof:after{border-width:2.5px 0}.proof.first:after{border-width:2.5px 0 2.5px 2.5px}.proof.last:after{border-width:2.5px 2.5px 2.5px 0}.proof.first.last:after{border-width:2.5px}}
@media print{.cal:not(.roomy) table{grid-template-columns:34px;grid-auto-columns:minmax(20px,34px)}.cal:not(.roomy) .look{font-size:10.5px}.cal:not(.roomy) .look.tight{font-size:8px}}
`;
