"""What a person does about an employer's silence: ask how it stands, and note that a word came (TIM-19)."""

from datetime import date

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from applications.enums import StatusChannel
from applications.models import Application, StatusQuestion
from applications.models.status_question import with_signs

LIVE = ""


class NotToBeAsked(Exception):
    """The application has ended, or two questions are open already."""


@transaction.atomic
def ask_status(*, application: Application, channel: StatusChannel, today: date) -> StatusQuestion:
    """Note that the candidate asked how it stands, once a day. Raises NotToBeAsked."""
    known = StatusQuestion.objects.filter(application=application, asked_on=today).first()
    if known is not None:
        return known
    signs = with_signs(Application.objects.filter(pk=application.pk, ending=LIVE)).first()
    if signs is None:
        raise NotToBeAsked(_("This application has ended, so there is nothing to ask."))
    before = signs.asked_before_on
    if before is not None and before >= signs.last_on:
        raise NotToBeAsked(_("You have asked twice. That is as often as is fair."))
    return StatusQuestion.objects.get_or_create(
        application=application,
        asked_on=today,
        defaults={"candidate_id": application.candidate_id, "channel": channel},
    )[0]


@transaction.atomic
def take_back_question(*, question: StatusQuestion) -> None:
    """It was not sent after all. A second press changes nothing."""
    StatusQuestion.objects.filter(pk=question.pk).delete()


@transaction.atomic
def note_word(*, application: Application, promised_on: date | None, today: date) -> None:
    """A word came that was neither a no nor a move: open questions are answered, and a day they named is kept.

    Raises NotToBeAsked if the application has ended.
    """
    live = Application.objects.filter(pk=application.pk, ending=LIVE)
    promised = {} if promised_on is None else {"answer_promised_on": promised_on}
    if not live.update(revision=F("revision") + 1, **promised):
        raise NotToBeAsked(_("This application has ended. Look at where it stands now."))
    StatusQuestion.objects.filter(application=application, asked_on__lte=today).is_open().update(
        answered_on=today, revision=F("revision") + 1
    )
