/** What a thread of the pool runs; the pool knows it by this name. */
export {lintJobs} from './lint-job.ts'
