### The article: what exercise does to the brain.

title = What happens in your brain when you exercise?
    .aria-label = Article: What happens in your brain when you exercise?
    .description = How exercise affects mood, memory, and new nerve cells—and what science doesn’t yet know.

lede =
    A few minutes after you lace up your shoes, your heart is beating faster and more blood is
    reaching your brain. So begins a chain of events that can lift your mood and sharpen your memory,
    and that helps your brain recover from injury. Here’s what we know about it.

hero = Aerobic exercise sends both blood and signals racing through the brain.
    .alt = Drawing of a runner in profile. Inside the head, a seahorse-shaped region is glowing.

## Why

why = Why exercise makes a difference

why-1 =
    That exercise is good for the body is old news. The heart and lungs can work harder, the immune
    system does its job better, and several common diseases become less likely. But the benefits are
    psychological and social, too: many people who exercise regularly are in better spirits, have more
    faith in themselves, and meet more people.

why-2 =
    What happens in the brain is harder to see. Two things stand out: exercise changes the levels
    of *neurotransmitters*, the chemical couriers that carry messages between nerve cells, and it
    seems to promote *{ -neurogenes }*, the formation of new nerve cells.

## New nerve cells

neurogenesis = A brain that remodels itself throughout life

neurogenesis-1 =
    It was long believed that we are born with all the nerve cells we will ever have, and that from
    then on their number only falls. It is not that simple. The brain keeps remodeling itself for as
    long as we live: connections are strengthened or broken, and some parts can take over for others
    that have been damaged. This ability is called *plasticity*, and without it we could neither learn,
    nor develop, nor recover from an injury.

neurogenesis-2 =
    The birth of new cells is part of this plasticity, but it does not happen everywhere. In mammals,
    researchers have found new nerve cells mainly in three places:

neurogenesis-place-hippocampus = in the { -hippocampus }, which is crucial for memory,
neurogenesis-place-ventricles =
    in the subventricular zone, a layer along the lateral ventricles of the brain,
neurogenesis-place-bulb = and in the olfactory bulb, to which cells from that zone migrate.

neurogenesis-3 =
    How many new cells form in adult humans is disputed; studies of brain tissue have given
    conflicting answers. In animal experiments, by contrast, it is clear what helps: surroundings with
    plenty to discover, and physical activity.

## Growth factors

factors = Two growth factors

factors-1 =
    Exactly how exercise affects { -neurogenes } has yet to be worked out, but two proteins turn up in
    study after study. One, { -bdnf(form: "long") }, or { -bdnf }, helps nerve cells survive. The
    other, { -vegf(form: "long") }, or { -vegf }, makes blood vessels grow.

bdnf-role = { -bdnf }: fertilizer for nerve cells

bdnf-1 =
    During a workout, the level of { -bdnf } in the blood rises. In studies it has doubled, and
    sometimes climbed to { NUMBER($factor) } times its resting value. About
    { $hours ->
        [one] an hour
       *[other] { NUMBER($hours) } hours
    } after the workout, it is back to normal.

bdnf-2 =
    What is repeated leaves its mark. Older adults who did aerobic exercise for a year ended up with a
    { -hippocampus } that was { NUMBER($growth, style: "percent") } larger, and the increase went hand
    in hand with more { -bdnf } in the blood. Normally, the region shrinks by between
    { NUMBER($loss-low, style: "percent") } and { NUMBER($loss-high, style: "percent") } a year in old
    age.

bdnf-path = Step by step, the chain may look like this:

bdnf-path-1 =
    Exercise makes the NMDA receptors on nerve cells in the { -hippocampus } more numerous and more
    active.
bdnf-path-2 = When they open, calcium rushes in at the synapse.
bdnf-path-3 = The calcium sets off signals that make the cell produce more { -bdnf }.
bdnf-path-4 =
    { -bdnf } binds to the TrkB receptor on the daughter cells of stem cells, and more of those
    daughter cells become nerve cells.

vegf-role = { -vegf }: new routes for the blood

vegf-1 =
    { -vegf } plays both a direct and an indirect role. Directly, the protein acts on the cells that
    can become nerve cells. Indirectly, it makes blood vessels more numerous and wider, so that the
    cells get more oxygen and nutrients.

vegf-2 =
    In experiments, exercise and the { -vegf } that comes with it have led to more nerve cells in the
    making, and fewer of them die. Some of the effect seems to come about through *macrophages*, the
    immune system’s cleanup crew.

factors-figure =
    { -bdnf } acts on the nerve cells themselves, { -vegf } on the blood vessels that supply them.
    .alt =
        Diagram with two arrows leading from the word “exercise.” One goes by way of { -bdnf } to a
        nerve cell, the other by way of { -vegf } to a blood vessel. The cell and the vessel are in
        the { -hippocampus }.

## Signals

signals = The signals behind that good feeling

signals-1 =
    When you exert yourself, your body raises its levels of *catecholamines*: norepinephrine, dopamine,
    and adrenaline. They make you alert and ready to act. Endorphins, the body’s own painkillers, rise
    as well. All of this may help explain why people so often feel good afterward.

signals-2 =
    Cortisol, often called the stress hormone, rises during hard exertion. But in people who exercise
    regularly, the stress response is dampened over time, and with it the harm done by prolonged high
    levels.

## Memory and thought

cognition = Memory, attention, and decisions

cognition-1 =
    The { -hippocampus } helps us find our way and turn short-term memories into long-term ones. So it
    is no surprise that in several studies, regular exercise has led to better learning and memory.

cognition-2 =
    The gains do not stop there. Thinking speeds up, decisions improve, and it becomes easier to keep
    your attention on one thing and shut out the rest.

## What to do

start = How to get started

start-1 =
    The World Health Organization advises adults to be active for at least
    { $weekly-minutes ->
        [one] one minute
       *[other] { NUMBER($weekly-minutes) } minutes
    } a week, at a pace that leaves you warm and slightly out of breath. Spread that time over
    { $days ->
        [one] one day
       *[other] { NUMBER($days) } days
    }, and the habit will be easier to keep.

start-effort =
    { $effort ->
        [low] Light: You can sing while you move. Everything counts, so start here.
        [high] Vigorous: You can get out only a few words at a time. Half as much time is enough.
       *[moderate] Moderate: You can talk but not sing. This is the pace the advice is based on.
    }

start-session =
    { NUMBER($count, type: "ordinal") ->
        [one] Your { NUMBER($count) }st workout this week
        [two] Your { NUMBER($count) }nd workout this week
        [few] Your { NUMBER($count) }rd workout this week
       *[other] Your { NUMBER($count) }th workout this week
    }

## Summary

summary = In short

summary-1 =
    Exercise gives the brain more blood, higher levels of neurotransmitters, and more of the proteins
    that protect nerve cells and help new ones form. You don’t have to wait for researchers to agree on
    the details.
