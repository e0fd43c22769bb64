//! The command line, as clap reads it.

use std::path::PathBuf;

use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};

/// Localizes content with Project Fluent: checks translations against their source, and builds a bundle per language
#[derive(Debug, Parser)]
#[command(name = "flyt", version, propagate_version = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Global {
    /// The project's folder; flyt.toml is looked for there and in the folders above
    #[arg(long, global = true, value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub(crate) project: PathBuf,
    /// Only this locale (repeatable)
    #[arg(long = "locale", global = true, value_name = "LOCALE")]
    pub(crate) locales: Vec<String>,
    /// Colour: auto, always or never
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub(crate) color: ColorChoice,
    /// Print results only, no progress and no summary
    #[arg(short, long, global = true)]
    pub(crate) quiet: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a project here: a new one, or settings for the Fluent files that are here
    Init(Init),
    /// Check every translation against its source
    Check(Check),
    /// Show how much of the source each locale has
    Status(Status),
    /// Build a bundle for each locale, and a manifest
    Build(Build),
    /// List what to translate next, what is stale first
    Todo(Todo),
    /// Record which source each translation was made from
    Sync(Sync),
    /// Say that translations are right for today's source
    Accept(Accept),
    /// Make messages and an outline of an article, or of its new edition
    Import(Import),
    /// Merge two versions of a Fluent file by message, as git's merge driver
    MergeFile(MergeFile),
    /// Open the translator's page in a browser
    Serve(Serve),
    /// Begin a translation to another language
    Add(Add),
    /// Give a message, a term or an attribute another name, in all locales
    Mv(Mv),
    /// Put files in the order of the source, and their blank lines and indentation right
    Fmt(Fmt),
    /// Answer an editor by the language server protocol, over standard input and output
    #[cfg(feature = "lsp")]
    Lsp,
    /// Show the tree of a Fluent file
    Parse(Parse),
    /// Explain a rule, or list all of them
    Explain(Explain),
    /// Print a reference page of the repository
    #[command(hide = true)]
    Docs(Docs),
    /// Print a shell's completions
    Completions(Completions),
    /// Print the manual page
    Man,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// The locale of the source, where it is not the one that init would guess
    #[arg(long, value_name = "LOCALE")]
    pub(crate) source: Option<String>,
    /// Write nothing, and show what would be written
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// Exits with 1 if there is a finding as bad as --fail-on says
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Also demand what the policy in flyt.toml says
    #[arg(long)]
    pub(crate) release: bool,
    /// How to print findings
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: CheckFormat,
    /// Accept the findings that stand in this file, and report only others
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Accept today's findings: write them to FILE, or to that of --baseline
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with = "dry_run")]
    pub(crate) write_baseline: Option<Option<PathBuf>>,
    /// Report only what came since this revision of the git repository
    #[arg(long, value_name = "REV", conflicts_with = "fix")]
    pub(crate) changed_since: Option<String>,
    /// The ledger must be what `flyt sync` would make of it
    #[arg(long)]
    pub(crate) locked: bool,
    /// Repair what can be repaired unseen, and report what is left
    #[arg(long)]
    pub(crate) fix: bool,
    /// With --fix: also what deletes or guesses
    #[arg(long, requires = "fix")]
    pub(crate) unsafe_fixes: bool,
    /// With --fix: print what would change, and change nothing
    #[arg(long, requires = "fix")]
    pub(crate) dry_run: bool,
    /// The least that counts as failure
    #[arg(long, value_name = "SEVERITY", default_value = "error")]
    pub(crate) fail_on: FailOn,
}

#[derive(Debug, Args)]
pub(crate) struct Status {
    /// Each document, too
    #[arg(short, long)]
    pub(crate) verbose: bool,
    /// How to print the table
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ReportFormat,
}

#[derive(Debug, Args)]
pub(crate) struct Todo {
    /// How to print the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: TodoFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TodoFormat {
    /// For people
    Text,
    /// For an issue or a message
    Markdown,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
pub(crate) struct Sync {
    /// Who stands behind translations that are new or were edited
    #[arg(long, value_name = "WHO", default_value = "unknown")]
    pub(crate) provenance: Origin,
    /// Record what has no record as made from the source of the commit in which it last changed
    #[arg(long)]
    pub(crate) from_git: bool,
    /// Also write what is missing into the translations, as comments: take the signs away and translate
    #[arg(long)]
    pub(crate) stubs: bool,
    /// Print what would change, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Origin {
    /// Nobody says
    Unknown,
    /// A machine
    Machine,
    /// A person
    Human,
}

#[derive(Debug, Args)]
pub(crate) struct Accept {
    /// Keys such as content/a.ftl:title, any unambiguous tail of them, or source files
    pub(crate) keys: Vec<String>,
    /// Everything that is stale
    #[arg(long, conflicts_with = "keys")]
    pub(crate) all: bool,
    /// As looked at by a second person
    #[arg(long)]
    pub(crate) reviewed: bool,
    /// The change of the source needs no work: who stands behind the translation stays
    #[arg(long)]
    pub(crate) cosmetic: bool,
    /// By whom
    #[arg(long, value_name = "NAME")]
    pub(crate) by: Option<String>,
    /// Print what would change, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// What a project is built as.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum BuildFormat {
    /// Linked Fluent files
    Ftl,
    /// Compiled bundles, for flyt::runtime
    Flb,
    /// ES modules, a function a message, with their types
    Mjs,
    /// Pages
    Html,
    /// Documents as Markdown
    Md,
}

impl Build {
    pub(crate) fn formats(&self) -> Vec<flyt::config::Format> {
        use flyt::config::Format;
        let format = |format: &BuildFormat| match format {
            BuildFormat::Ftl => Format::Ftl,
            BuildFormat::Flb => Format::Flb,
            BuildFormat::Mjs => Format::Mjs,
            BuildFormat::Html => Format::Html,
            BuildFormat::Md => Format::Md,
        };
        self.format.iter().map(format).collect()
    }
}

/// Writes its files, with what there is to translate as comments, and names it in flyt.toml
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// The locale, a BCP 47 tag such as pl or pt-BR
    #[arg(value_name = "LOCALE")]
    pub(crate) name: String,
    /// Print what would change, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// References, the ledger and what flyt.toml requires follow, so that nothing becomes stale
#[derive(Debug, Args)]
pub(crate) struct Mv {
    /// Its key, such as content/a.ftl:title or a.ftl:title.label, or any unambiguous tail of it
    #[arg(value_name = "OLD", allow_hyphen_values = true)]
    pub(crate) old: String,
    /// Its new name, or its new key, such as content/b.ftl:title, in another file
    #[arg(value_name = "NEW", allow_hyphen_values = true)]
    pub(crate) new: String,
    /// Print what would change, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// Texts and comments stay, and so does all that could not be parsed
#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// Name the files that would change, change nothing, and exit with 1 if there are any
    #[arg(long)]
    pub(crate) check: bool,
    /// Print what would change, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// Only this machine can reach the page, and only who has the address that is printed can open it
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// The port; 0 takes any that is free
    #[arg(long, value_name = "PORT", default_value_t = 7350)]
    pub(crate) port: u16,
    /// The name or the address to serve at; any but the default lets others reach the page
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    pub(crate) host: String,
}

#[derive(Debug, Args)]
pub(crate) struct Build {
    /// The folder to build into, instead of the one in flyt.toml
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<String>,
    /// What to build, instead of what flyt.toml says; several are parted by commas
    #[arg(long, value_name = "FORMAT", value_delimiter = ',')]
    pub(crate) format: Vec<BuildFormat>,
    /// Refuse to build what the policy in flyt.toml forbids
    #[arg(long)]
    pub(crate) release: bool,
    /// Build again after every edit, until it is stopped with Ctrl-C
    #[arg(long)]
    pub(crate) watch: bool,
}

/// What did not change keeps its bytes, and what was edited its id; then `flyt todo` lists what is to be translated anew
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The article: Markdown (.md), HTML (.html) or plain text
    pub(crate) file: PathBuf,
    /// The document's name: content/NAME.ftl and content/NAME.md; without it, that of the file
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Print what would change, and change nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

/// Writes OURS. Exits with 1 if there is a conflict, a message that both changed, and with 129 if nothing was merged
#[derive(Debug, Args)]
pub(crate) struct MergeFile {
    /// The version that both came of: %O in git's settings
    pub(crate) base: PathBuf,
    /// Our version, and the result: %A
    pub(crate) ours: PathBuf,
    /// Their version: %B
    pub(crate) theirs: PathBuf,
    /// How long the marks of a conflict are: %L
    #[arg(long, value_name = "LENGTH", default_value_t = 7)]
    pub(crate) marker_size: usize,
}

/// Exits with 1 if the file has a syntax error
#[derive(Debug, Args)]
pub(crate) struct Parse {
    /// A Fluent file
    pub(crate) file: PathBuf,
    /// How to print the tree; JSON is in the shape of the specification's fixtures
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: ReportFormat,
    /// Say where each node stands, in bytes (JSON only)
    #[arg(long)]
    pub(crate) spans: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The rule's id
    pub(crate) rule: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
}

#[derive(Debug, Args)]
pub(crate) struct Docs {
    /// Which page
    pub(crate) page: Page,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Page {
    /// Every command and its options
    Commands,
    /// Every rule's page
    Rules,
    /// The JSON schema of flyt.toml
    Schema,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For code scanning services: SARIF 2.1.0
    Sarif,
    /// For build servers: JUnit XML
    Junit,
    /// For GitHub Actions: annotations
    Github,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Errors
    Error,
    /// Warnings too
    Warning,
    /// Notes too
    Note,
}
