import type { RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import { shortenText } from "../text/shorten-text.ts";
import type { Touch } from "../touch.ts";
import { EMPTY, type Prefilled } from "./prefilled.ts";
import { newestFirst, timeOf } from "./touch-order.ts";
import { specificity } from "./words/specificity.ts";
import { toTokens, toWords } from "./words/tokens.ts";
import { toIsoDate, type Zone } from "./zone.ts";

const DAY = 86_400_000;

/** The buyer's own words, quoted: of the trigger if it has any, else the newest that say something. */
export function prefillProblem(snapshot: RecordSnapshot, trigger: Touch | null): Prefilled {
  const names = new Set(toWords(`${snapshot.name ?? ""} ${snapshot.company.name ?? ""}`));
  const saying = newestFirst(snapshot.touches)
    .filter((touch) => touch.actor === "buyer")
    .toSorted((left, right) => Number(right === trigger) - Number(left === trigger))
    .find(({ words }) => words !== null && specificity("problem", toTokens(words), names) >= 2);
  if (saying === undefined) return EMPTY;
  return {
    value: `“${shortenText(displayLine(saying.words ?? ""), 300)}”`,
    from: saying.receipt,
  };
}

/** What the trigger was about, the page they came back to most, and the campaign. */
export function prefillAsset(touches: readonly Touch[], trigger: Touch | null): Prefilled {
  const returned = mostVisited(touches);
  const source = trigger?.asset != null ? trigger : returned;
  if (source === null) return EMPTY;
  const visits = returned === null || returned.count < 2 ? "" : ` (${returned.count} visits)`;
  const campaign = source.campaign ?? trigger?.campaign ?? null;
  const parts = [
    source.asset === returned?.asset ? "" : (source.asset ?? ""),
    returned === null ? "" : `${returned.asset}${visits}`,
    campaign === null ? "" : `campaign “${campaign}”`,
  ];
  return { value: parts.filter(Boolean).map(displayLine).join("; "), from: source.receipt };
}

/** How recent and how busy, in figures; what they mean is for the writer to say. */
export function prefillReadiness(touches: readonly Touch[], now: number, zone: Zone): Prefilled {
  const dated = newestFirst(touches).filter(
    (touch) => touch.actor === "buyer" && touch.at !== null && timeOf(touch) <= now,
  );
  const [newest] = dated;
  if (newest === undefined) return EMPTY;
  const recent = dated.filter((touch) => now - timeOf(touch) <= 30 * DAY);
  const actions = recent.reduce((sum, touch) => sum + touch.count, 0);
  const last = `Last active ${toIsoDate(zone.toWall(timeOf(newest)))}`;
  const value = actions < 2 ? last : `${last}; ${actions} actions in the last 30 days`;
  return { value, from: newest.receipt };
}

/** Page views of one page added up, as one touch; null when no page has a name. */
function mostVisited(touches: readonly Touch[]): Touch | null {
  const byPage = new Map<string, Touch>();
  for (const touch of newestFirst(touches)) {
    if (touch.kind !== "page-view" || touch.asset === null) continue;
    const known = byPage.get(touch.asset);
    byPage.set(touch.asset, { ...(known ?? touch), count: (known?.count ?? 0) + touch.count });
  }
  return [...byPage.values()].toSorted((left, right) => right.count - left.count)[0] ?? null;
}
