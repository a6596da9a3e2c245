import { useState } from "react";
import { Button } from "#components/ui/Button.tsx";
import { Combobox } from "#components/ui/Combobox.tsx";
import { ExternalLink } from "#components/ui/ExternalLink.tsx";
import { Select } from "#components/ui/Select.tsx";
import type { FoundHolidays, HolidaySource } from "./found-holidays.ts";
import { countries, languages, publicHolidays, regions } from "./public-holidays.ts";

/** The public holidays of a country, out of a list that is part of Handrail: nothing is asked anywhere. */
export function FromCountry(props: {
  readonly from: HolidaySource | null;
  readonly today: string;
  readonly onFound: (found: FoundHolidays) => void;
}) {
  const before = props.from?.kind === "country" ? props.from : null;
  const [country, setCountry] = useState<string | null>(before?.name ?? null);
  const [region, setRegion] = useState(before?.region ?? "");
  const [language, setLanguage] = useState("en");
  const [all] = useState(countries);
  const parts = country === null ? [] : regions(country);
  const names = country === null ? [] : languages(country);
  return (
    <div className="grid gap-3 rounded-md bg-sunken px-3 py-2 forced-colors:border">
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <Combobox
          label="Country"
          items={all.map((each) => ({ ...each, code: each.value }))}
          value={country}
          onChange={(chosen) => {
            setCountry(chosen);
            setRegion("");
            setLanguage("en");
          }}
        />
        {parts.length > 0 && (
          <Select
            label="Region"
            placeholder="The whole country"
            options={parts}
            value={region}
            onChange={setRegion}
          />
        )}
        {names.length > 1 && (
          <Select
            label="Names in"
            options={names.map((code) => ({ value: code, label: languageName(code) }))}
            value={language}
            onChange={setLanguage}
          />
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          disabledReason={country === null ? "Choose the country first." : null}
          onClick={() => {
            if (country === null) return;
            const { today } = props;
            const chosen = region === "" ? null : region;
            props.onFound(publicHolidays({ country, region: chosen, language, today }));
          }}
        >
          Show its holidays
        </Button>
        <p className="text-small text-muted">
          Public holidays by the contributors of{" "}
          <ExternalLink bare href="https://github.com/commenthol/date-holidays">
            date-holidays
          </ExternalLink>
          ,{" "}
          <ExternalLink bare href="https://creativecommons.org/licenses/by/3.0/">
            CC BY 3.0
          </ExternalLink>
          , changed only in form. Days that the moon decides may move.
        </p>
      </div>
    </div>
  );
}

function languageName(code: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}
