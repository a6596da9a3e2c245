import { useHandrail } from "#components/data/handrail-context.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Notice } from "#components/ui/Notice.tsx";
import { countFollowUpAttempts } from "#lib/domain/handoff/follow-up-attempts.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { listAttempts } from "./attempts.ts";

/** Which attempts exist and how many are missing before "no response" may be logged (R-DF-07). */
export function Attempts(props: { readonly snapshot: RecordSnapshot; readonly needed: number }) {
  const { snapshot, needed } = props;
  const { locale, timeZone } = useHandrail();
  const made = countFollowUpAttempts(snapshot);
  const left = needed - made;
  const lines = listAttempts(snapshot);
  return (
    <Notice
      tone={left > 0 ? "caution" : "info"}
      title={
        left > 0
          ? `${made} of ${needed} attempts since it was accepted: ${left} ${left === 1 ? "is" : "are"} missing`
          : `${made} attempts since it was accepted: enough for “no response”`
      }
    >
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <bdi>{line.text}</bdi>
              {", "}
              <FormattedDate at={line.at} locale={locale} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && "Try again, or add under Story what happened outside the CRM."}
    </Notice>
  );
}
