export interface StoredField {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly isCustom: boolean;
  readonly options: readonly { readonly id: number; readonly label: string }[];
}

const field = (
  code: string,
  name: string,
  type: string,
  options: StoredField["options"] = [],
): StoredField => ({ code, name, type, isCustom: false, options });

/** Pipedrive's own fields, as far as anybody here looks at them. */
export function ownFields(kind: "person" | "deal"): StoredField[] {
  const owner = field("owner_id", "Owner", "user");
  return kind === "person"
    ? [
        field("name", "Name", "varchar"),
        owner,
        field("label_ids", "Labels", "set", [
          { id: 1, label: "Customer" },
          { id: 2, label: "Hot lead" },
        ]),
      ]
    : [
        field("title", "Title", "varchar"),
        owner,
        field("label_ids", "Labels", "set", [{ id: 5, label: "Renewal" }]),
        field("channel", "Source channel", "enum", [
          { id: 11, label: "Paid search" },
          { id: 12, label: "Trade fair" },
        ]),
      ];
}

/** What "Set up CRM fields" makes, written down here apart from the code that makes it. */
export function handrailFields(): readonly { readonly name: string; readonly type: string }[] {
  const short = [
    "Lead type",
    "Handoff status",
    "Note: owner",
    "Outcome",
    "Outcome reason code",
    "Handoff stage",
    "Rejection: lead or handoff",
    "Rejection: the seven checks",
  ];
  const moments = [
    "Note: follow-up deadline",
    "Handoff offered at",
    "Handoff accepted at",
    "First touch at",
    "Follow-up due at",
    "Outcome logged at",
  ];
  const long = [
    "Note: lead or account",
    "Note: source",
    "Note: trigger action",
    "Note: likely problem",
    "Note: relevant page, asset or campaign",
    "Note: fit signal",
    "Note: readiness signal",
    "Note: recommended next step",
    "Outcome evidence",
    "Handoff log",
  ];
  const of = (type: string) => (label: string) => ({ name: `Handrail: ${label}`, type });
  return [
    ...[...short, ...moments, "Playbook version"].map(of("varchar")),
    ...long.map(of("text")),
    of("date")("Recycle until"),
  ];
}
