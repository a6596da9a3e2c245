import { type Outcome, succeed } from "../../domain/failure.ts";
import type { CreatedPerson, NewPerson } from "../../domain/gateway.ts";
import { fullName } from "../values/new-person.ts";
import { nextVersion } from "./patch.ts";
import type { SampleStorage } from "./storage.ts";
import { tellLead } from "./tell-lead.ts";
import { SAMPLE_TYPE } from "./to-domain.ts";

/** One more sample, or the one that bears the address: it is kept like the others, and gone when they start over. */
export async function createSample(
  storage: SampleStorage,
  person: NewPerson,
  now: number,
): Promise<Outcome<CreatedPerson>> {
  const { email, company, ownerId } = person;
  return storage.change((data) => {
    const known = data.records.find(({ archived, emails }) => !archived && emails.includes(email));
    const id = known?.id ?? String(Math.max(0, ...data.records.map((it) => Number(it.id))) + 1);
    const outcome = succeed({
      objectType: SAMPLE_TYPE,
      recordId: id,
      existed: known !== undefined,
    });
    if (known !== undefined) return { next: null, outcome };
    const told = tellLead(
      {
        id,
        name: fullName(person),
        email,
        firstSeen: 0,
        ...(company === "" ? {} : { company: { name: company } }),
        touches: [],
      },
      now,
      0,
    );
    const record = { ...told, version: nextVersion(data, now), handoff: { ownerId } };
    return { next: { ...data, records: [...data.records, record] }, outcome };
  });
}
