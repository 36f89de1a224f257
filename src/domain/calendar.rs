//! Shares of a period, counted in months.
//!
//! Government figures come "through month m": the end of June is half a calendar year,
//! 6/12 exactly, not 182/366. A date inside a month counts that month's share by day.

use jiff::civil::Date;

use super::{measure::Planned, plan::Period};

/// Months from the beginning of `start` to the end of `date`, fractions by day.
/// Zero before `start`.
#[must_use]
pub fn months(start: Date, date: Date) -> f64 {
    let whole = f64::from(i32::from(date.year()) - i32::from(start.year())) * 12.0
        + f64::from(date.month() - start.month());
    (whole + part(date, date.day()) - part(start, start.day() - 1)).max(0.0)
}

/// Days of the month of `date` as a part of it.
fn part(date: Date, days: i8) -> f64 {
    f64::from(days) / f64::from(date.days_in_month())
}

/// Share of the period gone by the end of `date`, 0 to 1.
#[must_use]
pub fn share(period: Period, date: Date) -> f64 {
    let whole = months(period.start, period.end);
    if whole > 0.0 { (months(period.start, date) / whole).min(1.0) } else { 1.0 }
}

/// Share that should be covered by the end of `date`, 0 to 1: straight lines through the
/// planned curve, from nothing at the start to everything at the due date.
#[must_use]
pub fn planned(period: Period, curve: &[Planned], date: Date) -> f64 {
    if curve.is_empty() || date >= period.end {
        return share(period, date);
    }
    let at = |d: Date| months(period.start, d);
    let x = at(date);
    let mut left = (0.0, 0.0);
    let points = curve.iter().map(|p| (at(p.date), p.share)).chain([(at(period.end), 1.0)]);
    for right in points {
        if x <= right.0 {
            let width = right.0 - left.0;
            return if width > 0.0 { left.1 + (right.1 - left.1) * (x - left.0) / width } else { right.1 };
        }
        left = right;
    }
    1.0
}

/// The day whose end lies nearest to `months` months after the beginning of `start`: the
/// inverse of [`months`], for a pointer on a scale. Beyond what a calendar holds, its last day.
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "months of a plan and days of a month are small")]
pub fn day_at(start: Date, months: f64) -> Date {
    // Counted from the beginning of the first month, of which the period may lack some days.
    let months = months.max(0.0) + part(start, start.day() - 1);
    let first = start.first_of_month();
    let whole = months.floor();
    let span = jiff::Span::new().try_months(whole as i64);
    let Some(month) = span.ok().and_then(|s| first.checked_add(s).ok()) else { return Date::MAX };
    let day = ((months - whole) * f64::from(month.days_in_month())).round() as i8;
    if day == 0 {
        // The end of a month is the day before the next begins.
        return month.yesterday().unwrap_or(month).max(start);
    }
    month.with().day(day).build().unwrap_or(month).max(start)
}

/// The end of the month before `date`: the step of someone who pages through months.
#[must_use]
pub fn month_back(date: Date) -> Date {
    date.first_of_month().yesterday().unwrap_or(date)
}

/// The end of `date`'s month, or of the next when `date` is one already.
#[must_use]
pub fn month_on(date: Date) -> Date {
    let end = date.last_of_month();
    if end > date { end } else { end.tomorrow().map_or(date, Date::last_of_month) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn year() -> Period {
        Period { start: date(2020, 1, 1), end: date(2020, 12, 31) }
    }

    #[test]
    fn a_month_is_a_twelfth_whatever_its_days() {
        for (m, d) in [(1, 31), (2, 29), (3, 31), (6, 30), (9, 30), (12, 31)] {
            let got = share(year(), date(2020, m, d));
            assert!((got - f64::from(m) / 12.0).abs() < 1e-12, "{m}: {got}");
        }
    }

    #[test]
    fn a_day_counts_its_share_of_its_month() {
        let got = months(date(2020, 1, 1), date(2020, 2, 15));
        assert!((got - (1.0 + 15.0 / 29.0)).abs() < 1e-12);
        assert!(share(year(), date(2019, 12, 31)).abs() < 1e-12);
        assert!((share(year(), date(2021, 5, 1)) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_place_on_the_scale_is_a_day_and_back() {
        let periods = [
            (date(2020, 1, 1), date(2020, 12, 31)),
            (date(2020, 3, 16), date(2021, 3, 15)),
            (date(2019, 1, 31), date(2021, 2, 28)),
        ];
        for (start, end) in periods {
            let mut d = start;
            while d <= end {
                assert_eq!(day_at(start, months(start, d)), d, "from {start}");
                d = d.tomorrow().unwrap();
            }
            assert_eq!(day_at(start, 0.0), start);
            assert_eq!(day_at(start, -3.0), start);
            assert_eq!(day_at(start, f64::NAN), start);
            assert_eq!([day_at(start, 1e6), day_at(start, f64::INFINITY)], [Date::MAX; 2]);
        }
    }

    #[test]
    fn paging_goes_by_month_ends() {
        assert_eq!(month_back(date(2020, 6, 30)), date(2020, 5, 31));
        assert_eq!(month_back(date(2020, 6, 12)), date(2020, 5, 31));
        assert_eq!(month_on(date(2020, 6, 12)), date(2020, 6, 30));
        assert_eq!(month_on(date(2020, 6, 30)), date(2020, 7, 31));
        assert_eq!(month_on(date(2020, 12, 31)), date(2021, 1, 31));
    }

    #[test]
    fn a_curve_replaces_the_straight_line() {
        let curve = [Planned { date: date(2020, 6, 30), share: 0.2 }];
        assert!((planned(year(), &curve, date(2020, 6, 30)) - 0.2).abs() < 1e-12);
        assert!((planned(year(), &curve, date(2020, 3, 31)) - 0.1).abs() < 1e-12);
        assert!((planned(year(), &curve, date(2020, 9, 30)) - 0.6).abs() < 1e-12);
        assert!((planned(year(), &curve, date(2020, 12, 31)) - 1.0).abs() < 1e-12);
    }
}
