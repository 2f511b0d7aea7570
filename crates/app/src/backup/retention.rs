//! Which backups are kept: a rule over dates, without files or clocks.
//!
//! Of the backups made by themselves the last of each of 7 days, 4 weeks and 12 months
//! stays. Days without a backup do not count, so that a laptop that lay in a drawer for a
//! year does not lose the last ones from before. One made before a migration or before a
//! restore stays for 30 days whatever else was made that day: it may be the only way back.
//! One made by hand stays until a person removes it.

use std::collections::BTreeSet;

use domain::Moment;
use domain::period::day_of;
use jiff::civil::Date;
use storage::backup::BackupReason;

const DAYS: usize = 7;
const WEEKS: usize = 4;
const MONTHS: usize = 12;
const WAY_BACK_MS: i64 = 30 * 24 * 3_600_000;

/// What the rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    /// When it was made.
    pub(super) made_at: Moment,
    /// Why.
    pub(super) reason: BackupReason,
}

/// For each backup, newest first, whether it is kept.
pub(super) fn kept(backups: &[Dated], now: Moment) -> Vec<bool> {
    let mut kept: Vec<bool> = backups.iter().map(|it| stays_by_itself(*it, now)).collect();
    for (max, period) in [(DAYS, day as fn(Date) -> _), (WEEKS, week), (MONTHS, month)] {
        let mut seen = BTreeSet::new();
        for (keep, backup) in kept.iter_mut().zip(backups) {
            if backup.reason == BackupReason::ByHand {
                continue;
            }
            let is_last_of_period = seen.len() < max && seen.insert(period(day_of(backup.made_at)));
            *keep |= is_last_of_period;
        }
    }
    kept
}

fn stays_by_itself(backup: Dated, now: Moment) -> bool {
    match backup.reason {
        BackupReason::ByHand => true,
        BackupReason::BeforeMigration | BackupReason::BeforeRestore => {
            now.0 - backup.made_at.0 < WAY_BACK_MS
        }
        BackupReason::Daily => false,
    }
}

fn day(date: Date) -> (i16, i16) {
    (date.year(), date.day_of_year())
}

fn week(date: Date) -> (i16, i16) {
    let week = date.iso_week_date();
    (week.year(), week.week().into())
}

fn month(date: Date) -> (i16, i16) {
    (date.year(), date.month().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR_MS: i64 = 3_600_000;
    /// Saturday 21 November 2026, 12:00 in Utrecht.
    const NOON: i64 = 1_795_258_800_000;

    fn hours_ago(hours: i64, reason: BackupReason) -> Dated {
        Dated {
            made_at: Moment(NOON - hours * HOUR_MS),
            reason,
        }
    }

    fn kept_of(backups: &[Dated]) -> Vec<Date> {
        let kept = kept(backups, Moment(NOON));
        backups
            .iter()
            .zip(kept)
            .filter(|(_, keep)| *keep)
            .map(|(it, _)| day_of(it.made_at))
            .collect()
    }

    fn daily_for(days: i64) -> Vec<Dated> {
        (0..days)
            .map(|day| hours_ago(24 * day, BackupReason::Daily))
            .collect()
    }

    #[test]
    fn a_week_of_days_four_weeks_and_twelve_months_stay() {
        let kept = kept_of(&daily_for(800));
        let shown: Vec<String> = kept.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            [
                "2026-11-21",
                "2026-11-20",
                "2026-11-19",
                "2026-11-18",
                "2026-11-17",
                "2026-11-16",
                "2026-11-15",
                "2026-11-08",
                "2026-11-01",
                "2026-10-31",
                "2026-09-30",
                "2026-08-31",
                "2026-07-31",
                "2026-06-30",
                "2026-05-31",
                "2026-04-30",
                "2026-03-31",
                "2026-02-28",
                "2026-01-31",
                "2025-12-31",
            ]
        );
    }

    #[test]
    fn thinning_every_day_keeps_as_much_as_thinning_once() {
        let mut standing: Vec<Dated> = Vec::new();
        for day in (0..400).rev() {
            let now = Moment(NOON - 24 * HOUR_MS * day);
            standing.insert(
                0,
                Dated {
                    made_at: now,
                    reason: BackupReason::Daily,
                },
            );
            let keep = kept(&standing, now);
            standing = standing
                .into_iter()
                .zip(keep)
                .filter(|(_, keep)| *keep)
                .map(|(it, _)| it)
                .collect();
        }
        assert_eq!(
            standing
                .iter()
                .map(|it| day_of(it.made_at))
                .collect::<Vec<_>>(),
            kept_of(&daily_for(400))
        );
    }

    #[test]
    fn a_laptop_from_a_drawer_keeps_its_last_backups() {
        let old: Vec<Dated> = (0..3)
            .map(|day| hours_ago(24 * (700 + day), BackupReason::Daily))
            .collect();
        assert_eq!(kept_of(&old).len(), 3);
    }

    #[test]
    fn of_one_day_the_last_stays() {
        let day = [
            hours_ago(1, BackupReason::Daily),
            hours_ago(2, BackupReason::Daily),
        ];
        assert_eq!(kept(&day, Moment(NOON)), [true, false]);
    }

    #[test]
    fn made_by_hand_stays_for_ever_and_takes_no_place_of_another() {
        let mut backups = vec![
            hours_ago(1, BackupReason::ByHand),
            hours_ago(2, BackupReason::Daily),
        ];
        backups.push(hours_ago(24 * 5_000, BackupReason::ByHand));
        assert_eq!(kept(&backups, Moment(NOON)), [true, true, true]);
    }

    #[test]
    fn every_way_back_stays_for_thirty_days() {
        let backups = [
            hours_ago(1, BackupReason::Daily),
            hours_ago(2, BackupReason::BeforeRestore),
            hours_ago(3, BackupReason::BeforeRestore),
            hours_ago(24 * 31, BackupReason::Daily),
            hours_ago(24 * 31 + 1, BackupReason::BeforeMigration),
        ];
        assert_eq!(
            kept(&backups, Moment(NOON)),
            [true, true, true, true, false]
        );
    }

    #[test]
    fn days_are_those_of_the_wall_clock() {
        let before_midnight = Dated {
            made_at: Moment(NOON + 10 * HOUR_MS),
            reason: BackupReason::Daily,
        };
        let after_midnight = Dated {
            made_at: Moment(NOON + 12 * HOUR_MS),
            reason: BackupReason::Daily,
        };
        assert_ne!(
            day_of(before_midnight.made_at),
            day_of(after_midnight.made_at)
        );
    }
}
