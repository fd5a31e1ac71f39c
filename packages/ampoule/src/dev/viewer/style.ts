/** Styles of the viewer, in light and dark. */
export const style = `
:root{--back:#f3f1ed;--panel:#fff;--text:#1d1c1a;--soft:#5f5a52;--line:#e0dcd4;--field:#faf9f7;--accent:#a3144a;--on-accent:#fff;--error:#a8122a;--warning:#7a4b00;--info:#1f5a8a;--good:#1c6b42;--shade:0 1px 2px #0000000f,0 8px 24px #00000012;color-scheme:light}
@media (prefers-color-scheme:dark){:root{--back:#131211;--panel:#1d1b1a;--text:#f0ede8;--soft:#b4aea4;--line:#35322e;--field:#272422;--accent:#ff8bb0;--on-accent:#2b0413;--error:#ff9a9a;--warning:#f0c070;--info:#8fc4f0;--good:#7fd6a4;--shade:0 1px 2px #0006,0 8px 24px #0005;color-scheme:dark}}
*{box-sizing:border-box}
html,body{height:100%}
body{margin:0;display:flex;flex-direction:column;font:14px/1.45 system-ui,sans-serif;background:var(--back);color:var(--text)}
header{display:flex;flex-wrap:wrap;gap:.6rem 1.6rem;align-items:center;padding:.6rem 1rem;border-bottom:1px solid var(--line);background:var(--panel)}
.page{display:flex;gap:.7rem;align-items:center;min-width:0;flex:1 1 14rem}
.page>div{min-width:0}
#icon{width:2rem;height:2rem;flex:none;border-radius:8px;background:var(--field);border:1px solid var(--line);object-fit:contain;padding:3px}
h1{font-size:1rem;line-height:1.25;margin:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.page p{margin:0;color:var(--soft);font-size:.82rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.facts{margin:0;display:flex;gap:1.4rem;font-size:.82rem;font-variant-numeric:tabular-nums}
.facts dt{color:var(--soft)}
.facts dd{margin:0;font-weight:600;white-space:nowrap}
meter{display:block;width:7.5rem;height:5px;margin-top:3px;border:0;border-radius:3px;background:var(--line)}
meter::-webkit-meter-bar{background:var(--line);border:0;border-radius:3px;height:5px}
meter::-webkit-meter-optimum-value{background:var(--good);border-radius:3px}
meter::-webkit-meter-suboptimum-value{background:var(--warning);border-radius:3px}
meter::-webkit-meter-even-less-good-value{background:var(--error);border-radius:3px}
.tools{display:flex;flex-wrap:wrap;gap:.5rem .9rem;align-items:end}
.tools label,legend{color:var(--soft);font-size:.75rem}
.tools>*{flex:none}
.tools>label{display:grid;gap:1px}
select{font:inherit;font-size:.85rem;color:var(--text);background:var(--field);border:1px solid var(--line);border-radius:7px;padding:.2rem .3rem;height:1.9rem;max-width:15rem}
fieldset{border:0;margin:0;padding:0}
legend{padding:0;margin-bottom:1px}
.choices{display:flex;height:1.9rem;background:var(--field);border:1px solid var(--line);border-radius:7px;padding:2px}
.choices label{position:relative;display:flex;font-size:.85rem;color:var(--text)}
.choices input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}
.choices span{display:grid;place-items:center;padding:0 .55rem;border-radius:5px}
.choices :checked+span{background:var(--accent);color:var(--on-accent)}
.choices :focus-visible+span,:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[hidden]{display:none!important}
#problem{margin:0;padding:.7rem 1rem;background:var(--error);color:var(--panel);white-space:pre-wrap;overflow-wrap:anywhere}
main{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr) 22rem}
#stage{overflow:auto;display:flex;gap:12px;padding:14px;justify-content:safe center}
#stage:focus-visible{outline-offset:-3px}
#stage figure{margin:0;flex:1;display:flex;flex-direction:column;min-width:0}
#stage.fixed figure{flex:none}
#stage.over{display:grid;grid-template:minmax(0,1fr)/minmax(0,1fr)}
#stage.over.fixed{grid-template-columns:auto}
#stage.over figure{grid-area:1/1}
#stage.over figure+figure{mix-blend-mode:difference;pointer-events:none}
figcaption{color:var(--soft);font-size:.8rem;padding:0 .2rem .3rem}
iframe,pre{flex:1;width:100%;border:1px solid var(--line);border-radius:10px;min-height:0;box-shadow:var(--shade)}
iframe{background:#fff}
@media (prefers-color-scheme:dark){iframe{background:#121212}}
.more{color:var(--good)}.less{color:var(--error)}.hunk{color:var(--soft)}
pre{margin:0;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);padding:.9rem 1rem;font:12px/1.55 ui-monospace,monospace}
aside{border-left:1px solid var(--line);background:var(--panel);overflow:auto;min-height:0}
h2{position:sticky;top:0;background:var(--panel);font-size:.95rem;margin:0;padding:.8rem 1rem;border-bottom:1px solid var(--line)}
.clean{color:var(--good)}
ul{list-style:none;margin:0;padding:0}
li{border-bottom:1px solid var(--line);padding:.7rem 1rem .75rem calc(1rem - 3px);border-left:3px solid var(--mark)}
li p{margin:0;overflow-wrap:anywhere}
li .severity{font-size:.7rem;font-weight:700;letter-spacing:.05em;text-transform:uppercase;color:var(--mark)}
.error{--mark:var(--error)}.warning{--mark:var(--warning)}.info{--mark:var(--info)}
li .hint{color:var(--soft);font-size:.85rem;margin-top:.25rem}
li .rule{color:var(--soft);font:11px/1.6 ui-monospace,monospace}
code{font:.9em ui-monospace,monospace;background:var(--field);border:1px solid var(--line);border-radius:4px;padding:0 .25em}
li button{font:12px/1.6 ui-monospace,monospace;color:var(--accent);background:none;border:0;padding:.1rem 0;text-decoration:underline;text-underline-offset:2px;cursor:pointer;text-align:left;overflow-wrap:anywhere}
li .foot{display:flex;flex-wrap:wrap;gap:0 .8rem;margin-top:.2rem}
@media (max-width:760px){
header{padding:.6rem .8rem;gap:.5rem .9rem}
.tools{flex-wrap:nowrap;overflow-x:auto;margin:0 -.8rem;padding:0 .8rem .2rem}
main{grid-template-columns:minmax(0,1fr);grid-template-rows:minmax(16rem,1fr) auto}
#stage{padding:8px}
aside{border-left:0;border-top:1px solid var(--line);max-height:38vh}
}
`
