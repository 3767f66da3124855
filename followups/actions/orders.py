"""The order in which to ask, as the candidate makes it by hand (domain 2.2)."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from applications.models import Application, Involvement
from followups.enums import FirstReason
from followups.models import PutFirst


@transaction.atomic
def put_first(*, involvement: Involvement, now: datetime) -> PutFirst:
    """Put somebody before everybody else on their application. Whoever was put first before comes next."""
    kept, is_new = PutFirst.objects.get_or_create(
        involvement=involvement, defaults={"candidate_id": involvement.candidate_id, "put_at": now}
    )
    if not is_new:
        PutFirst.objects.filter(pk=kept.pk).update(put_at=now, revision=F("revision") + 1)
        kept.refresh_from_db()
    return kept


@transaction.atomic
def say_why(*, kept: PutFirst, revision: int, reason: FirstReason | str, text: str) -> None:
    """Say why somebody was put first; both may stay empty. Raises RevisionConflict."""
    kept.revise(revision=revision, reason=reason, text=text)


@transaction.atomic
def order_as_proposed(*, application: Application) -> bool:
    """Go back to the proposed order. True unless it was that already."""
    deleted, _ = PutFirst.objects.filter(involvement__application=application).delete()
    return bool(deleted)
