"""The closed lists of the ground floor. A value stored here is stable; a label may be reworded."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class StageKind(TextChoices):
    """What a candidate's own stage means to rules and statistics."""

    SAVED = "saved", _("Saved")
    APPLIED = "applied", _("Applied")
    SCREENING = "screening", _("Screening")
    INTERVIEWING = "interviewing", _("Interviewing")
    FINAL_ROUND = "final_round", _("Final round")
    OFFER = "offer", _("Offer")


class Ending(TextChoices):
    """How an application ended. An empty ending means that it is live."""

    ACCEPTED = "accepted", _("Accepted")
    REJECTED = "rejected", _("Not selected")
    SILENT = "silent", _("Silent")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    DECLINED = "declined", _("Declined")
    CLOSED = "closed", _("Closed by the employer")


class Concern(TextChoices):
    """What became of words that name a protected ground (domain 8): seen, shown advice about, or not meant so."""

    NOTICED = "noticed", _("Noticed")
    SHOWN = "shown", _("Advice was shown")
    SET_ASIDE = "set_aside", _("Not about that")


class WorkMode(TextChoices):
    """Where the work is done."""

    ON_SITE = "on_site", _("On site")
    HYBRID = "hybrid", _("Hybrid")
    REMOTE = "remote", _("Remote")


class SearchOutcome(TextChoices):
    """How a search was closed."""

    FOUND = "found", _("I found a position")
    PAUSED = "paused", _("I paused it")
    ENDED = "ended", _("I ended it")


class RejectionChannel(TextChoices):
    """How the no arrived."""

    MAIL = "mail", _("by mail")
    CALL = "call", _("by phone")
    LETTER = "letter", _("by letter")
    PORTAL = "portal", _("in their portal")
    AGENCY = "agency", _("through the agency")
    OTHER = "other", _("another way")


class Placement(TextChoices):
    """How close it was, as far as the candidate knows."""

    SECOND = "second", _("Second")
    THIRD = "third", _("Third")
    SHORT_LIST = "short_list", _("On the short list")
    EARLY = "early", _("Out at an early stage")
    UNKNOWN = "unknown", _("They did not say")


class Interest(TextChoices):
    """Whether the candidate would still like to work there."""

    YES = "yes", _("Still interested")
    UNSURE = "unsure", _("Not sure")
    NO = "no", _("No longer interested")


class ContactRole(TextChoices):
    """What a contact is in one application."""

    HR = "hr", _("HR")
    HIRING_MANAGER = "hiring_manager", _("Hiring manager")
    INTERVIEW_TEAM = "interview_team", _("Interview team")
    CHAMPION = "champion", _("Champion")
    AGENCY_RECRUITER = "agency_recruiter", _("Agency recruiter")


class Rapport(TextChoices):
    """The candidate's own rating, 0 to 5, in the words that anchor it (domain 2.2)."""

    COLD = "0", _("Cold")
    CORRECT = "1", _("Correct")
    FRIENDLY = "2", _("Friendly")
    REAL_CONVERSATION = "3", _("A real conversation")
    BEYOND_THE_SCRIPT = "4", _("We laughed, or talked past the script")
    ON_MY_SIDE = "5", _("“I hope we work together”")


class DecisionPart(TextChoices):
    """What part a contact had in the decision."""

    DECIDES = "decides", _("Decides")
    FINAL_PANEL = "final_panel", _("Sat on the final panel")
    INTERVIEWED = "interviewed", _("Interviewed me")
    SCREENED = "screened", _("Screened me")
    COORDINATED = "coordinated", _("Coordinated")
    NONE = "none", _("Not involved")


class Invitation(TextChoices):
    """Whether a contact offered feedback of their own accord."""

    SAID_SO = "said_so", _("Offered feedback, or said “ring me”")
    WARM_WORDS = "warm_words", _("Wrote warm personal words")
    NO = "no", _("No")


class SpokenHistory(TextChoices):
    """The closest exchange so far."""

    SPOKE_BY_PHONE = "spoke_by_phone", _("We spoke by phone")
    ANSWERED_A_MAIL = "answered_a_mail", _("They answered a mail of mine")
    MET = "met", _("We met, nothing more")
    NEVER = "never", _("We never met")


class PhoneKind(TextChoices):
    """What answers at a contact's number."""

    DIRECT = "direct", _("Their own line")
    SWITCHBOARD = "switchboard", _("The switchboard")
    NONE = "none", _("No number")


class InterviewKind(TextChoices):
    """The form of one round."""

    PHONE = "phone", _("Phone")
    VIDEO = "video", _("Video")
    ON_SITE = "on_site", _("On site")
    TASK = "task", _("Task or case")
    PANEL = "panel", _("Panel")
    OTHER = "other", _("Other")


class StatusChannel(TextChoices):
    """How the candidate asked where an application stands."""

    WRITING = "writing", _("in writing")
    PHONE = "phone", _("by phone")
