import { useMemo } from "react";
import { HandrailProvider, useHandrail } from "#components/data/handrail-context.tsx";
import { RouteExplainer } from "#components/routing/RouteExplainer.tsx";
import { Dialog } from "#components/ui/Dialog.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { DryRunResult } from "./dry-run-screen.ts";
import { explainLead } from "./explain-lead.ts";
import type { LeadLine } from "./lead-line.ts";

/** Every rule of both sides with its answers, for one lead. */
export function TraceDialog(props: {
  readonly line: LeadLine;
  readonly result: DryRunResult;
  readonly onClose: () => void;
}) {
  const { line, result, onClose } = props;
  const { locale, timeZone } = useHandrail();
  return (
    <Dialog
      open
      onClose={onClose}
      title={line.name ?? "A lead without a name"}
      description={
        <>
          <Name text={line.company} unknown="No company" />
          {" · came or was offered on "}
          <FormattedDate at={line.at} show="date" {...{ locale, timeZone }} />
          {" · today "}
          <Name text={line.really} unknown="nobody" />
          {" has it"}
        </>
      }
    >
      <div className="grid gap-5">
        <Side title="By the draft" side="after" place={line.place} result={result} />
        <Side title="By the rules in force" side="before" place={line.place} result={result} />
      </div>
    </Dialog>
  );
}

function Side(props: {
  readonly title: string;
  readonly side: "before" | "after";
  readonly place: number;
  readonly result: DryRunResult;
}) {
  const { title, side, place, result } = props;
  const handrail = useHandrail();
  const route = useMemo(() => explainLead(result, side, place), [result, side, place]);
  if (route === null) return null;
  return (
    <Section title={title}>
      {/* The explainer speaks of the rules in force: here, for once, of this side's. */}
      <HandrailProvider value={{ ...handrail, playbook: result[side] }}>
        <RouteExplainer routed={{ route, given: null }} owners={result.known.owners} />
      </HandrailProvider>
    </Section>
  );
}
