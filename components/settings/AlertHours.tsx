import { useHandrail } from "#components/data/handrail-context.tsx";
import { useConnections, useOwners } from "#components/data/use-live.ts";
import { Section } from "#components/ui/Section.tsx";
import { ownerCalendar } from "#lib/domain/calendar/owner-calendar.ts";
import { exceptionInWords, weekInWords } from "#lib/domain/playbook/describe/calendar-words.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { Row, Rows } from "./Rows.tsx";

/** Whose calendar counts for this person, on each connection, with its hours in words. */
export function AlertHours() {
  const connections = useConnections();
  if (connections === undefined) return null;
  return (
    <Section title="Your working hours" className="gap-3">
      <p className="max-w-[60ch]">
        They come from the playbook, which gives a person the team’s calendar or another one. Answer
        times are counted in them, and nothing is told outside them: what falls due at night is told
        at the next opening.
      </p>
      {connections.length === 0 ? (
        <p className="max-w-[60ch] text-muted">
          No CRM is connected yet. Connect one to see whose calendar counts for you.
        </p>
      ) : (
        <Rows>
          {connections.map((connection) => (
            <Hours key={connection.id} connection={connection} />
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Hours({ connection }: { readonly connection: ConnectionRow }) {
  const { playbook } = useHandrail();
  const owners = useOwners(connection.id);
  const { person } = connection;
  if (person === null) {
    return (
      <Row name={connection.account.name} code={connection.capabilities.label}>
        <p>Say under Connections who you are; until then no lead counts as yours.</p>
      </Row>
    );
  }
  const { calendar, label } = ownerCalendar(playbook, owners, person.ownerId);
  return (
    <Row name={connection.account.name} code={connection.capabilities.label}>
      <p>
        <bdi>{person.name}</bdi>: {label}, {calendar.timeZone.replaceAll("_", " ")} time
      </p>
      <p>{weekInWords(calendar.week)}</p>
      {calendar.exceptions.map((exception) => (
        <p key={`${exception.label} ${exception.from}`}>{exceptionInWords(exception)}</p>
      ))}
    </Row>
  );
}
