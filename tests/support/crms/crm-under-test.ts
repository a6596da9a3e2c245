import type { SignedIn } from "#lib/crm/http/secret.ts";
import type { Account, Capabilities } from "#lib/domain/gateway.ts";
import type { HandoffField } from "#lib/domain/handoff-field.ts";
import type { CrmId } from "#lib/domain/record.ts";
import type { RunningSandbox } from "../../sandbox/server.ts";
import type { OtherCrm } from "../../sandbox/sites/other-crms.ts";

/** One CRM as the flows need to know it: how to connect it, where its pages are, what it holds. */
export interface CrmUnderTest {
  readonly id: CrmId;
  /** What `startSandbox` calls it; null for HubSpot, which is always there. */
  readonly sandbox: OtherCrm | null;
  readonly label: string;
  readonly capabilities: Capabilities;
  readonly server: string;
  readonly account: Account;
  /** A colleague's key to the sandbox's account, or what their signing in would have left. */
  readonly secretOf: (owner: string) => string | SignedIn;
  /** What the sandbox calls a colleague of the demo, by their id in `OWNERS`. */
  readonly ownerId: (owner: string) => string;
  /** The page of a lead of the demo, by its id in `LEADS`. `query` picks a variant of the page. */
  readonly pageOf: (lead: string, query?: string) => string;
  /** How the story tells, among the touches, that the buyer of `LEADS.offered` asked for a demo. */
  readonly toldOfDemo: string;
  /** A list of records that has the demo's leads in it. */
  readonly listUrl: string;
  /** What the sandbox's account holds of a lead at the moment; an empty field is left out. */
  readonly held: (
    sandbox: RunningSandbox,
    lead: string,
  ) => Readonly<Partial<Record<HandoffField, string>>>;
  /** The texts of the timeline notes that Handrail wrote about a lead. */
  readonly notesOn: (sandbox: RunningSandbox, lead: string) => readonly string[];
  /** How often a lead's own fields were written since the sandbox started. */
  readonly writesTo: (sandbox: RunningSandbox, lead: string) => number;
}

/** One of those that start only when a test wants them. */
export interface OtherCrmUnderTest extends CrmUnderTest {
  readonly sandbox: OtherCrm;
}
