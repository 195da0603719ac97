/** The largest file that is read, in bytes: twice what 100,000 notes take. */
export const mostFileBytes = 256 * 1024 * 1024

/** The most records of a kind that a file may hold. */
export const mostRecords = 200_000

/** What a record may be as UTF-8 JSON, in bytes: the least that a sync takes. */
export const mostRecordBytes = 64_000

/** How many faults of a file are told; the reader mends one at a time. */
export const mostFaults = 5
