import { clsx } from "clsx";
import { useEffect, useId, useRef, useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { absoluteTime } from "#components/ui/format-time.ts";
import { MOST_PAGES } from "#lib/commands/read-leads.ts";
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
  const words = work === null ? "" : wordsOf(work, crm, dateOf, new Intl.NumberFormat(locale));
  const said = useNowAndThen(words);
  return (
    <>
      {work !== null && (
        <div className="grid gap-1">
          <p id={id} className="max-w-[60ch]">
            {words}
          </p>
          <progress aria-labelledby={id} {...share(work, connection, deps.now())} className={BAR} />
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
  return `Reading ${crm}: ${leads} so far, up to what changed on ${dateOf(progress.readUntil)}. ${counted(progress.pages, "page")} read; at most ${MOST_PAGES} are, to leave ${crm}’s daily allowance to everybody’s work.`;
}

// The browser's own bar would be green, which stands for what was sent.
const BAR = clsx(
  "h-2 w-full max-w-120 appearance-none overflow-hidden rounded-sm border border-control",
  "forced-color-adjust-none [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-accent",
);

/** How much of the work is done, where that is known. */
function share(work: DryRunWork, { capabilities }: ConnectionRow, now: number) {
  if (work.type === "comparing") return { value: work.progress.done, max: work.progress.total };
  // Several kinds of records are read one after the other, each from the beginning.
  if (work.progress === null || capabilities.handoffObjects.length > 1) return {};
  const left = now - Date.parse(work.progress.readUntil);
  return { value: Math.min(1, Math.max(0, 1 - left / NINETY_DAYS)), max: 1 };
}

/** The words of a moment ago: a screen reader would otherwise be interrupted at every change. */
function useNowAndThen(words: string): string {
  const [said, setSaid] = useState("");
  const newest = useRef(words);
  newest.current = words;
  useEffect(() => {
    const timer = setInterval(() => setSaid(newest.current), SAY_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return said;
}

/** Said aloud this often at most. */
const SAY_EVERY_MS = 5_000;
const NINETY_DAYS = 90 * 86_400_000;
