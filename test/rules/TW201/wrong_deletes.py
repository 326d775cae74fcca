import os
import threading


def work():
    with open("tmp.txt") as f:
        print(f.read())


threading.Thread(target=work).start()  # expect: TW201:warning
os.remove("tmp.txt")
