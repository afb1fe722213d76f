// The bare page that both peers share: the inputs, the seven figures, the total. `figures` is all that differs.
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";

const COSTS = ["ehr", "staff", "consult", "cyber", "train", "region"];
const NUMBERS = ["beds", ...COSTS, "months"];
const PRINTED = ["hospital-ehr", "clinic-ehr", "consulting", "training"];

// What was typed; a text that is not a whole number counts as nothing.
function number(text) {
  return /^\d+$/.test(text) ? Number(text) : null;
}

function read(texts) {
  const numbers = NUMBERS.map((name) => [name, number(texts[name])]);
  return { facility: texts.facility, ...Object.fromEntries(numbers) };
}

function opened(fragment) {
  const link = new URLSearchParams(fragment.replace(/^#/, ""));
  return Object.fromEntries(["facility", ...NUMBERS].map((name) => [name, link.get(name) ?? ""]));
}

function yen(amount) {
  return `${amount.toLocaleString("ja-JP")}円`;
}

function Result({ id, low, high }) {
  const text = low === null ? "—" : low === high ? yen(low) : `${yen(low)}〜${yen(high)}`;
  return (
    <p data-program={id} data-grant-min={low ?? ""} data-grant-max={high ?? ""}>
      {id} {text}
    </p>
  );
}

function Total({ inputs, results }) {
  const sum = (amounts) => amounts.reduce((total, amount) => total + (amount ?? 0), 0);
  const cost = sum(COSTS.map((name) => inputs[name]));
  const confirmed = sum(results.filter(({ id }) => PRINTED.includes(id)).map(({ high }) => high));
  const upTo = sum(results.map(({ high }) => high));
  return (
    <p data-total="" data-cost={cost} data-confirmed={confirmed} data-upto={upTo}>
      {yen(cost)} {yen(confirmed)} {yen(upTo)}
    </p>
  );
}

function App({ figures }) {
  const [texts, setTexts] = useState(() => opened(location.hash));
  const inputs = useMemo(() => read(texts), [texts]);
  const results = useMemo(() => figures(inputs), [figures, inputs]);
  const change = (event) => setTexts({ ...texts, [event.target.name]: event.target.value });
  return (
    <main>
      {["hospital", "clinic", "other"].map((value) => (
        <label key={value}>
          <input type="radio" name="facility" value={value} checked={texts.facility === value} onChange={change} />
          {value}
        </label>
      ))}
      {NUMBERS.map((name) => (
        <label key={name}>
          {name} <input name={name} inputMode="decimal" value={texts[name]} onChange={change} />
        </label>
      ))}
      {results.map((result) => (
        <Result key={result.id} {...result} />
      ))}
      <Total inputs={inputs} results={results} />
    </main>
  );
}

export function start(figures) {
  createRoot(document.getElementById("root")).render(<App figures={figures} />);
}
