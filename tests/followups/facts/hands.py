"""The case of a no, read from the database."""

from datetime import date

from applications.models import Rejection
from followups import facts
from followups.enums import Channel
from tests import factories
from tests.followups import answers
from tests.followups.answers import NOW

TODAY = date(2026, 6, 12)


def case(application, **no) -> facts.Case:
    """The case of a no to this application, read from the database."""
    return reread(factories.rejection(application, NOW, **no))


def reread(rejection: Rejection) -> facts.Case:
    """The case as it stands in the database."""
    return facts.case_of(facts.rejections_of(rejection.candidate).get(pk=rejection.pk))


def attempted(application, *endings, channel=Channel.PHONE) -> facts.Case:
    """The case after these attempts at the first person, a week apart."""
    rejection = factories.rejection(application, NOW)
    for week, ending in enumerate(endings):
        call = answers.planned(rejection, channel=channel, on=date(2026, 6, 16 + 7 * week))
        answers.made(call, ending=ending)
    return reread(rejection)
