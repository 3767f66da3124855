"""What a statement names, what helps, and what is one gap, by domain 5 and the readings G1 to G8."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applications.enums import ContactRole, DecisionPart
from followups.domain import gaps, statistics
from followups.domain.gap_catalogue import CUES, REMEDIES, TITLES
from followups.domain.gaps import CodeProposal, MergeSuggestion, StatedFinding
from followups.domain.reason import Reason
from followups.enums import Effort, Evidence, FindingStatus, GapCode

FIRM_A, FIRM_B, FIRM_C = 1, 2, 3
LACKING, HAD_NOT_SHOWN = FindingStatus.LACKING, FindingStatus.HAD_NOT_SHOWN


def said(id_, verbatim, code=GapCode.SKILL, evidence=Evidence.E3, employer_id=FIRM_A, **fields):
    return StatedFinding(id_, verbatim, code, evidence, employer_id, **fields)


def merged_ids(findings):
    return [suggestion.finding_ids for suggestion in gaps.suggest(findings)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("someone with more enterprise exposure", GapCode.EXPERIENCE),
        ("others had managed bigger budgets", GapCode.EXPERIENCE),
        ("We missed somebody who had run an audit end to end.", GapCode.EXPERIENCE),
        ("communication with auditors", GapCode.EXPERIENCE),
        ("no experience in banking", GapCode.EXPERIENCE),
        ("light on Kubernetes", GapCode.SKILL),
        ("German C1 needed", GapCode.SKILL),
        ("no Spark experience", GapCode.SKILL),
        ("We missed C++ and CI/CD", GapCode.SKILL),
        ("we needed the chartered ones", GapCode.CERTIFICATE),
        ("without the AWS certification we could not put you forward", GapCode.CERTIFICATE),
        ("did not know our market", GapCode.DOMAIN),
        ("German market knowledge", GapCode.DOMAIN),
        ("knowledge of banking", GapCode.DOMAIN),
        ("answers too general", GapCode.INTERVIEW),
        ("rambled", GapCode.INTERVIEW),
        ("communication", GapCode.INTERVIEW),
        ("You know the stuff but you didn’t answer the question we asked", GapCode.INTERVIEW),
        ("not sure you really wanted it", GapCode.MOTIVATION),
        ("it wasn't clear why you want to work here", GapCode.MOTIVATION),
        ("above our band", GapCode.PAY),
        ("needed on site by May", GapCode.LOCATION),
        ("we can't sponsor a visa", GapCode.LOCATION),
        ("would be bored", GapCode.LEVEL),
        ("not yet lead", GapCode.LEVEL),
        ("test result below cut", GapCode.REFERENCES),
        ("we had an internal", GapCode.EXTERNAL),
        ("headcount was frozen after the merger", GapCode.EXTERNAL),
        ("not the right fit", GapCode.OTHER),
        ("hard to say really", GapCode.OTHER),
    ],
)
def test_propose_code_knows_the_words_of_employers(text, code):
    assert gaps.propose_code(text).code == code


@pytest.mark.parametrize(
    ("jotted", "spoken", "code"),
    [
        ("They weren't sure why I applied to them.", "We weren't sure why you applied to us.", GapCode.MOTIVATION),
        ("My figure was over their range.", "Your figure was over our range.", GapCode.PAY),
        ("I have never led a night shift alone.", "You have never led a night shift alone.", GapCode.EXPERIENCE),
        ("They would have taken me too.", "We would have taken you too.", GapCode.EXTERNAL),
        ("She couldn't tell me why.", "I can't tell you why.", GapCode.OTHER),
    ],
)
def test_propose_code_reads_a_note_as_the_employer_said_it(jotted, spoken, code):
    assert [gaps.propose_code(text).code for text in (jotted, spoken)] == [code, code]


@pytest.mark.parametrize(
    "text",
    [
        "stronger candidates",
        "not a culture fit",
        "We have decided to move forward with candidates whose experience more closely matches our needs.",
        "Thank you for your interest in the role. Unfortunately we went in a different direction.",
    ],
)
def test_propose_code_takes_template_wording_for_what_it_is(text):
    proposal = gaps.propose_code(text)

    assert proposal == CodeProposal(GapCode.OTHER, Evidence.E1, FindingStatus.UNCLEAR, is_boilerplate=True)


@pytest.mark.parametrize(
    ("text", "code", "status", "evidence"),
    [
        ("We had stronger candidates", GapCode.OTHER, FindingStatus.UNCLEAR, Evidence.E1),
        (
            "The other one was simply stronger, you did nothing wrong",
            GapCode.EXTERNAL,
            FindingStatus.NO_FAULT,
            Evidence.E3,
        ),
        ("You were a close second", GapCode.EXTERNAL, FindingStatus.NO_FAULT, Evidence.E3),
        ("others had managed bigger budgets", GapCode.EXPERIENCE, LACKING, Evidence.E3),
        ("You were a close second, the other one knew more SAP", GapCode.SKILL, LACKING, Evidence.E3),
        ("we chose another candidate with deeper Kafka knowledge", GapCode.SKILL, LACKING, Evidence.E3),
    ],
    ids=["template", "simply stronger", "placed", "attribute", "placed, attribute", "template, attribute"],
)
def test_propose_code_g2_tells_template_placing_and_attribute_apart(text, code, status, evidence):
    proposal = gaps.propose_code(text)

    assert (proposal.code, proposal.status_hint, proposal.evidence_hint) == (code, status, evidence)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("above our band", LACKING),
        ("needed on site by May", LACKING),
        ("not yet lead", LACKING),
        ("too general, no example", FindingStatus.SHOWN_NOT_ENOUGH),
        ("Terraform never came up", HAD_NOT_SHOWN),
        ("we had an internal candidate", FindingStatus.NO_FAULT),
    ],
)
def test_propose_code_g1_hints_at_the_status(text, status):
    assert gaps.propose_code(text).status_hint == status


def test_propose_code_hears_a_hint_as_a_hint():
    proposal = gaps.propose_code("Perhaps a little more SQL")

    assert (proposal.evidence_hint, proposal.canonical) == (Evidence.E2, "SQL")


@pytest.mark.parametrize(
    "text",
    [
        "Your communication was great, but we needed more SQL",
        "No concerns about your experience; the SQL was thin",
        "Your pricing talk was excellent. SQL was too basic.",
    ],
)
def test_propose_code_and_title_leave_praise_aside(text):
    proposal = gaps.propose_code(text)

    assert (proposal.code, proposal.canonical, gaps.title_for(text, GapCode.SKILL)) == (GapCode.SKILL, "SQL", "SQL")


def test_propose_code_reads_praise_alone_as_it_is():
    assert gaps.propose_code("Great presentation").code == GapCode.INTERVIEW


@pytest.mark.parametrize(
    "text",
    [
        "they said the team is young and I might not keep up",
        "He mentioned that at my age the tools are hard to learn",
        "They wanted digital natives with young energy",
        "They think women with kids cannot do on-call",
        "a man would be better on the night shift",
        "being transgender came up",
        "the tone changed after I mentioned my pregnancy",
        "I asked for parental leave and that was that",
        "you have care duties for your father",
        "They asked if I was married",
        "she wondered whether I was gay",
        "my skin colour would not go down well with the clients",
        "They wondered where I am from originally",
        "I was asked about my nationality",
        "the clients prefer a native speaker",
        "my accent was an issue on the phone",
        "my headscarf would confuse customers",
        "we had doubts because of your disability",
        "the long illness in your CV worried them",
    ],
)
def test_propose_code_g8_does_not_code_a_protected_ground(text):
    proposal = gaps.propose_code(text)

    assert proposal == CodeProposal(None, Evidence.E0, FindingStatus.UNCLEAR, is_protected=True)


@pytest.mark.parametrize(
    "text",
    [
        "You lacked experience on a maternity ward",
        "your answer on the race condition was incomplete",
        "we needed more background in disability services",
        "the age of our systems calls for COBOL",
        "we can't sponsor a visa",
        "your work permit runs out in May",
        "German C1 needed",
        "you are too senior for this position",
        "the foreign key question went wrong",
        "we are a family business and pay less",
        "single sign-on was new to you",
        "You did not keep up with new Java versions",
        "the children's ward needs a night nurse",
        "we have over 50 sites and you know three",
    ],
)
def test_propose_code_g8_is_silent_on_topics_of_work(text):
    assert gaps.propose_code(text).is_protected is False


@pytest.mark.parametrize(
    ("text", "code", "title"),
    [
        ("light on container orchestration", GapCode.SKILL, "Kubernetes"),
        ("needs more k8s", GapCode.SKILL, "Kubernetes"),
        ("We missed somebody who had run an audit end to end.", GapCode.EXPERIENCE, "Audits"),
        ("the client insisted on PMP", GapCode.CERTIFICATE, "Project Management Professional"),
        ("you seemed weak on grant writing", GapCode.SKILL, "Grant writing"),
        ("no grant writing", GapCode.SKILL, "Grant writing"),
        ("you are lazy", GapCode.MOTIVATION, "Showing interest"),
        ("you were not good enough", GapCode.SKILL, "Skill"),
        ("we had an internal candidate for payroll", GapCode.EXTERNAL, "Not about me"),
    ],
)
def test_title_for_names_the_task_and_never_the_person(text, code, title):
    assert gaps.title_for(text, code) == title


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("light on container orchestration", "needs more k8s", GapCode.SKILL),
        ("answers too general", "we would have liked concrete examples", GapCode.INTERVIEW),
        ("over-qualified", "you would be bored", GapCode.LEVEL),
        ("no PMP", "a Project Management Professional was asked for", GapCode.CERTIFICATE),
        ("you need more grant writing", "grants writing was thin", GapCode.EXPERIENCE),
    ],
    ids=["5.5", "interview", "level", "alias table", "similar words"],
)
def test_suggest_merges(first, second, code):
    findings = [said(1, first, code), said(2, second, code, employer_id=FIRM_B)]

    assert merged_ids(findings) == [(1, 2)]


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ("SQL too basic", "NoSQL experience missing", GapCode.SKILL),
        ("over-qualified", "not enough leadership", GapCode.LEVEL),
        ("German C1 needed", "German market knowledge", GapCode.SKILL),
        ("too senior", "too junior", GapCode.LEVEL),
        ("Java was thin", "JavaScript was thin", GapCode.SKILL),
        ("too much Kubernetes theory", "not enough Kubernetes", GapCode.SKILL),
        ("written French was weak", "spoken French was weak", GapCode.SKILL),
        ("your written minutes", "your spoken minutes", GapCode.SKILL),
        ("grant writing", "crane driving", GapCode.SKILL),
        ("weak", "thin", GapCode.SKILL),
    ],
)
def test_g5_suggest_keeps_two_things_two(first, second, code):
    findings = [said(1, first, code), said(2, second, code, employer_id=FIRM_B)]

    assert merged_ids(findings) == []


@pytest.mark.parametrize(
    "second",
    [
        {"code": GapCode.EXPERIENCE},
        {"code": None},
        {"code": GapCode.EXTERNAL},
        {"code": GapCode.OTHER},
        {"status": FindingStatus.NO_FAULT},
        {"status": FindingStatus.DISPUTED},
        {"kept_apart": frozenset({1})},
    ],
    ids=["across codes", "not coded", "GAP-EXT", "GAP-OTH", "G3 no fault", "disputed", "kept apart"],
)
def test_suggest_never_merges(second):
    findings = [said(1, "needs more k8s"), replace(said(2, "needs more k8s"), **second)]

    assert merged_ids(findings) == []


def test_suggest_g3_leaves_no_fault_twins_apart():
    twins = [said(id_, "needs more k8s", status=FindingStatus.NO_FAULT) for id_ in (1, 2)]

    assert merged_ids(twins) == []


def test_suggest_g4_may_put_lacking_and_had_not_shown_together():
    findings = [said(1, "needs more k8s"), said(2, "Kubernetes did not come up", status=HAD_NOT_SHOWN)]

    assert merged_ids(findings) == [(1, 2)]


def test_suggest_kept_apart_splits_a_group_and_not_the_rest():
    findings = [said(1, "k8s"), said(2, "Kubernetes", kept_apart=frozenset({1})), said(3, "container orchestration")]

    assert merged_ids(findings) == [(1, 3)]


def test_suggest_leaves_out_what_is_one_gap_already():
    together = [said(1, "k8s", gap_id=5), said(2, "Kubernetes", gap_id=5)]
    apart = [said(3, "SQL too basic", gap_id=6), said(4, "relational databases were thin", gap_id=7)]

    assert merged_ids([*together, *apart]) == [(3, 4)]


def test_suggest_scenario_8_same_gap_from_three_employers():
    findings = [
        said(1, "light on container orchestration", employer_id=FIRM_A),
        said(2, "needs more k8s", employer_id=FIRM_B),
        said(3, "NoSQL missing", evidence=Evidence.E2, employer_id=FIRM_C),
        said(4, "Kubernetes", evidence=Evidence.E0, employer_id=FIRM_C),
    ]

    suggestions = gaps.suggest(findings)

    reason = Reason("same_topic", {"title": "Kubernetes"})
    assert suggestions == (MergeSuggestion((1, 2, 4), GapCode.SKILL, "Kubernetes", reason),)
    assert gaps.employers_stating([findings[0], findings[1], findings[3]]) == 2
    assert statistics.describe(3, 3).percent is None


def test_suggest_says_that_words_are_similar():
    suggestions = gaps.suggest([said(1, "more grant writing"), said(2, "grant writing was thin")])

    assert suggestions[0].reason == Reason("similar_words", {"title": "Grant writing"})


statements = st.builds(
    StatedFinding,
    id=st.integers(1, 30),
    verbatim=st.sampled_from(["k8s thin", "Kubernetes", "SQL", "NoSQL", "too much SQL", "not enough SQL", "welding"]),
    code=st.sampled_from([GapCode.SKILL, GapCode.EXPERIENCE, GapCode.EXTERNAL, None]),
    evidence=st.sampled_from([Evidence.E0, Evidence.E2, Evidence.E3]),
    employer_id=st.integers(1, 3),
    status=st.sampled_from([LACKING, HAD_NOT_SHOWN, FindingStatus.NO_FAULT]),
    kept_apart=st.frozensets(st.integers(1, 30), max_size=2),
)
notebooks = st.lists(statements, max_size=8, unique_by=lambda finding: finding.id)


@given(findings=notebooks, data=st.data())
def test_suggest_does_not_depend_on_the_order_of_the_rows(findings, data):
    shuffled = data.draw(st.permutations(findings))

    assert gaps.suggest(shuffled) == gaps.suggest(findings)


@given(findings=notebooks)
def test_suggest_never_joins_what_may_not_be_joined(findings):
    by_id = {finding.id: finding for finding in findings}

    for suggestion in gaps.suggest(findings):
        group = [by_id[id_] for id_ in suggestion.finding_ids]
        ids = set(suggestion.finding_ids)
        assert {finding.code for finding in group} == {suggestion.code}
        assert FindingStatus.NO_FAULT not in {finding.status for finding in group}
        assert [finding.id for finding in group if (finding.kept_apart - {finding.id}) & ids] == []


@pytest.mark.parametrize("code", sorted(set(GapCode) - {GapCode.EXTERNAL}))
def test_remedies_for_scenario_7_had_not_shown_needs_a_story_and_no_course(code):
    remedies = gaps.remedies_for(code, HAD_NOT_SHOWN)

    assert [(remedy.code_id, remedy.effort) for remedy in remedies] == [
        ("had_not_shown-1", Effort.S),
        ("had_not_shown-2", Effort.S),
        ("had_not_shown-3", Effort.S),
    ]
    assert [word for remedy in remedies for word in ("story", "CV", "opening") if word in remedy.text] == [
        "story",
        "CV",
        "opening",
    ]


def test_remedies_for_a_lacking_skill_go_from_small_to_large():
    remedies = gaps.remedies_for(GapCode.SKILL, LACKING)

    assert [(remedy.code_id, remedy.effort) for remedy in remedies] == [
        ("GAP-SKL-1", Effort.S),
        ("GAP-SKL-2", Effort.M),
        ("GAP-SKL-3", Effort.M),
        ("GAP-SKL-4", Effort.M),
    ]


@pytest.mark.parametrize(
    ("code", "status"),
    [
        (GapCode.EXTERNAL, LACKING),
        (GapCode.EXTERNAL, HAD_NOT_SHOWN),
        (GapCode.SKILL, FindingStatus.NO_FAULT),
        (GapCode.SKILL, FindingStatus.DISPUTED),
    ],
)
def test_remedies_for_what_is_nobodys_fault_or_disputed_are_none(code, status):
    assert gaps.remedies_for(code, status) == ()


def test_remedies_for_what_is_unclear_make_it_clear():
    assert gaps.remedies_for(GapCode.SKILL, FindingStatus.UNCLEAR) == REMEDIES[GapCode.OTHER]


@pytest.mark.parametrize(
    ("role", "part", "hint", "evidence"),
    [
        (ContactRole.HIRING_MANAGER, DecisionPart.DECIDES, Evidence.E3, Evidence.E3),
        (ContactRole.HR, DecisionPart.SCREENED, Evidence.E3, Evidence.E3),
        (None, DecisionPart.INTERVIEWED, Evidence.E3, Evidence.E3),
        (ContactRole.HR, DecisionPart.COORDINATED, Evidence.E3, Evidence.E2),
        (ContactRole.AGENCY_RECRUITER, DecisionPart.SCREENED, Evidence.E3, Evidence.E2),
        (ContactRole.CHAMPION, DecisionPart.INTERVIEWED, Evidence.E3, Evidence.E2),
        (ContactRole.HIRING_MANAGER, DecisionPart.DECIDES, Evidence.E1, Evidence.E1),
        (ContactRole.AGENCY_RECRUITER, DecisionPart.NONE, Evidence.E1, Evidence.E1),
    ],
)
def test_evidence_for_g6_weighs_who_said_it(role, part, hint, evidence):
    assert gaps.evidence_for(hint, role=role, part=part) == evidence


DECIDERS_EXAMPLE = {"is_by_decider": True, "has_example": True}


@pytest.mark.parametrize(
    ("findings", "evidence"),
    [
        ([], Evidence.E0),
        ([said(1, "k8s", evidence=Evidence.E0), said(2, "k8s", evidence=Evidence.E2)], Evidence.E2),
        ([said(1, "k8s")], Evidence.E3),
        ([said(1, "k8s", is_by_decider=True)], Evidence.E3),
        ([said(1, "k8s", has_example=True)], Evidence.E3),
        ([said(1, "k8s", **DECIDERS_EXAMPLE)], Evidence.E4),
        ([said(1, "k8s", evidence=Evidence.E1, **DECIDERS_EXAMPLE)], Evidence.E1),
        ([said(1, "k8s", contact_id=7), said(2, "k8s", contact_id=8)], Evidence.E4),
        ([said(1, "k8s", contact_id=7), said(2, "k8s", contact_id=7)], Evidence.E3),
        ([said(1, "k8s", contact_id=7), said(2, "k8s", contact_id=8, employer_id=FIRM_B)], Evidence.E3),
        ([said(1, "k8s", contact_id=7), said(2, "k8s", contact_id=8, evidence=Evidence.E2)], Evidence.E3),
        ([said(1, "k8s"), said(2, "k8s")], Evidence.E3),
    ],
    ids=[
        "nothing",
        "highest",
        "stated",
        "decider",
        "example",
        "decider's example",
        "template stays",
        "two people",
        "one person twice",
        "two employers",
        "one of them a hint",
        "nobody named",
    ],
)
def test_strength_of_evidence_5_4(findings, evidence):
    assert gaps.strength_of_evidence(findings) == evidence


@pytest.mark.parametrize(
    ("findings", "employers", "is_recurring"),
    [
        ([], 0, False),
        ([said(1, "k8s"), said(2, "k8s", contact_id=8)], 1, False),
        ([said(1, "k8s"), said(2, "k8s", employer_id=FIRM_B, evidence=Evidence.E2)], 1, False),
        ([said(1, "k8s"), said(2, "k8s", employer_id=FIRM_B, evidence=Evidence.E4)], 2, True),
    ],
    ids=["nothing", "two people of one employer", "a hint does not count", "two employers"],
)
def test_employers_stating_counts_employers_and_not_mentions(findings, employers, is_recurring):
    assert (gaps.employers_stating(findings), gaps.is_recurring(findings)) == (employers, is_recurring)


def test_catalogue_covers_every_code():
    topics = {cue.title for cue in CUES if cue.title}

    assert (set(TITLES), set(REMEDIES)) == (set(GapCode), set(GapCode))
    assert {cue.code for cue in CUES} == set(GapCode) - {GapCode.EXTERNAL, GapCode.OTHER}
    assert [title for title in topics if len(title) > 2 and gaps.title_for(title, GapCode.SKILL) != title] == []


def test_catalogue_names_each_topic_by_many_words():
    aliases = [cue for cue in CUES if cue.title]

    assert len(aliases) >= 150
    assert len({cue.pattern.pattern for cue in aliases}) == len(aliases)
