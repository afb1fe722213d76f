"""表面の補助：コンサルタント、サイバーセキュリティ対策、人材育成、地域医療連携."""

import numpy

from inputs import is_, is_out, is_unchosen
from model import NONE, judged, lesser, outcome, paid, share, yen


def consulting_rate(institution, period, parameters):
    """補助率：200床以上の病院1/2、それ以外3/4."""
    p = parameters(period).consulting
    is_hospital = is_(institution, period, "facility", "hospital")
    is_large = is_hospital & (institution("known_beds", period) >= p.large_from)
    return numpy.where(is_large, p.rate_large, p.rate_other)


@outcome("コンサルの判定", "表面「対象：病院、医科診療所」")
def consulting_outcome(institution, period, parameters):
    is_hospital = is_(institution, period, "facility", "hospital")
    return judged(
        is_out(institution, period),
        is_unchosen(institution, period) | (is_hospital & (institution("known_beds", period) == NONE)),
        # It stands in the phase 検討～契約.
        is_(institution, period, "contract", "signed"),
    )


@yen("コンサルの交付額", "表面 コンサル活用経費への補助")
def consulting_grant(institution, period, parameters):
    amount = lesser(parameters(period).consulting.yen, institution("consult", period))
    grant = share(amount, consulting_rate(institution, period, parameters))
    return paid(institution("consulting_outcome", period), grant)


@yen("コンサルの交付額の最大", "表面 コンサル活用経費への補助")
def consulting_ceiling(institution, period, parameters):
    most = share(parameters(period).consulting.yen, consulting_rate(institution, period, parameters))
    return paid(institution("consulting_outcome", period), most)


@outcome("人材育成の判定", "表面「対象：病院、医科診療所」")
def training_outcome(institution, period, parameters):
    return judged(is_out(institution, period), is_unchosen(institution, period), False)


@yen("人材育成の交付額", "表面 医療DX人材育成への補助「補助率：10/10」")
def training_grant(institution, period, parameters):
    p = parameters(period).training
    grant = share(lesser(p.yen, institution("train", period)), p.rate)
    return paid(institution("training_outcome", period), grant)


@yen("人材育成の交付額の最大", "表面 医療DX人材育成への補助")
def training_ceiling(institution, period, parameters):
    p = parameters(period).training
    return paid(institution("training_outcome", period), share(p.yen, p.rate))


def to_be_confirmed(institution, period):
    """What decides the amount is not printed, nor whom it is for."""
    return judged(is_out(institution, period), is_unchosen(institution, period), True)


@outcome("サイバーセキュリティ対策の判定", "表面「基準額：3,750,000円～35,000,000円(病床規模による)」")
def cyber_outcome(institution, period, parameters):
    return to_be_confirmed(institution, period)


@outcome("地域医療連携の判定", "表面 欄外「補助率3/4～1/2」")
def regional_outcome(institution, period, parameters):
    return to_be_confirmed(institution, period)


def end(programme, cost, part, standard, rate):
    """One end of an amount that is printed as a range."""

    def formula(institution, period, parameters):
        p = parameters(period)[programme]
        amount = numpy.full(institution.count, p[standard])
        if cost:
            amount = lesser(amount, institution(cost, period))
        return paid(institution(f"{programme}_outcome", period), share(amount, p[rate]))

    formula.__name__ = f"{programme}_{part}"
    yen(f"{programme}: {part}", "表面")(formula)


for which in ["least", "most"]:
    end("cyber", "cyber", f"grant_{which}", f"yen_{which}", "rate")
    end("cyber", None, f"ceiling_{which}", f"yen_{which}", "rate")
    end("regional", "region", f"grant_{which}", "yen", f"rate_{which}")
    end("regional", None, f"ceiling_{which}", "yen", f"rate_{which}")
