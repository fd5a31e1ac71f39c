/** Colours of the kinds: the same hue in both themes, ink that reads on it. */
const hues = {markup: 250, text: 150, css: 200, js: 85, json: 55, image: 320, font: 290, other: 0} as const

const colours = Object.entries(hues)
  .map(([kind, hue]) => `.${kind}{--hue:${hue}}`)
  .join('\n')

const dark = `color-scheme:dark;--paper:#16181d;--ink:#e8eaee;--dim:#a3a9b4;--line:#363b45;
--box-l:.4;--box-c:.075;--group-l:.28;--group-c:.04;--text-l:.96`

/** Theme in three states (light, dark, the system's); no script; narrow pages scroll in the table alone. */
export const treemapStyle: string = `:root{color-scheme:light;--paper:#fff;--ink:#1b1d22;--dim:#5c6370;--line:#d6dae1;
--box-l:.87;--box-c:.075;--group-l:.94;--group-c:.03;--text-l:.25}
@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${dark}}}
:root[data-theme="dark"]{${dark}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25;margin:0;overflow-wrap:anywhere}
.sum{margin:.25rem 0 1rem;color:var(--dim)}
.sum b{color:var(--ink)}
.views input{position:absolute;opacity:0;pointer-events:none}
.views label{display:inline-block;margin:0 .25rem .75rem 0;padding:.2rem .8rem;border:1px solid var(--line);border-radius:1rem;cursor:pointer}
.views input:checked+label{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.views input:focus-visible+label{outline:2px solid var(--ink);outline-offset:2px}
.map{position:relative;height:clamp(22rem,56vw,42rem)}
#by-bytes:checked~.tokens,#by-tokens:checked~.bytes{display:none}
${colours}
.group{position:absolute;container-type:size;border:1px solid var(--paper);border-radius:.25rem;overflow:hidden;background:oklch(var(--group-l) var(--group-c) var(--hue))}
.group h2{margin:0;padding:0 .4rem;height:1.5rem;font-size:.8rem;line-height:1.5rem;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.group h2 span{font-weight:400}
.group ul{position:absolute;inset:1.5rem 0 0;margin:0;padding:0;list-style:none}
@container (height < 3rem) or (width < 2.5rem){.group h2{display:none}.group ul{inset:0}}
.map li{position:absolute;padding:1px;container-type:size}
.map li div{height:100%;padding:.2rem .35rem;border-radius:.15rem;overflow:hidden;font-size:.8rem;line-height:1.25;background:oklch(var(--box-l) var(--box-c) var(--hue));color:oklch(var(--text-l) .03 var(--hue))}
.map li:hover div{outline:2px solid var(--ink);outline-offset:-2px}
.map li b{display:block;font-weight:600;overflow-wrap:anywhere}
@container (height < 2.6rem){.map li span{display:none}.map li b{white-space:nowrap;text-overflow:ellipsis;overflow:hidden}}
@container (height < 1.4rem) or (width < 3rem){.map li div *{display:none}}
.wide{overflow-x:auto;margin-top:1.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{padding:.3rem .6rem;border-bottom:1px solid var(--line);text-align:left;white-space:nowrap}
th{font-weight:600}
td:nth-child(n+4){text-align:right;font-variant-numeric:tabular-nums}
td:nth-child(5),td:nth-child(7){color:var(--dim)}
th[colspan]{text-align:right}
td i{display:inline-block;width:.7rem;height:.7rem;margin-right:.45rem;border-radius:.15rem;background:oklch(var(--box-l) calc(var(--box-c) + .04) var(--hue));border:1px solid var(--line)}
.note{color:var(--dim);font-size:.9rem}
@media print{.views label{display:none}.map{break-inside:avoid}}`
