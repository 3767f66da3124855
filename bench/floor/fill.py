"""Makes the floor's database: one user, and as many jobs as are asked for."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.utils import timezone

from bench.cookies import cookie_of
from bench.floor.models import Job, Stage

STEPS = ("Write to Dana", "", "Send the portfolio", "")


def answer(rows: str) -> str:
    """The cookie of a user with this many jobs, spread over the five stages."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    owner = get_user_model().objects.create_user("ana")
    now = timezone.now()
    Job.objects.bulk_create(
        Job(
            owner=owner,
            employer=f"Kline Logistics {number // 5}",
            position=f"Operations analyst, team {number % 7}",
            stage=number % len(Stage),
            applied_on=now.date() - timedelta(days=number % 300),
            moved_at=now - timedelta(hours=number % 5_000),
            next_step=STEPS[number % len(STEPS)],
            next_step_on=now.date() + timedelta(days=number % 14) if STEPS[number % len(STEPS)] else None,
        )
        for number in range(int(rows))
    )
    return cookie_of(owner)
