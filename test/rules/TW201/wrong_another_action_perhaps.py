"""The second action may be the first once more: the name has another value by then."""

import threading

found = []


def scan():
    for number in range(1000):
        found.append(str(number))


def handle(action, name):
    if action == "scan":
        threading.Thread(target=scan).start()  # expect: TW201 warning
        action = "show"
    if action == "show":
        print(name, found)


handle(input(), "all")
input()
