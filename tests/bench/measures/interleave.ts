/**
 * Runs everything once in each round, forwards and backwards in turn: whatever the machine does meanwhile
 * meets all of them alike, and none always follows the same one.
 */
export async function interleave(
  rounds: number,
  runs: readonly ((round: number) => Promise<void>)[],
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? runs : runs.toReversed();
    for (const run of order) await run(round);
  }
}
