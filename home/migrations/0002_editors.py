"""Who may edit and who may publish, and the approval of a supervisor between the two."""

from django.db import migrations

EDITOR, SUPERVISOR = "ویراستار صفحات", "سرپرست"
NAME_OF_TASK = "تأیید سرپرست"
NAME_OF_WORKFLOW = "انتشار با تأیید سرپرست"

# On the whole tree, so that every page has them, also one that is installed or made later.
PAGE_PERMISSIONS = {
    EDITOR: ["add_page", "change_page", "lock_page", "unlock_page"],
    SUPERVISOR: ["add_page", "change_page", "publish_page", "lock_page", "unlock_page"],
}
FILE_PERMISSIONS = {
    ("wagtailimages", "image"): ["add_image", "change_image", "choose_image"],
    ("wagtaildocs", "document"): ["add_document", "change_document", "choose_document"],
}
TRANSLATE = ("wagtail_localize", "translation", "submit_translation")
# Whoever brings the word of a native speaker writes it down; nobody takes it back.
NATIVE_REVIEWS = ["add_nativereview", "view_nativereview"]
# An old address is an address of the site like any other: whoever publishes decides about it.
REDIRECTS = ["add_redirect", "change_redirect", "delete_redirect", "view_redirect"]


def prepare_editing(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Page = apps.get_model("wagtailcore", "Page")
    Collection = apps.get_model("wagtailcore", "Collection")
    groups = {name: Group.objects.get_or_create(name=name)[0] for name in PAGE_PERMISSIONS}
    root = Page.objects.filter(depth=1).first()
    if root is None:
        return
    pages = apps.get_model("wagtailcore", "GroupPagePermission").objects
    files = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    collection = Collection.objects.filter(depth=1).first()
    for name, group in groups.items():
        pages.filter(group=group, page=root).delete()
        for codename in PAGE_PERMISSIONS[name]:
            permission = _permission(apps, "wagtailcore", "page", codename)
            pages.get_or_create(group=group, page=root, permission=permission)
        for (app_label, model), codenames in FILE_PERMISSIONS.items():
            for codename in codenames if collection is not None else []:
                permission = _permission(apps, app_label, model, codename)
                files.get_or_create(group=group, collection=collection, permission=permission)
        group.permissions.add(_permission(apps, *TRANSLATE))
        for codename in NATIVE_REVIEWS:
            group.permissions.add(_permission(apps, "home", "nativereview", codename))
    for codename in REDIRECTS:
        groups[SUPERVISOR].permissions.add(_permission(apps, "wagtailredirects", "redirect", codename))
    _assign_workflow(apps, root, groups[SUPERVISOR])


def _permission(apps, app_label, model, codename):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": f"Can {codename.replace('_', ' ')}"}
    )
    return permission


def _assign_workflow(apps, root, approvers):
    """Let everything below the root wait for an approver, unless the office has already chosen another way."""
    WorkflowPage = apps.get_model("wagtailcore", "WorkflowPage")
    if WorkflowPage.objects.filter(page=root).exists():
        return
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="wagtailcore", model="groupapprovaltask"
    )
    task = apps.get_model("wagtailcore", "GroupApprovalTask").objects.create(
        name=NAME_OF_TASK, content_type=content_type, active=True
    )
    task.groups.add(approvers)
    workflow = apps.get_model("wagtailcore", "Workflow").objects.create(name=NAME_OF_WORKFLOW, active=True)
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=root)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("cases", "0002_roles"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [migrations.RunPython(prepare_editing, migrations.RunPython.noop)]
