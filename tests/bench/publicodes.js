// The seven figures by publicodes: the rules are data, and its engine evaluates them with their explanation.
import Engine from "publicodes";
import rules from "./rules.json";

const engine = new Engine(rules);

// Not applicable is `null` and pays nothing; not known yet is `undefined`.
function amount(rule) {
  const value = engine.evaluate(rule).nodeValue;
  return value === undefined ? null : Math.floor(value ?? 0);
}

function exact(id, rule) {
  const value = amount(rule);
  return { id, low: value, high: value };
}

export function figures({ facility, ...numbers }) {
  const known = Object.entries(numbers).filter(([, value]) => value !== null);
  engine.setSituation({ ...(facility && { facility: `'${facility}'` }), ...Object.fromEntries(known) });
  return [
    exact("hospital-ehr", "hospital ehr"),
    exact("input-staff", "input staff"),
    exact("clinic-ehr", "clinic ehr"),
    exact("consulting", "consulting"),
    { id: "cyber", low: amount("cyber low"), high: amount("cyber high") },
    exact("training", "training"),
    { id: "regional", low: amount("regional low"), high: amount("regional high") },
  ];
}
