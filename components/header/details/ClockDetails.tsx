import { lazy, Suspense } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { Clock } from "#lib/domain/clock/clock.ts";
import { clockOffsetInWords } from "#lib/domain/clock/clock-offset-in-words.ts";
import type { Owner } from "#lib/domain/snapshot.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { ClockView } from "../use-clock.ts";
import { DetailLine } from "./DetailLine.tsx";
import { Misses } from "./Misses.tsx";
import { momentInWords } from "./moment-in-words.ts";
import { calendarInWords } from "./owed-words.ts";
import { RefusedStep } from "./RefusedStep.tsx";
import { RunningLines } from "./RunningLines.tsx";
import { TransitionLine } from "./TransitionLine.tsx";

const Snooze = lazy(async () => ({
  default: (await import("#components/clock/Snooze.tsx")).Snooze,
}));

/** Everything behind the clock: what is owed, whose hours count, what sales does, what follows from a miss. */
export function ClockDetails(props: {
  readonly view: RecordView;
  readonly connection: ConnectionRow;
  readonly owners: readonly Owner[];
  readonly time: ClockView;
}) {
  const { view, connection, time } = props;
  const { clock, transition } = time;
  const { locale } = useHandrail();
  const crm = connection.capabilities.label;
  const offset = clockOffsetInWords(connection, crm, locale);
  return (
    <div className="mt-1 grid gap-2 rounded-md bg-sunken px-3 py-2 text-small forced-colors:border">
      <dl className="grid gap-2">
        {clock?.type === "running" ? (
          <RunningLines clock={clock} time={time} isTrial={connection.crm === "sample"} />
        ) : (
          <StoppedLine clock={clock} />
        )}
        <Misses snapshot={view.snapshot} owners={props.owners} facts={time.facts} />
        {transition !== null && <TransitionLine transition={transition} />}
        <RefusedStep record={view.snapshot.key} crm={crm} />
        {offset !== null && <DetailLine term="Clock">{offset}</DetailLine>}
      </dl>
      {clock?.type === "running" && clock.ownerId === connection.person?.ownerId && (
        <Suspense>
          <Snooze view={view} connection={connection} />
        </Suspense>
      )}
    </div>
  );
}

function StoppedLine({ clock }: { readonly clock: Exclude<Clock, { type: "running" }> | null }) {
  const { locale, timeZone } = useHandrail();
  if (clock === null) return null;
  if (clock.type === "no-working-time")
    return (
      <DetailLine term="Owed">
        Nothing can be due: {calendarInWords(clock.calendar)} has no working time. Add some in the
        playbook.
      </DetailLine>
    );
  const at = momentInWords(clock.at, { locale, timeZone }, timeZone);
  const timely = clock.isInTime === null ? "" : clock.isInTime ? ", on time" : ", missed";
  return <DetailLine term="Answered">{`${at}${timely}.`}</DetailLine>;
}
