import os
import shutil
import tempfile
import threading


def save(folder, number):
    with open(os.path.join(folder, f"{number}.txt"), "w") as file:
        file.write(str(number))


def load(folder, name):
    with open(os.path.join(folder, name)) as file:
        print(file.read())


def mention(folder):
    print(f"files are in {folder}")


def packed():
    folder = tempfile.mkdtemp()
    for number in range(3):
        threading.Thread(target=save, args=(folder, number)).start()  # expect: TW201:warning
    shutil.make_archive("numbers", "zip", folder)


def removed(folder):
    threading.Thread(target=load, args=(folder, "notes.txt")).start()  # expect: TW201:warning
    shutil.rmtree(folder)


def only_read(folder):
    threading.Thread(target=load, args=(folder, "notes.txt")).start()  # expect: TW201:information
    print(os.listdir(folder))


def only_told(folder):
    threading.Thread(target=mention, args=(folder,)).start()  # expect: TW201:information
    shutil.rmtree(folder)


packed()
only_read("texts")
only_told("texts")
removed("texts")
