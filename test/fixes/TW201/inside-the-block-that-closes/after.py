import os
import tempfile
import threading


def save(folder, number):
    with open(os.path.join(folder, f"{number}.txt"), "w") as file:
        file.write(str(number))


def main():
    with tempfile.TemporaryDirectory() as folder:
        thread = threading.Thread(target=save, args=(folder, 1))
        thread.start()
        thread.join()
    print("left")


main()
