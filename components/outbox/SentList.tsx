import { CheckCheck, CircleSlash } from "lucide-react";
import { failureToWords } from "#components/data/failure-words.ts";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { Name } from "#components/ui/Name.tsx";
import { RelativeTime } from "#components/ui/RelativeTime.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import type { SentRow } from "#lib/store/rows.ts";
import type { Target } from "./use-targets.ts";

/**
 * What the CRM has confirmed lately, newest first: one line for each action. What nobody pressed and was
 * not needed any more, or refused, stands among it, so that it does not vanish without a word.
 */
export function SentList(props: {
  readonly sent: readonly SentRow[];
  readonly now: number;
  readonly targetOf: (record: RecordKey) => Target;
}) {
  const { locale, timeZone } = useHandrail();
  const actions = props.sent.filter(
    (row, index, rows) => rows.findIndex((other) => other.actionId === row.actionId) === index,
  );
  const rowsOf = (actionId: string) => props.sent.filter((row) => row.actionId === actionId);
  const notesOn = (actionId: string) => {
    const rows = rowsOf(actionId);
    const notes = rows.flatMap((row) => copiesInWords(row, props.targetOf(row.record).crm));
    return [...new Set([...refusalInWords(rows, props.targetOf), ...notes])];
  };
  return (
    <div className="grid gap-1 pt-2">
      <h3 id="sent" className="text-small font-semibold text-muted">
        Sent
      </h3>
      <ul aria-labelledby="sent" className="grid gap-1">
        {actions.map((row) => (
          <li key={row.id} className="flex items-start gap-2">
            {rowsOf(row.actionId).some(wasWritten) ? (
              <CheckCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-green" />
            ) : (
              <CircleSlash aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
            )}
            <span className="min-w-0 flex-1">
              {row.title}
              <span className="block text-small text-muted">
                <Name
                  text={props.targetOf(row.record).account}
                  unknown="account no longer connected"
                />
                {" · "}
                <RelativeTime at={row.sentAt} now={props.now} locale={locale} timeZone={timeZone} />
              </span>
              {row.overtaken === true && <span className="block text-small">{NOT_NEEDED}</span>}
              {notesOn(row.actionId).map((words) => (
                <span key={words} className="block text-small">
                  {words}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const NOT_NEEDED =
  "Not needed any more: nothing was written. If the lead still waits for an answer, Handrail looks at it again.";

function wasWritten({ overtaken, refused }: SentRow): boolean {
  return overtaken !== true && refused === undefined;
}

/** Nobody has pressed it, so nobody has to do anything about it here (P7.9). What depends on it ends with it. */
function refusalInWords(
  rows: readonly SentRow[],
  targetOf: (record: RecordKey) => Target,
): readonly string[] {
  const [first] = rows
    .filter(({ refused }) => refused !== undefined)
    .toSorted((one, other) => one.seq - other.seq);
  if (first?.refused === undefined) return [];
  const { crm } = targetOf(first.record);
  const [what, rest] =
    first.write.kind === "task"
      ? ["the task", "Nothing has to be done here."]
      : ["this", "Nothing was written, and the lead stays overdue."];
  return [`${crm} refused ${what}: ${failureToWords(first.refused, crm).title} ${rest}`];
}

/** What the looks for a second copy have found (P3.7). */
function copiesInWords({ copies }: SentRow, crm: string): readonly string[] {
  switch (copies) {
    case "none":
      return [];
    case "removed":
      return ["A second copy was found and removed."];
    case "edited":
      return [`Two copies are in ${crm}. One was edited, so both stay.`];
  }
}
