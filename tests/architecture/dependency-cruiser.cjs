/**
 * Who may import whom. The default is no: a folder imports itself and what this table names. Run by
 * `npm run imports`; `folders.test.ts` beside it proves that a forbidden import is refused.
 */
const OWN = "^(entrypoints|components|lib)/";

/** folder → what else of ours it may import, as path patterns. */
const ALLOWED = {
  "lib/domain": [],
  "lib/sync": ["lib/domain/"],
  "lib/crm/http": ["lib/domain/"],
  ...Object.fromEntries(
    ["hubspot", "salesforce", "pipedrive", "twenty", "sample"].map((crm) => [
      `lib/crm/${crm}`,
      [
        "lib/domain/",
        "lib/crm/http/",
        "lib/crm/values/",
        // What the CRM's addresses and ids mean is said once, where the content script can have it too.
        `lib/pages/${crm}/(hosts|record-id)\\.ts$`,
      ],
    ]),
  ),
  "lib/crm/values": ["lib/domain/"],
  "lib/store": ["lib/domain/", "lib/sync/(pull-ports|ports|sent-ports)\\.ts$"],
  // The content script speaks to the frame: `page-port.ts` is the part of the messages without zod.
  "lib/pages": [
    "lib/domain/record\\.ts$",
    "lib/domain/mail/mail-page\\.ts$",
    "lib/messages/page-port\\.ts$",
  ],
  "lib/messages": ["lib/domain/"],
  // The wrappers around messages, locks and credentials need the shapes that they carry.
  "lib/platform": [
    "lib/domain/",
    "lib/messages/",
    "lib/sync/ports\\.ts$",
    "lib/store/",
    "lib/commands/deps\\.ts$",
    // What every content script starts.
    "lib/pages/shell/",
  ],
  "lib/commands": ["lib/domain/", "lib/store/", "lib/messages/"],
  "components/ui": [],
  // What every panel needs: live data, typed text, what is on screen.
  "components/data": ["lib/domain/", "lib/commands/", "lib/store/"],
  // Pieces of the product that several panels share.
  "components/parts": [
    "lib/domain/",
    "lib/commands/",
    "lib/store/",
    "components/ui/",
    "components/data/",
  ],
  // Put together from the other panels.
  "components/sidebar": ["lib/domain/", "lib/commands/", "lib/store/", "components/"],
};

const JOBS = [
  "header",
  "clock",
  "mail",
  "story",
  "note",
  "qualification",
  "routing",
  "first-touch",
  "outcome",
  "outbox",
  "palette",
  "queue",
  "playbook",
  "settings",
];
for (const job of JOBS) {
  ALLOWED[`components/${job}`] = [
    "lib/domain/",
    "lib/commands/",
    "lib/store/",
    "components/ui/",
    "components/data/",
    "components/parts/",
  ];
}

// Beside the clock stands the button that puts its alert off.
ALLOWED["components/header"].push("components/clock/");
// What the page beside is asked, as the words of that conversation name it.
ALLOWED["components/mail"].push("lib/messages/page-port\\.ts$");
// A draft goes into the e-mail that is open beside it.
ALLOWED["components/first-touch"].push("components/mail/");
// The dry run tells of each lead why it goes to somebody, as the sidebar does.
ALLOWED["components/playbook"].push("components/routing/");
// The settings page is put together from its own sections and the playbook's.
ALLOWED["components/settings"].push("components/playbook/");

const folderRules = Object.entries(ALLOWED).map(([folder, allowed]) => ({
  name: `imports-of-${folder.replaceAll("/", "-")}`,
  comment: `${folder} may import itself and: ${allowed.join(", ") || "nothing else of ours"}`,
  severity: "error",
  from: { path: `^${folder}/` },
  to: {
    path: OWN,
    pathNot: [`^${folder}/`, ...allowed.map((pattern) => `^${pattern}`)],
  },
}));

/** folder → packages it may import, as patterns on the resolved path; `[]` means none. */
const PACKAGES = {
  "lib/domain": ["zod", "@noble/hashes", "pure-rand"],
  "lib/sync": [],
  "lib/crm": ["zod"],
  "lib/store": ["dexie"],
  "lib/pages": [],
  "lib/messages": ["zod"],
  "lib/platform": ["zod", "wxt", "ulid"],
  "lib/commands": [],
  "components/ui": ["react", "react-dom", "@base-ui/react", "lucide-react", "clsx"],
};

const packageRules = Object.entries(PACKAGES).map(([folder, packages]) => ({
  name: `packages-of-${folder.replaceAll("/", "-")}`,
  comment: `${folder} may use: ${packages.join(", ") || "no package"}`,
  severity: "error",
  from: { path: `^${folder}/` },
  to: {
    dependencyTypesNot: ["local", "aliased-subpath-import", "core", "type-only"],
    pathNot: [
      OWN,
      ...packages.map((name) => `node_modules/${name}/`),
      ...packages.map((name) => `^${name}$`),
    ],
  },
}));

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle means that two files are one, or that a third is missing.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nobody-imports-entrypoints",
      severity: "error",
      from: { path: "^(components|lib)/" },
      to: { path: "^(entrypoints|tests)/" },
    },
    {
      name: "entrypoints-stay-apart",
      comment: "Each context starts on its own.",
      severity: "error",
      from: { path: "^entrypoints/([^/]+)/" },
      to: { path: "^entrypoints/", pathNot: "^entrypoints/$1/" },
    },
    {
      name: "no-core-modules-in-the-product",
      severity: "error",
      from: { path: OWN },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "every-folder-has-rules",
      comment: "A folder that nobody thought about may import nothing: add it to the table.",
      severity: "error",
      from: {
        path: "^(components|lib)/",
        pathNot: Object.keys(ALLOWED).map((folder) => `^${folder}/`),
      },
      to: { path: OWN },
    },
    ...folderRules,
    ...packageRules,
  ],
  options: {
    // TypeScript 7 has no API for other tools yet.
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default", "types"],
    },
  },
};
