"""What a person does about a gap."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from followups.enums import Effort, GapCode, GapState
from followups.models import Gap, Remedy

LONGEST_TITLE = 120


class GapHasFindings(Exception):
    """Somebody named this gap; it can be closed, but not forgotten."""


@transaction.atomic
def find_or_open(*, candidate_id: int, code: GapCode, title: str) -> Gap:
    """The gap of this kind and title: an open one; a closed one, which thereby came back; else a new one.

    Where the gap of this title became part of another one, it is that one (domain 5.5).
    """
    title = title[:LONGEST_TITLE]
    known = _find(candidate_id, code, title)
    if known is None:
        return Gap.objects.create(candidate_id=candidate_id, code=code, title=title)
    if known.state == GapState.CLOSED:
        known.state = GapState.CAME_BACK
        known.save(update_fields=["state"])
    return known


def _find(candidate_id: int, code: GapCode, title: str) -> Gap | None:
    for named in (Q(title__iexact=title), Q(merges__title__iexact=title)):
        found = Gap.objects.filter(named, candidate_id=candidate_id, code=code)
        known = found.is_unclosed().order_by("id").first() or found.order_by("-closed_on", "id").first()
        if known is not None:
            return known
    return None


@transaction.atomic
def rename_gap(*, gap: Gap, revision: int, title: str, code: GapCode | None = None) -> None:
    """Give a gap another title, or another kind, which all that was said under it takes. Raises RevisionConflict."""
    kind = code or gap.code
    gap.revise(revision=revision, title=title, code=kind)
    gap.findings.exclude(code=kind).update(code=kind, revision=F("revision") + 1, updated_at=Now())


@transaction.atomic
def close_gap(*, gap: Gap, revision: int, proof: str, closed_on: date) -> None:
    """Close a gap with its proof. Raises RevisionConflict."""
    gap.revise(revision=revision, state=GapState.CLOSED, proof=proof, closed_on=closed_on)


@transaction.atomic
def reopen_gap(*, gap: Gap) -> None:
    """Work on a closed gap again; one that is open stays as it is. Its proof is kept."""
    state = GapState.WORKING if gap.remedies.exists() else GapState.OPEN
    Gap.objects.filter(pk=gap.pk).exclude(closed_on=None).update(state=state, closed_on=None)


@transaction.atomic
def settle_note(*, gap: Gap, today: date) -> None:
    """The one note about this gap was sent, or is let go: it is not offered again."""
    Gap.objects.filter(pk=gap.pk, noted_on=None).update(noted_on=today)


@transaction.atomic
def drop_gap(*, gap: Gap) -> None:
    """Forget a gap that nobody names any more. Raises GapHasFindings otherwise."""
    if gap.findings.exists():
        raise GapHasFindings(_("Somebody named this gap. Sort what they said otherwise first."))
    gap.delete()


@transaction.atomic
def add_remedy(
    *, gap: Gap, uid: UUID, text: str, effort: Effort, if_then: str = "", due_on: date | None = None
) -> Remedy:
    """Decide on one step against a gap, which is thereby being worked on. The same form twice adds one."""
    remedy, is_new = Remedy.objects.get_or_create(
        candidate_id=gap.candidate_id,
        uid=uid,
        defaults={"gap": gap, "text": text, "effort": effort, "if_then": if_then, "due_on": due_on},
    )
    if is_new:
        Gap.objects.filter(pk=gap.pk, state=GapState.OPEN).update(state=GapState.WORKING)
    return remedy


@transaction.atomic
def edit_remedy(
    *, remedy: Remedy, revision: int, text: str, effort: Effort, if_then: str = "", due_on: date | None = None
) -> None:
    """Change a step. Raises RevisionConflict."""
    remedy.revise(revision=revision, text=text, effort=effort, if_then=if_then, due_on=due_on)


@transaction.atomic
def finish_remedy(*, remedy: Remedy, proof: str, done_on: date) -> bool:
    """Mark a step done, with its proof if there is one. True unless it was done already."""
    return bool(Remedy.objects.filter(pk=remedy.pk, done_on=None).update(done_on=done_on, proof=proof))


@transaction.atomic
def resume_remedy(*, remedy: Remedy) -> None:
    """Mark a step as not done after all."""
    Remedy.objects.filter(pk=remedy.pk).update(done_on=None, proof="")


@transaction.atomic
def drop_remedy(*, remedy: Remedy) -> None:
    """Give a step up. A gap that is left without one is open again."""
    remedy.delete()
    Gap.objects.filter(pk=remedy.gap_id, state=GapState.WORKING, remedies=None).update(state=GapState.OPEN)
