import tempfile
import threading
import zipfile


def pack(archive, path):
    archive.write(path)


def save(folder, number):
    with open(f"{folder}/{number}.txt", "w") as file:
        file.write(str(number))


def sweep(room):
    print("swept", room)


def packed(paths):
    with zipfile.ZipFile("all.zip", "w") as archive:
        for path in paths:
            threading.Thread(target=pack, args=(archive, path)).start()  # expect: TW201:warning


def saved():
    with tempfile.TemporaryDirectory() as folder:
        threading.Thread(target=save, args=(folder, 1)).start()  # expect: TW201:warning


def beside():
    with tempfile.TemporaryDirectory() as folder:
        threading.Thread(target=sweep, args=("hall",)).start()  # expect: TW201:information
        print(folder)


packed(["a.txt", "b.txt"])
saved()
beside()
