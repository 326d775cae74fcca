import shutil
import tempfile
import threading
import zipfile


def unpack(archive, folder):
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)


def count(archive, folder):
    print(f"{folder}: {len(zipfile.ZipFile(archive).namelist())} files")


def unpacked():
    folder = tempfile.mkdtemp()
    for archive in ("january.zip", "february.zip"):
        threading.Thread(target=unpack, args=(archive, folder)).start()  # expect: TW201:warning
    shutil.rmtree(folder)


def by_its_name():
    threading.Thread(target=unpack, args=("march.zip", "march")).start()  # expect: TW201:warning
    shutil.rmtree("march")


def only_named(archive, folder):
    threading.Thread(target=count, args=(archive, folder)).start()  # expect: TW201:information
    shutil.rmtree(folder)


def another(archive, folder):
    threading.Thread(target=unpack, args=(archive, "march")).start()  # expect: TW201:information
    shutil.rmtree(folder)


unpacked()
by_its_name()
only_named("may.zip", "may")
another("june.zip", "june")
