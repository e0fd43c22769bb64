//! Importing an edited article again: ids stay with their blocks, bytes with what did not change.

use std::collections::{HashMap, HashSet};

use flyt::document::Outline;

use super::project::Project;

const FIRST: &str = "# Om te\n\nTe är en gammal dryck som dricks i hela världen.\n\n## Vatten\n\nFärskt vatten smakar bäst i koppen.\n\n\
    Hårt vatten gör teet grumligt och matt.\n\n## Sorter\n\n- Grönt te bryggs svalt\n- Svart te tål kokande vatten\n\nVitt te är ovanligt.\n";

fn project() -> Project {
    let project = Project::new(">> flyt.toml\n[project]\nsource = \"sv\"\nlocales = [\"en\"]\n");
    project.write("te.md", FIRST);
    assert_eq!(project.run("import te.md").code, 0);
    project
}

#[test]
fn the_same_article_changes_nothing() {
    let project = project();
    let source =
        "### Mine\n\n".to_owned() + &project.read("content/te.ftl").replace("bäst i koppen", "bäst\n    i koppen");
    let outline = project.read("content/te.md").replace("- {", "* {");
    project.write("content/te.ftl", &source);
    project.write("content/te.md", &outline);
    let run = project.run("import te.md");
    assert_eq!(run.err, "9 messages: 9 kept\n");
    assert_eq!((project.read("content/te.ftl"), project.read("content/te.md")), (source, outline));
}

#[test]
fn exactly_what_was_edited_becomes_stale() {
    let project = project();
    let translated: String = project
        .read("content/te.ftl")
        .lines()
        .filter(|line| line.contains(" = "))
        .map(|line| {
            let (id, text) = line.split_once(" = ").unwrap();
            format!("{id} = English: {} words\n", text.split(' ').count())
        })
        .collect();
    project.write("locales/en/te.ftl", translated);
    assert_eq!(project.run("sync").code, 0);
    let edited = FIRST
        .replace("Hårt vatten gör teet grumligt och matt.", "Hårt vatten gör ditt te både grumligt och matt.")
        .replace(
            "- Grönt te bryggs svalt\n- Svart te tål kokande vatten\n",
            "- Svart te tål kokande vatten\n- Grönt te bryggs svalt\n",
        )
        .replace("Vitt te är ovanligt.", "Oolong är något däremellan, delvis oxiderat.\n\nVitt te är ovanligt.");
    project.write("te.md", &edited);
    let run = project.run("import te.md");
    assert_eq!(run.err, "10 messages: 8 kept, 1 edited, 1 new\n  edited: vatten-2\n  new: sorter-4\n");
    let outline = project.read("content/te.md");
    assert!(outline.ends_with("- { sorter-2 }\n- { sorter-1 }\n\n{ sorter-4 }\n\n{ sorter-3 }\n"), "{outline}");
    let findings = project.findings();
    assert_eq!(findings, "missing-message locales/en/te.ftl\nstale-translation locales/en/te.ftl:5:12\n");
    let again = project.run("import te.md");
    assert_eq!(again.err, "10 messages: 10 kept\n");
}

#[test]
fn bytes_of_what_was_kept_stay_and_what_went_is_taken_out() {
    let project = project();
    let source = project.read("content/te.ftl");
    let own = source
        .replace("vatten-1 =", "# Mind the tap.\nvatten-1   =  ")
        .replace("title = Om te\n", "title = Om te\n    .description = Allt\n");
    project.write("content/te.ftl", &own);
    project.write(
        "te.md",
        FIRST.replace("Hårt vatten gör teet grumligt och matt.\n\n", "").replace("# Om te", "# Allt om te"),
    );
    let run = project.run("import te.md");
    assert_eq!(run.err, "8 messages: 7 kept, 1 edited, 1 removed\n  edited: title\n  removed: vatten-2\n");
    let wanted = own
        .replace("vatten-2 = Hårt vatten gör teet grumligt och matt.\n\n", "")
        .replace("title = Om te", "title = Allt om te");
    assert_eq!(project.read("content/te.ftl"), wanted);
}

#[test]
fn placeables_that_were_put_in_by_hand_stay() {
    let project = project();
    project.write(
        "content/namn.ftl",
        "-te =\n    { $form ->\n   *[kort] Färskt vatten\n    [lang] Mycket färskt vatten\n}\n",
    );
    let own = project
        .read("content/te.ftl")
        .replace("Färskt vatten smakar", "{ -te } smakar")
        .replace("Vitt te är", "Vitt te är { $hur }");
    project.write("content/te.ftl", &own);
    project.write("te.md", FIRST.replace("Vitt te är ovanligt", "Vitt te är mycket ovanligt"));
    assert_eq!(project.run("import te.md").err, "9 messages: 9 kept\n");
    assert_eq!(project.read("content/te.ftl"), own);
    project.write(
        "te.md",
        FIRST
            .replace("smakar bäst i koppen", "smakar allra bäst i koppen")
            .replace("Vitt te är ovanligt", "Vitt te är sällsynt och dyrt"),
    );
    let run = project.run("import te.md");
    assert!(run.err.ends_with("edited: vatten-1, sorter-3\n  `sorter-3` has no place any more for { $hur }: put it back if it is still meant\n"), "{}", run.err);
    assert!(project.read("content/te.ftl").contains("{ -te } smakar allra bäst"));
}

/// Numbers that are the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % limit as u64) as usize
    }
}

const SUBJECTS: [&str; 24] = [
    "Trädgårdsmästaren",
    "En gammal päronkvist",
    "Den bortglömda vattenkannan",
    "Humlan",
    "Grannens katt",
    "Komposten",
    "Det första frostdygnet",
    "En rad nysådda morötter",
    "Spaden",
    "Regntunnan",
    "Rabarbern",
    "Växthusets dörr",
    "Mullvaden",
    "En näve gödsel",
    "Den solvarma muren",
    "Pionen",
    "Skottkärran",
    "Daggmasken",
    "En sen tulpan",
    "Kastrullen med nässlor",
    "Häcken",
    "Jordgubbslandet",
    "Snigeln",
    "Koltrasten",
];
const VERBS: [&str; 20] = [
    "väntar tålmodigt på",
    "har länge skuggat",
    "rymmer mer liv än",
    "skrämmer bort",
    "lutar sig mot",
    "behöver varken",
    "ger näring åt",
    "glömmer aldrig",
    "vaknar tidigare än",
    "trivs bäst nära",
    "gräver sig under",
    "räddar varje år",
    "luktar starkare än",
    "hindrar",
    "lockar till sig",
    "överlever nästan alltid",
    "samlar upp",
    "delar plats med",
    "blommar samtidigt med",
    "påminner om",
];
const OBJECTS: [&str; 24] = [
    "våren och ljuset",
    "kylan från sjön",
    "bladlöss i tusental",
    "grusgången mot norr",
    "mormors rosor",
    "sommarens torka",
    "fjolårets löv",
    "ett fuktigt hörn",
    "barnens kojor",
    "marken under granen",
    "de röda vinbären",
    "en mild oktober",
    "sparvarnas bon",
    "tung lera",
    "sandig jord",
    "månadens sista kväll",
    "kryddlandets timjan",
    "äppelblom i maj",
    "vinterns snö",
    "gräsmattans mossa",
    "vind från väster",
    "potatisens blast",
    "solrosor och ärter",
    "den lilla dammen",
];

fn sentence(dice: &mut Dice) -> String {
    let (subject, verb, object) = (SUBJECTS[dice.below(24)], VERBS[dice.below(20)], OBJECTS[dice.below(24)]);
    format!("{subject} {verb} {object}.")
}

/// A block of an article, with a number that stays with it.
#[derive(Clone, Debug)]
struct Block {
    number: usize,
    is_heading: bool,
    sentences: Vec<String>,
}

struct Story {
    dice: Dice,
    blocks: Vec<Block>,
    next: usize,
}

impl Story {
    fn new() -> Self {
        let mut story = Self { dice: Dice(2026), blocks: Vec::new(), next: 0 };
        for at in 0..40 {
            let block = story.block(at % 6 == 2);
            story.blocks.push(block);
        }
        story
    }

    fn block(&mut self, is_heading: bool) -> Block {
        self.next += 1;
        let count = if is_heading { 1 } else { 1 + self.dice.below(3) };
        Block { number: self.next, is_heading, sentences: (0..count).map(|_| sentence(&mut self.dice)).collect() }
    }

    /// Inserts, deletes, moves or rewords a block, and gives its number where it is still there.
    fn edit(&mut self) -> Option<usize> {
        let at = self.dice.below(self.blocks.len());
        match self.dice.below(4) {
            0 => {
                let block = self.block(false);
                self.blocks.insert(at, block);
                Some(self.blocks[at].number)
            }
            1 => {
                self.blocks.remove(at);
                None
            }
            2 => {
                let block = self.blocks.remove(at);
                let to = self.dice.below(self.blocks.len() + 1);
                self.blocks.insert(to, block.clone());
                Some(block.number)
            }
            _ => {
                self.reword(at);
                Some(self.blocks[at].number)
            }
        }
    }

    /// Another word or two in a sentence, or a sentence more or less.
    fn reword(&mut self, at: usize) {
        let more = sentence(&mut self.dice);
        let (kind, word) = (self.dice.below(3), OBJECTS[self.dice.below(24)]);
        let block = &mut self.blocks[at];
        match kind {
            0 if !block.is_heading => block.sentences.push(more),
            1 if block.sentences.len() > 1 => drop(block.sentences.pop()),
            _ => {
                let first = &block.sentences[0];
                let start = first.split(' ').take(first.split(' ').count() - 1).collect::<Vec<_>>().join(" ");
                block.sentences[0] = format!("{start} {word}.");
            }
        }
    }

    fn article(&self) -> String {
        let block = |block: &Block| {
            let text = block.sentences.join(" ");
            if block.is_heading { format!("## {}\n\n", text.trim_end_matches('.')) } else { format!("{text}\n\n") }
        };
        "# Trädgården\n\n".to_owned() + &self.blocks.iter().map(block).collect::<String>()
    }
}

/// The ids of the blocks of a document, behind its title.
fn ids(project: &Project) -> Vec<String> {
    let text = project.read("content/te.md");
    let (outline, _) = Outline::parse(&text);
    outline.messages().into_iter().skip(1).map(|message| message.id.clone()).collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "the share is what one wants to know of it")]
fn a_hundred_edits_keep_their_ids() {
    let project = Project::new(">> flyt.toml\n[project]\nsource = \"sv\"\n");
    let mut story = Story::new();
    let mut known: HashMap<usize, String> = HashMap::new();
    let (mut used, mut all, mut right, mut touched, mut touched_right) = (HashSet::new(), 0, 0, 0, 0);
    for round in 0..=25 {
        let edited: HashSet<_> =
            if round == 0 { HashSet::new() } else { (0..4).filter_map(|_| story.edit()).collect() };
        project.write("te.md", story.article());
        assert_eq!(project.run("import te.md").code, 0);
        let ids = ids(&project);
        assert_eq!(ids.len(), story.blocks.len());
        for (block, id) in story.blocks.iter().zip(&ids) {
            let is_right = match known.get(&block.number) {
                Some(own) => own == id,
                None => !used.contains(id),
            };
            let is_touched = edited.contains(&block.number);
            all += usize::from(round > 0);
            right += usize::from(round > 0 && is_right);
            touched += usize::from(is_touched);
            touched_right += usize::from(is_touched && is_right);
            known.insert(block.number, id.clone());
        }
        used.extend(ids);
        // Whatever was once there is translated.
        project.write("locales/en/te.ftl", used.iter().map(|id| format!("{id} = Garden\n")).collect::<String>());
    }
    println!("ids kept rightly: {touched_right} of {touched} edited blocks, {right} of {all} in all");
    assert!(touched > 60 && touched_right * 100 > touched * 95, "{touched_right} of {touched}");
    assert!(right * 1000 > all * 995, "{right} of {all}");
}
