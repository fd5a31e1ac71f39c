// Made from the folder source by scripts/generate.mjs.
/** Scripts by the name of what they do, as they stand in a page. */
export const scripts = {
  copy: "(()=>{function l(){for(const t of document.querySelectorAll(\"pre:has(> code)\")){const o=document.createElement(\"div\"),e=document.createElement(\"button\");o.className=\"copied\",e.type=\"button\",e.textContent=\"Copy\",e.onclick=async()=>{const n=t.cloneNode(!0);for(const c of n.querySelectorAll(\"del\"))c.remove();try{await navigator.clipboard.writeText(n.textContent),e.textContent=\"Copied\"}catch{getSelection().selectAllChildren(t),e.textContent=\"Selected\"}setTimeout(()=>{e.textContent=\"Copy\"},2e3)},t.replaceWith(o),o.append(t,e)}}l();})();",
} as const
