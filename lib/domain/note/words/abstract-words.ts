/*
 * The register of prose that fits every lead: what brochures, assistants and people in a hurry write when
 * they have nothing to tell. Words for matters (invoices, shifts, refunds, churn) never belong here.
 */

export const ABSTRACT_VERBS = `
  express voice convey demonstrate exhibit display reflect signify highlight emphasize emphasise underline showcase
  position advance progress champion propel fuel amplify uplift equip enrich expand extend evolve adapt embrace navigate
  thrive flourish compete differentiate prioritize prioritise realize realise capture attain capitalize facilitate
  collaborate commit contribute participate interact involve resonate desire aspire intend anticipate envision
  strategize synergize add augment bolster reinforce solidify cement cultivate deepen broaden widen sharpen refine
  modernise digitize digitise revolutionize reimagine rethink reinvent future proof futureproof orchestrate unify
  consolidate harmonize harmonise rationalize elevate guide steer lead led leading partner partnering underpin unveil
  face faces facing faced struggle struggling encounter undergo experience experiencing
  inquired wondering wonder discover discovering introduced introduce present presents presenting pitch tailor
  warrant merit deserve justify qualify qualifies positioning monitor discussed connected`;

export const ABSTRACT_NOUNS = `
  target respect less brand change changes popular usual momentum enabler enablement dimension appetite ambition aspiration purpose mindset culture interaction
  touchpoint touchpoints paradigm framework foundation pillar cornerstone catalyst lever priority priorities agenda
  trend dynamics complexity complexities uncertainty disruption competition competitor rival expectation
  satisfaction trust confidence rapport bond reputation presence footprint influence impact insight insights expertise
  knowhow skill skills talent support guidance assistance standard standards practice practices suite
  portfolio toolkit proposition usp roi kpi kpis b2b b2c saas icp ai mql sql tco bant gtm
  stage phase cycle funnel evaluation consideration purchase buying buy sign signs signal signals indicator
  indicators hint likelihood propensity inclination enthusiasm eagerness curiosity sentiment tone impression
  openness willingness readiness fitness suitability compatibility persona segment criteria attribute attributes
  characteristics demographic demographics firmographic firmographics makeup parameters checkbox checkboxes
  decisionmaker executive executives stakeholders audience
  function functions functional feature features functionality aspect aspects factor factors element elements component
  components improvement improvements enhancement optimization optimisation advancement development developments
  setup setups situation situations circumstance circumstances context scenario scenarios state status
  bottomline bottom top inefficiency inefficiencies hurdle hurdles obstacle obstacles
  barrier barriers pain painpoint painpoints roadblock friction limitation limitations burden headache headaches
  objective objectives ambitions vision roadmap direction path pathway horizon scale size success successes
  world life living place places ways manner means method methods methodology methodologies tactic tactics
  cadence sequence cadences outreach touches
  sense feeling idea ideas thought thoughts concept concepts notion theme themes view views perspective perspectives
  reason reasons purposes sake basis rounds`;

export const ABSTRACT_DESCRIPTIONS = `
  less popular usual
  encouraging meaningful impactful compelling remarkable outstanding exceptional superior unparalleled unmatched
  integrated centric friendly turnkey agile smart intelligent tech savvy techsavvy mature maturing emerging growing
  expanding evolving changing moving paced fastmoving demanding challenging complex tactical operational organizational
  organisational corporate commercial professional mutual mutually beneficial longterm lasting sustainable sustained
  ongoing continuous continuously consistent consistently stable resilient aligned ideal broad broader wide wider deep
  deeper close closer steady solid healthy warm warmly favorable favourable optimal optimum maximal minimal basic
  advanced sophisticated premium innovative visionary inspiring inspired ambitious aspirational visible apparent evident
  tangible intangible concrete fruitful productive effective impressive noteworthy considerable ample plenty extensive
  far wideranging allround allinone versatile adaptable seamless frictionless intuitive modernized respected prestigious
  prominent renowned acclaimed upscale excellent super awesome brilliant terrific wonderful lovely
  enormous immense massive tremendous increasingly rising ever constantly always often usually typically
  frequently regularly sometimes recent interested open receptive responsive attentive inquisitive motivated engaged
  actively highly truly deeply greatly strongly closely widely broadly largely mostly mainly primarily especially
  particularly genuinely sincerely extremely incredibly exceptionally remarkably absolutely fully completely totally
  naturally basically essentially ultimately accordingly therefore thus hence moreover furthermore additionally however
  overall across amid amidst alongside within throughout among beyond via per despite although though whereas whether
  earliest convenience forward onward ahead along together apart around back away further next later sooner opportune
  whole everyday daytoday daily wise`;
