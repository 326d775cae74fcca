import sys
import threading

SIZE = 20


def plough(rows):
    for row in rows:
        print("ploughed", row)


def in_parts(rows):
    parts = [rows[at : at + SIZE] for at in range(0, len(rows), SIZE)]
    threads = []
    for part in parts:
        thread = threading.Thread(target=plough, args=(part,))  # expect: TW208
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


def behind(rows):
    rest = rows[10:]
    threads = [threading.Thread(target=plough, args=([row],)) for row in rest]  # expect: TW208
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


in_parts(sys.stdin.readlines())
behind(sys.stdin.readlines())
