/** HubSpot's default stages and lead statuses as its own pages call them. */
const STAGE_LABELS: ReadonlyMap<string, string> = new Map([
  ["subscriber", "Subscriber"],
  ["lead", "Lead"],
  ["marketingqualifiedlead", "Marketing qualified lead"],
  ["salesqualifiedlead", "Sales qualified lead"],
  ["opportunity", "Opportunity"],
  ["customer", "Customer"],
  ["evangelist", "Evangelist"],
  ["other", "Other"],
  ["NEW", "New"],
  ["OPEN", "Open"],
  ["IN_PROGRESS", "In progress"],
  ["OPEN_DEAL", "Open deal"],
  ["UNQUALIFIED", "Unqualified"],
  ["ATTEMPTED_TO_CONTACT", "Attempted to contact"],
  ["CONNECTED", "Connected"],
  ["BAD_TIMING", "Bad timing"],
  ["appointmentscheduled", "Appointment scheduled"],
  ["qualifiedtobuy", "Qualified to buy"],
  ["presentationscheduled", "Presentation scheduled"],
  ["decisionmakerboughtin", "Decision maker bought in"],
  ["contractsent", "Contract sent"],
  ["closedwon", "Closed won"],
  ["closedlost", "Closed lost"],
]);

/** A stage in words; a stage of the customer's own making stays as HubSpot names it. */
export function stageLabel(value: string | null): string | null {
  return value === null ? null : (STAGE_LABELS.get(value) ?? value);
}
