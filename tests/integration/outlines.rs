//! Outlines in a project: found beside their messages, checked, and what they make of them.

use super::project::Project;

fn project(outline: &str) -> Project {
    let project = Project::pair(
        "title = Om te\nbyline = Av { $author }, { DATETIME($updated) }\nlede = Te är *gott*.\n",
        "pl",
        "title = O herbacie\nbyline = { $author }, { DATETIME($updated) }\nlede = Herbata jest *dobra*.\n",
    );
    project.write("content/a.md", outline);
    project
}

#[test]
fn a_good_outline_has_no_findings() {
    let outline = "+++\nauthor = \"Åsa\"\nupdated = 2024-05-05\n+++\n# { title }\n\n{ byline }\n\n{ lede }\n";
    assert_eq!(project(outline).findings(), "");
}

#[test]
fn a_finding_names_the_outline_s_line() {
    let run = project("+++\nauthor = \"Åsa\"\n+++\n# { titel }\n\n{ byline }\n").run("check");
    let wanted = "\
error[ungiven-variable]: `content/a.md` does not give `$updated`
 --> content/a.ftl:2:37
  |
2 | byline = Av { $author }, { DATETIME($updated) }
  |                                     ^^^^^^^^ never given
  |
  = help: add `updated = …` to its front matter, between the lines of `+++`

error[unknown-outline-message]: there is no message `titel`
 --> content/a.md:4:3
  |
4 | # { titel }
  |   ^^^^^^^^^
  |
  = help: did you mean `title`?

2 errors in 2 files; 1 locale
";
    assert_eq!((run.code, run.out.as_str()), (1, wanted), "{}", run.out);
}

#[test]
fn what_an_outline_uses_is_markdown_whose_line_breaks_mean_nothing() {
    let project = project("# { title }\n\n{ lede }\n");
    let settings = "[project]\nsource = \"sv\"\n[[paths]]\nsource = \"content/*.ftl\"\n\
                    translation = \"locales/{locale}/*.ftl\"\nmarkup = \"none\"\nwhitespace = \"exact\"\n";
    project.write("flyt.toml", settings);
    project.write("locales/pl/a.ftl", "title = O herbacie\nbyline = x\nlede = [Herbata](javascript:x)\n");
    assert!(project.findings().contains("unsafe-markup locales/pl/a.ftl:3:"), "{}", project.findings());
    project.write("locales/pl/a.ftl", "title = O herbacie\nlede = Herbata\n");
    project.run("sync");
    project.write("content/a.ftl", "title = Om\n    te\nlede = Te är *gott*.\n");
    assert!(!project.findings().contains("stale"), "{}", project.findings());
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let project = project("");
    project.write("content/a.md", b"# \xff\n");
    let run = project.run("check");
    assert!(run.out.contains("error[invalid-outline]: this outline is not UTF-8"), "{}", run.out);
}

#[test]
fn markdown_beside_translations_makes_no_locale() {
    let project = project("# { title }\n");
    project.write("locales/de/a.md", "# Hallo\n");
    assert_eq!(project.run("check --locale de").code, 2);
}

#[test]
fn a_message_that_gets_another_name_gets_it_in_the_outline() {
    let project = project("# { title }\n\n{lede}\n\n![{ title.alt }](x)\n");
    project.write("content/b.ftl", "lede2 = Två\n");
    assert_eq!(project.run("mv a.ftl:title rubrik").code, 0);
    assert_eq!(project.run("mv a.ftl:lede ingress").code, 0);
    let outline = project.read("content/a.md");
    assert_eq!(outline, "# { rubrik }\n\n{ingress}\n\n![{ rubrik.alt }](x)\n");
}
