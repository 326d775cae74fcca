import sys
import threading


def plough(rows):
    for row in rows:
        print("ploughed", row)


def run(threads):
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def first_few(most):
    rows = sys.stdin.readlines()
    near = rows[:most]
    run([threading.Thread(target=plough, args=([row],)) for row in near])


def in_four_parts(rows):
    size = max(1, -(-len(rows) // 4))
    parts = [rows[at : at + size] for at in range(0, len(rows), size)]
    run([threading.Thread(target=plough, args=(part,)) for part in parts])


field = sys.stdin.readlines()
edge = field[:8]
run([threading.Thread(target=plough, args=([row],)) for row in edge])
first_few(5)
in_four_parts(field)
