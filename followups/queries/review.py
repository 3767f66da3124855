"""The self-review of one rejection, as far as it was answered."""

from collections.abc import Mapping
from uuid import uuid5

from applications.models import Rejection
from followups.domain.reviews import QUESTIONS
from followups.models import Finding


def answers(rejection: Rejection) -> Mapping[str, Finding]:
    """The answers so far, by the code of the question, in one query."""
    codes = {uuid5(rejection.uid, question.code): question.code for question in QUESTIONS}
    found = Finding.objects.owned_by(rejection.candidate).filter(uid__in=codes)
    return {codes[finding.uid]: finding for finding in found}
