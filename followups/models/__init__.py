"""What is true on the upper floor."""

from followups.models.call import Call
from followups.models.finding import Finding
from followups.models.follow_up import FollowUp, Override
from followups.models.gap import Gap
from followups.models.merge import Merge
from followups.models.own_wording import OwnWording
from followups.models.put_first import PutFirst
from followups.models.remedy import Remedy
from followups.models.script import ScriptPart

__all__ = ["Call", "Finding", "FollowUp", "Gap", "Merge", "Override", "OwnWording", "PutFirst", "Remedy", "ScriptPart"]
