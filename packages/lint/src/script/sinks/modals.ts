/** Calls that open a dialog of the browser. Source: https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html */
export const modalApis: readonly string[] = ['alert', 'confirm', 'prompt', 'print']
