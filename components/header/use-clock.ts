import { useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useNow } from "#components/ui/use-now.ts";
import type { Clock, ClockFacts } from "#lib/domain/clock/clock.ts";
import { clockFactsOf } from "#lib/domain/clock/clock-facts.ts";
import { type Clocks, createClocks } from "#lib/domain/clock/clocks.ts";
import { type CrmClock, toCrmTime } from "#lib/domain/clock/crm-time.ts";
import { type Transition, transitionOf } from "#lib/domain/clock/transition.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";

const MINUTE_MS = 60_000;

/** What there is to say about the time of a handoff, as of now. */
export interface ClockView {
  /** Whether there is anything to say: something runs, or somebody owns the hours after the handoff. */
  readonly isShown: boolean;
  readonly clock: Clock | null;
  readonly transition: Transition | null;
  readonly facts: ClockFacts;
  readonly clocks: Clocks;
  /** Epoch milliseconds on the CRM's clock, a minute old at most. */
  readonly now: number;
}

export function useClock(
  snapshot: RecordSnapshot,
  owners: readonly Owner[],
  crmClock: CrmClock,
): ClockView {
  const { deps, playbook } = useHandrail();
  const now = toCrmTime(crmClock, useNow(deps.now, MINUTE_MS, snapshot));
  const facts = useMemo(() => clockFactsOf(snapshot), [snapshot]);
  const clocks = useMemo(() => createClocks({ playbook, owners }), [playbook, owners]);
  const clock = clocks.of(facts, now);
  const transition = transitionOf(facts, playbook, owners, now);
  const isRunning = clock !== null && clock.type !== "stopped";
  return {
    isShown: isRunning || transition !== null,
    clock,
    transition,
    facts,
    clocks,
    now,
  };
}
