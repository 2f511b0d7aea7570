//! What a team takes and refuses. The rules stand as a table in `tests/scenarios/membership.txt`.

mod keys;
mod limits;
mod record;
mod scenario;
mod street;
mod walk;
