/** The lock file, in the root folder. */
export const lockName = 'ampoule.lock.json'
