import { buyerSayings } from "../handoff/buyer-sayings.ts";
import { stageOf } from "../handoff/stage.ts";
import { parseLog } from "../log.ts";
import { domainOf } from "../mail/address.ts";
import { isFreeMail } from "../mail/free-mail.ts";
import { leadTypeOfTouch, newestTrigger } from "../note/newest-trigger.ts";
import type { HandoffStage, LeadTrigger } from "../playbook/schema.ts";
import type { CompanyContext, RecordSnapshot } from "../snapshot.ts";
import { displayLine } from "../text/display-text.ts";
import { type CompletedFacts, readCompleted } from "./completed.ts";

/**
 * What of a record the facts of routing are read from, whatever the playbook: small enough to be kept for
 * every lead of ninety days and held up to another playbook's words.
 */
export interface LeadSource {
  /** Its domain is that of the buyer's address where the CRM names none. */
  readonly company: CompanyContext;
  readonly country: string | null;
  readonly jobTitle: string | null;
  readonly dealAmount: number | null;
  /** Id of the lead type that the record bears. */
  readonly leadType: string | null;
  /** What made it a lead, as the touches show. */
  readonly trigger: LeadTrigger | null;
  readonly stage: HandoffStage;
  /** Names of what they came to, and what they said: where service lines are recognised. One a line. */
  readonly words: string;
  /** What people have completed. */
  readonly completed: CompletedFacts;
}

/** Reads everything that rules may ask about from a record. */
export function sourceOf(snapshot: RecordSnapshot): LeadSource {
  const { company, handoff, touches } = snapshot;
  const trigger = newestTrigger(touches);
  return {
    company: { ...company, domain: company.domain ?? businessDomain(snapshot) },
    country: snapshot.country,
    jobTitle: snapshot.jobTitle,
    dealAmount: snapshot.dealAmount ?? null,
    leadType: handoff.leadType ?? null,
    trigger: trigger === null ? null : leadTypeOfTouch(trigger),
    stage: stageOf(handoff),
    words: collectWords(snapshot),
    completed: readCompleted(parseLog(handoff.log).events),
  };
}

/** Anybody may have an address at a mail provider; at a company's domain only its people. */
function businessDomain({ emails }: RecordSnapshot): string | null {
  return emails.map(domainOf).find((domain) => domain !== "" && !isFreeMail(domain)) ?? null;
}

function collectWords(snapshot: RecordSnapshot): string {
  const { source, handoff, touches } = snapshot;
  const names = [
    source.campaign,
    source.firstPage,
    source.lastPage,
    handoff.noteAsset,
    handoff.noteSource,
    ...touches.flatMap(({ asset, campaign }) => [asset, campaign]),
  ];
  const said = buyerSayings(snapshot).map(({ sentence }) => sentence);
  const lines = new Set([...names, ...said].map((text) => displayLine(text ?? "")));
  return [...lines].filter(Boolean).join("\n").slice(0, MOST_WORDS);
}

/** In UTF-16 units. */
const MOST_WORDS = 20_000;
