"""What a statement names, by domain 5.1 and 5.2 and the readings G1, G2 and G8."""

import pytest

from applications.domain.cues import normalise
from followups.domain import gaps
from followups.domain.gap_catalogue import CUES
from followups.domain.gap_topics import ALL
from followups.domain.gaps import CodeProposal
from followups.enums import Evidence, FindingStatus, GapCode

LACKING, HAD_NOT_SHOWN = FindingStatus.LACKING, FindingStatus.HAD_NOT_SHOWN


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
    "text",
    [
        "We missed C++ and CI/CD, and the P&L of a bigger team.",
        "They said leadership, not SAP; others had managed bigger budgets.",
        "You rambled, and the German was not there yet.",
        "",
    ],
)
def test_cues_are_looked_up_wherever_they_stand(text):
    plain = normalise(text)

    assert set(ALL.likely(plain)) >= {cue for cue in CUES if cue.pattern.search(plain)}
