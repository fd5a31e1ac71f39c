/** The lock file, in the root folder. */
export const lockName = 'ampoule.lock.json'

/** Where files are that were fetched because no package has them, in the root folder. */
export const fetchedFolder = 'vendor'
