/** Jobs of a thread of the pool; the pool knows this file by its name. */
export {lintJobs} from './lint-job.ts'
