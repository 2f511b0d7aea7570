//! How files look: their length, what they may not contain, what they may import.

use super::project::{Project, SourceFile};

/// Lines at which a file is split, and at which it is time to think of it.
const LONGEST: usize = 400;
const LONG: usize = 300;

/// Where the rules and their tests name what they forbid.
const THE_RULES_THEMSELVES: &str = "xtask/src/tidy/";

/// Files beyond the limit.
pub fn too_long(project: &Project) -> Vec<String> {
    let too_long = measured(project).filter(|(_, lines)| *lines > LONGEST);
    too_long
        .map(|(path, lines)| format!("{path} has {lines} lines: split it by responsibility"))
        .collect()
}

/// Files on their way to the limit.
pub fn growing(project: &Project) -> Vec<String> {
    let growing = measured(project).filter(|(_, lines)| (LONG..=LONGEST).contains(lines));
    growing
        .map(|(path, lines)| format!("{path} has {lines} lines"))
        .collect()
}

fn measured(project: &Project) -> impl Iterator<Item = (&str, usize)> {
    project
        .files
        .iter()
        .filter(|file| is_written_by_hand(file))
        .map(|file| (file.path.as_str(), lines(file)))
}

fn is_written_by_hand(file: &SourceFile) -> bool {
    let path = &file.path;
    let is_source = [".rs", ".ts", ".svelte"]
        .iter()
        .any(|end| path.ends_with(end));
    let is_generated = path.starts_with("ui/src/lib/bindings/") || says_do_not_edit(&file.text);
    let is_test = path.contains("/tests/") || path.starts_with("tests/") || path.contains(".test.");
    // The in-memory host answers every command for the component tests and the axe lane.
    let is_test = is_test || path.starts_with("ui/src/lib/platform/memory/");
    is_source && !is_generated && !is_test
}

fn says_do_not_edit(text: &str) -> bool {
    text.lines()
        .next()
        .is_some_and(|first| first.contains("Do not edit"))
}

/// Inline tests do not count: they are read one at a time.
fn lines(file: &SourceFile) -> usize {
    file.text
        .lines()
        .take_while(|line| *line != "#[cfg(test)]")
        .count()
}

/// Lints that are switched off without a word.
pub fn bare_allow(project: &Project) -> Vec<String> {
    let files = ours(project).filter(|file| file.path.ends_with(".rs"));
    let why = "write #[expect(…, reason = \"…\")]";
    files
        .flat_map(|file| {
            file.complain(why, |line| {
                line.contains("#[allow(") || line.contains("#![allow(")
            })
        })
        .collect()
}

/// Promises to ourselves in the source.
pub fn left_undone(project: &Project) -> Vec<String> {
    let ends = [".rs", ".ts", ".svelte", ".mjs", ".sql", ".css", ".ftl"];
    let files = ours(project).filter(|file| ends.iter().any(|end| file.path.ends_with(end)));
    let why = "do it, or open an issue";
    files
        .flat_map(|file| file.complain(why, |line| line.contains("TODO") || line.contains("FIXME")))
        .collect()
}

/// Folders of one person's computer.
pub fn home_paths(project: &Project) -> Vec<String> {
    let homes = ["/home/", "/Users/", "/root/", "C:\\Users\\"];
    let is_wrong = |line: &str| homes.iter().any(|home| line.contains(home));
    ours(project)
        .flat_map(|file| file.complain("a path of someone's own folder", is_wrong))
        .collect()
}

/// Features of the UI that reach for the generated commands beside their own `api.ts`.
pub fn bindings_outside_api(project: &Project) -> Vec<String> {
    let features = project.files_in("ui/src/features/", "");
    let beside = features.filter(|file| !file.path.ends_with("/api.ts"));
    beside
        .flat_map(|file| file.complain("call it through api.ts", imports_bindings))
        .collect()
}

fn imports_bindings(line: &str) -> bool {
    line.contains("lib/bindings") && (line.contains("from ") || line.contains("import"))
}

fn ours(project: &Project) -> impl Iterator<Item = &SourceFile> {
    project
        .files
        .iter()
        .filter(|file| !file.path.starts_with(THE_RULES_THEMSELVES))
}

#[cfg(test)]
mod tests {
    use super::super::project::sample;
    use super::*;

    fn of_lines(path: &str, count: usize) -> Project {
        sample::file(path, &"let x = 1;\n".repeat(count))
    }

    #[test]
    fn a_file_of_more_than_400_lines_is_refused() {
        assert!(too_long(&of_lines("crates/app/src/a.rs", 400)).is_empty());
        let complaints = too_long(&of_lines("ui/src/features/a/A.svelte", 401));
        assert_eq!(
            complaints,
            ["ui/src/features/a/A.svelte has 401 lines: split it by responsibility"]
        );
    }

    #[test]
    fn a_file_of_300_lines_is_named_but_not_refused() {
        let project = of_lines("crates/app/src/a.rs", 300);
        assert_eq!(growing(&project), ["crates/app/src/a.rs has 300 lines"]);
        assert!(too_long(&project).is_empty());
    }

    #[test]
    fn tests_and_generated_files_may_be_long() {
        assert!(too_long(&of_lines("ui/src/lib/bindings/index.ts", 2000)).is_empty());
        assert!(too_long(&of_lines("crates/app/tests/it/main.rs", 2000)).is_empty());
        let generated = format!(
            "// Written by a script. Do not edit.\n{}",
            "x\n".repeat(500)
        );
        assert!(too_long(&sample::file("ui/src/lib/i18n/message-ids.ts", &generated)).is_empty());
        let inline = format!("fn a() {{}}\n#[cfg(test)]\n{}", "x\n".repeat(500));
        assert!(too_long(&sample::file("crates/app/src/a.rs", &inline)).is_empty());
    }

    #[test]
    fn a_lint_that_is_allowed_is_refused() {
        let project = sample::file("crates/app/src/a.rs", "#[allow(dead_code)]\nfn a() {}");
        assert_eq!(bare_allow(&project).len(), 1);
    }

    #[test]
    fn a_promise_in_the_code_is_refused() {
        let project = sample::file("ui/src/app/A.svelte", "<!-- TODO later -->");
        assert_eq!(left_undone(&project).len(), 1);
    }

    #[test]
    fn a_path_of_someones_computer_is_refused() {
        let project = sample::file("README.md", "see /home/anna/samenspel");
        assert_eq!(
            home_paths(&project),
            ["README.md:1: a path of someone's own folder"]
        );
    }

    #[test]
    fn a_component_that_calls_rust_itself_is_refused() {
        let text = "import { commands } from '$lib/bindings';";
        let component = sample::file("ui/src/features/tags/TagList.svelte", text);
        assert_eq!(bindings_outside_api(&component).len(), 1);
        let door = sample::file("ui/src/features/tags/api.ts", text);
        assert!(bindings_outside_api(&door).is_empty());
    }
}
