/** Lets work go one after the other, in the order in which it came. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * Two changes of one record that meet in Twenty can undo each other although both are answered with success.
 * What this connection writes therefore goes one at a time.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
