import { useHandrail } from "#components/data/handrail-context.tsx";
import { Name } from "#components/ui/Name.tsx";
import type { ClockFacts } from "#lib/domain/clock/clock.ts";
import { toMoment } from "#lib/domain/clock/moment.ts";
import { parseLog } from "#lib/domain/log.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";
import { DetailLine } from "./DetailLine.tsx";
import { momentInWords } from "./moment-in-words.ts";

/** What was missed in this round of the handoff, and who got the lead then. */
export function Misses(props: {
  readonly snapshot: RecordSnapshot;
  readonly owners: readonly Owner[];
  readonly facts: ClockFacts;
}) {
  const { locale, timeZone } = useHandrail();
  if (props.facts.misses === 0) return null;
  const misses = parseLog(props.snapshot.handoff.log)
    .events.filter(({ type }) => type === "escalated")
    .slice(-props.facts.misses);
  return misses.map((event) => {
    const at = toMoment(event.at);
    const owner = props.owners.find(({ id }) => id === event.to);
    return (
      <DetailLine
        key={event.id}
        term={`Missed${at === null ? "" : `, acted on ${momentInWords(at, { locale, timeZone }, timeZone)}`}`}
      >
        {event.words}
        {owner !== undefined && (
          <>
            {" It went on with "}
            <Name text={owner.name} unknown="its owner" />.
          </>
        )}
      </DetailLine>
    );
  });
}
