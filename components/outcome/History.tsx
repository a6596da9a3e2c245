import { LogEventLine } from "#components/parts/LogEventLine.tsx";
import { PlaybookVersionLine } from "#components/parts/PlaybookVersionLine.tsx";
import { Section } from "#components/ui/Section.tsx";
import { parseLog } from "#lib/domain/log.ts";
import type { Owner, RecordSnapshot } from "#lib/domain/snapshot.ts";

/** Everything that happened in this handoff, newest first, with who did it (R-CV-01..07). */
export function History(props: {
  readonly snapshot: RecordSnapshot;
  readonly owners: readonly Owner[];
}) {
  const { events } = parseLog(props.snapshot.handoff.log);
  return (
    <Section title="History">
      {events.length === 0 ? (
        <p className="max-w-[60ch] text-muted">
          Nothing yet: the first entry is made when the note is saved or handed off.
        </p>
      ) : (
        <ol aria-label="History" className="grid gap-2">
          {events.toReversed().map((event) => (
            <li key={event.id} className="border-s-2 border-line ps-3">
              <LogEventLine event={event} owners={props.owners} />
              <PlaybookVersionLine refText={event.playbook ?? null} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
