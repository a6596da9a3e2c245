import { useHandrail } from "#components/data/handrail-context.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import { saveAsJson } from "#components/ui/save-file.ts";
import { Tag } from "#components/ui/Tag.tsx";
import { noteFieldsOf } from "#lib/domain/playbook/look-up.ts";
import type { Playbook } from "#lib/domain/playbook/schema.ts";
import { BriefList } from "./BriefList.tsx";
import { ReasonTable } from "./ReasonTable.tsx";
import { Row, Rows } from "./Rows.tsx";

/** The playbook in force, readable from end to end (R-GV-05). */
export function PlaybookSection() {
  const { playbook } = useHandrail();
  return (
    <div className="grid gap-6">
      <About playbook={playbook} />
      <Section title="Lead types" count={playbook.leadTypes.length}>
        <Rows>
          {playbook.leadTypes.map((type) => (
            <Row key={type.id} name={type.label} code={type.id}>
              <p>{`${type.trigger}.`}</p>
              <p>{`${type.promise}.`}</p>
            </Row>
          ))}
        </Rows>
      </Section>
      <Section title="The handoff note" count={10}>
        <Rows>
          {noteFieldsOf(playbook, null, "marketing-to-sdr").map((rule) => (
            <Row key={rule.field} name={rule.label} code={rule.required ? "required" : "asked for"}>
              <p>{rule.hint}</p>
            </Row>
          ))}
        </Rows>
      </Section>
      <Section title="Outcomes" count={playbook.outcomes.length}>
        <Rows>
          {playbook.outcomes.map((outcome) => (
            <Row key={outcome.id} name={outcome.label} code={outcome.id}>
              <p>{`${outcome.meaning}.`}</p>
            </Row>
          ))}
        </Rows>
        <p className="text-muted">{`“No response” needs ${playbook.followUp.attempts.length} attempts on record.`}</p>
      </Section>
      <ReasonTable playbook={playbook} />
      <BriefList briefs={playbook.briefs} />
    </div>
  );
}

function About({ playbook }: { playbook: Playbook }) {
  const { calendar, signOffs } = playbook;
  const shipped = playbook.origin === "shipped";
  return (
    <div className="grid max-w-[60ch] gap-2">
      <p>
        <strong className="font-semibold">{playbook.name}</strong> {playbook.version}{" "}
        <Tag tone={shipped ? "neutral" : "accent"}>
          {shipped ? "Shipped with Handrail" : "Your team's"}
        </Tag>
      </p>
      {shipped && (
        <p>
          These are Handrail's own proposals, a place to start from and not your agreement. They
          cannot be edited here yet: export them, agree on them, and keep the file.
        </p>
      )}
      <p className="text-muted">
        {`Signed by marketing: ${signOffs.marketing?.name ?? "nobody yet"}. By sales: ${signOffs.sales?.name ?? "nobody yet"}. ${
          playbook.reviewBy === null ? "No review date." : `Review by ${playbook.reviewBy}.`
        }`}
      </p>
      <p className="text-muted">
        {`Working time: ${daysInWords(calendar.workingDays)}, ${calendar.opens} to ${calendar.closes}, ${calendar.timeZone}.`}
      </p>
      <div>
        <Button onClick={() => saveAsJson(`${playbook.id}-${playbook.version}.json`, playbook)}>
          Export as JSON
        </Button>
      </div>
    </div>
  );
}

/** "Monday, Tuesday" for ISO weekdays. */
function daysInWords(days: readonly number[]): string {
  return days.map((day) => WEEKDAYS[day - 1] ?? "").join(", ");
}

const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
