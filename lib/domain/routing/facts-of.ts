import type { HandoffStage, Playbook } from "../playbook/schema.ts";
import { evaluateFit } from "../qualification/evaluate-fit.ts";
import type { Grounded } from "../qualification/grounded.ts";
import type { CompanyContext, RecordSnapshot } from "../snapshot.ts";
import { createPhraseFinder } from "../text/phrases.ts";
import { completedNumber } from "./completed.ts";
import { type LeadSource, sourceOf } from "./lead-source.ts";
import type { RoutingFacts } from "./route.ts";

/** What a person has chosen and the record does not bear yet. */
export interface ChosenFacts {
  /** Id of a lead type. */
  readonly leadType?: string | null;
  readonly stage?: HandoffStage;
}

/** What the rules ask about a record. What the CRM does not know people may have completed. */
export function factsOf(
  snapshot: RecordSnapshot,
  playbook: Playbook,
  chosen: ChosenFacts = {},
): RoutingFacts {
  const source = sourceOf(snapshot);
  const judgeFit = () =>
    toFit(evaluateFit(playbook, { ...snapshot, company: completeCompany(source) }));
  return readFacts(source, createLineFinder(playbook), playbook, chosen, judgeFit);
}

/** Reads the facts of many leads by one playbook. Their touches are not there any more. */
export function createFactsReader(playbook: Playbook): (source: LeadSource) => RoutingFacts {
  const findLines = createLineFinder(playbook);
  const judged = new Map<string, RoutingFacts["fit"]>();
  return (source) =>
    readFacts(source, findLines, playbook, {}, () => {
      const bare = bareSnapshot(source);
      const { industry, employees, country } = bare.company;
      // Without touches nothing else takes part, and many companies are alike in these.
      const alike = JSON.stringify([industry, employees, country, bare.jobTitle]);
      const fit = judged.get(alike) ?? toFit(evaluateFit(playbook, bare));
      judged.set(alike, fit);
      return fit;
    });
}

function readFacts(
  source: LeadSource,
  findLines: (words: string) => readonly string[],
  playbook: Playbook,
  chosen: ChosenFacts,
  judgeFit: () => RoutingFacts["fit"],
): RoutingFacts {
  const { completed, trigger } = source;
  const company = completeCompany(source);
  const found = findLines(source.words);
  const told = playbook.routing.serviceLines.find(({ id }) => id === completed["service-line"]);
  const shown = playbook.leadTypes.find(
    ({ startedBy }) => trigger !== null && startedBy.includes(trigger),
  );
  return {
    account: { name: filled(company.name), domain: filled(company.domain) },
    accountOwnerId: filled(company.ownerId ?? null),
    country: filled(company.country),
    industry: filled(company.industry),
    employees: company.employees,
    serviceLines: found.length > 0 || told === undefined ? found : [told.id],
    dealAmount: source.dealAmount ?? completedNumber(completed["deal-amount"]),
    leadType: filled(chosen.leadType ?? null) ?? filled(source.leadType) ?? shown?.id ?? null,
    stage: chosen.stage ?? source.stage,
    fit: asksForFit(playbook) ? judgeFit() : null,
  };
}

/** The company with what people completed, where the CRM knows nothing; its country may be the buyer's. */
function completeCompany({ company, country, completed }: LeadSource): CompanyContext {
  // CRMs write 0 where nobody filled it in.
  const employees = (company.employees ?? 0) > 0 ? company.employees : null;
  return {
    ...company,
    industry: filled(company.industry) ?? completed.industry ?? null,
    employees: employees ?? completedNumber(completed.employees),
    country: filled(company.country) ?? filled(country) ?? completed.country ?? null,
  };
}

/** To judge the fit takes longer than everything else here. */
function asksForFit({ routing }: Playbook): boolean {
  return routing.rules.some(({ when }) => when.some(({ fact }) => fact === "fit"));
}

function filled(text: string | null): string | null {
  return text === null || text.trim() === "" ? null : text;
}

/** The ids of the service lines of which a word stands in a text. */
function createLineFinder({ routing }: Playbook): (words: string) => readonly string[] {
  const lines = routing.serviceLines.map(({ id, terms }) => ({
    id,
    find: createPhraseFinder(terms),
  }));
  return (words) => lines.filter(({ find }) => find(words).length > 0).map(({ id }) => id);
}

/** Rules that must hold decide; where none must, all do. What the playbook leaves open counts for nothing. */
function toFit(rules: readonly Grounded[]): RoutingFacts["fit"] {
  const asked = rules.filter(({ state }) => state !== "open");
  const must = asked.filter(({ weight }) => weight === "must");
  const deciding = must.length > 0 ? must : asked;
  if (deciding.some(({ state }) => state === "not-met")) return "does-not-fit";
  if (deciding.length === 0 || deciding.some(({ state }) => state !== "met")) return null;
  return "fits";
}

function bareSnapshot(source: LeadSource): RecordSnapshot {
  return {
    key: { connectionId: "", objectType: "person", recordId: "" },
    version: "",
    createdAt: null,
    mergedIds: [],
    archived: false,
    url: null,
    name: null,
    emails: [],
    phone: null,
    jobTitle: source.jobTitle,
    language: null,
    country: source.country,
    city: null,
    website: null,
    company: completeCompany(source),
    stage: null,
    source: { original: null, latest: null, campaign: null, firstPage: null, lastPage: null },
    handoff: {},
    touches: [],
    unreadable: [],
  };
}
