"""Border points get a name in Latin letters; those installed before get the one English texts write."""

import portal.persian.validators
from django.db import migrations, models


# Of this moment; an office changes them under «Rules».
LATIN = {
    "دوغارون": ("Dogharoun", "Islam Qala"),
    "میلک": ("Milak", "Zaranj"),
    "ماهیرود": ("Mahirud", "Abu Nasr Farahi"),
    "خسروی": ("Khosravi", ""),
    "مهران": ("Mehran", "Zurbatiyah"),
    "شلمچه": ("Shalamcheh", ""),
    "چذابه": ("Chazabeh", ""),
    "باشماق": ("Bashmaq", ""),
    "پرویزخان": ("Parviz Khan", ""),
    "تمرچین": ("Tamarchin", ""),
}


def name(apps, schema_editor):
    for point in apps.get_model("cases", "BorderPoint").objects.filter(name__in=LATIN, latin_name=""):
        point.latin_name, opposite = LATIN[point.name]
        # Only where the other side is named at all.
        point.opposite_latin_name = opposite if point.opposite_name else ""
        point.save(update_fields=["latin_name", "opposite_latin_name"])


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0006_case_messages'),
    ]

    operations = [
        migrations.AddField(
            model_name='borderpoint',
            name='latin_name',
            field=models.CharField(blank=True, max_length=100, validators=[portal.persian.validators.validate_latin_name], verbose_name='name in Latin letters'),
        ),
        migrations.AddField(
            model_name='borderpoint',
            name='opposite_latin_name',
            field=models.CharField(blank=True, max_length=100, validators=[portal.persian.validators.validate_latin_name], verbose_name='name on the other side in Latin letters'),
        ),
        migrations.RunPython(name, migrations.RunPython.noop),
    ]
