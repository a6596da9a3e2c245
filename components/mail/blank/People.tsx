import { clsx } from "clsx";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";
import { PersonLines } from "../PersonName.tsx";

/** Who is meant by what stands below: the only one there is, or the one of several that was pressed. */
export function People(props: {
  readonly people: readonly MailPerson[];
  readonly selected: MailPerson;
  readonly onSelect: (address: string) => void;
}) {
  const { people, selected } = props;
  if (people.length === 1) {
    return (
      <p>
        <PersonLines person={selected} />
      </p>
    );
  }
  return (
    <ul aria-label="People in this conversation" className="-mx-2 grid grid-cols-1">
      {people.map((person) => {
        const isSelected = person.address === selected.address;
        return (
          <li key={person.address}>
            <button
              type="button"
              aria-pressed={isSelected}
              onClick={() => props.onSelect(person.address)}
              className={clsx(
                "w-full rounded-md px-2 py-1 text-start",
                isSelected
                  ? "bg-accent-soft forced-colors:outline forced-colors:-outline-offset-1"
                  : "hover:bg-hover",
              )}
            >
              <PersonLines person={person} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
