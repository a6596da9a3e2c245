/**
 * The fields in which a handoff lives on the CRM record. A gateway maps each name to the CRM's own
 * property; `ownerId` is the CRM's own owner field, the rest are created by "Set up CRM fields".
 */
export const HANDOFF_FIELDS = {
  ownerId: { kind: "owner", label: "Owner", ours: false },
  leadType: { kind: "text", label: "Lead type", ours: true },
  status: { kind: "text", label: "Handoff status", ours: true },
  noteLead: { kind: "long-text", label: "Note: lead or account", ours: true },
  noteSource: { kind: "long-text", label: "Note: source", ours: true },
  noteTrigger: { kind: "long-text", label: "Note: trigger action", ours: true },
  noteProblem: { kind: "long-text", label: "Note: likely problem", ours: true },
  noteAsset: {
    kind: "long-text",
    label: "Note: relevant page, asset or campaign",
    ours: true,
  },
  noteFit: { kind: "long-text", label: "Note: fit signal", ours: true },
  noteReadiness: {
    kind: "long-text",
    label: "Note: readiness signal",
    ours: true,
  },
  noteNextStep: {
    kind: "long-text",
    label: "Note: recommended next step",
    ours: true,
  },
  noteOwner: { kind: "owner", label: "Note: owner", ours: true },
  noteDeadline: {
    kind: "datetime",
    label: "Note: follow-up deadline",
    ours: true,
  },
  offeredAt: { kind: "datetime", label: "Handoff offered at", ours: true },
  acceptedAt: { kind: "datetime", label: "Handoff accepted at", ours: true },
  firstTouchAt: { kind: "datetime", label: "First touch at", ours: true },
  dueAt: { kind: "datetime", label: "Follow-up due at", ours: true },
  outcome: { kind: "text", label: "Outcome", ours: true },
  reason: { kind: "text", label: "Outcome reason code", ours: true },
  evidence: { kind: "long-text", label: "Outcome evidence", ours: true },
  outcomeAt: { kind: "datetime", label: "Outcome logged at", ours: true },
  recycleUntil: { kind: "date", label: "Recycle until", ours: true },
  stage: { kind: "text", label: "Handoff stage", ours: true },
  rejectionCase: { kind: "text", label: "Rejection: lead or handoff", ours: true },
  rejectionChecks: { kind: "text", label: "Rejection: the seven checks", ours: true },
  playbookVersion: { kind: "text", label: "Playbook version", ours: true },
  log: { kind: "long-text", label: "Handoff log", ours: true },
} as const satisfies Record<string, HandoffFieldDefinition>;

export interface HandoffFieldDefinition {
  readonly kind: "text" | "long-text" | "owner" | "datetime" | "date";
  /** The label an admin sees in the CRM. */
  readonly label: string;
  /** Whether Handrail creates the field; the others belong to the CRM. */
  readonly ours: boolean;
}

export type HandoffField = keyof typeof HANDOFF_FIELDS;

export const HANDOFF_FIELD_NAMES = Object.keys(HANDOFF_FIELDS) as readonly HandoffField[];

/** Whether a field that is named in a failure or a stored write is one of ours. */
export function isHandoffField(name: string): name is HandoffField {
  return Object.hasOwn(HANDOFF_FIELDS, name);
}

/** A field's name as people read it. */
export function fieldLabel(name: string): string {
  return isHandoffField(name) ? HANDOFF_FIELDS[name].label : name;
}

/** Field values as text; `null` is an empty field. Datetimes are ISO 8601 UTC, dates `YYYY-MM-DD`. */
export type HandoffValues = Readonly<Partial<Record<HandoffField, string | null>>>;
