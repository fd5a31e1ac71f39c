import rehypeHighlight from 'rehype-highlight'

/** Marks the tokens of all code in a tree. It is loaded for the first code: its grammars take longer to set up than a short document takes to read. */
export const highlight = rehypeHighlight({detect: false})
