"""What reads the list comes only where another action was asked for: nothing relies on this thread."""

import threading

found = []


def scan():
    for number in range(1000):
        found.append(str(number))


def handle(action, name):
    if action == "scan":
        threading.Thread(target=scan).start()  # expect: TW201 information
    if action == "show":
        print(name, found)


handle(input(), "all")
input()
