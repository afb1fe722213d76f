//! The fields of the form: one row for each, and no other place that has to know one.
//!
//! The form, the link, the rule packs, the screen and the paper follow the rows; what a rule turns on
//! stands in the packs.

use super::field::{Answer, Field, Group, Kind, fields};
use super::{BedCount, Choice, Facility};

fields! {
    /// 施設の種類.
    Facility = Field {
        key: "facility",
        label: "施設の種類",
        group: Group::Facility,
        required: true,
        kind: Kind::Choice {
            answers: &[("hospital", "病院", "病院"), ("clinic", "医科診療所", "医科診療所"), ("other", "その他", "その他")],
            at_first: None,
        },
        support: &[],
    },
    /// 病床数.
    Beds = Field {
        key: "beds",
        label: "病床数",
        group: Group::Facility,
        required: true,
        kind: Kind::Count { at_most: BedCount::LARGEST_ENTRY, unit: "床" },
        support: &[
            (Some(Facility::Hospital), "許可病床か稼働病床かは案内に記載がありません"),
            (None, "無床の診療所は0"),
        ],
    },
    /// 所在地: whether the facility is in Tokyo.
    Place = Field {
        key: "tokyo",
        label: "所在地",
        group: Group::Facility,
        required: false,
        kind: Kind::Choice {
            answers: &[("yes", "東京都内", "都内"), ("no", "東京都外", "都外")],
            at_first: Some("yes"),
        },
        support: &[],
    },
    /// 導入の区分.
    Project = Field {
        key: "project",
        label: "導入の区分",
        group: Group::Plan,
        required: false,
        kind: Kind::Choice {
            answers: &[("new", "新規導入", "新規導入"), ("renewal", "更新", "更新")],
            at_first: Some("new"),
        },
        support: &[],
    },
    /// 調達の方法.
    Acquisition = Field {
        key: "acquire",
        label: "調達の方法",
        group: Group::Plan,
        required: false,
        kind: Kind::Choice {
            answers: &[("purchase", "購入", "購入"), ("lease", "リース", "リース")],
            at_first: Some("purchase"),
        },
        support: &[(
            None,
            "リースのときは、費用に使用料を入れてください（25万×12の形でも）。何か月分が対象になるかは、案内に記載がありません",
        )],
    },
    /// 標準規格への準拠 (SS-MIX2 or HL7 FHIR).
    Standard = Field {
        key: "standard",
        label: "標準規格への準拠",
        group: Group::Plan,
        required: false,
        kind: Kind::Choice {
            answers: &[
                ("yes", "準拠", "標準規格に準拠"),
                ("no", "準拠しない", "標準規格に準拠しない"),
                ("unknown", "わからない", "標準規格わからない"),
            ],
            at_first: Some("unknown"),
        },
        support: &[(
            None,
            "SS-MIX2標準化ストレージまたはHL7 FHIR記述仕様。わからなければこのままでかまいません。ベンダーに確かめる質問を下に用意します",
        )],
    },
    /// 契約の状況, before the grant decision.
    Contract = Field {
        key: "contract",
        label: "契約の状況",
        group: Group::Plan,
        required: false,
        kind: Kind::Choice {
            answers: &[("notyet", "まだ契約していない", "契約前"), ("signed", "契約済み", "契約済み")],
            at_first: Some("notyet"),
        },
        support: &[(
            None,
            "交付決定の通知より前に契約すると対象外になります。通知の後の契約なら「まだ契約していない」を選んでください",
        )],
    },
    /// 整備の完了.
    Completion = Field {
        key: "finish",
        label: "整備の完了",
        group: Group::Plan,
        required: false,
        kind: Kind::Choice {
            answers: &[
                ("thisyear", "年度内", "年度内に完了"),
                ("later", "翌年度以降", "完了は翌年度以降"),
                ("unknown", "未定", "完了未定"),
            ],
            at_first: Some("unknown"),
        },
        support: &[(None, "年度内に整備が完了するものが対象です")],
    },
    /// 電子カルテの費用.
    Ehr = Field {
        key: "ehr",
        label: "電子カルテの費用",
        group: Group::Costs,
        required: false,
        kind: Kind::Cost,
        support: &[(
            None,
            "機器、開発、取付工事など。リースの使用料を含みます。税込・税抜の別は案内に記載がありません",
        )],
    },
    /// 入力代行の人件費.
    Staff = Field {
        key: "staff",
        label: "入力代行を行う職員の人件費",
        group: Group::Costs,
        required: false,
        kind: Kind::Cost,
        support: &[],
    },
    /// 配置月数 of input staff.
    Months = Field {
        key: "months",
        label: "職員の配置月数",
        group: Group::Costs,
        required: false,
        kind: Kind::Count { at_most: 99, unit: "か月" },
        support: &[],
    },
    /// コンサルタントの費用.
    Consulting = Field {
        key: "consult",
        label: "コンサルタントの費用",
        group: Group::Costs,
        required: false,
        kind: Kind::Cost,
        support: &[],
    },
    /// サイバーセキュリティ対策の費用.
    Cyber = Field {
        key: "cyber",
        label: "サイバーセキュリティ対策の費用",
        group: Group::Costs,
        required: false,
        kind: Kind::Cost,
        support: &[(None, "リモートゲートウェイ装置、オフラインバックアップ用サーバなど")],
    },
    /// 研修・資格取得の費用.
    Training = Field {
        key: "train",
        label: "研修・資格取得の費用",
        group: Group::Costs,
        required: false,
        kind: Kind::Cost,
        support: &[(None, "研修受講や資格取得の経費など")],
    },
    /// 地域医療連携の費用.
    Regional = Field {
        key: "region",
        label: "地域医療連携での情報共有の費用",
        group: Group::Costs,
        required: false,
        kind: Kind::Cost,
        support: &[(None, "サーバーシステムの導入など")],
    },
    /// 判定日: the day to judge by.
    JudgedOn = Field {
        key: "date",
        label: "判定日",
        group: Group::Plan,
        required: false,
        kind: Kind::JudgedOn,
        support: &[(None, "空欄なら今日で判定します（例：2026-07-31）")],
    },
    /// 年度: the rule pack.
    Pack = Field {
        key: "pack",
        label: "年度",
        group: Group::Plan,
        required: false,
        kind: Kind::Pack,
        support: &[(None, "選ばなければ、判定日の年度の案内で試算します")],
    },
}

impl Input {
    /// Every field that offers a few answers.
    pub fn choices() -> impl Iterator<Item = Self> + Clone {
        Self::ALL.iter().copied().filter(|input| input.is_choice())
    }

    /// Every field of a cost.
    pub fn costs() -> impl Iterator<Item = Self> + Clone {
        Self::ALL.iter().copied().filter(|input| input.is_cost())
    }

    /// Whether it offers a few answers.
    pub fn is_choice(self) -> bool {
        matches!(self.field().kind, Kind::Choice { .. })
    }

    /// Whether it takes a cost.
    pub fn is_cost(self) -> bool {
        matches!(self.field().kind, Kind::Cost)
    }

    /// The answers that it offers; none for a field of text.
    pub fn answers(self) -> &'static [Answer] {
        match self.field().kind {
            Kind::Choice { answers, .. } => answers,
            _ => &[],
        }
    }

    /// The answer with this code, if it offers one.
    pub fn answer(self, code: &str) -> Option<&'static Answer> {
        self.answers().iter().find(|(known, ..)| *known == code)
    }

    /// The code of each answer that it offers.
    pub fn codes(self) -> impl Iterator<Item = &'static str> + Clone {
        self.answers().iter().map(|(code, ..)| *code)
    }
}
