//! Photos and scans.
