"""What is entered: the keys of the page's link, and what follows from them alone."""

import numpy

from model import NONE, choice, number, yen

choice("facility", "施設の種類", "none", none="未選択", hospital="病院", clinic="医科診療所", other="その他")
choice("tokyo", "所在地", "yes", yes="都内", no="都外")
choice("project", "導入の区分", "new", new="新規導入", renewal="更新")
choice("acquire", "調達の方法", "purchase", purchase="購入", lease="リース")
choice("standard", "標準規格への準拠", "unknown", yes="準拠", no="準拠しない", unknown="わからない")
choice("contract", "契約の状況", "notyet", notyet="まだ", signed="契約済み")
choice("finish", "整備の完了", "unknown", thisyear="年度内", later="翌年度以降", unknown="未定")
number("beds", "病床数")
number("ehr", "電子カルテの費用")
number("staff", "入力代行の人件費")
number("months", "配置月数")
number("consult", "コンサルタントの費用")
number("cyber", "サイバーセキュリティ対策の費用")
number("train", "研修・資格取得の費用")
number("region", "地域医療連携での情報共有の費用")

CHOICES = ["facility", "tokyo", "project", "acquire", "standard", "contract", "finish"]
NUMBERS = ["beds", "ehr", "staff", "months", "consult", "cyber", "train", "region"]


def is_(institution, period, name, answer):
    found = institution(name, period)
    return found == found.possible_values[answer]


@yen("病床数：施設の種類に合うもの", "医療法第1条の5")
def known_beds(institution, period, parameters):
    beds = institution("beds", period)
    limit = parameters(period).beds
    is_hospital = is_(institution, period, "facility", "hospital")
    is_clinic = is_(institution, period, "facility", "clinic")
    fits = numpy.select(
        [is_hospital, is_clinic],
        [beds >= limit.hospital_least, beds <= limit.clinic_most],
        False,
    )
    return numpy.where(fits, beds, NONE)


def is_out(institution, period):
    """No hospital and no medical clinic, or not in Tokyo."""
    is_other = is_(institution, period, "facility", "other")
    return is_other | is_(institution, period, "tokyo", "no")


def is_unchosen(institution, period):
    return is_(institution, period, "facility", "none")


def breaks_terms(institution, period):
    """交付決定通知前の契約締結案件は補助対象外; 年度内に整備が完了した場合に補助金の対象."""
    is_signed = is_(institution, period, "contract", "signed")
    return is_signed | is_(institution, period, "finish", "later")
