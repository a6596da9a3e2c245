import { keep } from "#lib/commands/storage-failure.ts";
import { type PageState, siteOf } from "#lib/domain/record.ts";
import { DEFAULT_WIDTH, MAX_WIDTH, MIN_WIDTH, type Placement } from "#lib/messages/page-port.ts";
import { readPreference, writePreference } from "#lib/store/connection-store.ts";
import type { Store } from "#lib/store/databases.ts";
import { placementName } from "#lib/store/preference-names.ts";

export interface Layout {
  readonly open: boolean;
  /** Pixels. */
  readonly width: number;
  readonly placement: Placement;
}

const OPEN = "sidebar-open";

/** A database that is slower than this, or cannot be opened, is told about: in an open sidebar. */
const WAIT_AT_MOST_MS = 1500;
const UNKNOWN: Layout = { open: true, width: DEFAULT_WIDTH, placement: "push" };

/**
 * The sidebar as it was left: open or closed everywhere, as wide as on this size of screen, beside or over
 * the pages of this site. Never rejects.
 */
export function readLayout(store: Store, page: PageState): Promise<Layout> {
  const late = new Promise<Layout>((resolve) => {
    setTimeout(() => resolve(UNKNOWN), WAIT_AT_MOST_MS);
  });
  return Promise.race([readKept(store, page).catch(() => UNKNOWN), late]);
}

async function readKept(store: Store, page: PageState): Promise<Layout> {
  const [open, width, placement] = await Promise.all([
    readPreference(store, OPEN, true),
    readPreference(store, widthName(), DEFAULT_WIDTH),
    readPreference(store, placementName(siteOf(page)), "push"),
  ]);
  const isWidth = typeof width === "number" && width >= MIN_WIDTH && width <= MAX_WIDTH;
  return {
    open: open !== false,
    width: isWidth ? width : DEFAULT_WIDTH,
    placement: placement === "overlay" ? "overlay" : "push",
  };
}

/** Remembers what the person chose by opening, closing or dragging; a width that cannot be kept is no loss. */
export async function writeLayout(store: Store, layout: Omit<Layout, "placement">): Promise<void> {
  await keep(async () => {
    await writePreference(store, OPEN, layout.open);
    await writePreference(store, widthName(), layout.width);
  });
}

function widthName(): string {
  return `sidebar-width@${screen.width}x${screen.height}`;
}
