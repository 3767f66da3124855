"""The sentence for each thing that a rule has to say. A key is a code, or a code and a variant: `rapport.4`."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext_lazy as _

Params = Mapping[str, object]

VARIANTS: dict[str, Callable[[Params], object]] = {
    "rapport": lambda params: params["rapport"],
    "role": lambda params: params["role"],
    "decides": lambda params: "final" if params["was_in_final"] else "",
    "interviewed": lambda params: "final" if params["was_in_final"] else "",
    "invited": lambda params: "quoted" if params["quote"] else "",
    "warm_words": lambda params: "quoted" if params["quote"] else "",
    "quiet_season": lambda params: params["season"],
    "CHN-1": lambda params: params["cause"],
    "CHN-2": lambda params: "" if params["channel"] else "no_way",
    "CHN-3": lambda params: "spoken" if params["channel"] == "phone" else "",
    "CHN-6": lambda params: "" if params["channel"] == "phone" else "written",
    "CHN-8": lambda params: "note" if params["note"] else "",
    "CHN-10": lambda params: params["channel"] or ("unread" if params["is_mail_unanswerable"] else "no_way"),
}
"""Which variant of a sentence the parameters of its reason pick; a code that is not here has one sentence."""

FOR_A_PERSON = {
    "agency_first": _("Stands between you and the employer, so ask here first."),
    "desk_first": _("So early, and with nobody it became warm with, this is the usual way."),
    "rapport.3": _("You had a real conversation."),
    "rapport.4": _("You talked well past the script."),
    "rapport.5": _("Was on your side, and said so."),
    "invited": _("Offered you feedback."),
    "invited.quoted": _("Offered you feedback: “%(quote)s”"),
    "warm_words": _("Wrote you warm, personal words."),
    "warm_words.quoted": _("“%(quote)s”"),
    "decides": _("Makes the decision."),
    "decides.final": _("Was in your final interview, and decides."),
    "final_panel": _("Sat on the final panel."),
    "interviewed": _("Interviewed you."),
    "interviewed.final": _("Interviewed you on the way to the final round."),
    "screened": _("Spoke with you at the start."),
    "spoke_by_phone": _("You have spoken by phone before."),
    "answered_a_mail": _("Has answered a mail of yours."),
    "hr": _("Knows the process and future openings."),
    "champion": _("Wants to see you succeed there."),
    "agency": _("Passes on what the employer says; that is part of the service."),
    "role.hr": _("Works in HR there."),
    "role.hiring_manager": _("The team is theirs."),
    "role.interview_team": _("Belongs to the team that interviewed you."),
    "role.champion": _("Spoke up for you there."),
    "role.agency_recruiter": _("Works for the agency."),
}
WHY_NOT_FIRST = {
    "exhausted": _("You have asked as often as is fair."),
    "asked_already": _("Was asked already, without an answer yet."),
    "behind_rapport": _("Stands behind the people with whom it went better."),
    "answered_vaguely": _("Has answered already, in part."),
    "no_number_saw_one_part": _("No number, and saw only a part of what you showed: a good second step."),
    "no_number": _("No number is known: a good second step."),
    "saw_one_part": _("Saw only a part of what you showed: a good second step."),
    "not_in_decision": _("Had no part in the decision: a good second step."),
}
CAUTIONS = {
    "tense": _("There was a tense moment: keep it short and kind."),
    "two_above": _("Two levels above the manager: may not know the details."),
    "hr_policy": _("HR is often bound by policy: expect a short answer."),
    "champion_in_confidence": _("What you hear may be in confidence: it stays with you."),
    "agency_second_hand": _("It comes second-hand, and often softened."),
    "low_rapport": _("It stayed cool between you: one short question is enough."),
    "not_rated": _("Not rated yet."),
    "mail_only": _("No number is known, so write first."),
    "link_only": _("Only a profile link is known, so send a short message."),
    "no_way_known": _("No number, address or link is known yet."),
}
EXCLUSIONS = {
    "concern": _("Belongs to something you were worried about, and is not asked."),
    "do_not_contact": _("You noted: do not contact."),
    "refused": _("Has said that there is no more to say."),
    "left": _("Has left the employer. You can keep in touch all the same."),
    "public_source": _("You know the name from public sources only."),
}
CHANNELS = {
    **{f"CHN-1.{code}": sentence for code, sentence in EXCLUSIONS.items()},
    "CHN-1.no_contact_case": _("You noted that nobody there is to be contacted."),
    "CHN-2": _("No phone calls there, so in writing."),
    "CHN-2.no_way": _("No phone calls there, and no address is known."),
    "CHN-3": _("In writing, as you like it best."),
    "CHN-3.spoken": _("Only a number is known. A relay service can make the call with you."),
    "CHN-5": _("Through the agency: to pass on feedback is part of what they do."),
    "B14": _("The number is the way that is open."),
    "CHN-6": _("So early the recruiting desk is the one to ask, and three minutes are enough."),
    "CHN-6.written": _("So early the recruiting desk is the one to ask, by a short mail."),
    "CHN-7": _("Write first and ask for ten minutes; a call out of the blue is unusual there."),
    "CHN-8": _("You know each other, and there is a number."),
    "CHN-8.note": _("You know each other, and there is a number. You never spoke by phone, so send two lines first."),
    "CHN-9": _("Write first and ask for ten minutes; the call follows on a yes."),
    "CHN-10.message": _("A profile link is the way that is open, so a short message."),
    "CHN-10.no_way": _("No number, address or link is known yet."),
    "CHN-10.unread": _("The only address known is one that nobody reads."),
}
TIMES = {
    "best_hours": _("A usual hour, on one of the best days."),
    "preferred_hours": _("A usual hour."),
    "acceptable_hours": _("A fair hour."),
    "writing_hours": _("Arrives in their working hours."),
    "named_by_contact": _("The time they named."),
    "holidays_not_checked": _("Their country is not known, so public holidays were not checked."),
    "quiet_season.year_end": _("Nobody is asked over the turn of the year; until %(last)s the clock stands still."),
    "quiet_season.august": _("August is holiday time there; until %(last)s the clock stands still."),
    "quiet_season.golden_week": _("It is Golden Week there; until %(last)s the clock stands still."),
    "quiet_season.lunar_new_year": _("It is Lunar New Year there; until %(last)s the clock stands still."),
    "quiet_season.thanksgiving_friday": _("The day after Thanksgiving is left out."),
    "getting_late": _("It is getting late for a call: they remember less each week."),
    "writing_only": _("More than ten business days have passed, so in writing."),
    "keep_in_touch_only": _("More than thirty days have passed: no question now, only a note to keep in touch."),
    "user_night": _("That is your night."),
    "rest_day": _("That day is part of their weekend."),
    "public_holiday": _("That day is a public holiday there."),
    "contact_night": _("It is night there then."),
    "before_nine": _("Before nine is early there."),
    "lunch_time": _("It is lunch time there then."),
    "after_half_past_five": _("After half past five is late there."),
    "monday_morning": _("The first morning of their week is busy."),
    "friday_afternoon": _("The last afternoon of their week is a poor time."),
    "holiday_eve": _("The afternoon before a public holiday is a poor time."),
    "month_end": _("The last business day of a month is busy in finance and sales."),
}
BETTER_LEFT_OUT = {
    "left_out_closeness": _("that it was close, as they did not say so"),
    "left_out_second_chance": _("a second chance, which is not theirs to give"),
    "left_out_votes": _("who voted how"),
    "left_out_scores": _("scores and ranks"),
    "left_out_confidences": _("what was told in confidence"),
    "left_out_interest": _("an interest that you no longer have"),
    "left_out_why": _("“why not me”"),
    "left_out_comparing": _("the person they chose"),
    "left_out_fairness": _("anything about fairness"),
}
"""Not sentences: they stand in a row, after a colon."""
WAITING = {
    "asked_twice": _("You asked twice, last on %(asked_on)s, and no word came."),
    "asked_once": _("You asked on %(asked_on)s, and no word came. Once more is fair; it is the last time."),
    "promise_passed": _("They meant to answer by %(promised_on)s."),
    "quiet_since_talk": _("Nothing was heard since %(last_on)s."),
    "nothing_heard": _("Nothing was heard since %(last_on)s."),
}
MERGING = {
    "same_topic": _("Both are about %(title)s."),
    "similar_words": _("They say nearly the same."),
}
SENTENCES = {
    **FOR_A_PERSON,
    **WHY_NOT_FIRST,
    **CAUTIONS,
    **EXCLUSIONS,
    **CHANNELS,
    **TIMES,
    **BETTER_LEFT_OUT,
    **WAITING,
    **MERGING,
}
TERMS = {
    "rapport": _("How it felt"),
    "involvement": _("Part in the decision"),
    "invited": _("Offered feedback"),
    "history": _("What you have had to do with each other"),
    "role_stage": _("Role, at this stage"),
    "reach": _("How they can be reached"),
    "two_above": _("Two levels above the manager"),
    "tense": _("A tense moment"),
    "asked_without_answer": _("Asked already, no answer yet"),
    "answered_vaguely": _("Answered in part already"),
}
"""The summands of a score, for whoever unfolds how the order came about."""


def key_of(code: str, params: Params) -> str:
    """The key of the sentence for a reason: its code, with the variant that its parameters pick."""
    variant = VARIANTS[code](params) if code in VARIANTS else ""
    return f"{code}.{variant}" if variant else code
