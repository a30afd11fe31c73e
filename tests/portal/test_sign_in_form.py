"""The page on which staff sign in speaks the language of the site."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext


@pytest.mark.django_db
def test_both_fields_are_named_in_the_language_of_the_site(client: Client):
    page = BeautifulSoup(client.get(reverse("wagtailadmin_login")).content, "html.parser")
    labels = {label["for"]: label.get_text().strip(" *\n") for label in page.select("label[for]")}
    assert labels["id_password"] == gettext("Password") != "Password"
    assert not labels["id_username"].isascii()
