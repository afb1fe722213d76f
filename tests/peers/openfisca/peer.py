"""The seven figures by OpenFisca-Core, over all rows at once.

    python peer.py < rows.csv              rows with the link's keys in, figures out
    python peer.py --time N < rows.csv     the rows again and again, N in all: how long the figures take, without CSV
"""

import csv
import os
import sys
import time

import numpy
from openfisca_core import periods
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

import clinic, front, hospital, inputs, totals  # noqa: E401, F401 — each adds its variables to `MADE`
from model import MADE, NONE, Institution, Outcome

# Every case is judged by the leaflet of this year, whatever its day.
PERIOD = periods.period("year:2026-04")

NAMES = ["grant_min", "grant_max", "ceiling_min", "ceiling_max", "stops_min", "stops_max"]
AMOUNTS = ["grant", "ceiling", "stops"]


def of(programme, *ends):
    """The variables of a programme's amounts, at both ends; without ends, both are one."""
    ends = ends or ("", "")
    return [f"{programme}_{amount}{end}" for amount in AMOUNTS for end in ends]


# Of each programme: the variables of its amounts, in the order of their names.
FIGURES = {
    "hospital-ehr": of("hospital_ehr"),
    "input-staff": of("input_staff"),
    "clinic-ehr": of("clinic_ehr"),
    "consulting": of("consulting"),
    "cyber": of("cyber", "_least", "_most"),
    "training": of("training"),
    "regional": of("regional", "_least", "_most")[:4] + ["regional_stops"] * 2,
}
# A peer knows one amount for each cost, so both sums of costs are one.
TOTALS = {
    "cost_min": "total_cost",
    "cost": "total_cost",
    "confirmed": "total_confirmed",
    "upto": "total_upto",
    "own_min": "total_own_min",
    "own_max": "total_own_max",
}


def system():
    made = TaxBenefitSystem([Institution])
    for variable in MADE:
        made.add_variable(variable)
    made.load_parameters(os.path.join(os.path.dirname(os.path.abspath(__file__)), "parameters"))
    return made


def columns(rows, rules):
    """The rows as arrays; what is left out has its default."""
    arrays = {}
    for name in inputs.NUMBERS:
        texts = [row.get(name) or NONE for row in rows]
        arrays[name] = numpy.array(texts, dtype=numpy.int64)
    for name in inputs.CHOICES:
        variable = rules.get_variable(name)
        index = {answer.name: answer.index for answer in variable.possible_values}
        default = variable.default_value.index
        given = [index[row[name]] if row.get(name) else default for row in rows]
        arrays[name] = numpy.array(given, dtype=numpy.int16)
    return arrays


def worked_out(rules, arrays):
    """Every figure, by its name in the cases."""
    count = len(arrays["beds"])
    simulation = SimulationBuilder().build_default_simulation(rules, count=count)
    for name, array in arrays.items():
        simulation.set_input(name, PERIOD, array)
    figures = {}
    for programme, amounts in FIGURES.items():
        outcome = programme.replace("-", "_") + "_outcome"
        figures[f"{programme}.outcome"] = simulation.calculate(outcome, PERIOD)
        for name, variable in zip(NAMES, amounts):
            figures[f"{programme}.{name}"] = simulation.calculate(variable, PERIOD)
    for name, variable in TOTALS.items():
        figures[f"total.{name}"] = simulation.calculate(variable, PERIOD)
    return figures


def texts(name, figure):
    if name.endswith(".outcome"):
        names = [outcome.name for outcome in sorted(Outcome, key=lambda it: it.index)]
        return [names[index] for index in numpy.asarray(figure)]
    return ["" if amount == NONE else str(amount) for amount in figure]


def main():
    rules = system()
    rows = list(csv.DictReader(sys.stdin))
    arrays = columns(rows, rules)
    out = csv.writer(sys.stdout, lineterminator="\n")
    if sys.argv[1:2] == ["--time"]:
        count = int(sys.argv[2])
        arrays = {name: numpy.resize(array, count) for name, array in arrays.items()}
        start = time.perf_counter()
        worked_out(rules, arrays)
        out.writerows([["rows", "seconds"], [count, f"{time.perf_counter() - start:.6f}"]])
        return
    figures = worked_out(rules, arrays)
    out.writerow(["row", *figures])
    columns_out = [texts(name, figure) for name, figure in figures.items()]
    out.writerows(zip([row.get("row", "") for row in rows], *columns_out))


main()
