//! The rest of the program comes behind what the first estimate needs: what stands in its places until then.

/// Whether the rest of the program is there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrival {
    /// It is on its way, and nobody will have noticed.
    Awaited,
    /// It is on its way for so long that the page says so.
    Late,
    /// It is there. So it is where the program is one.
    #[default]
    Here,
    /// It did not arrive whole.
    Lost,
}

impl Arrival {
    /// Whether it is there.
    pub fn is_here(self) -> bool {
        self == Self::Here
    }

    /// What other programs read of it; empty while nothing is certain.
    pub fn code(self) -> &'static str {
        match self {
            Self::Awaited | Self::Late => "",
            Self::Here => "here",
            Self::Lost => "lost",
        }
    }

    /// What stands in the place of what follows the figures; empty while nobody has noticed.
    pub fn says(self) -> &'static str {
        match self {
            Self::Awaited | Self::Here => "",
            Self::Late => "次にすること、印刷・共有・保存を読み込んでいます。試算はもう使えます。",
            Self::Lost => {
                "計算のしかたと根拠、次にすること、印刷・共有・保存を受け取れませんでした。試算の金額はこのまま使えます。残りを見るには、ページを再読み込みしてください。"
            }
        }
    }

    /// What stands in a fold that somebody has opened.
    pub fn in_short(self) -> &'static str {
        match self {
            Self::Awaited | Self::Here => "",
            Self::Late => "読み込んでいます。",
            Self::Lost => "受け取れませんでした。ページを再読み込みしてください。",
        }
    }

    /// What is known after some more news: nothing undoes that it came, or that it did not.
    #[must_use]
    pub fn then(self, news: Self) -> Self {
        match self {
            Self::Awaited | Self::Late => news,
            Self::Here | Self::Lost => self,
        }
    }
}
