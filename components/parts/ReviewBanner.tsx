import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { absoluteTime } from "#components/ui/format-time.ts";
import { useNow } from "#components/ui/use-now.ts";
import { reviewState } from "#lib/domain/playbook/versions.ts";
import { readPreference, writePreference } from "#lib/store/connection-store.ts";
import { dayOf } from "./day-of.ts";

/**
 * Says that the day has come on which the playbook is to be looked at again (R-DQ-04). Whoever puts it
 * away is reminded the next day: an agreement that nobody looks at is none.
 */
export function ReviewBanner() {
  const { store, deps, playbook, locale, openSettings } = useHandrail();
  const now = useNow(deps.now, TEN_MINUTES_MS);
  const { timeZone } = playbook.calendar;
  const today = dayOf(now, timeZone);
  const putAway = useLiveQuery(() => readPreference(store, PUT_AWAY_ON, ""), [store]);
  const state = reviewState(playbook, today);
  if (state.type !== "due" || putAway === undefined || putAway === today) return null;
  const since = absoluteTime(
    Date.parse(`${state.since}T12:00:00Z`),
    { locale, timeZone: "UTC" },
    "date",
  );
  return (
    <aside
      aria-label="Playbook review"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-md bg-sunken px-2 py-1 text-small forced-colors:border"
    >
      <p className="min-w-0 flex-1 basis-48">
        <bdi>{playbook.name}</bdi>
        {state.since === today ? " is due for review today." : ` is due for review since ${since}.`}
      </p>
      <Button variant="link" onClick={() => openSettings("playbook/agree")}>
        Review it
      </Button>
      <Button variant="link" onClick={() => void writePreference(store, PUT_AWAY_ON, today)}>
        Not today
      </Button>
    </aside>
  );
}

const PUT_AWAY_ON = "playbook-review-put-away-on";
const TEN_MINUTES_MS = 600_000;
