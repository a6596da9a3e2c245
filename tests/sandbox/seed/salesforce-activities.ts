import type { World } from "../salesforce/state.ts";
import { toSalesforceId } from "./ids.ts";
import type { PortableActivity } from "./portable-activities.ts";
import { addRow, toDateTime } from "./salesforce-row.ts";
import { OWNERS } from "./stories.ts";

interface Person {
  readonly object: "Lead" | "Contact";
  readonly id: string;
}

/** Logs one thing that happened. The running number makes the ids of what is logged. */
export function addSalesforceActivity(
  world: World,
  person: Person,
  activity: PortableActivity,
  number: number,
): void {
  const { kind, at, title, text, ownerId } = activity;
  const OwnerId = toSalesforceId("User", ownerId ?? OWNERS.marketer);
  const day = new Date(at).toISOString().slice(0, 10);
  if (kind === "meeting") {
    addRow(
      world,
      "Event",
      toSalesforceId("Event", String(number)),
      { createdAt: at },
      {
        OwnerId,
        WhoId: person.id,
        Subject: title,
        Description: text,
        StartDateTime: toDateTime(at),
      },
    );
    return;
  }
  if (kind === "mail-in" || kind === "mail-out") {
    addMail(world, person, activity, number);
    return;
  }
  if (kind === "form") addResponse(world, person, activity, number);
  if (kind === "form" && text === "") return;
  addRow(
    world,
    "Task",
    toSalesforceId("Task", String(number)),
    { createdAt: Math.min(at, world.now()) },
    {
      OwnerId,
      WhoId: person.id,
      Subject: subjectOf(activity),
      Description: text,
      Status: activity.isDone ? "Completed" : "Not Started",
      IsClosed: activity.isDone,
      ActivityDate: day,
      CompletedDateTime: activity.isDone ? toDateTime(at) : null,
      TaskSubtype: kind === "call" ? "Call" : "Task",
      CallType: kind === "call" ? "Outbound" : null,
    },
  );
}

function subjectOf({ kind, title }: PortableActivity): string {
  if (kind === "chat") return "WhatsApp message";
  return title === "" ? "Note" : title;
}

function addMail(
  world: World,
  { id }: Person,
  { kind, title, text, at }: PortableActivity,
  number: number,
): void {
  const EmailMessageId = toSalesforceId("EmailMessage", String(number));
  addRow(
    world,
    "EmailMessage",
    EmailMessageId,
    { createdAt: at },
    {
      Subject: title,
      TextBody: text,
      Incoming: kind === "mail-in",
      MessageDate: toDateTime(at),
    },
  );
  const relation = toSalesforceId("EmailMessageRelation", String(number));
  addRow(
    world,
    "EmailMessageRelation",
    relation,
    { createdAt: at },
    { EmailMessageId, RelationId: id },
  );
}

/** Whoever sends a form has responded to the campaign that bears its name. */
function addResponse(
  world: World,
  { object, id }: Person,
  { title, at }: PortableActivity,
  number: number,
): void {
  const campaigns = [...(world.state.rows.get("Campaign")?.values() ?? [])];
  const known = campaigns.find(({ values }) => values["Name"] === title);
  const CampaignId = known?.id ?? toSalesforceId("Campaign", String(campaigns.length + 1));
  if (known === undefined) {
    addRow(world, "Campaign", CampaignId, { createdAt: at }, { Name: title, Type: "Web form" });
  }
  addRow(
    world,
    "CampaignMember",
    toSalesforceId("CampaignMember", String(number)),
    { createdAt: at },
    {
      CampaignId,
      [object === "Lead" ? "LeadId" : "ContactId"]: id,
      Status: "Responded",
      HasResponded: true,
      FirstRespondedDate: new Date(at).toISOString().slice(0, 10),
    },
  );
}
