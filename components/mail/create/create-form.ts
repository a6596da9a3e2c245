import { type DraftForm, useDraft } from "#components/data/use-draft.ts";
import type { NewPerson } from "#lib/domain/gateway.ts";
import type { MailPerson } from "#lib/domain/mail/mail-page.ts";
import { splitName } from "../split-name.ts";

/** What somebody types about a person who is to be created; the address is the mail's. */
export interface CreateValues {
  readonly [field: string]: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
}

/** The form about one address: what was typed stays until it is handed over or thrown away. */
export function useCreateForm(
  person: MailPerson,
  /** The company of others with addresses of the same domain; "" where none is known. */
  company: string,
): DraftForm<CreateValues> {
  return useDraft<CreateValues>(`mail/${person.address}#create-person`, {
    ...splitName(person.name),
    company,
  });
}

export function toNewPerson(
  address: string,
  values: CreateValues,
  ownerId: string | null,
): NewPerson {
  return {
    email: address,
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    company: values.company.trim(),
    ownerId,
  };
}
