"""The keys of the slip come from the settings, and wrong settings are told without their values."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from cases.slip.errors import ForgedSlip, UnknownKey
from cases.slip.keyring import Keyring
from tests.cases.slip.keys import keyring, secret


@pytest.fixture
def _own_key(settings):
    settings.SLIP_SIGNING_KEY = secret(1)
    settings.SLIP_SIGNING_KEY_ID = "qom-1405"
    settings.SLIP_VERIFY_KEYS = []


@pytest.mark.usefixtures("_own_key")
def test_the_signing_key_verifies_its_own_signatures():
    keys = Keyring.from_settings()
    keys.verify("qom-1405", b"content", keys.sign(b"content"))


@pytest.mark.usefixtures("_own_key")
def test_earlier_keys_stay_accepted(settings):
    earlier = keyring("qom-1404", 4)
    settings.SLIP_VERIFY_KEYS = earlier.public_words()
    Keyring.from_settings().verify("qom-1404", b"content", earlier.sign(b"content"))


@pytest.mark.usefixtures("_own_key")
def test_a_key_of_another_name_is_unknown():
    with pytest.raises(UnknownKey):
        Keyring.from_settings().verify("mashhad-1405", b"content", bytes(64))


@pytest.mark.usefixtures("_own_key")
def test_a_signature_of_another_content_is_forged():
    keys = Keyring.from_settings()
    with pytest.raises(ForgedSlip):
        keys.verify("qom-1405", b"other content", keys.sign(b"content"))


@pytest.mark.usefixtures("_own_key")
@pytest.mark.parametrize("key_id", ["sample-1", "sample-demo"])
def test_a_key_named_sample_makes_samples(settings, key_id):
    settings.SLIP_SIGNING_KEY_ID = key_id
    assert Keyring.from_settings().is_sample


@pytest.mark.usefixtures("_own_key")
def test_an_ordinary_key_makes_no_samples():
    assert not Keyring.from_settings().is_sample


@pytest.mark.usefixtures("_own_key")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLIP_SIGNING_KEY", ""),
        ("SLIP_SIGNING_KEY", "dG9vIHNob3J0"),
        ("SLIP_SIGNING_KEY", "این کلید نیست"),
        ("SLIP_SIGNING_KEY_ID", ""),
        ("SLIP_SIGNING_KEY_ID", "کلید"),
        ("SLIP_SIGNING_KEY_ID", "x" * 33),
        ("SLIP_VERIFY_KEYS", ["qom-1404"]),
        ("SLIP_VERIFY_KEYS", ["qom-1404:dG9vIHNob3J0"]),
    ],
)
def test_an_unusable_setting_is_named_without_its_value(settings, name, value):
    setattr(settings, name, value)
    with pytest.raises(ImproperlyConfigured) as refusal:
        Keyring.from_settings()
    assert name in str(refusal.value)
    assert not value or str(value) not in str(refusal.value)
