"""What a person does about gaps that came up under two names, and about one name that hides two things (domain 5.5)."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, QuerySet
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from applications.models import RevisionConflict
from followups.domain.gap_states import GapStanding, joined
from followups.enums import GapState
from followups.models import Finding, Gap, Merge

STANDING = ("state", "proof", "closed_on", "noted_on")
OWN = ("id", "uid", "title", "revision", *STANDING)


class GapsOfTwoKinds(Exception):
    """Gaps of two kinds never become one (domain 5.5); the kind of a gap can be changed first."""


class NameIsTaken(Exception):
    """There is a gap of this kind and name already."""


class NothingLeft(Exception):
    """A gap that is split keeps one statement at least."""


class NewGapChanged(Exception):
    """What was split off was changed since, so that it can no longer be put back as if nothing had been."""


@transaction.atomic
def merge_gaps(*, gap: Gap, revision: int, other: Gap, uid: UUID) -> Merge:
    """Make `other` a part of `gap`, with all that was said, done and shown. The same form twice merges once.

    Raises GapsOfTwoKinds, and RevisionConflict if either was changed since the page was opened.
    """
    if gap.code != other.code:
        raise GapsOfTwoKinds(_("These are two kinds of gap. Give one of them the kind of the other first."))
    _hold(gap, other)
    mine = {"candidate_id": gap.candidate_id}
    known = Merge.objects.filter(**mine, uid=uid).first()
    if known is not None:
        return known
    before = _before(gap, other)
    gap.revise(revision=revision, **before["joined"])
    _outdate(gap, to=other.revision + 1)
    _move(other, to=gap)
    gap.kept_apart.add(*Gap.objects.filter(**mine, uid__in=before["kept_apart"]))
    _drop(other)
    return Merge.objects.create(**mine, uid=uid, gap=gap, title=other.title, before=before)


@transaction.atomic
def take_back_merge(*, merge: Merge) -> Gap | None:
    """Part two gaps again, each with what was its own; what came since stays where it came. None if it was done before.

    Where the merged gap was closed, renamed or merged again since, it keeps that.
    """
    gap, before = merge.gap, merge.before
    if not Merge.objects.filter(pk=merge.pk).delete()[0]:
        return None
    mine = {"candidate_id": merge.candidate_id}
    other = Gap.objects.create(**mine, code=gap.code, **before["other"])
    for name, rows in _belongings(gap).items():
        _give(rows.filter(uid__in=before[name]), to=other)
    other.kept_apart.set(Gap.objects.filter(**mine, uid__in=before["others"]))
    gap.kept_apart.remove(*Gap.objects.filter(**mine, uid__in=before["kept_apart"]))
    unchanged = Gap.objects.filter(pk=gap.pk, uid=before["uid"], **before["joined"])
    unchanged.update(**before["gap"], revision=F("revision") + 1, updated_at=Now())
    return other


@transaction.atomic
def keep_apart(*, gap: Gap, other: Gap) -> None:
    """Never suggest again that these two are one."""
    gap.kept_apart.add(other)


@transaction.atomic
def compare_again(*, gap: Gap, other: Gap) -> None:
    """Let these two be suggested again."""
    gap.kept_apart.remove(other)


@transaction.atomic
def split_gap(*, gap: Gap, revision: int, findings: Iterable[Finding], title: str, uid: UUID) -> Gap:
    """Give these findings of `gap` a new gap of their own, kept apart from it. The same form twice makes one.

    A gap that came back by these alone is closed again, as it was.
    Raises NameIsTaken, NothingLeft, and RevisionConflict if another tab was quicker.
    """
    mine = {"candidate_id": gap.candidate_id}
    known = Gap.objects.filter(**mine, uid=uid).first()
    if known is not None:
        return known
    if Gap.objects.filter(**mine, code=gap.code, title__iexact=title).exists():
        raise NameIsTaken(_("You have a gap of this name already. Give this one another name."))
    gap.revise(revision=revision)
    new = Gap.objects.create(**mine, uid=uid, code=gap.code, title=title)
    _give(Finding.objects.filter(gap=gap, pk__in=[finding.pk for finding in findings]), to=new)
    if not gap.findings.exists():
        raise NothingLeft(_("Leave one of them here. To give all of them another name, rename the gap."))
    gap.kept_apart.add(new)
    if _came_since(new, gap) and not _came_since(gap, gap):
        Gap.objects.filter(pk=gap.pk, state=GapState.CAME_BACK).update(state=GapState.CLOSED)
    return new


@transaction.atomic
def take_back_split(*, gap: Gap, new: Gap) -> None:
    """Put back what was split off, with all that came to it since. Raises NewGapChanged."""
    _hold(gap, new)
    if new.revision != 1 or new.code != gap.code or not gap.kept_apart.contains(new):
        raise NewGapChanged(_("“%(title)s” was changed since, so it stays.") % {"title": new.title})
    if _came_since(new, gap):
        Gap.objects.filter(pk=gap.pk, state=GapState.CLOSED).update(state=GapState.CAME_BACK)
    _move(new, to=gap)
    _drop(new)
    Gap.objects.filter(pk=gap.pk, state=GapState.OPEN, remedies__isnull=False).update(state=GapState.WORKING)


def _came_since(named: Gap, closed: Gap) -> bool:
    """Whether something under the one was noted after the other was closed."""
    return closed.closed_on is not None and named.findings.filter(created_at__date__gt=closed.closed_on).exists()


def _hold(*gaps: Gap) -> None:
    """Let no other request put anything into these gaps until all is moved."""
    list(Gap.objects.select_for_update().filter(pk__in=[gap.pk for gap in gaps]).order_by("pk").values("pk"))


def _outdate(gap: Gap, *, to: int) -> None:
    """Let no form that was open before fit by chance, so that its reader is asked to look again (R-08)."""
    Gap.objects.filter(pk=gap.pk, revision__lt=to).update(revision=to)


def _before(gap: Gap, other: Gap) -> dict[str, Any]:
    """Both gaps as they stand, how they will stand as one, and the uids of what will move."""
    others = set(other.kept_apart.values_list("uid", flat=True))
    known = {gap.uid, *gap.kept_apart.values_list("uid", flat=True)}
    return {
        "uid": gap.uid,
        "gap": {name: getattr(gap, name) for name in STANDING},
        "joined": asdict(joined(_standing(gap), _standing(other))),
        "other": {name: getattr(other, name) for name in OWN},
        "others": sorted(others),
        "kept_apart": sorted(others - known),
        **{name: list(rows.values_list("uid", flat=True)) for name, rows in _belongings(other).items()},
    }


def _standing(gap: Gap) -> GapStanding:
    return GapStanding(GapState(gap.state), gap.proof, gap.closed_on, gap.noted_on)


def _belongings(gap: Gap) -> dict[str, QuerySet[Any]]:
    """Everything that hangs on a gap, and goes where it goes."""
    return {"findings": gap.findings.all(), "remedies": gap.remedies.all(), "merges": gap.merges.all()}


def _move(gap: Gap, *, to: Gap) -> None:
    for rows in _belongings(gap).values():
        _give(rows, to=to)


def _give(rows: QuerySet[Any], *, to: Gap) -> None:
    rows.update(gap=to, revision=F("revision") + 1, updated_at=Now())


def _drop(gap: Gap) -> None:
    """Delete an emptied gap. Raises RevisionConflict if it was changed since it was read."""
    if not Gap.objects.filter(pk=gap.pk, revision=gap.revision).delete()[0]:
        raise RevisionConflict
