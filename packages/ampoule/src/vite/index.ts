/**
 * ampoule in Vite: `vite build` gives sealed pages, `vite dev` shows what is wrong with them. `ampoule` is where to begin.
 *
 * @module ampoule/vite
 */
export {type AmpouleViteOptions, ampoule} from './plugin.ts'
