import { lazy, Suspense, useRef, useState } from "react";
import { WhoLine } from "#components/mail/WhoLine.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import type { MailLead } from "./use-mail-lead.ts";

const ChangePerson = lazy(async () => ({
  default: (await import("#components/mail/ChangePerson.tsx")).ChangePerson,
}));
const OthersLookUp = lazy(async () => ({
  default: (await import("#components/mail/OthersLookUp.tsx")).OthersLookUp,
}));

/** Above the record of a conversation: whom of it this is, and how to get to another one. */
export function LeadBar(props: {
  readonly lead: MailLead;
  readonly turn: number;
  readonly onChoose: (record: RecordKey | null) => void;
}) {
  const { lead, turn } = props;
  const { match } = lead;
  const [changing, setChanging] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (match.type !== "one") return null;
  const close = () => {
    setChanging(false);
    button.current?.focus();
  };
  const choose = (record: RecordKey | null) => {
    props.onChoose(record);
    close();
  };
  return (
    <div className="grid grid-cols-1 gap-1 px-3 pb-1">
      <WhoLine
        resolved={lead}
        match={match}
        changing={changing}
        onChange={() => setChanging(!changing)}
        changeRef={button}
      />
      <Suspense>
        {changing && (
          <ChangePerson
            resolved={lead}
            match={match}
            turn={turn}
            onChoose={choose}
            onForget={() => choose(null)}
            onClose={close}
          />
        )}
        {lead.toAsk.length > 0 && <OthersLookUp toAsk={lead.toAsk} turn={turn} />}
      </Suspense>
    </div>
  );
}
