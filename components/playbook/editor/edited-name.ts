/** The working copies that the editor opens: a draft for both, or one side's definition. */
export type EditedName = "draft" | "definition/marketing" | "definition/sales";
