"""One planned or made attempt, by whatever channel."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from applications.models import Involvement, Owned, OwnedQuerySet
from applications.models.owned import choice_constraint, pair_constraint, uid_constraint
from followups.domain.attempts import WRITTEN
from followups.enums import AttemptResult, CallState, Channel
from followups.models import holds
from followups.models.follow_up import FollowUp

HELD = holds.application_held("follow_up__rejection__application") | holds.contact_left_alone("involvement__contact")


class CallQuerySet(OwnedQuerySet):
    """Ways to pick calls."""

    def is_planned(self) -> "CallQuerySet":
        """Calls still to be made."""
        return self.filter(state=CallState.PLANNED)

    def is_free(self) -> "CallQuerySet":
        """Calls that nothing holds back: whatever reminds, proposes or exports planned calls asks here (G9, S-62)."""
        return self.exclude(HELD)

    def is_held(self) -> "CallQuerySet":
        """Calls that a concern or the candidate's own word holds back."""
        return self.filter(HELD)

    def is_made(self) -> "CallQuerySet":
        """Calls that were made."""
        return self.filter(state=CallState.MADE)

    def with_is_last(self) -> "CallQuerySet":
        """With whether it is the latest attempt of its follow-up, the one that tells what came of asking."""
        later = Call.objects.filter(
            candidate=OuterRef("candidate"), follow_up=OuterRef("follow_up"), started_at__gt=OuterRef("started_at")
        )
        return self.annotate(is_last=~Exists(later))

    def is_waiting_for_reply(self) -> "CallQuerySet":
        """Mails and messages that were sent, and to which no reply was noted yet."""
        return self.is_made().filter(channel__in=WRITTEN, result=AttemptResult.NO_ANSWER)


class Call(Owned):
    """One attempt to reach one person.

    The promised time is `local_on` and `local_time` in `zone`, the contact's; `starts_at` is computed, in UTC.
    `their_words`: one line for each thing they said.
    """

    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="calls")
    involvement = models.ForeignKey(Involvement, on_delete=models.RESTRICT, related_name="calls")
    channel = models.CharField(_("how"), max_length=16, choices=Channel.choices)
    local_on = models.DateField(_("day"))
    local_time = models.TimeField(_("time"))
    zone = models.CharField(max_length=64)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(_("minutes"), default=10)
    state = models.CharField(max_length=16, choices=CallState.choices, default=CallState.PLANNED)
    result = models.CharField(_("result"), max_length=16, choices=AttemptResult.choices, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    their_words = models.TextField(_("their words"), blank=True, max_length=100_000)
    is_time_named_by_contact = models.BooleanField(default=False)

    objects = CallQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["candidate", "state", "starts_at", "id"], name="call_due"),
            models.Index(fields=["candidate", "follow_up", "id"], name="call_follow_up"),
        ]
        constraints = [
            uid_constraint("call"),
            choice_constraint("call", "channel", Channel.values),
            choice_constraint("call", "state", CallState.values),
            choice_constraint("call", "result", AttemptResult.values, blank=True),
            models.UniqueConstraint(
                fields=["follow_up"],
                condition=Q(state=CallState.PLANNED),
                name="call_planned_once",
                violation_error_message=_("One call is planned already. Move it, or let it go first."),
            ),
            pair_constraint(
                "call",
                (Q(state=CallState.MADE, started_at__isnull=False) & ~Q(result=""))
                | (~Q(state=CallState.MADE) & Q(result="", started_at=None, ended_at=None)),
                pair="made_with_result",
                message=_("A call that was made has a result and a beginning; any other has neither."),
            ),
            pair_constraint(
                "call",
                Q(ended_at=None) | Q(ended_at__gte=F("started_at")),
                pair="ended_after_started",
                message=_("A call cannot end before it began."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_state_display()

    @property
    def is_held(self) -> bool:
        """Whether a concern or the candidate's own word holds it back, of a row fetched with everything around it."""
        rejection = self.follow_up.rejection
        hold = holds.hold_on(rejection.application, rejection.candidate)
        return hold is not None or holds.is_left_alone(self.involvement.contact)

    @property
    def is_written(self) -> bool:
        """Whether this attempt is a mail or a message."""
        return self.channel in WRITTEN

    @property
    def is_waiting_for_reply(self) -> bool:
        """Whether it was sent, and no reply was noted yet."""
        return self.is_written and self.result == AttemptResult.NO_ANSWER

    @property
    def lines(self) -> tuple[str, ...]:
        """What was said, one line for each thing."""
        return tuple(line.strip() for line in self.their_words.splitlines() if line.strip())
