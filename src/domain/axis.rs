//! Round amounts along the axis of a drawing.

use super::Yen;

impl Yen {
    /// The next amount that is as round as one says it: two digits and zeros. Itself where it is.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::Yen;
    /// assert_eq!(Yen::new(156_700_000).rounded_up(), Yen::new(160_000_000));
    /// assert_eq!(Yen::new(7).rounded_up(), Yen::new(7));
    /// ```
    #[must_use]
    pub fn rounded_up(self) -> Self {
        let zeros = self.to_string().len().saturating_sub(2);
        let unit = ten_to(zeros);
        let cut = self.cut_to(unit);
        if cut < self { cut + unit } else { cut }
    }

    /// Amounts for the lines of a drawing that this has to fit into: from 0円 to the first that is not below it,
    /// in equal steps of 1, 2 or 5 and zeros, two to four of them.
    ///
    /// ```
    /// use ehr_grant_estimator::domain::Yen;
    /// let lines = [0, 50_000_000, 100_000_000].map(Yen::new);
    /// assert_eq!(Yen::new(78_325_000).gridlines(), lines);
    /// ```
    pub fn gridlines(self) -> Vec<Self> {
        let steps = (0..20).flat_map(|zeros| [1, 2, 5].map(|lead| ten_to(zeros).times(lead)));
        let fits = |step: &Self| step.times(3) >= self;
        let step = steps.into_iter().find(fits).unwrap_or(self);
        let count = (1..=3).find(|count| step.times(*count) >= self);
        (0..=count.unwrap_or(3))
            .map(|count| step.times(count))
            .collect()
    }
}

fn ten_to(zeros: usize) -> Yen {
    (0..zeros).fold(Yen::new(1), |yen, _| yen.times(10))
}
