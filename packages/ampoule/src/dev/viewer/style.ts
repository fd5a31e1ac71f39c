/** Styles of the viewer, in light and dark. */
export const style = `
:root{--back:#f6f5f2;--panel:#fff;--text:#1d1c1a;--soft:#5c5850;--line:#dcd8d0;--accent:#a3144a;--error:#a8122a;--warning:#7a4b00;--info:#1f5a8a;color-scheme:light}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--back:#171614;--panel:#211f1d;--text:#f0ede8;--soft:#b4aea4;--line:#3a3733;--accent:#ff8bb0;--error:#ff9a9a;--warning:#f0c070;--info:#8fc4f0;color-scheme:dark}}
:root[data-theme=dark]{--back:#171614;--panel:#211f1d;--text:#f0ede8;--soft:#b4aea4;--line:#3a3733;--accent:#ff8bb0;--error:#ff9a9a;--warning:#f0c070;--info:#8fc4f0;color-scheme:dark}
*{box-sizing:border-box}
html,body{height:100%}
body{margin:0;display:flex;flex-direction:column;font:14px/1.45 system-ui,sans-serif;background:var(--back);color:var(--text)}
header{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:center;padding:.5rem .9rem;border-bottom:1px solid var(--line);background:var(--panel)}
h1{font-size:1rem;margin:0;max-width:24rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
h2{font-size:.95rem;margin:0;padding:.7rem .9rem}
.facts{margin:0;display:flex;gap:.6rem;align-items:center;color:var(--soft);flex-wrap:wrap}
meter{width:6rem}
.tools{display:flex;flex-wrap:wrap;gap:.4rem .8rem;margin-left:auto}
.tools label{color:var(--soft);display:flex;gap:.35rem;align-items:center}
select{font:inherit;color:var(--text);background:var(--back);border:1px solid var(--line);border-radius:6px;padding:.2rem .35rem;max-width:13rem}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[hidden]{display:none!important}
#problem{margin:0;padding:.6rem .9rem;background:var(--error);color:var(--panel);white-space:pre-wrap}
main{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr) 21rem}
#stage{overflow:auto;display:flex;gap:8px;padding:8px;justify-content:center}
#stage figure{margin:0;flex:1;display:flex;flex-direction:column;min-width:0}
#stage.fixed figure{flex:none}
#stage.over{display:grid}
#stage.over figure{grid-area:1/1}
#stage.over figure+figure{mix-blend-mode:difference;pointer-events:none}
figcaption{color:var(--soft);font-size:.8rem;padding-bottom:.2rem}
iframe{flex:1;width:100%;border:1px solid var(--line);border-radius:8px;background:#fff;min-height:0}
pre{margin:0;flex:1;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);border:1px solid var(--line);border-radius:8px;padding:.7rem;font:12px/1.5 ui-monospace,monospace}
aside{border-left:1px solid var(--line);background:var(--panel);overflow:auto;min-height:0}
ul{list-style:none;margin:0;padding:0}
li{border-top:1px solid var(--line);padding:.6rem .9rem}
li p{margin:0;overflow-wrap:anywhere}
li .severity{font-weight:600}
.error .severity{color:var(--error)}.warning .severity{color:var(--warning)}.info .severity{color:var(--info)}
li .hint{color:var(--soft);font-size:.85rem}
li button{font:12px ui-monospace,monospace;color:var(--accent);background:none;border:0;padding:.15rem 0;text-decoration:underline;cursor:pointer;text-align:left;overflow-wrap:anywhere}
@media (max-width:760px){main{grid-template-columns:minmax(0,1fr);grid-template-rows:minmax(18rem,1fr) auto}aside{border-left:0;border-top:1px solid var(--line);max-height:40vh}.tools{margin-left:0}h1{max-width:100%}}
`
