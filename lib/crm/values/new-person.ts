import { fail, type Outcome, succeed } from "../../domain/failure.ts";
import type { NewPerson } from "../../domain/gateway.ts";
import { toAddresses } from "./addresses.ts";

/** The longest name that is sent, in characters; a CRM that keeps less says so. */
const NAME_MAX = 120;

/** A person as any CRM can take them: a real address, names in one line without what cannot be seen. */
export function cleanPerson(person: NewPerson): Outcome<NewPerson> {
  const [email] = toAddresses([person.email]);
  if (email === undefined) {
    const message = "This is no e-mail address that a CRM could keep.";
    return fail({ type: "rejected", issues: [{ field: null, message }] });
  }
  const { firstName, lastName, company } = person;
  return succeed({
    ...person,
    email,
    firstName: oneLine(firstName),
    lastName: oneLine(lastName),
    company: oneLine(company),
  });
}

/** The whole name; what stands before the @ where nobody said one. */
export function fullName({ firstName, lastName, email }: NewPerson): string {
  return [firstName, lastName].filter((name) => name !== "").join(" ") || beforeAt(email);
}

export function beforeAt(email: string): string {
  return email.slice(0, email.indexOf("@"));
}

/** Controls and marks that turn the direction of what follows are no part of a name. */
function oneLine(text: string): string {
  const line = text.toWellFormed().replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\s]+/gu, " ");
  return line.trim().slice(0, NAME_MAX).toWellFormed().trim();
}
