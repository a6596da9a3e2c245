/**
 * What each kind of call costs in tokens, as Pipedrive publishes it. Where it publishes no figure, the
 * price of its kind in the same version of the API.
 */
export const COSTS = {
  readOne: 1,
  readLead: 2,
  readList: 10,
  readLeads: 20,
  readNotes: 20,
  readFlow: 40,
  readFields: 10,
  readStages: 10,
  readLeadLabels: 20,
  readUsers: 20,
  readMe: 2,
  search: 20,
  update: 5,
  updateLead: 10,
  createNote: 10,
  updateNote: 10,
  deleteNote: 6,
  createActivity: 5,
  deleteActivity: 3,
  createField: 5,
  createPerson: 5,
} as const;
