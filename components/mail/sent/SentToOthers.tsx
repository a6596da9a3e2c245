import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useConnections } from "#components/data/use-live.ts";
import { Button } from "#components/ui/Button.tsx";
import { Name } from "#components/ui/Name.tsx";
import type { SentMail } from "#lib/domain/mail/mail-page.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { findByAddresses } from "#lib/store/record-store.ts";
import { NotNow } from "./NotNow.tsx";
import { SentFrame } from "./SentFrame.tsx";

/** The message went to records that are not on screen: it leads to them. Nothing where none is known here. */
export function SentToOthers(props: {
  readonly sent: SentMail;
  readonly onPick: (record: RecordKey) => void;
}) {
  const { sent, onPick } = props;
  const { store } = useHandrail();
  const connections = useConnections();
  const rows = useLiveQuery(
    () =>
      findByAddresses(
        store,
        sent.people.map(({ address }) => address),
      ),
    [store, sent],
  );
  const there = (rows ?? []).filter(({ presence }) => presence === "present").slice(0, MOST_SHOWN);
  const [first] = there;
  if (first === undefined) return null;
  const crmOf = (id: string) => connections?.find((it) => it.id === id)?.capabilities.label;
  return (
    <SentFrame
      to={first.snapshot}
      actions={
        <>
          {there.map(({ key, snapshot, connectionId }) => (
            <Button key={key} onClick={() => onPick(snapshot.key)}>
              Show{" "}
              <Name
                text={snapshot.name}
                unknown={snapshot.emails[0] ?? recordKeyToString(snapshot.key)}
              />
              {there.length > 1 && ` in ${crmOf(connectionId) ?? "the CRM"}`}
            </Button>
          ))}
          <NotNow />
        </>
      }
    >
      That is not the record shown here.
    </SentFrame>
  );
}

const MOST_SHOWN = 3;
