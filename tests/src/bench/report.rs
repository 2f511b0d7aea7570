//! The table of a run.

use std::path::Path;

use anyhow::Result;
use serde_json::{Value, json};

/// Rows in the order in which they were measured.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    value: f64,
    unit: &'static str,
    baseline: Option<f64>,
    bound: Option<f64>,
}

impl Report {
    /// A figure that is judged by its ratio to a baseline of the same run.
    pub fn ratio(
        &mut self,
        name: &'static str,
        value: f64,
        baseline: f64,
        unit: &'static str,
        bound: f64,
    ) {
        self.add(Row {
            name,
            value,
            unit,
            baseline: Some(baseline),
            bound: Some(bound),
        });
    }

    /// A figure that is printed for this machine.
    pub fn figure(&mut self, name: &'static str, value: f64, unit: &'static str) {
        self.add(Row {
            name,
            value,
            unit,
            baseline: None,
            bound: None,
        });
    }

    /// Shows each row once it is measured.
    fn add(&mut self, row: Row) {
        if self.rows.is_empty() {
            println!("{:43}{:>12}{:>8}{:>8}", "", "baseline", "ratio", "bound");
        }
        row.print();
        self.rows.push(row);
    }

    /// The table for programs.
    pub fn write(&self, file: &Path) -> Result<()> {
        let rows: Vec<Value> = self.rows.iter().map(Row::json).collect();
        Ok(std::fs::write(file, serde_json::to_string_pretty(&rows)?)?)
    }
}

impl Row {
    fn print(&self) {
        let cell = |number: Option<f64>| number.map_or_else(String::new, |n| format!("{n:.2}"));
        println!(
            "{:<24}{:>12.2} {:<6}{:>12}{:>8}{:>8}",
            self.name,
            self.value,
            self.unit,
            cell(self.baseline),
            cell(self.quotient()),
            cell(self.bound)
        );
    }

    fn quotient(&self) -> Option<f64> {
        self.baseline.map(|baseline| self.value / baseline)
    }

    fn json(&self) -> Value {
        json!({
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "baseline": self.baseline,
            "ratio": self.quotient(),
        })
    }
}
