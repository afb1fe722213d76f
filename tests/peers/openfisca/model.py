"""What every variable is made of: the entity, whole yen, answers, and how a grant is worked out.

Written from Tokyo's leaflet of fiscal year 2026 (rules/leaflet-r8.txt), not from the page's own program: the two are
held against the same cases.
"""

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

Institution = build_entity(
    key="institution",
    plural="institutions",
    label="医療機関",
    is_person=True,
)

# Nothing was entered, or nothing can be said. OpenFisca itself knows no missing number.
NONE = -1


class Whole(Variable):
    """A whole number with room for the largest cost: OpenFisca's own `int` ends at 2,147,483,647."""

    def __init__(self, baseline_variable=None):
        super().__init__(baseline_variable)
        self.dtype = numpy.int64


class Outcome(Enum):
    likely = "対象見込み"
    confirm = "要確認"
    ineligible = "対象外"
    incomplete = "入力待ち"


MADE = []


def made(name, base, label, **attributes):
    common = {"entity": Institution, "definition_period": DateUnit.YEAR, "label": label}
    MADE.append(type(name, (base,), common | attributes))


def number(name, label):
    """A number that somebody enters, or does not."""
    made(name, Whole, label, value_type=int, default_value=NONE)


def choice(name, label, default, **answers):
    """One of a few answers. The first character of none may be a digit, so `new` and the like are names."""
    values = Enum(name.title(), answers)
    made(name, Variable, label, value_type=Enum, possible_values=values, default_value=values[default])


def yen(label, reference):
    """An amount with its formula."""

    def variable(formula):
        attributes = {"value_type": int, "default_value": NONE, "reference": reference, "formula": formula}
        made(formula.__name__, Whole, label, **attributes)

    return variable


def outcome(label, reference):
    """Whether a programme fits."""

    def variable(formula):
        made(
            formula.__name__,
            Variable,
            label,
            value_type=Enum,
            possible_values=Outcome,
            default_value=Outcome.incomplete,
            reference=reference,
            formula=formula,
        )

    return variable


def share(amount, rate):
    """`amount` × `rate`, cut to whole yen; nothing of nothing."""
    cut = numpy.floor(numpy.maximum(amount, 0) * rate).astype(numpy.int64)
    return numpy.where(amount == NONE, NONE, cut)


def lesser(standard, cost):
    """基準額と実支出額とを比較して少ない方の額."""
    is_missing = (standard == NONE) | (cost == NONE)
    return numpy.where(is_missing, NONE, numpy.minimum(standard, cost))


def paid(outcome, amount):
    """Nothing where the programme does not fit; no figure where something is awaited."""
    is_out = outcome == Outcome.ineligible
    is_awaited = outcome == Outcome.incomplete
    return numpy.select([is_out, is_awaited], [0, NONE], amount)


def judged(ineligible, incomplete, confirm):
    """A condition that fails comes before an input that is missing, and that before one that is open."""
    found = numpy.select(
        [ineligible, incomplete, confirm],
        [Outcome.ineligible.index, Outcome.incomplete.index, Outcome.confirm.index],
        Outcome.likely.index,
    )
    return Outcome.encode(found.astype(numpy.int16))
