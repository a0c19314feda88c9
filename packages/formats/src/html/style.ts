import { LOOK_STYLE } from './look-style.ts';

/** The page's own style: tokens, layout from 390 px up, and A4 print that survives black and white. */
export const STYLE: string = `
:root{--ink:#212b32;--mute:#4c6272;--blue:#005eb8;--red:#b3170f;--green:#00662f;--amber:#7a4b00;--line:#d8dde0;--edge:#768692;--page:#f0f4f5;--weekend:#eef1f3;
--f:"Inter",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:400 16px/24px var(--f);font-variant-numeric:tabular-nums;overflow-wrap:break-word}
main{max-width:1000px;margin:0 auto;padding:24px 40px 40px}
h1,h2,h3,h4,p,dl,dd,ul,ol{margin:0}b{font-weight:600}i{font-style:normal}
a{color:var(--blue);text-underline-offset:2px}a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--ink);box-shadow:0 0 0 6px #ffeb3b}
.vh{position:absolute;width:1px;height:1px;margin:-1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.mute,small{color:var(--mute)}small{display:block;font-size:13px;line-height:18px}
.banner{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px;padding-bottom:16px;border-bottom:1px solid var(--line)}.banner .when{margin-left:auto;color:var(--mute)}
.mark{display:inline-grid;grid-template-columns:repeat(3,7px);gap:2px;padding:4px;border-radius:5px;background:#e8f1fa}.mark i{width:7px;height:7px;border-radius:1px;background:#b9d3ec}.mark .a{background:#ffc24d}.mark .n{background:#1f2a55}.mark .b{background:#005eb8}
.title{color:var(--mute);margin-top:24px}.title+h1{margin-top:4px}
h1{font-size:38px;line-height:46px;letter-spacing:-.02em;margin:24px 0 8px}
h2{font-size:24px;line-height:30px;letter-spacing:-.01em;margin:36px 0 12px;break-after:avoid}
h3{font-size:20px;line-height:28px;margin:28px 0 10px;break-after:avoid}h4{font-size:16px;line-height:24px;break-after:avoid}
.answer{display:flex;gap:14px;align-items:flex-start}.answer:before{content:"";flex:none;width:.85em;height:.85em;margin-top:.16em;background:currentColor}
.answer.breaks:before{color:var(--red);clip-path:polygon(50% 2%,100% 96%,0 96%)}
.answer.meets:before{color:var(--green);clip-path:polygon(14% 48%,0 62%,38% 98%,100% 20%,86% 6%,37% 68%)}
.answer.cannot-tell:before{color:var(--amber);clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%,50% 0,50% 18%,18% 50%,50% 82%,82% 50%,50% 18%)}
.lead{font-size:18px;line-height:27px;max-width:820px}.counts{margin-top:12px;font-size:17px}.tally{display:inline-flex;flex-wrap:wrap;gap:2px 22px}
.v{display:inline-flex;align-items:center;gap:6px;font-weight:600;white-space:nowrap}.v:before{content:"";flex:none;width:13px;height:13px;background:currentColor}
.v.breaks{color:var(--red)}.v.breaks:before{clip-path:polygon(50% 2%,100% 96%,0 96%)}
.v.advice{color:var(--red)}.v.advice:before{clip-path:polygon(50% 2%,100% 96%,0 96%,50% 2%,50% 30%,24% 82%,76% 82%,50% 30%)}
.v.meets,.v.waiver{color:var(--green)}.v.meets:before{clip-path:polygon(14% 48%,0 62%,38% 98%,100% 20%,86% 6%,37% 68%)}
.v.waiver{white-space:normal}.v.waiver:before{clip-path:polygon(0 0,100% 0,100% 100%,0 100%,0 0,16% 50%,28% 40%,42% 60%,72% 22%,84% 32%,44% 82%,16% 50%,0 0)}
.v.cannot-tell{color:var(--amber)}.v.cannot-tell:before{clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%,50% 0,50% 18%,18% 50%,50% 82%,82% 50%,50% 18%)}
.facts{display:flex;flex-wrap:wrap;gap:12px 40px;margin:18px 0 0;padding:14px 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:14px;line-height:20px}.facts div{max-width:440px}.facts dt{color:var(--mute)}.facts dd{font-weight:600;overflow-wrap:anywhere}
.tip{display:inline-block;min-width:15px;height:15px;padding:0 3px;background:var(--red);color:#fff;font:700 11px/15px var(--f);text-align:center;border-radius:2px}.tip.off{background:#fff;color:var(--red);box-shadow:inset 0 0 0 1.5px var(--red)}
.callouts{list-style:none;padding:0;margin-top:14px;color:var(--ink)}.callouts li{display:flex;gap:9px;margin-top:5px;font-size:15px;line-height:21px}.callouts .tip{flex:none;margin-top:3px}.callouts a{color:var(--red);font-weight:600}
table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:600}td,th{vertical-align:top;padding:0}
.n{text-align:right}
.rules{font-size:14px;line-height:19px}.rules thead th,.plain thead th{font-size:13px;line-height:18px;color:var(--mute);border-bottom:2px solid var(--ink);padding:0 14px 6px 0;vertical-align:bottom}
.rules tbody td,.rules tbody th{padding:9px 14px 9px 0;border-bottom:1px solid var(--line);font-weight:400}.rules tbody th{min-width:150px}.rules tbody th b{font-size:15px;line-height:20px;display:block}
.rules tr>:first-child{padding-left:12px}.rules td.n{white-space:nowrap}.rules tr.breaks td,.rules tr.breaks th{background:#fdf3f2}.rules tr.breaks td:first-child{box-shadow:inset 4px 0 var(--red)}.rules tr:target td,.rules tr:target th{background:#fff8c5}
.verdict{white-space:nowrap}.rules .tip{margin-left:4px;vertical-align:1px}.cells{overflow-wrap:anywhere}
.unsure{color:var(--amber)}small.unsure:before{content:"";display:inline-block;width:9px;height:9px;margin-right:5px;background:currentColor;clip-path:polygon(50% 0,100% 50%,50% 100%,0 50%,50% 0,50% 22%,22% 50%,50% 78%,78% 50%,50% 22%)}
.bar{display:block;margin:5px 0 0 auto}.bar .ground{fill:#e4e8ea}.bar .fill{fill:#4c6272}.bar .tick{stroke:var(--ink);stroke-width:2}.bar.broken .fill{fill:var(--red)}
.plain{font-size:14px;line-height:20px}.plain td,.plain th{padding:7px 14px 7px 0;border-bottom:1px solid var(--line)}.plain tfoot th,.plain tfoot td{border-bottom:0;font-weight:600}.plain tfoot tr:first-child>*{border-top:2px solid var(--ink)}.plain small{font-weight:400}
.cols{display:grid;grid-template-columns:1fr 1fr;gap:0 40px}.cant{border-left:4px solid #a86a00;padding:2px 0 2px 16px;margin:0 0 16px}.cant h3,.cant h4{margin:0;font-size:17px;line-height:24px}.cant ul,.cols section>ul,.notes{padding-left:20px}.cols section>ul{margin:8px 0}
.chart{display:block;width:100%;height:auto}.chart text{font-family:var(--f);font-size:13px;fill:var(--mute)}.chart .value{fill:var(--ink);font-size:12px;paint-order:stroke;stroke:#fff;stroke-width:3px}.chart .month{fill:var(--ink);font-weight:600}.chart .grid{stroke:var(--line)}.chart .hours{fill:#5b8fc7}.chart .limit{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:6 4}.chart .limit-text{fill:var(--ink)}
.scroll{overflow-x:auto}details{margin-top:8px}summary{cursor:pointer;color:var(--blue);width:fit-content}details table{max-width:480px;margin-top:8px}
.person{border-top:3px solid var(--ink);margin-top:44px}.person>h2{font-size:28px;line-height:34px;margin-top:20px}
footer{font-size:13.5px;line-height:21px;border-top:1px solid var(--line);margin-top:36px;padding-top:14px}code{font:13px/20px ui-monospace,"DejaVu Sans Mono",Menlo,Consolas,monospace;background:var(--page);padding:2px 6px;overflow-wrap:anywhere}.hash{overflow-wrap:anywhere}
${LOOK_STYLE}
@media screen and (max-width:720px){main{padding:16px 16px 32px}h1{font-size:30px;line-height:37px}.cols{grid-template-columns:1fr}
.chart{width:760px}.people thead{display:none}
.rules,.rules tbody,.rules tr,.rules tbody td,.rules tbody th,.people,.people tbody,.people tr,.people td,.people th{display:block}.rules thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rules tr{padding:10px 0;border-bottom:1px solid var(--line)}.rules tbody td,.rules tbody th{padding:2px 12px;border:0}.rules tr.breaks{background:#fdf3f2;box-shadow:inset 4px 0 var(--red)}.rules tr.breaks td:first-child{box-shadow:none}
.rules td.n{display:inline-block;text-align:left;vertical-align:top;min-width:30%}.rules td.n:before{content:attr(data-label);display:block;color:var(--mute);font-size:13px}.bar{margin-left:0}
.people tr{padding:8px 0;border-bottom:1px solid var(--line)}.people td,.people th{padding:1px 0;border:0;text-align:left}}
@media print{.rules,.plain{font-size:9.5pt;line-height:13pt}.rules tbody th{min-width:110px}.rules tbody td,.rules tbody th,.rules thead th{padding-right:9px}@page{size:A4;margin:14mm}body{font-size:10.5pt;line-height:15pt}main{max-width:none;padding:0}a{color:inherit;text-decoration:none}details,.scroll:focus{display:none}
tr,.cant,.callouts li,svg,.facts,.key,footer,.cal{break-inside:avoid}.person{break-before:page;border-top:0;margin-top:0}h1{font-size:24pt;line-height:29pt}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}.look{outline:.5px solid #59656d;outline-offset:-.5px}}
`;
