"""The contact page itself: the same for everybody, so that it can be kept."""

from tests.home.contact.conftest import ROOT


def test_it_leads_to_both_forms_and_to_the_answer(contact, client):
    content = client.get(ROOT).content.decode()
    for route in ("question", "complaint", "answer"):
        assert f'href="{ROOT}{route}/"' in content


def test_it_may_be_kept_for_everybody(contact, client):
    answer = client.get(ROOT)
    assert "no-store" not in answer.get("Cache-Control", "")
    assert not answer.cookies
    assert "csrfmiddlewaretoken" not in answer.content.decode()


def test_it_costs_at_most_twelve_queries(contact, client, django_assert_max_num_queries):
    client.get(ROOT)
    with django_assert_max_num_queries(12):
        client.get(ROOT)
