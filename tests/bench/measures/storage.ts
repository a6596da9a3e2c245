import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { createRandom } from "#tests/sandbox/random.ts";
import { evaluate } from "../browser/cdp.ts";
import { openProbe } from "../browser/extension.ts";
import type { DurabilityTimes } from "../probe/durability.ts";
import { fillerEmail } from "../probe/filler.ts";
import type { LookupTimes } from "../probe/lookup.ts";
import { CACHED_LEADS, type World } from "../world.ts";

/** Looks people up by e-mail among all cached leads, in a page of the extension. */
export async function measureLookups(world: World, times: number): Promise<LookupTimes> {
  const random = createRandom(2);
  const emails = Array.from({ length: times }, () =>
    fillerEmail(random.between(world.account.leads.length, CACHED_LEADS - 1)),
  );
  const { browser, origin } = world.handrail;
  const probe = await openProbe(browser, origin);
  const result = await evaluate(
    probe.session,
    (connectionId, looked) => window.handrailBench.timeLookups(connectionId, looked),
    world.account.connection.id,
    emails,
  );
  await probe.close();
  return result;
}

/** Saves and types in a page of the extension, on this machine's disk. */
export async function measureDurability(world: World, times: number): Promise<DurabilityTimes> {
  const { browser, origin } = world.handrail;
  const [lead] = world.leads;
  if (lead === undefined) throw new Error("There is no lead to add a touch to.");
  const probe = await openProbe(browser, origin);
  const result = await evaluate(
    probe.session,
    (snapshot: RecordSnapshot, runs: number) => window.handrailBench.timeDurability(snapshot, runs),
    lead,
    times,
  );
  await probe.close();
  return result;
}
