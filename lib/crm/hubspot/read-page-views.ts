import { type Outcome, succeed } from "../../domain/failure.ts";
import type { Call } from "./call.ts";
import { PATHS } from "./paths.ts";
import { occurrencesSchema } from "./schema-of-parts.ts";

/** One page, on one day, and how often it was looked at then. */
export interface PageView {
  readonly address: string;
  /** The page's title as HubSpot noted it, null when it did not. */
  readonly title: string | null;
  /** The last time on that day, ISO 8601 UTC. */
  readonly at: string;
  readonly count: number;
}

const PER_PAGE = 100;

/** So many calls at most for one buyer: three hundred views are more than a story can hold. */
const PAGES_MAX = 3;

/** The newest page views of a contact, those of one page on one day taken together. Oldest first. */
export async function readPageViews(
  call: Call,
  contactId: string,
): Promise<Outcome<readonly PageView[]>> {
  const views = new Map<string, PageView>();
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const read: Outcome<Occurrences> = await readPage(call, contactId, after);
    if (!read.ok) return read;
    for (const view of read.value.views) add(views, view);
    after = read.value.after;
    if (after === null) break;
  }
  return succeed([...views.values()].toSorted((left, right) => left.at.localeCompare(right.at)));
}

interface Occurrences {
  readonly views: readonly PageView[];
  readonly after: string | null;
}

async function readPage(
  call: Call,
  contactId: string,
  after: string | null,
): Promise<Outcome<Occurrences>> {
  const read = await call({
    method: "GET",
    path: PATHS.eventOccurrences,
    query: {
      objectType: "contact",
      objectId: contactId,
      eventType: PAGE_VISIT,
      sort: "-occurredAt",
      limit: String(PER_PAGE),
      ...(after === null ? {} : { after }),
    },
    effect: "read",
    schema: occurrencesSchema,
  });
  if (!read.ok) return read;
  const views = read.value.results.flatMap(({ eventType, occurredAt, properties = {} }) => {
    const address = properties?.["hs_url"] ?? null;
    if (eventType !== PAGE_VISIT || address === null) return [];
    const title = properties?.["hs_title"] ?? null;
    return [{ address, title, at: new Date(occurredAt).toISOString(), count: 1 }];
  });
  return succeed({ views, after: read.value.paging?.next?.after ?? null });
}

const PAGE_VISIT = "e_visited_page";

function add(views: Map<string, PageView>, view: PageView): void {
  const key = `${view.at.slice(0, 10)} ${withoutQuery(view.address)}`;
  const known = views.get(key);
  if (known === undefined) return void views.set(key, view);
  const [at] = [known.at, view.at].toSorted().toReversed();
  views.set(key, { ...known, at: at ?? known.at, count: known.count + 1 });
}

/** Campaign parameters make no other page. */
export function withoutQuery(address: string): string {
  return (address.split(/[?#]/)[0] ?? "").replace(/\/$/, "").toLowerCase();
}
