import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { DEFAULT_PORTAL_ID } from "#tests/sandbox/hubspot/settings.ts";
import { contactUrl } from "#tests/support/sidebar.ts";
import { evaluate, type Session } from "../browser/cdp.ts";
import type { Tab } from "../browser/chromium.ts";
import { attachToFrame } from "../browser/extension.ts";
import type { Contender, World } from "../world.ts";
import { awaitHeading, clickLink, drawn, timeOfHeading } from "./in-page.ts";
import { interleave } from "./interleave.ts";
import { waitAsleep } from "./worker-state.ts";

const LIST = `/contacts/${DEFAULT_PORTAL_ID}/objects/0-1/`;
const LIST_HEADING = "No record open";

export type NextSeries = "handrail" | "baseline" | "handrailAsleep" | "baselineAsleep";

export interface NextRecord {
  /** Click on another record's link → that record on screen. */
  readonly painted: Readonly<Record<NextSeries, readonly number[]>>;
  /** In how many runs with a stopped worker it was seen to be stopped just before the click. */
  readonly seenAsleep: number;
}

/** An open tab, and where its sidebar is asked. */
interface Open {
  readonly contender: Contender;
  readonly tab: Tab;
  readonly sidebar: Session;
}

/**
 * Goes from record to record as people do: a click in the CRM's list, which changes the address without
 * loading a page. With the worker running, and with the worker stopped while the list was on screen.
 */
export async function measureNextRecord(world: World, rounds: number): Promise<NextRecord> {
  const painted: Record<NextSeries, number[]> = {
    handrail: [],
    baseline: [],
    handrailAsleep: [],
    baselineAsleep: [],
  };
  let seenAsleep = 0;
  const [first, ...others] = world.leads;
  if (first === undefined) throw new Error("There is no lead to open.");
  const handrail = await openFirst(world.handrail, first);
  const baseline = await openFirst(world.baselineAtStart, first);
  const series = (name: NextSeries, open: Open, asleep: boolean) => {
    return async (round: number): Promise<void> => {
      const next = others[round % others.length];
      if (next === undefined) throw new Error("There is no lead to go on to.");
      await backToList(open);
      if (asleep && (await waitAsleep(open.contender, world.calm))) seenAsleep += 1;
      if (!asleep) await world.calm.wait();
      painted[name].push(await goTo(open, next));
    };
  };
  await interleave(rounds, [
    series("handrail", handrail, false),
    series("baseline", baseline, false),
    series("handrailAsleep", handrail, true),
    series("baselineAsleep", baseline, true),
  ]);
  await handrail.tab.close();
  await baseline.tab.close();
  return { painted, seenAsleep };
}

async function openFirst(contender: Contender, lead: RecordSnapshot): Promise<Open> {
  const tab = await contender.browser.openTab();
  await tab.session.send("Page.navigate", { url: contactUrl(lead.key.recordId, "?poll=0") });
  await evaluate(tab.session, drawn, "[data-record-id]");
  const sidebar =
    contender.sidebar === "frame"
      ? await attachToFrame(contender.browser, contender.origin)
      : tab.session;
  return { contender, tab, sidebar };
}

async function backToList({ tab, sidebar }: Open): Promise<void> {
  await evaluate(sidebar, awaitHeading, LIST_HEADING, false);
  await evaluate(tab.session, clickLink, LIST);
  await evaluate(tab.session, drawn, ".list tr[data-id]");
  await evaluate(sidebar, timeOfHeading);
}

async function goTo({ tab, sidebar }: Open, lead: RecordSnapshot): Promise<number> {
  await evaluate(sidebar, awaitHeading, lead.name ?? "", true);
  const clicked = await evaluate(
    tab.session,
    clickLink,
    `/contacts/${DEFAULT_PORTAL_ID}/record/0-1/${lead.key.recordId}`,
  );
  return (await evaluate(sidebar, timeOfHeading)) - clicked;
}
