"""What the page of a no knows beforehand."""

from applications.domain import stages
from applications.enums import StageKind
from applications.models import Application


def furthest(application: Application) -> StageKind:
    """How far the application got, by its moves and where it stands, until the candidate says otherwise."""
    moves = application.stage_changes.values_list("to_stage__kind", flat=True)
    return stages.furthest([application.stage.kind, *moves])
