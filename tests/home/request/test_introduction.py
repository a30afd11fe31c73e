"""The request page: start, go on, or open the receipt."""


def test_a_newcomer_is_offered_the_start(applicant):
    content = applicant.open().content.decode()
    assert 'href="/fa/request/before-you-start/"' in content
    assert "discard" not in content


def test_one_who_had_begun_may_go_on_or_delete(applicant):
    applicant.begin()
    content = applicant.open().content.decode()
    assert 'href="/fa/request/check/"' in content
    assert 'href="/fa/request/discard/"' in content


def test_one_who_has_sent_finds_the_receipt(applicant, bureau):
    applicant.fill(bureau)
    applicant.send("check/")
    assert 'href="/fa/request/receipt/"' in applicant.open().content.decode()


def test_the_same_draft_goes_on_in_the_other_language(applicant):
    applicant.begin()
    applicant.root = "/en/request/"
    assert applicant.open("head/").status_code == 200
