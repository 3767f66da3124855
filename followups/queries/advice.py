"""The page of advice of one application: whom to ask, and what waits for a decision meanwhile."""

from dataclasses import dataclass

from applications.models import Application
from followups.domain import advice
from followups.domain.advice import Advice
from followups.models import Call


@dataclass(frozen=True, slots=True)
class AdvicePage:
    """Whom to ask where the position is, and a planned call that the candidate decides about."""

    application: Application
    advice: Advice
    planned: Call | None


def advice_detail(application: Application) -> AdvicePage:
    """The page, for an application fetched with its employer and candidate; one query more."""
    calls = Call.objects.owned_by(application.candidate).is_planned().select_related("involvement__contact")
    country = application.employer.country or application.candidate.country
    planned = calls.filter(follow_up__rejection__application=application).first()
    return AdvicePage(application=application, advice=advice.advice_for(country), planned=planned)
