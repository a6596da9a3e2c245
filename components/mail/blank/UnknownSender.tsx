import { useLiveQuery } from "dexie-react-hooks";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { SearchEverywhere } from "#components/parts/SearchEverywhere.tsx";
import { Section } from "#components/ui/Section.tsx";
import { domainOf } from "#lib/domain/mail/address.ts";
import { isFreeMail } from "#lib/domain/mail/free-mail.ts";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import { type FoundRecord, findByDomain } from "#lib/store/record-store.ts";
import type { ToAsk } from "#lib/store/resolve-mail.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { CreatePerson } from "../create/CreatePerson.tsx";
import { LookUpLine } from "../LookUpLine.tsx";
import { useLookUp } from "../use-look-up.ts";
import { LeaveOut } from "./LeaveOut.tsx";
import { People } from "./People.tsx";
import { SameCompany } from "./SameCompany.tsx";

const COLLEAGUES_SHOWN = 5;

/** Somebody of whom no record is kept here: who it is, who knows more, and what can be done. */
export function UnknownSender(props: {
  readonly unknown: readonly MailPerson[];
  readonly toAsk: readonly ToAsk[];
  readonly turn: number;
  readonly onPick: (record: RecordKey) => void;
  readonly onChoose: (record: RecordKey) => void;
  readonly onCreated: (record: RecordKey, existed: ConnectionRow | null) => void;
}) {
  const { unknown } = props;
  const [meant, setMeant] = useState<string | null>(null);
  const lookUp = useLookUp(props.toAsk, props.turn, true);
  const person = unknown.find(({ address }) => address === meant) ?? unknown[0];
  const company = person === undefined ? null : companyDomain(person);
  const known = useKnownFrom(company);
  if (person === undefined) return null;
  return (
    <div className="grid grid-cols-1 gap-3">
      <People people={unknown} selected={person} onSelect={setMeant} />
      <LookUpLine lookUp={lookUp} />
      {company !== null && known.length > 0 && (
        <SameCompany domain={company} known={known} onPick={props.onPick} />
      )}
      <CreatePerson
        key={`create ${person.address}`}
        person={person}
        company={known[0]?.snapshot.company.name ?? ""}
        onCreated={props.onCreated}
      />
      <Section title="Under another name or address?" quiet>
        <SearchEverywhere
          key={`search ${person.address}`}
          start={person.name ?? company ?? person.address}
          onPick={props.onChoose}
        />
      </Section>
      <LeaveOut person={person} />
    </div>
  );
}

/** Others of a company of whom a record is kept here. */
function useKnownFrom(domain: string | null): readonly FoundRecord[] {
  const { store } = useHandrail();
  const find = async () => (domain === null ? NONE : findByDomain(store, domain, COLLEAGUES_SHOWN));
  return useLiveQuery(find, [store, domain]) ?? NONE;
}

const NONE: readonly FoundRecord[] = [];

/** The domain that a company's people share; null for an address that anybody may have. */
function companyDomain({ address }: MailPerson): string | null {
  const domain = domainOf(address);
  return isFreeMail(domain) ? null : domain;
}
