import os
import shutil
import tempfile
import threading


def save(folder, number):
    with open(os.path.join(folder, f"{number}.txt"), "w") as file:
        file.write(str(number))


def main():
    folder = tempfile.mkdtemp()
    thread = threading.Thread(target=save, args=(folder, 1))
    thread.start()
    files = os.listdir(folder)
    shutil.rmtree(folder)
    print(files)


main()
