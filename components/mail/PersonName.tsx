import { Name } from "#components/ui/Name.tsx";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";

/** A person as the page of mail names them: the name, or the address where there is no other name. */
export function PersonName({ person }: { readonly person: MailPerson }) {
  return <Name text={person.name} unknown={person.address} />;
}

/** Both: the name, and beneath it the address, which tells two people of one name apart. */
export function PersonLines({ person }: { readonly person: MailPerson }) {
  return (
    <>
      {person.name !== null && (
        <span className="block truncate font-medium">
          <Name text={person.name} unknown="" />
        </span>
      )}
      <span className={person.name === null ? "block truncate font-medium" : SECOND_LINE}>
        <bdi>{person.address}</bdi>
      </span>
    </>
  );
}

const SECOND_LINE = "block truncate text-small text-muted";
