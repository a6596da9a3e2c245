/**
 * The most records of a connection with which the cache is filled by itself. Whatever a team has beyond that is
 * kept once somebody opens it, or once it changes.
 */
export const MOST_KEPT = 2_000;
