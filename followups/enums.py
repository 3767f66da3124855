"""The closed lists of the upper floor. A value stored here is stable; a label may be reworded."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Decision(TextChoices):
    """What the candidate decided to do about one rejection."""

    CALL = "call", _("Call")
    WRITE = "write", _("Write")
    NOT_THIS_TIME = "not_this_time", _("Not this time")
    SELF_REVIEW = "self_review", _("A self-review")


class Channel(TextChoices):
    """How one attempt is made. All five are called a call."""

    PHONE = "phone", _("by phone")
    VIDEO = "video", _("by video")
    MAIL = "mail", _("by mail")
    MESSAGE = "message", _("by message")
    IN_PERSON = "in_person", _("in person")


class CallState(TextChoices):
    """Where one call stands."""

    PLANNED = "planned", _("Planned")
    MADE = "made", _("Made")
    LET_GO = "let_go", _("Let go")


class AttemptResult(TextChoices):
    """What came of one attempt (domain G7)."""

    REACHED = "reached", _("We talked")
    VOICEMAIL = "voicemail", _("Voicemail")
    GATEKEEPER = "gatekeeper", _("Somebody else answered")
    NO_ANSWER = "no_answer", _("No answer")
    WRONG_NUMBER = "wrong_number", _("Wrong number")
    CALL_BACK = "call_back", _("They named another time")


class FollowUpOutcome(TextChoices):
    """What came of a follow-up as a whole (domain 5.1 and G7). A refusal is a completed follow-up."""

    ANSWERED = "answered", _("Answered")
    PARTLY = "partly", _("Answered in part")
    POLICY = "policy", _("Asked; their policy forbids an answer")
    REFERRED = "referred", _("Referred to a colleague")
    NO_REPLY = "no_reply", _("Asked well; no reply")
    NO_CHANNEL = "no_channel", _("Nobody could be reached")
    DECLINED_BY_USER = "declined_by_user", _("Not this time")
    REFUSED = "refused", _("Asked; they would rather not say")
    DO_NOT_CALL = "do_not_call", _("Asked not to call")


class Delay(TextChoices):
    """How long after a no somebody was asked first, in business days where they are (domain 6.6, N5)."""

    AT_ONCE = "0-1", _("on the day of the no or the next business day")
    SOON = "2-5", _("2 to 5 business days after the no")
    LATE = "6-10", _("6 to 10 business days after the no")
    LONG_AFTER = "over-10", _("more than 10 business days after the no")


class OverrideReason(TextChoices):
    """Why the candidate chose otherwise than proposed."""

    KNOW_THEM_BETTER = "know_them_better", _("I know this person better")
    TOLD_SO = "told_so", _("They told me to")
    FEEL_CALM = "feel_calm", _("I feel calm")
    SUITS_ME = "suits_me", _("It suits me better")
    OTHER = "other", _("Another reason")


class FirstReason(TextChoices):
    """Why the candidate put somebody first."""

    TRUST = "trust", _("I trust them more")
    KNOWS_ME = "knows_me", _("They saw more of me")
    TOLD_SO = "told_so", _("They told me to ask")
    EASIER = "easier", _("It is easier for me to talk with them")


class FindingKind(TextChoices):
    """What one statement about the candidacy was."""

    STRENGTH = "strength", _("Strength")
    GAP = "gap", _("Gap")
    NEITHER = "neither", _("Neither")


class FindingStatus(TextChoices):
    """What a statement means for the candidate (domain 5.1)."""

    LACKING = "lacking", _("I lack it")
    HAD_NOT_SHOWN = "had_not_shown", _("I had it, it did not come up")
    SHOWN_NOT_ENOUGH = "shown_not_enough", _("I showed it, not enough")
    DISPUTED = "disputed", _("I see it otherwise")
    NO_FAULT = "no_fault", _("Nothing to mend")
    UNCLEAR = "unclear", _("Not sure")


class Evidence(TextChoices):
    """How sure a statement is (domain 5.4). E4 is computed, never stored."""

    E0 = "E0", _("my own guess")
    E1 = "E1", _("template wording")
    E2 = "E2", _("a hint, or second-hand")
    E3 = "E3", _("stated by someone involved in the decision")
    E4 = "E4", _("stated by the person who decides, with an example, or by two people")


class GapCode(TextChoices):
    """The twelve kinds of gap (domain 5.2)."""

    EXPERIENCE = "GAP-EXP", _("Experience")
    SKILL = "GAP-SKL", _("Skill")
    CERTIFICATE = "GAP-CRT", _("Certificate, degree or licence")
    DOMAIN = "GAP-DOM", _("Knowledge of the field")
    INTERVIEW = "GAP-INT", _("Interview")
    MOTIVATION = "GAP-MOT", _("Motivation and interest")
    PAY = "GAP-PAY", _("Pay")
    LOCATION = "GAP-LOC", _("Place, hours or permit")
    LEVEL = "GAP-LVL", _("Level")
    REFERENCES = "GAP-REF", _("References, checks or tests")
    EXTERNAL = "GAP-EXT", _("Not about me")
    OTHER = "GAP-OTH", _("Other or unclear")


class GapState(TextChoices):
    """Where a gap stands."""

    OPEN = "open", _("Open")
    WORKING = "working", _("Working on it")
    CLOSED = "closed", _("Closed")
    CAME_BACK = "came_back", _("Came back")


class Effort(TextChoices):
    """How long a remedy takes (domain 5.2)."""

    S = "S", _("a day at most")
    M = "M", _("up to four weeks")
    L = "L", _("up to six months")
    XL = "XL", _("more than six months")


class PartCode(TextChoices):
    """The parts of a script (domain 3), stored and shown in this order."""

    OPENING = "P1", _("Open")
    GRATITUDE = "P2", _("Thank")
    ACCEPTANCE = "P3", _("Accept")
    PURPOSE = "P4", _("Why you ask")
    QUESTION = "P5", _("Ask, listen")
    LISTENING = "P6", _("While you listen")
    PROBING = "P7", _("Ask once more")
    REFUSAL = "P8", _("“Our policy forbids it”")
    REFERRAL = "P9", _("“Ask my colleague”")
    STRENGTH = "P10", _("Strength")
    DOOR = "P11", _("Door")
    CLOSE = "P12", _("Close")
    VOICEMAIL = "voicemail", _("Voicemail")
    GATEKEEPER = "gatekeeper", _("Somebody else")
    NOTE = "note", _("A short note first")
    MAIL = "mail", _("The mail")
    MESSAGE = "message", _("The message")
    THANKS = "thanks", _("Thank-you note")


class WordingCategory(TextChoices):
    """What may be wrong with a line (domain 4). Inside only: the person sees one of the four of `WordingLabel`."""

    LITIGIOUS = "litigious", _("Law")
    THREAT = "threat", _("Threat")
    ACCUSATORY = "accusatory", _("Accusation")
    ARGUING = "arguing", _("Argument")
    ENTITLED = "entitled", _("Claim")
    DEMAND = "demand", _("Demand")
    PRESSURE = "pressure", _("Pressure")
    BEGGING = "begging", _("Begging")
    WHY_NOT_ME = "why_not_me", _("Why not me")
    COMPARING = "comparing", _("Comparison")
    CONFIDENTIAL = "confidential", _("Confidential")
    PROTECTED = "protected", _("Protected ground")
    SARCASM = "sarcasm", _("Sarcasm")
    BADMOUTHING = "badmouthing", _("Insult")
    SELF_BLAME = "self_blame", _("Self-blame")
    ILL_WISH = "ill_wish", _("Ill wish")
    RECORDING = "recording", _("Recording")


class WordingLevel(TextChoices):
    """How much a line asks for another look (domain 4). A stop is confirmed once more; the others advise."""

    HINT = "hint", _("Hint")
    WARN = "warn", _("Advice")
    STOP = "stop", _("Stop")


class WordingLabel(TextChoices):
    """The four things of which the guard speaks (product 5)."""

    ALARMS = "alarms", _("could alarm them")
    ARGUES = "argues", _("sounds like arguing")
    PRESSES = "presses", _("presses them")
    UNDERSELLS = "undersells", _("sells you short")
