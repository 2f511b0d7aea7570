//! Papers, as PDF.

use std::path::Path;

use app::App;
use app::document::{
    InitiativePage, PaperStyle, SignatureLines, WalkListInput, print_dpia, print_initiative,
    print_register, print_signatures, print_slip, print_walk_list,
};

use crate::answer::Answer;
use crate::arguments::{Documents, Named, Paper, WalkPaper};
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Documents) -> Result<Answer, Fault> {
    match what {
        Documents::Slip(Named { paper, members }) => {
            let (initiative, style) = about(shell, app, &paper).await?;
            let pdf = print_slip(app, initiative, &members, style).await?;
            super::export::write_to(shell, &paper.file, pdf).await
        }
        Documents::WalkList(walk) => walk_list(shell, app, walk).await,
        Documents::Signatures { addresses, paper } => {
            let (initiative, style) = about(shell, app, &paper).await?;
            let lines = match addresses {
                true => SignatureLines::Addresses,
                false => SignatureLines::Blank,
            };
            let pdf = print_signatures(app, initiative, lines, style).await?;
            super::export::write_to(shell, &paper.file, pdf).await
        }
        Documents::Initiative { support, named } => {
            let (initiative, style) = about(shell, app, &named.paper).await?;
            let page = InitiativePage {
                with_support: support,
                named: named.members,
            };
            let pdf = print_initiative(app, initiative, &page, style).await?;
            super::export::write_to(shell, &named.paper.file, pdf).await
        }
        Documents::Register(Named { paper, members }) => {
            let (initiative, style) = about(shell, app, &paper).await?;
            let pdf = print_register(app, initiative, &members, style).await?;
            super::export::write_to(shell, &paper.file, pdf).await
        }
        Documents::Dpia(paper) => {
            let (initiative, style) = about(shell, app, &paper).await?;
            let pdf = print_dpia(app, initiative, style).await?;
            super::export::write_to(shell, &paper.file, pdf).await
        }
    }
}

/// The doors of a round on paper; also under `doors`.
pub(super) async fn walk_list(shell: &Shell, app: &App, walk: WalkPaper) -> Result<Answer, Fault> {
    let style = style(shell, &walk.file, walk.large)?;
    let input = WalkListInput {
        street: walk.street.map(|street| (street, walk.city)),
        with_names: walk.names,
        with_earlier: walk.earlier,
    };
    let pdf = print_walk_list(app, walk.round, &input, style).await?;
    super::export::write_to(shell, &walk.file, pdf).await
}

async fn about(
    shell: &Shell,
    app: &App,
    paper: &Paper,
) -> Result<(app::domain::InitiativeId, PaperStyle), Fault> {
    let style = style(shell, &paper.file, paper.large)?;
    Ok((super::initiative(app, paper.of.initiative).await?, style))
}

fn style(shell: &Shell, file: &Path, large: bool) -> Result<PaperStyle, Fault> {
    if super::export::ending(file) != "pdf" {
        return Err(super::export::unknown_kind(".pdf"));
    }
    Ok(PaperStyle {
        words: shell.words,
        large,
    })
}
