import { useEffect, useRef } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import { Section } from "#components/ui/Section.tsx";
import { Select } from "#components/ui/Select.tsx";
import { DryRunProgress } from "./DryRunProgress.tsx";
import { DryRunResultView } from "./DryRunResultView.tsx";
import { useDryRunScreen } from "./dry-run-screen.ts";
import { type DryRun as Dry, useDryRun } from "./use-dry-run.ts";
import { WhyNoResultNotice } from "./WhyNoResultNotice.tsx";

/** Tries the draft's routing rules on the leads that were, before anybody is asked for them (M11). */
export function DryRun() {
  const dry = useDryRun();
  if (dry.connections === undefined) return null;
  return (
    <Section title="Try the rules on the last 90 days">
      <p className="max-w-[60ch] text-small text-muted">
        Works out who would have got each lead, by the rules in force and by this draft, side by
        side. Nothing is written, neither here nor in the CRM, and what was read is forgotten when
        Settings is closed.
      </p>
      <Body dry={dry} />
    </Section>
  );
}

function Body({ dry }: { readonly dry: Dry }) {
  const { openSettings } = useHandrail();
  const isWorking = useDryRunScreen((screen) => screen.work !== null);
  const trouble = useDryRunScreen((screen) => screen.trouble);
  const { connection, result } = dry;
  const wasWorking = useRef(false);
  const tryIt = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Whoever pressed Cancel goes on here: that button is gone.
    if (!isWorking && document.activeElement === document.body && wasWorking.current)
      tryIt.current?.focus();
    wasWorking.current = isWorking;
  }, [isWorking]);
  const whyNot = isWorking ? "One moment: the rules are being tried." : dry.isBroken;
  if (connection === null)
    return (
      <EmptyState
        why="Handrail is not connected to a CRM yet, so there are no leads to try the rules on."
        action={<Button onClick={() => openSettings("connections")}>Add connection</Button>}
      />
    );
  if (dry.hasNoRules)
    return (
      <EmptyState why="Neither this draft nor the playbook in force has a routing rule that is tried. Add a routing rule above first." />
    );
  return (
    <div className="grid gap-4 pt-1">
      <div className="flex flex-wrap items-end gap-2">
        <Account dry={dry} isWorking={isWorking} />
        <Button ref={tryIt} disabledReason={whyNot} onClick={() => dry.start()}>
          {result === null ? "Try" : "Try again"}
        </Button>
        {result !== null && result.known.read.place !== null && (
          <Button disabledReason={whyNot} onClick={() => dry.start("on")}>
            Read on
          </Button>
        )}
        {result !== null && (
          <Button disabledReason={whyNot} onClick={() => dry.start("anew")}>
            Read the leads again
          </Button>
        )}
      </div>
      <DryRunProgress connection={connection} />
      {trouble !== null && <WhyNoResultNotice trouble={trouble} connection={connection} />}
      {result !== null && (
        <DryRunResultView
          key={result.known.at}
          result={result}
          connection={connection}
          isOutOfDate={dry.isOutOfDate}
        />
      )}
    </div>
  );
}

function Account({ dry, isWorking }: { readonly dry: Dry; readonly isWorking: boolean }) {
  const { connections = [], connection } = dry;
  const options = connections.map(({ id, capabilities, account }) => ({
    value: id,
    label: `${capabilities.label} · ${account.name}`,
  }));
  if (connection === null || options.length < 2 || isWorking) return null;
  return (
    <div className="w-full max-w-80">
      <Select
        label="Leads of"
        options={options}
        value={connection.id}
        onChange={(id) => dry.choose(id)}
      />
    </div>
  );
}
