import { useQuery } from "@tanstack/react-query";
import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { NotSavedNotice } from "#components/parts/NotSavedNotice.tsx";
import { Button } from "#components/ui/Button.tsx";
import { Section } from "#components/ui/Section.tsx";
import { Row, Rows } from "./Rows.tsx";
import { useSettingsPlatform } from "./settings-platform.ts";
import { useStoredData } from "./use-stored-data.ts";
import { WordingChoice } from "./WordingChoice.tsx";

/** What is read, where it is kept and what leaves, in plain words; and how to take it out or away. */
export function PrivacySection() {
  const platform = useSettingsPlatform();
  const { data: allowed = [] } = useQuery({
    queryKey: ["allowed-hosts"],
    queryFn: platform.allowedHosts,
    networkMode: "always",
  });
  return (
    <div className="grid gap-6">
      <Section title="What happens to the data">
        <Rows>
          <Row name="What is read" code="from the CRM">
            <p>
              The record you open, its company, timeline and e-mails as far as your key allows, and
              the list of CRM users. From the CRM's page only which record is open.
            </p>
          </Row>
          <Row name="What is read in Gmail" code="while it is switched on">
            <p>
              Who takes part in the conversation on screen, its subject, and the numbers by which
              Gmail tells conversations and messages apart. Not what anybody wrote; the e-mail that
              you are writing only when you press “Check what I wrote” and, if you inserted a draft
              or had it checked, as you send it, to see whether that text still stands there. It
              stays in this browser. Addresses that are not known here go to your own CRM, to find
              the person; you can make that wait for a press, or switch Gmail off, under
              Connections.
            </p>
          </Row>
          <Row name="Where it is kept" code="this browser profile">
            <p>
              In two databases of this extension: copies of CRM records, which can be deleted at any
              time, and what you typed or decided. Pages cannot read either. Keys are encrypted
              under a key that the browser does not hand out; this protects copies and exports, not
              against somebody who uses your browser.
            </p>
          </Row>
          <Row name="What leaves" code="only to your CRM">
            <p>
              What you save, hand off or log goes to the CRM's API, and nowhere else. Where an
              address for the playbook is followed, Handrail fetches it from there and tells it
              nothing. Handrail has no server, no analytics and loads no code from outside.
            </p>
          </Row>
          <Row name="What your system shows" code="notifications">
            <p>
              A notification names the buyer and the company, and what is owed by when. Your system
              keeps it in a list of its own, outside the browser. Names can be left out, and
              notifications switched off, under Alerts.
            </p>
          </Row>
          <Row name="How long" code="retention">
            <p>
              Copies of records stay until you clear them or disconnect. Sent writes are listed for
              24 hours. Drafts stay until you send or discard them. Every version of the playbook
              stays, so that old notes can be read. To notice a note that is copied, fingerprints of
              your last 200 notes stay, without their words. Of conversations stay the records that
              you chose for the last 2,000, by their numbers; of leads that you were told about,
              which they are, for 30 days after they are closed. They and the key go when you
              disconnect.
            </p>
          </Row>
        </Rows>
      </Section>
      <Section title="Hosts">
        <Rows>
          <HostRow name="Called" code="from the start" hosts={platform.apiHosts} />
          <HostRow name="Shows itself on" code="from the start" hosts={platform.pageHosts} />
          {allowed.length > 0 && (
            <HostRow name="Allowed by you" code="called, and its pages" hosts={allowed} />
          )}
        </Rows>
      </Section>
      <WordingChoice />
      <YourData />
    </div>
  );
}

function HostRow(props: { name: string; code: string; hosts: readonly string[] }) {
  return (
    <Row name={props.name} code={props.code}>
      <ul>
        {props.hosts.map((host) => (
          <li key={host}>
            <code>{host}</code>
          </li>
        ))}
      </ul>
    </Row>
  );
}

function YourData() {
  const { store } = useHandrail();
  const cached = useLiveQuery(() => store.cache.records.count(), [store]);
  const waiting = useLiveQuery(() => store.ops.outbox.count(), [store]);
  const { exportWaiting, clearCopies, said, failure } = useStoredData();

  return (
    <Section title="Your data here">
      <p className="max-w-[60ch]">
        {`Copies of records: ${cached ?? 0}. Writes that wait: ${waiting ?? 0}. Clearing the copies touches nothing that you typed and nothing in the CRM.`}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void clearCopies()}>Clear cached records</Button>
        <Button
          disabledReason={waiting === 0 ? "No write waits." : null}
          onClick={() => void exportWaiting()}
        >
          Export waiting writes as JSON
        </Button>
      </div>
      <p role="status" className="empty:hidden">
        {said}
      </p>
      <NotSavedNotice failure={failure} />
    </Section>
  );
}
