import type { Hono } from "hono";
import type { ApiEnv } from "../http.ts";
import { notFound } from "../refusal.ts";
import type { Settings } from "../settings.ts";
import type { StoredUser } from "../state.ts";

/** Who the token is, and who else is there: version 1. */
export function addAccountRoutes(api: Hono<ApiEnv>): void {
  api.get("/api/v1/users/me", (c) => {
    const { world, key } = c.var;
    const user = world.state.users.find(({ id }) => id === key.userId);
    if (user === undefined) throw notFound("user");
    const company = key.company ?? world.settings.company;
    return c.json({
      success: true,
      data: {
        ...present(user, world.settings),
        is_you: true,
        company_id: 123456,
        company_name: `${company.charAt(0).toUpperCase()}${company.slice(1)} Ltd`,
        company_domain: company,
        company_country: "EE",
        company_industry: null,
        language: { language_code: "en", country_code: "US" },
      },
    });
  });

  api.get("/api/v1/users", (c) => {
    const { world } = c.var;
    const data = world.state.users.map((user) => present(user, world.settings));
    return c.json({ success: true, data });
  });
}

function present(user: StoredUser, { timeZone }: Settings) {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    active_flag: user.isActive,
    activated: true,
    is_deleted: false,
    default_currency: "EUR",
    locale: "en_US",
    lang: 1,
    phone: null,
    timezone_name: timeZone,
    timezone_offset: "+02:00",
    role_id: 1,
    icon_url: null,
    is_you: false,
    created: "2025-01-01 08:00:00",
    modified: "2025-01-01 08:00:00",
    last_login: "2026-11-20 08:00:00",
    has_created_company: false,
    access: [
      { app: "sales", admin: true, permission_set_id: "62cc4d7f-4038-4352-abf3-a8c1c822b631" },
    ],
  };
}
