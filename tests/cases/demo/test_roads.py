"""The roads of the demo."""

from cases.demo.roads import ROADS
from cases.demo.scenes import SCENES
from cases.workflow.statuses import CaseStatus


def test_a_road_leads_to_every_status():
    assert ROADS.keys() == set(CaseStatus)


def test_no_two_scenes_have_one_name():
    assert len({scene.name for scene in SCENES}) == len(SCENES)
