import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import type { OutboxEntry } from "#lib/domain/outbox.ts";
import { attemptWords } from "./attempt-words.ts";
import { isOnItsWay } from "./entry-words.ts";

/** How often it was tried; opened, each try with its time and what came of it, the last one first. */
export function Attempts(props: {
  readonly entry: OutboxEntry;
  /** "Tried twice, last 1 minute ago." */
  readonly summary: string;
  readonly crm: string;
}) {
  const { entry, summary, crm } = props;
  const { locale, timeZone } = useHandrail();
  if (entry.attempts.length === 0) return <>{summary}</>;
  return (
    <details className="contents">
      <summary className="inline cursor-pointer underline decoration-dotted underline-offset-2">
        {summary}
      </summary>
      <ol aria-label="Tries" className="grid gap-1 py-1">
        {entry.attempts.toReversed().map((attempt, index) => {
          const isLast = index === 0;
          const { text, code } = attemptWords(attempt, {
            isOnItsWay: isLast && isOnItsWay(entry),
            crm,
          });
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: tries have no other name, and only the end grows.
              key={entry.attempts.length - index}
              className="max-w-[60ch] border-s-2 border-line ps-2"
            >
              <FormattedDate at={attempt.at} locale={locale} timeZone={timeZone} />: {text}{" "}
              {code !== null && <span className="whitespace-nowrap">{code}</span>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
