import { useHandrail } from "#components/data/handrail-context.tsx";
import type { RunningClock } from "#lib/domain/clock/clock.ts";
import { happensByItself } from "#lib/domain/escalation/happens-by-itself.ts";
import { leadTypeOf, tierOf } from "#lib/domain/playbook/look-up.ts";
import type { ClockView } from "../use-clock.ts";
import { DetailLine } from "./DetailLine.tsx";
import { momentInWords } from "./moment-in-words.ts";
import { agreedInWords, owedInWords, workingTimeInWords } from "./owed-words.ts";

/** What is owed while the clock runs. */
export function RunningLines(props: {
  readonly clock: RunningClock;
  readonly time: ClockView;
  /** Whether the CRM is there to be tried. */
  readonly isTrial: boolean;
}) {
  const { clock, time, isTrial } = props;
  const { locale, timeZone, playbook } = useHandrail();
  const place = { locale, timeZone };
  const moment = { now: time.now, place };
  const owner = time.clocks.workingTimeOf(clock.ownerId);
  const tier = tierOf(playbook, leadTypeOf(playbook, time.facts.leadType), time.facts.stage);
  return (
    <>
      <DetailLine term="Owed">{owedInWords(clock, moment)}</DetailLine>
      {clock.genericAt !== null && (
        <DetailLine term="Contact">
          {`Contacted ${momentInWords(clock.genericAt, place, timeZone)}, but the message was generic: the clock runs on.`}
        </DetailLine>
      )}
      {clock.promise !== null && <DetailLine term="What sales does">{clock.promise}</DetailLine>}
      <DetailLine term="Agreed">{agreedInWords(clock, owner, moment)}</DetailLine>
      <DetailLine term="Working time">{workingTimeInWords(clock, owner, moment)}</DetailLine>
      {tier !== null && (
        <DetailLine term="If it is missed">
          {tier.ifMissed}
          {!happensByItself(playbook, isTrial) && tier.missed.length > 0 && (
            <span className="block text-small text-muted">
              {" "}
              By hand, until marketing and sales have signed a playbook of their own.
            </span>
          )}
        </DetailLine>
      )}
    </>
  );
}
