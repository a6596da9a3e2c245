import { useConnections } from "#components/data/use-live.ts";
import { FoundRow } from "#components/parts/FoundRow.tsx";
import { SearchEverywhere } from "#components/parts/SearchEverywhere.tsx";
import type { SortedPeople } from "#lib/domain/mail/sort-people.ts";
import { type RecordKey, recordKeyToString } from "#lib/domain/record.ts";
import { MOST_ASKED } from "#lib/store/resolve-mail.ts";
import { LookUpLine } from "../LookUpLine.tsx";
import { useLookUp } from "../use-look-up.ts";
import { LeftOut } from "./LeftOut.tsx";

/** A conversation among colleagues or with automatic senders: nobody was asked for, and why. */
export function Nobody(props: {
  readonly people: SortedPeople;
  readonly turn: number;
  readonly onChoose: (record: RecordKey) => void;
}) {
  const { colleagues, automatic, own } = props.people;
  const skipped = [...colleagues, ...automatic];
  const connections = useConnections() ?? [];
  const addresses = skipped.slice(0, MOST_ASKED).map(({ address }) => address);
  const toAsk =
    addresses.length === 0 ? [] : connections.map(({ id }) => ({ connectionId: id, addresses }));
  const lookUp = useLookUp(toAsk, props.turn, false);
  const found = lookUp.answers.flatMap(({ connection, outcome }) =>
    outcome.ok ? outcome.value.found.map((it) => ({ ...it, connection })) : [],
  );
  const nameOf = (address: string) =>
    skipped.find((person) => person.address === address)?.name ?? null;
  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="max-w-[60ch] text-muted">
        Nobody from outside takes part, as far as this page shows. Colleagues, automatic senders and
        you yourself are not looked up.
      </p>
      <ul aria-label="Left out" className="grid grid-cols-1 gap-1">
        {colleagues.map((person) => (
          <LeftOut key={person.address} person={person} as="Colleague" />
        ))}
        {automatic.map((person) => (
          <LeftOut key={person.address} person={person} as="Automatic sender" />
        ))}
        {own.map((person) => (
          // The page calls people themselves "me".
          <LeftOut key={person.address} person={{ ...person, name: null }} as="You" />
        ))}
      </ul>
      {found.length > 0 && (
        <ul aria-label="Found" className="grid grid-cols-1">
          {found.map(({ address, record, connection }) => (
            <FoundRow
              key={recordKeyToString(record)}
              name={nameOf(address) ?? address}
              detail={`${connection.capabilities.label} · ${address}`}
              gone={null}
              url={null}
              onPick={() => props.onChoose(record)}
            />
          ))}
        </ul>
      )}
      <LookUpLine lookUp={lookUp} ask="Look up anyway" />
      <SearchEverywhere onPick={props.onChoose} />
    </div>
  );
}
