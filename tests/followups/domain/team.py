"""People for the rules about whom to ask, as in the worked examples of domain 2.2."""

from applications.enums import ContactRole, DecisionPart, Invitation, PhoneKind, SpokenHistory
from followups.domain.facts import Person

DANA = Person(
    1,
    "Dana",
    role=ContactRole.HIRING_MANAGER,
    rapport=4,
    part=DecisionPart.DECIDES,
    invited=Invitation.WARM_WORDS,
    quote="It was a pleasure",
    history=SpokenHistory.ANSWERED_A_MAIL,
    has_mail=True,
)


LUIS = Person(
    2,
    "Luis",
    role=ContactRole.HR,
    rapport=2,
    part=DecisionPart.COORDINATED,
    invited=Invitation.SAID_SO,
    quote="Happy to give you feedback",
    history=SpokenHistory.SPOKE_BY_PHONE,
    phone_kind=PhoneKind.DIRECT,
)


MEI = Person(
    3, "Mei", role=ContactRole.INTERVIEW_TEAM, rapport=5, part=DecisionPart.FINAL_PANEL, has_mail=False, has_link=True
)


ALICIA = Person(
    11,
    "Alicia",
    role=ContactRole.HIRING_MANAGER,
    rapport=1,
    part=DecisionPart.DECIDES,
    invited=Invitation.WARM_WORDS,
    history=SpokenHistory.SPOKE_BY_PHONE,
    phone_kind=PhoneKind.DIRECT,
)


BORIS = Person(12, "Boris", role=ContactRole.HIRING_MANAGER, rapport=2, part=DecisionPart.DECIDES, has_mail=True)


CHIARA = Person(13, "Chiara", role=ContactRole.INTERVIEW_TEAM, rapport=3, has_mail=True)


VICE_PRESIDENT = Person(
    21,
    "Odile",
    role=ContactRole.HIRING_MANAGER,
    rapport=1,
    part=DecisionPart.DECIDES,
    phone_kind=PhoneKind.DIRECT,
    is_two_above=True,
)


TEAM_MEMBER = Person(
    22, "Samir", role=ContactRole.INTERVIEW_TEAM, rapport=4, part=DecisionPart.FINAL_PANEL, has_mail=True
)


AGENT = Person(31, "Petra", role=ContactRole.AGENCY_RECRUITER, rapport=2, part=DecisionPart.NONE, has_mail=True)


def names(ranked):
    """Who stands where, by name."""
    return [place.person.name for place in ranked]


def codes(reasons):
    """What is said, by its codes."""
    return [reason.code for reason in reasons]


def changed(person, **fields):
    """The same person, but for these facts."""
    return Person(**{name: getattr(person, name) for name in Person.__slots__} | fields)
