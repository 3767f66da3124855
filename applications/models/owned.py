"""What every owned row shares: its candidate, its uid, and the revision that guards against two tabs."""

import uuid
from collections.abc import Iterable
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class RevisionConflict(Exception):
    """The row was changed elsewhere since the page was opened; both texts are to be shown."""


class OwnedQuerySet(models.QuerySet):
    """Rows that belong to a candidate."""

    def owned_by(self, candidate: models.Model) -> Self:
        """Only the rows of this candidate: the one door through which views fetch."""
        return self.filter(candidate=candidate)


class Revised(models.Model):
    """A row that people edit. `revision` grows with every edit; `updated_at` never drives a rule."""

    revision = models.PositiveIntegerField(default=1, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def revise(self, *, revision: int, **values: Any) -> None:
        """Write `values` if the row still stands at `revision`, else raise RevisionConflict."""
        rows: models.Manager[Any] = type(self).objects  # type: ignore[attr-defined] # every concrete row has one
        unchanged = rows.filter(pk=self.pk, revision=revision)
        if not unchanged.update(**values, revision=F("revision") + 1, updated_at=Now()):
            raise RevisionConflict
        for name, value in values.items():
            setattr(self, name, value)
        self.revision = revision + 1


class Owned(Revised):
    """A row that belongs to one candidate.

    `uid` names it outside the database and makes a second submit of the form that created it harmless. It is one of a
    candidate's rows only (`uid_constraint`): the uid of somebody else is free, and tells nothing.
    """

    candidate = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        abstract = True


def uid_constraint(model: str) -> models.UniqueConstraint:
    """A candidate has one row of this uid (R-07)."""
    return models.UniqueConstraint(
        fields=["candidate", "uid"], name=f"{model}_uid_once", violation_error_message=_("This was saved already.")
    )


def choice_constraint(model: str, field: str, choices: Iterable[str], *, blank: bool = False) -> models.CheckConstraint:
    """The database refuses a value of `field` that is not among `choices`."""
    allowed = [*choices, ""] if blank else list(choices)
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": [str(value) for value in allowed]}),
        name=f"{model}_{field}_known",
        violation_error_message=_("Choose one of the values offered."),
    )


def pair_constraint(model: str, condition: Q, *, pair: str, message: Any) -> models.CheckConstraint:
    """The database refuses a row in which `pair` disagrees; `message` says what to do."""
    return models.CheckConstraint(condition=condition, name=f"{model}_{pair}", violation_error_message=message)
