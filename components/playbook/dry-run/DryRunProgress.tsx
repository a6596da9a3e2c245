import { useId } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { absoluteTime } from "#components/ui/format-time.ts";
import { ProgressBar } from "#components/ui/ProgressBar.tsx";
import { useNowAndThen } from "#components/ui/use-now-and-then.ts";
import { type LeadsProgress, MOST_PAGES } from "#lib/commands/read-leads.ts";
import { counted } from "#lib/domain/playbook/describe/phrases.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { type DryRunWork, useDryRunScreen } from "./dry-run-screen.ts";

/** How far the reading and the comparing have come, and the way out of it. Said aloud now and then. */
export function DryRunProgress({ connection }: { readonly connection: ConnectionRow }) {
  const { locale, timeZone, deps } = useHandrail();
  const work = useDryRunScreen((screen) => screen.work);
  const stop = useDryRunScreen((screen) => screen.stop);
  const id = useId();
  const crm = connection.capabilities.label;
  const dateOf = (iso: string) => absoluteTime(Date.parse(iso), { locale, timeZone }, "date");
  const count = new Intl.NumberFormat(locale);
  const words = work === null ? "" : wordsOf(work, crm, dateOf, count);
  const progress = work?.type === "reading" ? work.progress : null;
  const said = useNowAndThen(words);
  return (
    <>
      {work !== null && (
        <div className="grid gap-1">
          <p id={id} className="max-w-[60ch]">
            {words}
          </p>
          <ProgressBar labelledBy={id} {...share(work, connection, deps.now())} />
          {progress !== null && (
            <p className="max-w-[60ch] text-small text-muted">
              {budgetInWords(progress, crm, count)}
            </p>
          )}
          <div className="pt-1">
            <Button onClick={() => stop?.abort()}>Cancel</Button>
          </div>
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

function wordsOf(
  work: DryRunWork,
  crm: string,
  dateOf: (iso: string) => string,
  { format }: Intl.NumberFormat,
): string {
  if (work.type === "comparing")
    return `Trying both sets of rules: ${format(work.progress.done)} of ${format(work.progress.total)} leads`;
  const { progress } = work;
  if (progress === null) return `Asking ${crm} for the leads of the last 90 days`;
  const leads = `${format(progress.leads)} ${progress.leads === 1 ? "lead" : "leads"}`;
  return `Reading ${crm}: ${leads} so far, up to what changed on ${dateOf(progress.readUntil)}`;
}

/** What the reading may take of the day, where the CRM tells what there is. */
function budgetInWords(
  { pages, allowance, pageCost }: LeadsProgress,
  crm: string,
  { format }: Intl.NumberFormat,
): string {
  const read = counted(pages, "page");
  if (allowance === null)
    return `${read} read; at most ${MOST_PAGES} are at a time, to leave ${crm}’s daily allowance to everybody’s work.`;
  const { left, of, kept, unit } = allowance;
  const cost = pageCost === null ? "" : `, and a page takes about ${format(pageCost)} of them`;
  return `${format(left)} of ${format(of)} ${unit} left today${cost}. ${read} read; at most ${MOST_PAGES} are at a time, and none once only ${format(kept)} ${unit} are left for everybody’s work.`;
}

/** How much of the work is done, where that is known. */
function share(work: DryRunWork, { capabilities }: ConnectionRow, now: number) {
  if (work.type === "comparing") return { value: work.progress.done, max: work.progress.total };
  // Several kinds of records are read one after the other, each from the beginning.
  if (work.progress === null || capabilities.handoffObjects.length > 1) return {};
  const left = now - Date.parse(work.progress.readUntil);
  return { value: Math.min(1, Math.max(0, 1 - left / NINETY_DAYS)), max: 1 };
}

const NINETY_DAYS = 90 * 86_400_000;
