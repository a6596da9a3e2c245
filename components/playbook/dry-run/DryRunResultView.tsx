import { type ReactNode, useMemo } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { EmptyState } from "#components/ui/EmptyState.tsx";
import { absoluteTime } from "#components/ui/format-time.ts";
import { Notice } from "#components/ui/Notice.tsx";
import { Section } from "#components/ui/Section.tsx";
import type { ConnectionRow } from "#lib/store/rows.ts";
import type { DryRunResult } from "./dry-run-screen.ts";
import { LeadTable } from "./LeadTable.tsx";
import { toLeadLines } from "./lead-line.ts";
import { PeopleBars } from "./PeopleBars.tsx";
import { RuleBars } from "./RuleBars.tsx";
import { readInWords } from "./read-in-words.ts";
import { resultInWords } from "./result-in-words.ts";

/** What two sets of rules made of the leads: in words, as a picture, and lead by lead. */
export function DryRunResultView(props: {
  readonly result: DryRunResult;
  readonly connection: ConnectionRow;
  /** Whether the rules have changed since. */
  readonly isOutOfDate: boolean;
}) {
  const { result, connection, isOutOfDate } = props;
  const { locale, timeZone } = useHandrail();
  const { replay, known } = result;
  const crm = connection.capabilities.label;
  const lines = useMemo(() => toLeadLines(result), [result]);
  const read = readInWords(known.read, crm, {
    dateOf: (iso) => absoluteTime(Date.parse(iso), { locale, timeZone }, "date"),
    countOf: new Intl.NumberFormat(locale).format,
  });
  const [sum, ...further] = resultInWords(replay, locale);
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        {isOutOfDate && (
          <Notice
            tone="caution"
            title="The rules have changed since. This is what came of them before."
          >
            Try again: the leads are known here, so it takes a moment and asks {crm} nothing.
          </Notice>
        )}
        {read.tone === "caution" && (
          <Notice tone="caution" title={read.title}>
            {read.detail}
          </Notice>
        )}
        {lines.length === 0 ? (
          <EmptyState why={`${crm} shows no lead that came or was offered in the last 90 days.`} />
        ) : (
          <Said>
            <p className="text-name font-semibold">{sum}</p>
            {further.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p className="text-small text-muted">
              {read.tone === "info" && `${read.title} ${read.detail} `}
              What is known of a lead today is taken for what was known when it came. Whoever has
              left the CRM gets nothing.
            </p>
          </Said>
        )}
      </div>
      {lines.length > 0 && (
        <>
          <PeopleBars sums={replay.sums} />
          <RuleBars sums={replay.sums} />
          <Section title="Lead by lead" level={3}>
            <LeadTable lines={lines} result={result} />
          </Section>
        </>
      )}
    </div>
  );
}

function Said({ children }: { readonly children: ReactNode }) {
  return <div className="grid max-w-[60ch] gap-1">{children}</div>;
}
