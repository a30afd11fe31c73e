"""What households of the demo write to the office from inside their cases."""

from cases.actions.answer_message import answer_message
from cases.actions.message_office import message_office
from cases.actors import Actor
from cases.demo.scenes import READY, UNKNOWN_BIRTH, Scene
from cases.demo.staff import Team
from cases.models import Case
from cases.roles import Role

_MESSAGES = {
    READY: "برای روز ابطال کارت‌ها، همسرم هم باید همراه من بیاید؟",
    UNKNOWN_BIRTH: "تاریخ تولد در هیچ‌یک از برگه‌های ما نوشته نشده است. برای روشن شدن سن چه باید بیاوریم؟",
}
_FORM, _SENDER = "demo form", "demo"
_ANSWERS = {READY: "بله. هر بزرگسالی که می‌رود باید خودش بیاید؛ با هر کس جداگانه گفت‌وگو می‌شود."}


def install_messages(scene: Scene, case: Case, team: Team) -> None:
    """Let the household of a new case write, and an officer answer, where the scene has that."""
    if scene not in _MESSAGES:
        return
    asked = message_office(
        case, by=Actor.applicant(case), text=_MESSAGES[scene], token=_FORM, language="fa", address=_SENDER
    )
    if scene in _ANSWERS:
        officer = team[Role.OFFICER]
        answer_message(case, by=officer, text=_ANSWERS[scene], token=_FORM, language="fa", seen=asked.pk)
