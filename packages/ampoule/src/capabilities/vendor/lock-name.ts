/** The lock file, in the root folder. */
export const lockName = 'ampoule.lock.json'

/** Folder in the root for files that were fetched because no package has them. */
export const fetchedFolder = 'vendor'
