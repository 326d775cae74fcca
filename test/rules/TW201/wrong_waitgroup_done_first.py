import os
import threading

cv = threading.Condition()
pending = 0
found = []


def scan(path):
    global pending
    with cv:
        pending -= 1
        cv.notify_all()
    for name in os.listdir(path):
        found.append(os.path.join(path, name))  # expect: TW105:hint


def main():
    global pending
    for p in (".", ".."):
        with cv:
            pending += 1
        threading.Thread(target=scan, args=(p,)).start()  # expect: TW201
    with cv:
        while pending:
            cv.wait()
    print(found)


main()
