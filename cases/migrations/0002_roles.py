"""The roles of the office as groups, each with what Wagtail itself must let it do."""

from django.db import migrations

GROUPS = {
    "intake_clerk": "متصدی پذیرش",
    "officer": "کارشناس",
    "supervisor": "سرپرست",
    "director": "مدیرکل",
    "auditor": "بازرس",
    "editor": "ویراستار صفحات",
}
RULE_MODELS = ["office", "feerule", "feeaccount", "slipvalidity", "borderpoint", "borderclosure"]
PAGE_PERMISSIONS = ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"]


def create_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")

    admin_type, _ = ContentType.objects.get_or_create(app_label="wagtailadmin", model="admin")
    access, _ = Permission.objects.get_or_create(
        content_type=admin_type, codename="access_admin", defaults={"name": "Can access Wagtail admin"}
    )
    groups = {}
    for code, name in GROUPS.items():
        groups[code], _ = Group.objects.get_or_create(name=name)
        groups[code].permissions.add(access)

    # Dated rules are kept by those who sign: supervisor and director. Nothing is ever deleted.
    for model in RULE_MODELS:
        content_type, _ = ContentType.objects.get_or_create(app_label="cases", model=model)
        for verb in ("add", "change", "view"):
            permission, _ = Permission.objects.get_or_create(
                content_type=content_type, codename=f"{verb}_{model}", defaults={"name": f"Can {verb} {model}"}
            )
            groups["supervisor"].permissions.add(permission)
            groups["director"].permissions.add(permission)

    # Editors work on the whole page tree.
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    Page = apps.get_model("wagtailcore", "Page")
    page_type, _ = ContentType.objects.get_or_create(app_label="wagtailcore", model="page")
    root = Page.objects.filter(depth=1).first()
    for codename in PAGE_PERMISSIONS:
        permission, _ = Permission.objects.get_or_create(
            content_type=page_type, codename=codename, defaults={"name": codename}
        )
        if root is not None:
            GroupPagePermission.objects.get_or_create(group=groups["editor"], page=root, permission=permission)

    # Wagtail's own groups would stand beside the office's roles without meaning anything here.
    Group.objects.filter(name__in=["Editors", "Moderators"], user__isnull=True).delete()
    # And with its group gone, nobody could ever give Wagtail's «Moderators approval».
    for model in ("Workflow", "Task"):
        apps.get_model("wagtailcore", model).objects.filter(name="Moderators approval").delete()


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(create_groups, migrations.RunPython.noop)]
