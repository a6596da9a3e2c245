import type { ReactNode } from "react";
import type { PlaybookSectionId } from "#lib/domain/playbook/sections.ts";
import { RoutingForm } from "../routing/RoutingForm.tsx";
import { WorkingTimeForm } from "../working-time/WorkingTimeForm.tsx";
import { BriefsForm } from "./BriefsForm.tsx";
import { LeadTypesForm } from "./LeadTypesForm.tsx";
import { LifecycleForm } from "./LifecycleForm.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { OutcomesForm } from "./OutcomesForm.tsx";
import { OwnershipForm } from "./OwnershipForm.tsx";
import { QualificationForm } from "./QualificationForm.tsx";
import { ReviewsForm } from "./ReviewsForm.tsx";

/** The forms of one section. */
export function SectionForm({ section }: { readonly section: PlaybookSectionId }) {
  return FORMS[section]();
}

const FORMS: Readonly<Record<PlaybookSectionId, () => ReactNode>> = {
  "lead-types": () => <LeadTypesForm />,
  note: () => <NoteForm />,
  qualification: () => <QualificationForm />,
  lifecycle: () => <LifecycleForm />,
  outcomes: () => <OutcomesForm />,
  briefs: () => <BriefsForm />,
  "working-time": () => <WorkingTimeForm />,
  routing: () => <RoutingForm />,
  ownership: () => <OwnershipForm />,
  reviews: () => <ReviewsForm />,
};
